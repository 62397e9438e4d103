import type { IDBPTransaction, StoreNames } from 'idb';
import { StoreError, storeErrorOf } from './errors.ts';
import type { Db, SheafSchema } from './schema.ts';

type Name = StoreNames<SheafSchema>;
export type Write<Names extends Name[]> = IDBPTransaction<SheafSchema, Names, 'readwrite'>;

/**
 * Runs `write` in one transaction and waits for its commit. Whatever goes wrong, nothing of it stays.
 *
 * A request that fails aborts its transaction by itself, but `put()` may also throw before it makes a request
 * (a value that cannot be cloned, a key that is none), and then IndexedDB would commit what came before.
 * `write` may await nothing but this transaction's requests.
 */
export async function atomically<const Names extends Name[], T>(
  db: Db,
  stores: Names,
  write: (tx: Write<Names>) => Promise<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  let tx: Write<Names> | undefined;
  try {
    tx = db.transaction(stores, 'readwrite', { durability });
    const [result] = await Promise.all([write(tx), tx.done]);
    return result;
  } catch (error) {
    abort(tx);
    throw storeErrorOf(error);
  }
}

function abort(tx: { abort(): void; readonly done: Promise<void> } | undefined): void {
  tx?.done.catch(() => {}); // the first failure is the one to tell
  try {
    tx?.abort();
  } catch {
    // It had already ended, e.g. the disk was full at commit.
  }
}

/**
 * Refuses to write for a connection that is not there (any more). Without it, what was under way while the person
 * forgot a hospital would leave rows behind that nothing ever deletes.
 */
export async function requireConnection(
  connections: { getKey(id: string): Promise<string | undefined> },
  id: string,
): Promise<void> {
  if ((await connections.getKey(id)) === undefined) throw new StoreError('store/gone', 'the connection was forgotten');
}
