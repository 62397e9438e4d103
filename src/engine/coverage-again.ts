import type { RunWithRows } from '../store/runs.ts';
import type { Connection, LedgerRow } from '../store/types.ts';
import { Memory } from '../sync/memory.ts';
import { hasEnded } from '../sync/parts.ts';
import { ATTACHMENTS, REFERENCES } from '../sync/plan.ts';
import type { Store } from '../store/store.ts';
import type { KeptRecord } from '../sync/kept.ts';
import { fetchedOf, keepLearnt, learntOf } from './asked-before.ts';
import type { Context } from './context.ts';
import type { Begun } from './sync-runs.ts';

/**
 * The ledger of a run in which these searches are asked once more. All others stay as they are, but for what follows
 * from what a search may bring: the names it mentions, and the contents of documents.
 */
export function askedAgain(rows: readonly LedgerRow[], searchIds: ReadonlySet<string>): readonly LedgerRow[] {
  const reset = new Map<string, LedgerRow>();
  for (const row of rows) if (searchIds.has(row.searchId)) resetSearch(row, rows, reset);
  const asked = [...reset.values()];
  if (asked.length === 0) return rows;
  const points = asked.some(({ url }) => POINTS_TO_DOCUMENTS.test(url));
  return rows.map((row) => {
    const follows = row.searchId === REFERENCES || (points && row.searchId === ATTACHMENTS);
    return reset.get(row.searchId) ?? (follows && hasEnded(row) && !isClosed(row) ? waiting(row) : row);
  });
}

/** Whether a search can be asked again at all: what was never asked has no address. */
const canBeAsked = (row: LedgerRow): boolean =>
  hasEnded(row) && !isClosed(row) && (row.url !== '' || row.searchId === REFERENCES || row.searchId === ATTACHMENTS);

/** By the plan; what the server itself answered that it does not have was asked, and may be asked again. */
const isClosed = ({ state, failure }: LedgerRow): boolean =>
  (state === 'not-granted' || state === 'not-offered') && failure === undefined;

const POINTS_TO_DOCUMENTS = /^(DocumentReference|DiagnosticReport|Media)\b/;

/** Of one that was asked in parts, only those parts that did not come whole; the searches above it wait for them. */
function resetSearch(row: LedgerRow, rows: readonly LedgerRow[], reset: Map<string, LedgerRow>): void {
  if (!canBeAsked(row)) return;
  const lacking = rows.filter((one) => one.parent === row.searchId && canBeAsked(one) && !isWhole(one));
  if (lacking.length > 0 && row.plain !== true) for (const part of lacking) resetSearch(part, rows, reset);
  else reset.set(row.searchId, waiting(row));
  for (let above = parentOf(row, rows); above; above = parentOf(above, rows)) openParts(above, reset);
}

const isWhole = ({ state }: LedgerRow): boolean => state === 'got' || state === 'empty';

const parentOf = ({ parent }: LedgerRow, rows: readonly LedgerRow[]): LedgerRow | undefined =>
  parent === undefined ? undefined : rows.find(({ searchId }) => searchId === parent);

/** What its parts brought is counted anew when they have all ended. */
function openParts(row: LedgerRow, reset: Map<string, LedgerRow>): void {
  reset.set(row.searchId, { ...row, state: 'in-parts', next: null, pages: 0, got: 0, matched: 0, failure: undefined });
}

/** One that broke off goes on where it did; the pages that it brought are kept and count. */
function waiting(row: LedgerRow): LedgerRow {
  const goesOn = row.next !== null || row.searchId === REFERENCES || row.searchId === ATTACHMENTS;
  const fresh: LedgerRow = { ...row, state: 'waiting', failure: undefined, warnings: [] };
  return goesOn ? fresh : { ...fresh, pages: 0, got: 0, matched: 0, total: undefined };
}

/** The same of a run as it lies on disk; that any of them was refused before is forgotten, so that they are asked indeed. */
export async function runAgain(
  { store }: Context,
  connection: Connection,
  { run, rows }: RunWithRows,
  searchIds: ReadonlySet<string>,
): Promise<Begun> {
  const asked = askedAgain(rows, searchIds);
  const memory = new Memory(
    await learntOf(store, connection),
    () => Date.now(),
    (learnt) => keepLearnt(store, connection, learnt),
  );
  const begins = asked.filter((row, i) => row.state === 'waiting' && row !== rows[i]);
  for (const { searchId } of begins) await memory.forget('refused', searchId);
  const reckoned = new Set(rows.filter((row, i) => asked[i] === row).map(({ searchId }) => searchId));
  return { run, rows: asked, ...(run.state === 'finished' && { reckoned }) };
}

/**
 * What a run that had finished brought was reckoned with then. When it finishes again, the next run goes on to go by what
 * it did then: what is asked again alone says nothing of how the others stand today.
 */
export function exceptReckoned(
  store: Store,
  connectionId: string,
  kept: KeptRecord,
  reckoned: Begun['reckoned'],
): KeptRecord {
  if (!reckoned) return kept;
  return {
    ...kept,
    async keepHistory(history) {
      const before = Object.entries((await fetchedOf(store, connectionId)).searches);
      const stays = before.filter(([searchId]) => reckoned.has(searchId));
      await kept.keepHistory({ ...history, searches: { ...history.searches, ...Object.fromEntries(stays) } });
    },
  };
}
