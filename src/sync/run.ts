import { failureOf } from '../base/errors.ts';
import type { Quirks } from '../catalog/endpoint.ts';
import { readCapability, type Capability } from '../fhir/capability.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import { pullAttachments, type Attachment, type AttachmentDeps } from './attachments.ts';
import { SyncError } from './errors.ts';
import { inParallel } from './in-parallel.ts';
import { ATTACHMENTS, planSearches, REFERENCES } from './plan.ts';
import { pullSearch, type PullDeps } from './pull.ts';
import { pullReferences, type ReferenceDeps } from './references.ts';
import { UnderWay } from './under-way.ts';
import { Stopped } from './stopped.ts';
import { grantedRead } from '../smart/scopes.ts';

/** Whose record to fetch, and what its server is like. */
export interface SyncTarget {
  readonly connectionId: string;
  readonly patientId: string;
  /** Scopes granted, separated by spaces. */
  readonly scope: string;
  readonly quirks: Pick<Quirks, 'categories' | 'pageSize' | 'concurrency'>;
}

/** What a run needs of the hospital and of the store. Each promise resolves after the commit. */
export interface SyncDeps
  extends
    Pick<PullDeps, 'read' | 'resolve'>,
    Pick<AttachmentDeps, 'documents' | 'keptUrls' | 'readBytes'>,
    Pick<ReferenceDeps, 'missing'> {
  startRun(run: Run, rows: readonly LedgerRow[]): Promise<void>;
  saveRun(run: Run): Promise<void>;
  commitPage(run: Run, row: LedgerRow, resources: readonly SourceResource[]): Promise<void>;
  saveRow(run: Run, row: LedgerRow): Promise<void>;
  saveAttachments(run: Run, row: LedgerRow, attachments: readonly Attachment[]): Promise<void>;
  /** A row began; nothing is on disk for it yet. */
  tell(run: Run, row: LedgerRow): void;
  now(): number;
}

/**
 * Runs a sync to its end, from its beginning or from where `rows` stand, and returns how it ended.
 *
 * The patient first, then the searches in the order of the plan, several at once, then the contents of
 * documents. A search that ended is not asked again. Aborting with the reason `Stopped` marks the run as
 * stopped by the person; any other abort (the tab closes) leaves it 'running', to be taken up again.
 */
export async function runSync(
  target: SyncTarget,
  begun: { readonly run: Run; readonly rows: readonly LedgerRow[] },
  deps: SyncDeps,
  signal: AbortSignal,
): Promise<Run> {
  const run: Run = { ...begun.run, state: 'running', endedAt: undefined, failure: undefined };
  try {
    const rows = begun.rows.length > 0 ? begun.rows : await plan(target, deps, signal);
    await deps.startRun(run, rows);
    await pullAll(run, rows, target, deps, signal);
    return await end({ ...run, state: 'finished' }, deps);
  } catch (error) {
    if (signal.aborted) return signal.reason instanceof Stopped ? end({ ...run, state: 'stopped' }, deps) : run;
    const failure = failureOf(error);
    // Even a bug must not leave the run 'running': the next start would walk into it again.
    const ended = await end({ ...run, state: 'paused', failure: failure ?? UNKNOWN }, deps);
    if (!failure) throw error;
    return ended;
  }
}

const UNKNOWN = { code: 'sync/bug', remedy: 'report', message: 'an error that this app did not expect' } as const;

async function end(run: Run, deps: SyncDeps): Promise<Run> {
  const ended = { ...run, endedAt: deps.now() };
  await deps.saveRun(ended);
  return ended;
}

async function plan(target: SyncTarget, deps: SyncDeps, signal: AbortSignal): Promise<readonly LedgerRow[]> {
  return planSearches({ ...target, capability: await fetchCapability(deps, signal) });
}

/** What the server says it offers; undefined when it keeps that to itself. */
async function fetchCapability(deps: SyncDeps, signal: AbortSignal): Promise<Capability | undefined> {
  try {
    return await deps.read('metadata', (text) => readCapability(JSON.parse(text)), { signal });
  } catch (error) {
    const silent = error instanceof SyntaxError || (error instanceof SyncError && error.ends === 'search');
    if (silent) return undefined;
    throw error;
  }
}

