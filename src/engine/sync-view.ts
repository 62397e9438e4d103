import type { LedgerRow, Run } from '../store/types.ts';
import type { SyncRow, SyncSummary, SyncView } from './api.ts';

/** A run and its ledger as the screen shows them. */
export function syncView(run: Run, rows: readonly LedgerRow[]): SyncView {
  return {
    ...summaryOf(run, rows),
    connectionId: run.connectionId,
    runId: run.id,
    failure: run.failure,
    rows: rows.map((row) => rowOf(run, row)),
  };
}

export function summaryOf({ state, startedAt, endedAt }: Run, rows: readonly LedgerRow[]): SyncSummary {
  const asked = rows.filter(({ state: at }) => at !== 'not-offered' && at !== 'not-granted');
  return {
    state,
    startedAt,
    endedAt,
    got: rows.reduce((sum, { got }) => sum + got, 0),
    searches: asked.length,
    searchesDone: asked.filter(({ state: at }) => at !== 'waiting' && at !== 'fetching').length,
  };
}

function rowOf(run: Run, { searchId, label, query, state, got, total, failure, warnings }: LedgerRow): SyncRow {
  // A search of a run that is not running fetches nothing: it waits to go on.
  const shown = state === 'fetching' && run.state !== 'running' ? 'waiting' : state;
  return { searchId, label, query, state: shown, got, total, failure, warnings };
}
