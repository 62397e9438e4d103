import { deleteDB } from 'idb';
import { partKeys } from './attachment-parts.ts';
import { atomically } from './atomically.ts';
import { named } from './errors.ts';
import type { Store } from './store.ts';

/**
 * Deletes the connection and all that came from it: grant, registered key, runs, segments, digests, and attachments
 * that no other connection shares. One transaction; other tabs hear of it after.
 */
export function forgetConnection(store: Store, id: string): Promise<void> {
  return store.turns.run(async () => {
    await deleteRows(store, id);
    store.index.forget(id);
    store.segments.drop();
    store.tell('connections');
    store.tell('record');
  });
}

/** Deletes everything, key first: from then on what is left on the disk is noise, whatever happens to the rest. Nothing is read: it may be locked. */
export async function forgetEverything(store: Pick<Store, 'db' | 'name' | 'close'>): Promise<void> {
  await named(async () => {
    // Keys lie with grants and sign-ins too (`with-keys.ts`).
    const keyed: ['keys', 'clientKeys', 'grants', 'pending'] = ['keys', 'clientKeys', 'grants', 'pending'];
    await atomically(store.db, keyed, (tx) => Promise.all(keyed.map((name) => tx.objectStore(name).clear())));
    store.close();
    // Other tabs close when they hear of it; the promise waits for them.
    await deleteDB(store.name);
  });
}

function deleteRows({ db }: Store, id: string): Promise<void> {
  return atomically(
    db,
    [
      'connections',
      'grants',
      'clientKeys',
      'runs',
      'ledger',
      'segments',
      'digests',
      'removed',
      'links',
      'attachments',
      'texts',
      'snapshots',
      'aside',
    ],
    async (tx) => {
      await tx.objectStore('connections').delete(id);
      await tx.objectStore('grants').delete(id);
      await tx.objectStore('clientKeys').delete(id);
      for (const [connectionId, runId] of await tx.objectStore('runs').getAllKeys(below(id))) {
        await tx.objectStore('ledger').delete(below(runId));
        await tx.objectStore('runs').delete([connectionId, runId]);
      }
      await tx.objectStore('removed').delete(below(id));
      await tx.objectStore('snapshots').clear(); // they hold what came from it
      // By the disk, not by the index: another tab may have written more.
      for (let cursor = await tx.objectStore('digests').openCursor(); cursor; cursor = await cursor.continue()) {
        if (cursor.value.connectionId !== id) continue;
        await tx.objectStore('segments').delete(cursor.key);
        await tx.objectStore('aside').delete(cursor.key);
        await cursor.delete();
      }
      const links = tx.objectStore('links');
      for (const name of await links.index('byConnection').getAllKeys(id)) {
        const link = await links.get(name);
        await links.delete(name);
        if (link?.content === undefined) continue;
        const shared = await links.index('byContent').count(link.content);
        if (shared > 0) continue;
        await tx.objectStore('attachments').delete(partKeys(link.content));
        await tx.objectStore('texts').delete(link.content);
      }
    },
  );
}

/** All keys that begin with this part. */
const below = (first: string): IDBKeyRange => IDBKeyRange.bound([first], [first, []]);
