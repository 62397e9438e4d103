import { named } from './errors.ts';
import { openRuns } from './runs.ts';
import type { Store } from './store.ts';
import type { Run } from './types.ts';

/** All runs of a connection, the newest first, without their ledgers. */
export async function listRuns(store: Store, connectionId: string): Promise<readonly Run[]> {
  const runs = await named(() => openRuns(store, IDBKeyRange.bound([connectionId], [connectionId, []])));
  return runs.toSorted((a, b) => b.startedAt - a.startedAt);
}

/** Number of the last segment that any tab has written; 0 when there is none. */
export async function lastSegment({ db }: Pick<Store, 'db'>): Promise<number> {
  const cursor = await named(() => db.transaction('digests').store.openKeyCursor(null, 'prev'));
  return cursor?.key ?? 0;
}
