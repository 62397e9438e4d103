import { openDB } from 'idb';
import { StoreError } from './errors.ts';
import type { Migration } from './migrations.ts';
import type { Db, SheafSchema } from './schema.ts';

/** Opens the database at the version that `steps` lead to. A step that fails leaves it as it was. */
export async function openDatabase(
  name: string,
  steps: readonly Migration[],
  events: { readonly onBlocked: () => void; readonly onLost: () => void },
): Promise<Db> {
  let failure: unknown;
  const opening = openDB<SheafSchema>(name, steps.length, {
    // idb does not wait for what this returns: without the abort, half a migration would be committed as a whole one.
    async upgrade(db, oldVersion, _newVersion, tx) {
      try {
        for (const step of steps.slice(oldVersion)) await step(db, tx);
      } catch (error) {
        failure = error;
        tx.done.catch(() => {}); // told below, once
        tx.abort();
      }
    },
    blocked: () => events.onBlocked(),
    blocking(_current, _blocked, event) {
      // Whatever is in flight ends first; then the newer tab, or the one that forgets, may go on.
      (event.target as IDBDatabase).close();
      events.onLost();
    },
    terminated: () => events.onLost(),
  });
  return opening.catch((error: unknown) => {
    throw failure ?? refusalOf(error);
  });
}

function refusalOf(cause: unknown): StoreError {
  const isNewer = cause instanceof Error && cause.name === 'VersionError';
  return isNewer
    ? new StoreError('store/newer', 'the database was made by a newer build', { cause })
    : new StoreError('store/unavailable', 'the database does not open', { cause });
}
