import { failureOf } from '../base/errors.ts';
import type { Quirks } from '../catalog/endpoint.ts';
import type { Family } from '../catalog/family.ts';
import { readCapability, type Capability } from '../fhir/capability.ts';
import { readPage } from '../fhir/page.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import { pullAttachments, type AttachmentDeps, type FileDeps, type FilesCommit } from './attachments.ts';
import { endsOnlyItself } from './errors.ts';
import { Agenda } from './agenda.ts';
import { familyOf, withFamily } from './families.ts';
import { hasEnded } from './parts.ts';
import { ATTACHMENTS, type PlanQuirks, planSearches, REFERENCES } from './plan.ts';
import type { PullDeps } from './pull.ts';
import { pullReferences, type ReferenceDeps } from './references.ts';
import { Searches, type Task } from './searches.ts';
import type { UnderWay } from './under-way.ts';
import { Stopped } from './stopped.ts';
import { type AskContext, waysOf } from './ways.ts';
import { type EndpointMemory, Memory } from './memory.ts';
import type { History } from './history.ts';
import type { KeptRecord } from './kept.ts';
import { Seen } from './seen.ts';
import { askForChanges } from './since.ts';
import { grantedRead } from '../smart/scopes.ts';

/** Whose record to fetch, and what its server is like. */
export interface SyncTarget {
  readonly connectionId: string;
  readonly patientId: string;
  /** Scopes granted, separated by spaces. */
  readonly scope: string;
  readonly quirks: PlanQuirks & Pick<Quirks, 'concurrency'>;
}

