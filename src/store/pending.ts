import { unlessDamaged } from './errors.ts';
import type { Store } from './store.ts';
import { unsealWithKeys } from './with-keys.ts';

/** What waits for a sign-in to end: on its way (`connections.ts`), or for an answer (`held-grants.ts`). */
interface Waiting {
  /** ms since 1970. */
  readonly createdAt: number;
}

const FOR = 15 * 60_000;

export const pendingPlace = (name: string): string => `pending/${name}`;

export const isFresh = ({ createdAt }: Waiting, now: number): boolean => now - createdAt < FOR;

/** Deletes what is past its time, or does not open. */
export async function dropExpired({ db, vault }: Pick<Store, 'db' | 'vault'>, now: number): Promise<void> {
  for (const name of await db.getAllKeys('pending')) {
    const row = await db.get('pending', name);
    const waiting = row && (await unlessDamaged(unsealWithKeys<Waiting>(vault, pendingPlace(name), row)));
    if (row && !(waiting && isFresh(waiting, now))) await db.delete('pending', name);
  }
}
