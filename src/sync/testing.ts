import type { LedgerRow } from '../store/types.ts';
import { NOTHING_FETCHED } from './history.ts';
import { NOTHING_LEARNT } from './memory.ts';
import type { SyncDeps } from './run.ts';

/**
 * For specs: a store that remembers nothing but the rows of the ledger, with no files and no names, at a base of its
 * own. What a spec is about it gives itself.
 */
export function depsWith(rows: Map<string, LedgerRow>, base: string): Omit<SyncDeps, 'read' | 'commitPage'> {
  const note = (row: LedgerRow) => void rows.set(row.searchId, row);
  const noteAll = (several: readonly LedgerRow[]) => several.forEach(note);
  return {
    resolve: (url) => new URL(url, base).href,
    missing: async () => [],
    files: {
      async *resources() {},
      links: async () => ({ kept: new Map(), missing: new Map() }),
      addressOf: () => ({ url: '', bare: false }),
      keyOf: (url) => url,
      read: () => Promise.reject(new Error('no attachments here')),
      allAskedAt: async () => undefined,
      mayFetch: async () => true,
    },
    startRun: async (_run, planned) => noteAll(planned),
    saveRun: async () => {},
    saveRow: async (_run, row) => note(row),
    saveRows: async (_run, several) => noteAll(several),
    saveFiles: async (_run, row) => note(row),
    recall: async () => ({ memory: NOTHING_LEARNT, history: NOTHING_FETCHED }),
    remember: async () => {},
    tell: () => {},
    now: () => 99,
  };
}