/** What a run needs of the hospital and of the store. Each promise resolves after the commit. */
export interface SyncDeps extends Pick<PullDeps, 'read' | 'resolve'>, Pick<ReferenceDeps, 'missing'> {
  startRun(run: Run, rows: readonly LedgerRow[]): Promise<void>;
  saveRun(run: Run): Promise<void>;
  commitPage(run: Run, row: LedgerRow, resources: readonly SourceResource[]): Promise<void>;
  saveRow(run: Run, row: LedgerRow): Promise<void>;
  /** All of them or none. */
  saveRows(run: Run, rows: readonly LedgerRow[]): Promise<void>;
  readonly files: FileDeps;
  saveFiles(run: Run, row: LedgerRow, outcome: FilesCommit): Promise<void>;
  /** What earlier runs learnt of this server and fetched of this record. */
  recall(): Promise<{ readonly memory: EndpointMemory; readonly history: History }>;
  remember(memory: EndpointMemory): Promise<void>;
  /** How servers are searched that tell what they are. */
  families?(): Promise<readonly Family[]>;
  /** ms that an answer of the hospital takes at least. */
  distance?(): number;
  /** Dates of what the record holds of a type, in ms since 1970, ascending. */
  datesOf?(type: string): readonly number[];
  /** What is here of the record; undefined where nothing is kept, as of a trial. */
  readonly kept?: KeptRecord;
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
    const seen = new Seen();
    const heard = hearing(deps, seen);
    const world: World = { target, deps: heard, seen, context: await contextOf(target, heard, signal) };
    const rows = begun.rows.length > 0 ? begun.rows : await plan(world, signal);
    await deps.startRun(run, rows);
    const searches = await pullAll(run, rows, world, signal);
    const notes = await close(run, rows, searches, world, signal);
    return await end({ ...run, state: 'finished', ...(notes.length > 0 && { notes }) }, deps);
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

/** What a run goes by. */
interface World {
  readonly target: SyncTarget;
  readonly deps: SyncDeps;
  readonly seen: Seen;
  readonly context: AskContext;
}

/** The same, and all that comes is noted. */
const hearing = (deps: SyncDeps, seen: Seen): SyncDeps => ({
  ...deps,
  commitPage(run, row, resources) {
    seen.hear(resources);
    return deps.commitPage(run, row, resources);
  },
});

async function contextOf({ patientId, quirks }: SyncTarget, deps: SyncDeps, signal: AbortSignal): Promise<AskContext> {
  const { memory, history } = await deps.recall();
  let capability: Promise<Capability | undefined> | undefined;
  return {
    patientId,
    places: quirks.concurrency,
    history,
    memory: new Memory(
      memory,
      () => deps.now(),
      (learnt) => deps.remember(learnt),
    ),
    capability: () => (capability ??= fetchCapability(deps, signal)),
    peek: (url, stop) => deps.read(url, readPage, { signal: stop }),
    ...(deps.distance && { distance: () => deps.distance!() }),
    ...(deps.datesOf && { datesOf: (type: string) => deps.datesOf!(type) }),
    now: () => deps.now(),
  };
}

async function plan(world: World, signal: AbortSignal): Promise<readonly LedgerRow[]> {
  const rows = await wholePlan(world);
  const { target, deps, context } = world;
  // A first run has nothing to go by.
  if (!deps.kept || Object.keys(context.history.searches).length === 0) return rows;
  const { kept, read } = deps;
  return askForChanges(rows, { context, kept, read, scope: target.scope }, signal);
}

async function wholePlan({ target, deps, context }: World): Promise<readonly LedgerRow[]> {
  const [capability, families] = await Promise.all([context.capability(), deps.families?.() ?? []]);
  const { memory } = context;
  const family = capability && familyOf(families, capability.about);
  const isLearnt = (type: string) => (memory.recall('fanOut', type) ?? []).length > 0;
  return planSearches({ ...target, capability, memory, quirks: withFamily(target.quirks, family?.quirks, isLearnt) });
}

/** What the server says it offers; undefined when it keeps that to itself. */
async function fetchCapability(deps: SyncDeps, signal: AbortSignal): Promise<Capability | undefined> {
  try {
    return await deps.read('metadata', (text) => readCapability(JSON.parse(text)), { signal });
  } catch (error) {
    if (error instanceof SyntaxError || endsOnlyItself(error)) return undefined;
    throw error;
  }
}

async function pullAll(run: Run, rows: readonly LedgerRow[], world: World, signal: AbortSignal) {
  const searches = new Searches(run, rows, world.deps, waysOf(world.context, rows));
  const agenda = new Agenda<Task>([]);
  searches.onTasks = (tasks) => agenda.add(tasks);
  await searches.settleLeft();
  const later: Task['work'][] = [];
  agenda.add([...searches.tasks(), ...behindSearches(run, rows, world, searches.underWay, later)]);
  // Two of them do nothing but wait for most of the time.
  await agenda.workThrough(world.target.quirks.concurrency + 2, signal, (task, stop) => task.work(stop));
  for (const work of later) await work(signal);
  return searches;
}

/** When all searches have ended: what is no longer listed, and what the next run goes by. */
async function close(
  run: Run,
  begun: readonly LedgerRow[],
  searches: Searches,
  { target, deps, seen, context }: World,
  signal: AbortSignal,
): Promise<NonNullable<Run['notes']>> {
  const { kept } = deps;
  if (!kept) return [];
  const { closeRun } = await import('./close.ts');
  const heard = new Set(
    begun.filter(({ pages, state }) => pages === 0 && state === 'waiting').map((row) => row.searchId),
  );
  const closing = { run, rows: searches.rows, scope: target.scope, history: context.history, kept, seen, heard };
  return closeRun(
    { ...closing, now: () => deps.now() },
    {
      read: (url, parse, ask) => deps.read(url, parse, ask),
      commitPage: (row, resources) => deps.commitPage(run, row, resources),
      concurrency: target.quirks.concurrency,
      tell: (row) => deps.tell(run, row),
      saveRemoved: (row, gone) => kept.saveRemoved(run, row, gone),
    },
    signal,
  );
}

/**
 * As soon as what points to documents is here, their contents; and when all searches have begun, what they mention.
 * One long chain of pages would else leave three of four places empty. The client keeps count of requests, so that a
 * task more than places only means that none stays empty. `later` takes what is left of the contents when all of that
 * has come: pictures of people, letters in messages.
 */
function behindSearches(
  run: Run,
  rows: readonly LedgerRow[],
  world: World,
  underWay: UnderWay,
  later: Task['work'][],
): readonly Task[] {
  const { target, deps } = world;
  const named = (id: string) => rows.filter((row) => row.searchId === id && isOpen(row));
  const last = Math.max(0, ...rows.filter(pointsToDocuments).map(({ order }) => order));
  // Both stand in the queue behind what they wait for, so that each of those has begun.
  const contents = named(ATTACHMENTS).map((row): Task => ({
    order: last,
    async work(stop) {
      await underWay.all((searchId) => POINTS_TO_DOCUMENTS.test(searchId), stop);
      later.push(await pullAttachments(row, attachmentDeps(run, target, deps), stop));
    },
  }));
  const mentioned = named(REFERENCES).map((row): Task => ({
    order: row.order,
    work: async (stop) => void (await pullReferences(row, referenceDeps(run, world, underWay), stop)),
  }));
  return [...contents, ...mentioned];
}

const POINTS_TO_DOCUMENTS = /^(DocumentReference|DiagnosticReport|Media)\b/;

const pointsToDocuments = ({ searchId }: LedgerRow): boolean => POINTS_TO_DOCUMENTS.test(searchId);

const isOpen = (row: LedgerRow): boolean => !hasEnded(row);

function pullDeps(run: Run, deps: SyncDeps): PullDeps {
  return {
    read: (url, parse, ask) => deps.read(url, parse, ask),
    resolve: (url, from) => deps.resolve(url, from),
    commitPage: (row, resources) => deps.commitPage(run, row, resources),
    saveRow: (row) => deps.saveRow(run, row),
  };
}

function referenceDeps(
  run: Run,
  { target: { quirks, scope }, deps, context: { memory } }: World,
  underWay: UnderWay,
): ReferenceDeps {
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
    more: (stop) => underWay.next(stop),
    isWithheld: (reference) => memory.recall('withheld', reference) !== undefined,
    withhold: (references) => memory.learnAll('withheld', references, true),
  };
}

const typeOf = (reference: string): string => reference.slice(0, reference.indexOf('/'));

function attachmentDeps(run: Run, { quirks }: SyncTarget, deps: SyncDeps): AttachmentDeps {
  return {
    ...deps.files,
    save: (row, outcome) => deps.saveFiles(run, row, outcome),
    saveRow: (row) => deps.saveRow(run, row),
    concurrency: quirks.concurrency,
    now: () => deps.now(),
  };
}
