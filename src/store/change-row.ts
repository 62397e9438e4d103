import type { Bytes } from '../base/bytes.ts';
import { atomically, type Write } from './atomically.ts';
import { named, unlessDamaged } from './errors.ts';
import type { Store } from './store.ts';
import { sealJson, unsealJson } from './vault.ts';

type Table = 'connections' | 'settings';
type Tables = (Table | 'grants' | 'clientKeys')[];

/** A sealed row to change, and what else is written with it: in the same transaction, or not at all. */
export interface RowChange<T> {
  readonly table: Table;
  readonly key: string;
  /** What it becomes; undefined for a row that is not there (or is damaged), or is not to be any more. May be called again. */
  readonly change: (held: T | undefined) => T | undefined;
  readonly along?: { readonly tables: Tables; readonly write: (tx: Write<Tables>) => Promise<unknown> };
}

/**
 * Changes a row so that no change is lost, whichever tab makes it. Resolves when it is on disk.
 *
 * Opening and sealing take time that no transaction waits for. So the transaction that writes looks whether the row is
 * still the one that was changed (each sealing has other bytes), and if it is not, all is done again (decision 10).
 */
export async function changeRow<T>(store: Pick<Store, 'db' | 'vault'>, what: RowChange<T>): Promise<void> {
  for (;;) if (await changedOnce(store, what)) return;
}

async function changedOnce<T>(
  { db, vault }: Pick<Store, 'db' | 'vault'>,
  { table, key, change, along }: RowChange<T>,
): Promise<boolean> {
  const place = `${table}/${key}`;
  const before = await named(() => db.get(table, key));
  const changed = change(before && (await named(() => unlessDamaged(unsealJson<T>(vault, place, before)))));
  const after = changed === undefined ? undefined : await sealJson(vault, place, changed);
  return atomically(db, [table, ...(along?.tables ?? [])], async (tx: Write<Tables>) => {
    const rows = tx.objectStore(table);
    if (!isSame(await rows.get(key), before)) return false;
    await (after ? rows.put(after, key) : rows.delete(key));
    await along?.write(tx);
    return true;
  });
}

const isSame = (one: Bytes | undefined, other: Bytes | undefined): boolean =>
  one === other || (one?.length === other?.length && one!.every((byte, i) => byte === other![i]));
