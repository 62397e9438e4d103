import { unlessDamaged } from './errors.ts';
import type { Mark } from './record-index.ts';
import type { Store } from './store.ts';
import { unsealJson } from './vault.ts';

/**
 * A mark that a provider no longer lists a resource, and has nothing to read at its address. The resource stays as it
 * was: nothing is overwritten and nothing deleted (law 2). The mark is taken away when the resource comes again.
 */
export interface Tombstone extends Mark {
  readonly type: string;
  readonly id: string;
}

export type RemovedKey = [connectionId: string, name: string];

/** Where it is sealed to. */
export const markPlace = ([connectionId, name]: RemovedKey): string => `removed/${connectionId}/${name}`;

/** Brings the index to what marks are on disk. Call it in turn (`store.turns`), behind `catchUp`. */
export async function readRemoved({ db, vault, index }: Pick<Store, 'db' | 'vault' | 'index'>): Promise<void> {
  const tx = db.transaction('removed');
  const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  const opened = await Promise.all(
    rows.map((bytes, i) => unlessDamaged(unsealJson<Tombstone>(vault, markPlace(keys[i]!), bytes))),
  );
  const marks = opened.flatMap((mark, i) => (mark ? [{ ...mark, connectionId: keys[i]![0] }] : []));
  if (marks.length === 0 && index.removed.size === 0) return;
  index.removed.clear();
  for (const { connectionId, type, id, since, runId } of marks) {
    const own = index.removed.get(connectionId) ?? new Map<string, Mark>();
    index.removed.set(connectionId, own.set(`${type}/${id}`, { since, runId }));
  }
}
