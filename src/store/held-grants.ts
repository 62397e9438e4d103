import type { IdTokenWarning } from '../smart/id-token.ts';
import type { PatientFace } from '../smart/find-patient.ts';
import type { LaunchContext } from '../smart/launch-context.ts';
import type { Grant, PendingSignIn } from '../smart/types.ts';
import { atomically } from './atomically.ts';
import { named } from './errors.ts';
import { dropExpired, isFresh, pendingPlace } from './pending.ts';
import type { Store } from './store.ts';
import { nameOf } from './vault.ts';
import { sealWithKeys, unsealWithKeys } from './with-keys.ts';

/** What a sign-in came back with. */
export interface SignedIn {
  readonly pending: PendingSignIn;
  readonly grant: Grant;
  readonly warnings: readonly IdTokenWarning[];
  /** What an EHR said of the page that it started the app from. */
  readonly launched: LaunchContext | undefined;
}

/** A grant that is no connection yet, because the person has to say first whose record it is to be. */
export interface HeldGrant extends SignedIn {
  /** Random: it stands in an address. */
  readonly id: string;
  /** Whose record it may be. The `patientId` of the grant counts for nothing until one of them is chosen. */
  readonly patients: readonly PatientFace[];
  /** ms since 1970. */
  readonly createdAt: number;
}

/** Keeps it among what waits for a sign-in to end: sealed, for as long, and forgotten with it. */
export async function holdGrant({ db, vault }: Store, held: HeldGrant): Promise<void> {
  const name = await nameOf(vault, 'held', held.id);
  const row = await sealWithKeys(vault, pendingPlace(name), held);
  await atomically(db, ['pending'], (tx) => tx.store.put(row, name));
}

/** What is held under this id, to ask about it; undefined when it was answered, or is too old. */
export async function readHeldGrant(store: Store, id: string, now: number): Promise<HeldGrant | undefined> {
  await dropExpired(store, now);
  const { db, vault } = store;
  const name = await nameOf(vault, 'held', id);
  const row = await named(() => db.get('pending', name));
  return row && named(() => unsealWithKeys<HeldGrant>(vault, pendingPlace(name), row));
}

/** The same to act on it, once: whoever comes second, in whichever tab, gets undefined. */
export async function takeHeldGrant({ db, vault }: Store, id: string, now: number): Promise<HeldGrant | undefined> {
  const name = await nameOf(vault, 'held', id);
  const row = await atomically(db, ['pending'], async ({ store: kept }) => {
    const found = await kept.get(name);
    await kept.delete(name);
    return found;
  });
  const held = row && (await named(() => unsealWithKeys<HeldGrant>(vault, pendingPlace(name), row)));
  return held && isFresh(held, now) ? held : undefined;
}
