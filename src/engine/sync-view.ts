import { VANISHED } from '../store/runs.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import type { SyncRow, SyncSummary, SyncView } from './api.ts';

/** A run and its ledger as the screen shows them. */
export function syncView(run: Run, rows: readonly LedgerRow[]): SyncView {
  const got = gotBySearch(rows);
  return {
    ...summarise(run, rows, got),
    connectionId: run.connectionId,
    runId: run.id,
    failure: run.failure,
    ...(run.news && { news: run.news }),
    ...(run.notes && { notes: run.notes }),
    rows: rows.map((row) => rowOf(run, row, got)),
  };
}

export const summaryOf = (run: Run, rows: readonly LedgerRow[]): SyncSummary => summarise(run, rows, gotBySearch(rows));

type Got = ReadonlyMap<string, number>;

/**
 * A search and the parts that it is asked in count once: as the search. What it asks for is what a person knows, and
 * their number would grow while they look.
 */
function summarise({ state, startedAt, endedAt }: Run, rows: readonly LedgerRow[], got: Got): SyncSummary {
  let [sum, searches, searchesDone] = [0, 0, 0];
  for (const row of rows) {
    // What is no longer listed was looked for, and not fetched.
    if (row.parent !== undefined || row.searchId === VANISHED) continue;
    sum += got.get(row.searchId) ?? row.got;
    if (row.state === 'not-offered' || row.state === 'not-granted') continue;
    searches += 1;
    if (row.state !== 'waiting' && row.state !== 'fetching' && row.state !== 'in-parts') searchesDone += 1;
  }
  return { state, startedAt, endedAt, got: sum, searches, searchesDone };
}

/**
 * What came of searches that are asked in parts: at least what their parts brought. The pages that a search brought
 * before it was cut come again with its parts, so that both together would count them twice.
 */
function gotBySearch(rows: readonly LedgerRow[]): Got {
  const open = rows.filter(({ state }) => state === 'in-parts');
  const got = new Map<string, number>();
  if (open.length === 0) return got;
  const parts = new Map<string, LedgerRow[]>(open.map(({ searchId }) => [searchId, []]));
  for (const row of rows) if (row.parent !== undefined) parts.get(row.parent)?.push(row);
  const of = (row: LedgerRow): number => {
    const own = parts.get(row.searchId)?.reduce((sum, part) => sum + of(part), 0) ?? 0;
    return Math.max(row.got, own);
  };
  for (const row of open) got.set(row.searchId, of(row));
  return got;
}

function rowOf(run: Run, row: LedgerRow, all: Got): SyncRow {
  const { searchId, label, query, state, total, failure, warnings, parent, matched, since, askedAt } = row;
  const got = all.get(searchId) ?? row.got;
  // A search of a run that is not running fetches nothing: it waits to go on.
  const shown = state === 'fetching' && run.state !== 'running' ? 'waiting' : state;
  return {
    searchId,
    label,
    query,
    state: shown,
    got,
    total,
    failure,
    warnings,
    ...(parent !== undefined && { parent }),
    ...(matched !== undefined && matched !== row.got && { matched }),
    ...(since !== undefined && { since }),
    ...(askedAt !== undefined && { askedAt }),
  };
}
