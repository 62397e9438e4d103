import { atMost, type Bench, median } from './bench.ts';
import { bigRecord } from './big-record.ts';
import type { OpenAnswer } from './store-open.worker.ts';

/**
 * From the name of the database to the first rows of the list, against one `getAll` of as many rows of type, date and
 * title. What a passphrase costs (PBKDF2, slow by design) comes before and is not in it.
 */
export const storeOpen: Bench = {
  name: 'store-open',
  async run() {
    const record = await bigRecord();
    const { rows, open, search, digests, bytes } = await record.ask<OpenAnswer>('/e2e/bench/store-open.worker.ts', {});
    const note =
      `× one getAll: ${Math.round(median(open))} ms against ${Math.round(median(rows))} ms; search ready ` +
      `${Math.round(median(search))} ms later; from digests ${Math.round(digests)} ms; kept in ${(bytes / 1e6).toFixed(1)} MB`;
    return [atMost(0.3, 'store-open', median(open) / median(rows), note)];
  },
};
