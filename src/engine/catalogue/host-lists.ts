import { failureOf, type Failure } from '../../base/errors.ts';
import type { BrandListView } from '../api.ts';
import type { Catalogue } from './catalogue.ts';
import { dropList, readOwn, type ListRow } from './own.ts';
import { askForList, takeList, viewOf } from './read-list.ts';

/**
 * Lists that whoever hosts this copy adds (`catalogs` in config.json), which are on our own origin.
 *
 * Each is read when the picker opens, and what was last read of it stays for when it cannot be. Says whether any of
 * them changed, and why which could not be read: that is told on a screen and stops nothing.
 */
export async function readHostLists(
  catalogue: Catalogue,
): Promise<{ readonly changed: boolean; readonly failures: ReadonlyMap<string, Failure> }> {
  const { catalogs } = await catalogue.published.deployment();
  const kept = (await readOwn(catalogue.store)).lists.filter(({ by }) => by === 'host');
  const failures = new Map<string, Failure>();
  let changed = false;
  for (const { id, address } of kept) {
    if (catalogs.includes(address)) continue;
    await dropList(catalogue.store, id);
    changed = true;
  }
  for (const address of catalogs) {
    try {
      const row = kept.find((one) => one.address === address);
      if (await readAgain(catalogue, address, row)) changed = true;
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      failures.set(address, failure);
    }
  }
  return { changed, failures };
}

/** False for the very version that is kept: reading it takes seconds where it is long. */
async function readAgain(catalogue: Catalogue, address: string, kept: ListRow | undefined): Promise<boolean> {
  const name = new URL(address).pathname;
  const { chunks, tag, drop } = await askForList(address, name, { credentials: 'same-origin' });
  if (kept && tag !== '' && tag === kept.tag) {
    drop();
    return false;
  }
  await takeList(catalogue, chunks, { id: `host:${address}`, by: 'host', name, address, tag });
  return true;
}

export function hostListViews(
  addresses: readonly string[],
  rows: readonly ListRow[],
  failures: ReadonlyMap<string, Failure>,
): readonly BrandListView[] {
  return addresses.map((address) => {
    const row = rows.find((one) => one.by === 'host' && one.address === address);
    return { ...(row ? viewOf(row) : unread(address)), failure: failures.get(address) };
  });
}

const unread = (address: string): BrandListView => ({
  id: `host:${address}`,
  name: new URL(address).pathname,
  brands: 0,
  endpoints: 0,
  dropped: {},
  date: '',
  readAt: 0,
  failure: undefined,
});