async function pullAll(run: Run, rows: readonly LedgerRow[], target: SyncTarget, deps: SyncDeps, signal: AbortSignal) {
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'fetching');
  const pull = async (row: LedgerRow, stop: AbortSignal) => {
    deps.tell(run, { ...row, state: 'fetching' });
    await pullSearch(row, pullDeps(run, deps), stop);
  };
  const tasks = tasksOf(run, open, target, deps, pull);
  // Two of them do nothing but wait for most of the time.
  await inParallel(tasks, target.quirks.concurrency + 2, signal, (task, stop) => task(stop));
}

type Task = (signal: AbortSignal) => Promise<void>;

/**
 * The searches in the order of the plan; as soon as what points to documents is here, their contents; and when all
 * searches have begun, what they mention. One long chain of pages would else leave three of four places empty. The
 * client keeps count of requests, so that a task more than places only means that none stays empty.
 */
function tasksOf(
  run: Run,
  open: readonly LedgerRow[],
  target: SyncTarget,
  deps: SyncDeps,
  pull: (row: LedgerRow, signal: AbortSignal) => Promise<void>,
): readonly Task[] {
  const searches = open.filter(({ searchId }) => searchId !== REFERENCES && searchId !== ATTACHMENTS);
  const underWay = new UnderWay(searches.map(({ searchId }) => searchId));
  const tasks = searches.map(
    (row): Task =>
      (stop) =>
        pull(row, stop).finally(() => underWay.ended(row.searchId)),
  );
  const named = (id: string) => open.filter(({ searchId }) => searchId === id);
  // Both stand in the queue behind what they wait for, so that each of those has begun.
  const contents = named(ATTACHMENTS).map((row): Task => async (stop) => {
    await underWay.all((searchId) => POINTS_TO_DOCUMENTS.test(searchId));
    await pullAttachments(row, attachmentDeps(run, target, deps), stop);
  });
  const mentioned = named(REFERENCES).map((row): Task => async (stop) => {
    await pullReferences(row, referenceDeps(run, target, deps, underWay), stop);
  });
  const last = searches.findLastIndex(({ searchId }) => POINTS_TO_DOCUMENTS.test(searchId));
  return [...tasks.toSpliced(last === -1 ? tasks.length : last + 1, 0, ...contents), ...mentioned];
}

const POINTS_TO_DOCUMENTS = /^(DocumentReference|DiagnosticReport|Media)\b/;

function pullDeps(run: Run, deps: SyncDeps): PullDeps {
  return {
    read: (url, parse, ask) => deps.read(url, parse, ask),
    resolve: (url, from) => deps.resolve(url, from),
    commitPage: (row, resources) => deps.commitPage(run, row, resources),
    saveRow: (row) => deps.saveRow(run, row),
  };
}

function referenceDeps(run: Run, { quirks, scope }: SyncTarget, deps: SyncDeps, underWay: UnderWay): ReferenceDeps {
  // By type, for a record mentions thousands: what was not granted is not knocked at (a refusal there would only
  // frighten), and what a search may still bring is not asked for twice.
  const unwanted = (types: readonly string[]) =>
    new Set([...new Set(types)].filter((type) => underWay.has(type) || !grantedRead(scope, type)));
  return {
    ...pullDeps(run, deps),
    concurrency: quirks.concurrency,
    async missing() {
      const all = await deps.missing();
      const none = unwanted(all.map(typeOf));
      return all.filter((reference) => !none.has(typeOf(reference)));
    },
    more: () => underWay.next(),
  };
}

const typeOf = (reference: string): string => reference.slice(0, reference.indexOf('/'));

function attachmentDeps(run: Run, { quirks }: SyncTarget, deps: SyncDeps): AttachmentDeps {
  return {
    documents: () => deps.documents(),
    keptUrls: () => deps.keptUrls(),
    resolve: (url) => deps.resolve(url),
    readBytes: (url, limit, ask) => deps.readBytes(url, limit, ask),
    saveAttachments: (attachments, row) => deps.saveAttachments(run, row, attachments),
    saveRow: (row) => deps.saveRow(run, row),
    concurrency: quirks.concurrency,
  };
}
