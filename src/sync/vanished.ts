import { failureOf } from '../base/errors.ts';
import { readResource } from '../fhir/page.ts';
import type { SourceResource } from '../fhir/resource.ts';
import { VANISHED } from '../store/runs.ts';
import type { LedgerRow } from '../store/types.ts';
import { isWhole } from './history.ts';
import { inParallel } from './in-parallel.ts';
import type { KeptRecord, Named } from './kept.ts';
import type { PullDeps } from './pull.ts';
import type { Seen } from './seen.ts';
import { type FailureCount, tally } from './tally.ts';
import { typeOf } from './type-of.ts';

export interface VanishedDeps extends Pick<PullDeps, 'read' | 'commitPage'> {
  readonly kept: Pick<KeptRecord, 'ids'>;
  readonly concurrency: number;
  /** `Type/id` of what no list has, though it can be read. */
  readonly unlisted: ReadonlySet<string>;
  /** A row that is on its way; nothing is on disk for it yet. */
  tell(row: LedgerRow): void;
  /** The marks and the row, together or not at all. */
  saveRemoved(row: LedgerRow, gone: readonly Named[]): Promise<void>;
}

/** Read one by one at the end of a run; what is more is looked at by the next one. */
const MOST = 200;

/**
 * Looks for what is here and no longer in the provider's lists, and marks what can no longer be read there either.
 *
 * A list counts that is whole and came in this run, all of it, by itself or in parts. What it lacks is asked for by its
 * own address: gone (404, 410) is gone, and what comes is kept like anything else. Any other answer decides nothing, and
 * neither does "gone" where the same server says so of what it has just listed.
 *
 * Returns what is still there, or not to be read by us, though no list has it.
 */
export async function markVanished(
  lists: ReadonlyMap<string, readonly LedgerRow[]>,
  seen: Seen,
  deps: VanishedDeps,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const missing = [...lists.keys()].flatMap((type) => missingOf(type, seen, deps));
  if (missing.length === 0) return [];
  const order = 1 + Math.max(0, ...[...lists.values()].flat().map((row) => row.order));
  const row: LedgerRow = { ...ROW, order, state: 'fetching' };
  deps.tell(row);
  const found = await readAll(missing.slice(0, MOST), seen, deps, signal);
  if (found.there.length > 0) await deps.commitPage(row, found.there);
  const left = missing.length - MOST;
  const warnings = [...tally.words(found.failures), ...(left > 0 ? [`${left} more for the next time`] : [])];
  const got = found.gone.length;
  await deps.saveRemoved({ ...row, state: got > 0 ? 'got' : 'empty', got, warnings }, found.gone);
  return found.unlisted;
}

const ROW: Omit<LedgerRow, 'order' | 'state'> = {
  searchId: VANISHED,
  label: 'Entries that are no longer listed',
  query: 'by reference',
  url: '',
  next: null,
  pages: 0,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
};

/** Types all of whose lists are whole and came in this run, all of it: what they lack is missing. */
export function wholeLists(
  rows: readonly LedgerRow[],
  heard: ReadonlySet<string>,
): ReadonlyMap<string, readonly LedgerRow[]> {
  const byType = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    if (row.parent !== undefined || !row.url.includes('?')) continue;
    const type = typeOf(row);
    byType.set(type, [...(byType.get(type) ?? []), row]);
  }
  const compares = (row: LedgerRow) => isWhole(row) && row.since === undefined && heard.has(row.searchId);
  return new Map([...byType].filter(([, own]) => own.every(compares)));
}

function missingOf(type: string, seen: Seen, { kept, unlisted }: VanishedDeps): readonly Named[] {
  const listed = seen.of(type);
  return kept
    .ids(type)
    .filter((id) => !listed.has(id) && !unlisted.has(`${type}/${id}`))
    .map((id) => ({ type, id }));
}

/** 'unknown': the question failed, and is asked again the next time. */
type Answer = 'there' | 'gone' | 'refused' | 'unknown';

async function readAll(missing: readonly Named[], seen: Seen, deps: VanishedDeps, signal: AbortSignal) {
  const there: SourceResource[] = [];
  const gone: Named[] = [];
  const unlisted: string[] = [];
  const failures: FailureCount = new Map();
  const trusted = new Map<string, Promise<boolean>>();
  await inParallel(missing, deps.concurrency, signal, async (named, stop) => {
    const answer = await readOne(named, deps, failures, stop);
    if (answer.source) there.push(answer.source);
    if (answer.is === 'there' || answer.is === 'refused') unlisted.push(`${named.type}/${named.id}`);
    if (answer.is !== 'gone') return;
    if (!trusted.has(named.type)) trusted.set(named.type, knowsItsOwn(named.type, seen, deps, stop));
    if (await trusted.get(named.type)) gone.push(named);
  });
  return { there, gone, unlisted, failures };
}

async function readOne(
  { type, id }: Named,
  { read }: VanishedDeps,
  failures: FailureCount,
  signal: AbortSignal,
): Promise<{ readonly is: Answer; readonly source?: SourceResource }> {
  try {
    const source = await read(`${type}/${encodeURIComponent(id)}`, readResource, { signal });
    const isIt = source.resource.resourceType === type && source.resource.id === id;
    return isIt ? { is: 'there', source } : { is: 'unknown' };
  } catch (error) {
    const code = failureOf(error)?.code;
    if (code === 'sync/not-found') return { is: 'gone' };
    tally.add(failures, error);
    return { is: code === 'sync/refused' || code === 'sync/forbidden' ? 'refused' : 'unknown' };
  }
}

/** A server that gives no single one of a type says "not found" of all. With none listed there is nothing to try it on. */
async function knowsItsOwn(type: string, seen: Seen, deps: VanishedDeps, signal: AbortSignal): Promise<boolean> {
  const [id] = seen.of(type);
  return id === undefined || (await readOne({ type, id }, deps, new Map(), signal)).is === 'there';
}
