import type { Grant, PendingSignIn } from '../smart/types.ts';
import { atomically, requireConnection } from './atomically.ts';
import { changeRow } from './change-row.ts';
import { named, StoreError, unlessDamaged } from './errors.ts';
import { dropExpired, pendingPlace } from './pending.ts';
import type { Store } from './store.ts';
import type { Connection, Source } from './types.ts';
import { nameOf, sealJson, unsealJson } from './vault.ts';
import { sealWithKeys, unsealWithKeys } from './with-keys.ts';

const STRIPES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export const connectionPlace = (id: string): string => `connections/${id}`;
const grantPlace = (id: string): string => `grants/${id}`;

/** All connections, oldest first. */
export async function listConnections(store: Store): Promise<readonly Connection[]> {
  return (await listSources(store)).filter(isConnection);
}

const isConnection = (source: Source): source is Connection => source.access !== 'own';

/** The connections, and what each person enters here themselves; the oldest first. */
export async function listSources({ db, vault }: Store): Promise<readonly Source[]> {
  return named(async () => {
    const tx = db.transaction('connections');
    const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    const all = await Promise.all(
      rows.map(async (row, i) => {
        const opening = unsealJson<Source>(vault, connectionPlace(keys[i]!), row);
        return (await unlessDamaged(opening)) ?? standIn(keys[i]!);
      }),
    );
    return all.sort((a, b) => a.connectedAt - b.connectedAt);
  });
}

/** For one whose own row is damaged: what came from there is still here, can be read, and can be forgotten. */
const standIn = (id: string): Source => ({
  id,
  endpointId: '',
  issuer: undefined,
  fhirBase: '',
  patientId: '',
  name: 'A provider whose details are damaged',
  place: '',
  stripe: 1,
  connectedAt: 0,
  access: 'disconnected',
});

/** The connection, unless it was forgotten, or its row is damaged. */
export async function readConnection({ db, vault }: Store, id: string): Promise<Connection | undefined> {
  return named(async () => {
    const row = await db.get('connections', id);
    const source = row && (await unlessDamaged(unsealJson<Source>(vault, connectionPlace(id), row)));
    return source && isConnection(source) ? source : undefined;
  });
}

/** A connection and its grant, together or not at all. What was registered with the grant before has no use any more. */
export async function saveConnection(store: Store, connection: Connection, grant: Grant): Promise<void> {
  const { db, vault } = store;
  const { id } = connection;
  const [row, grantRow] = await Promise.all([
    sealJson(vault, connectionPlace(id), connection),
    sealWithKeys(vault, grantPlace(id), grant),
  ]);
  await atomically(db, ['connections', 'grants', 'clientKeys'], async (tx) => {
    await Promise.all([
      tx.objectStore('connections').put(row, id),
      tx.objectStore('grants').put(grantRow, id),
      tx.objectStore('clientKeys').delete(id),
    ]);
  });
  store.tell('connections');
}

/** Changes what is known of a connection, whatever else is changed of it meanwhile. Throws StoreError store/gone. */
export async function saveDetails(store: Store, id: string, details: Details): Promise<void> {
  await changeRow<Connection>(store, { table: 'connections', key: id, change: (held) => detailed(held, details) });
  store.tell('connections');
}

/** How access ended, and whether a renewal whose answer was lost is what ended it. */
interface GrantEnd {
  readonly access: 'ended' | 'disconnected';
  readonly renewalLost?: boolean;
}

/** Drops the grant, with the key that was registered for it, and notes that access has ended, together. */
export async function endGrant(store: Store, id: string, end: GrantEnd): Promise<void> {
  await changeRow<Connection>(store, {
    table: 'connections',
    key: id,
    change: (held) => detailed(held, end),
    along: {
      tables: ['grants', 'clientKeys'],
      write: (tx) => Promise.all([tx.objectStore('grants').delete(id), tx.objectStore('clientKeys').delete(id)]),
    },
  });
  store.tell('connections');
}

/** The grant, while there is one that opens: a damaged one ends access, and signing in again brings the next. */
export async function readGrant({ db, vault }: Store, id: string): Promise<Grant | undefined> {
  return named(async () => {
    const row = await db.get('grants', id);
    return row && unlessDamaged(unsealWithKeys<Grant>(vault, grantPlace(id), row));
  });
}

/**
 * Keeps a grant; resolves when it is on disk. A rotated refresh token works once, so it must be safe before it is used.
 */
export async function saveGrant({ db, vault }: Store, id: string, grant: Grant): Promise<void> {
  const row = await sealWithKeys(vault, grantPlace(id), grant);
  await atomically(db, ['connections', 'grants'], async (tx) => {
    await requireConnection(tx.objectStore('connections'), id);
    await tx.objectStore('grants').put(row, id);
  });
}

/** Keeps what must survive the way to the sign-in page and back. */
export async function savePending({ db, vault }: Store, pending: PendingSignIn): Promise<void> {
  const name = await nameOf(vault, 'pending', pending.state);
  const row = await sealWithKeys(vault, pendingPlace(name), pending);
  await atomically(db, ['pending'], (tx) => tx.store.put(row, name));
}

/**
 * What was kept under this state, once: whoever asks again, in whichever tab, gets undefined. One that is past its
 * time is handed over too, for whoever reads the answer to say so (`createdAt`); others past theirs go along.
 */
export async function takePending(store: Store, state: string, now: number): Promise<PendingSignIn | undefined> {
  const { db, vault } = store;
  const name = await nameOf(vault, 'pending', state);
  const row = await atomically(db, ['pending'], async ({ store: kept }) => {
    const found = await kept.get(name);
    await kept.delete(name);
    return found;
  });
  await dropExpired(store, now);
  return row && named(() => unsealWithKeys<PendingSignIn>(vault, pendingPlace(name), row));
}

/** The colour that the next connection gets: the lowest that is free, or the one that fewest have. */
export function freeStripe(connections: readonly Connection[]): number {
  const taken = STRIPES.map((stripe) => connections.filter((one) => one.stripe === stripe).length);
  return STRIPES[taken.indexOf(Math.min(...taken))]!;
}

type Details = Partial<
  Pick<Connection, 'access' | 'name' | 'place' | 'logo' | 'notRegistered' | 'renewalLost' | 'patientId' | 'file'>
>;

function detailed(held: Connection | undefined, details: Details): Connection {
  if (!held) throw new StoreError('store/gone', 'the connection was forgotten');
  return { ...held, ...details };
}
