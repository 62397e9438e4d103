import type { StoreKey, StoreValue } from 'idb';
import { type Bytes, randomBytes } from '../base/bytes.ts';
import { atomically } from './atomically.ts';
import { connectionPlace } from './connections.ts';
import { named, StoreError } from './errors.ts';
import { migrations } from './migrations.ts';
import type { Db, KeyRow, SheafSchema } from './schema.ts';
import { reseal, seal, unseal } from './seal.ts';
import type { Store } from './store.ts';
import type { Source } from './types.ts';
import { KEY, NAMES_PLACE, type OpenedKey, readKeys, unsealJson } from './vault.ts';
import { SHAPES, type Table } from './vault/move.ts';

/**
 * What a backup has, in this order: marks of how far was read before what was read, so that no mark is ahead of its data.
 * No access: a token works for one device, and a second would take it from the first.
 */
const TABLES = [
  'connections',
  'runs',
  'ledger',
  'removed',
  'settings',
  'links',
  'aside',
  'segments',
  'digests',
  'texts',
  'attachments',
] as const satisfies readonly Table[];

type BackupTable = (typeof TABLES)[number];

/** Files may be large: they go to the disk as they come, where nothing leads to them until the rest is in. */
const LARGE: readonly BackupTable[] = ['attachments', 'texts'];

/** One row, its sealed parts sealed with the backup's own key. */
export interface BackupRow {
  readonly table: string;
  readonly key: unknown;
  readonly row: unknown;
}

/** What opens the rows of a backup and finds them. Only ever in memory, or in the sealed part of its file. */
export interface BackupKeys {
  /** AES-GCM-256, raw. */
  readonly data: Bytes;
  /** What rows are named by, raw. */
  readonly names: Bytes;
  /** Of the database that it is of: a newer one has what this build does not know. */
  readonly version: number;
}

export interface Backup {
  readonly keys: BackupKeys;
  readonly total: number;
  /** Throws store/busy where the log was tidied up meanwhile. What is damaged is left out. */
  readonly rows: (signal: AbortSignal) => AsyncGenerator<BackupRow>;
}

/** Everything that is kept, for a backup. */
export async function backupOf(store: Store): Promise<Backup> {
  return named(async () => {
    const { db, vault } = store;
    const row = await readKeys(db);
    // Keys of the first builds cannot be taken along.
    if (!row || row.names instanceof CryptoKey) throw new StoreError('store/busy', 'the names key cannot be read');
    const names = await unseal(vault.data, NAMES_PLACE, row.names);
    const data = randomBytes(32);
    const key = await importKey(data);
    const counts = await Promise.all(TABLES.map((table) => db.count(table)));
    return {
      keys: { data, names, version: migrations.length },
      total: counts.reduce((sum, count) => sum + count, 0),
      rows: (signal) => rowsOf(store, key, signal),
    };
  });
}

const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function* rowsOf(store: Store, key: CryptoKey, signal: AbortSignal): AsyncGenerator<BackupRow> {
  for (const table of TABLES) {
    const all = await store.db.getAllKeys(table);
    const { atOnce } = SHAPES[table];
    for (let at = 0; at < all.length; at += atOnce) {
      signal.throwIfAborted();
      const some = all.slice(at, at + atOnce);
      const rows = await named(() => Promise.all(some.map((one) => rowFor(store, key, table, one))));
      yield* rows.filter((row) => row !== undefined);
    }
  }
}

async function rowFor<Name extends BackupTable>(
  store: Store,
  to: CryptoKey,
  table: Name,
  key: StoreKey<SheafSchema, Name>,
): Promise<BackupRow | undefined> {
  const { db, vault } = store;
  const row = await db.get(table, key);
  if (row === undefined) {
    // Its lines may be in another segment now, which is not on the list.
    if (table === 'segments' || table === 'digests')
      throw new StoreError('store/busy', 'the log was tidied up meanwhile');
    return undefined;
  }
  if (table === 'connections') return connectionRow(store, to, key as string, row as Bytes);
  const shape = SHAPES[table];
  const froms = vault.before ? [vault.data, vault.before] : [vault.data];
  const sealed = await Promise.all(
    shape.parts(key, row).map((part) => firstOf(froms, (from) => reseal(from, to, part.place, part.sealed))),
  );
  if (sealed.some((one) => one === undefined)) return undefined;
  return { table, key, row: shape.with(row, sealed as Bytes[]) };
}

/** With what the first of the keys makes that makes anything. */
async function firstOf<T>(keys: readonly CryptoKey[], work: (key: CryptoKey) => Promise<T>): Promise<T | undefined> {
  for (const key of keys) {
    try {
      return await work(key);
    } catch {
      // Sealed with another, or damaged.
    }
  }
  return undefined;
}

/** Access does not come along, so that it has ended there. */
async function connectionRow(
  { vault }: Store,
  to: CryptoKey,
  id: string,
  sealed: Bytes,
): Promise<BackupRow | undefined> {
  const source = await unsealJson<Source>(vault, connectionPlace(id), sealed).catch(() => undefined);
  if (!source) return undefined;
  const content = JSON.stringify(source.access === 'active' ? { ...source, access: 'ended' } : source);
  return { table: 'connections', key: id, row: await seal(to, { place: connectionPlace(id), content, zip: false }) };
}

/** Whether nothing is kept that a restored record would mix with. */
export async function isEmpty({ db }: Pick<Store, 'db'>): Promise<boolean> {
  return named(async () => {
    const counts = await Promise.all((['connections', 'segments', 'links'] as const).map((table) => db.count(table)));
    return counts.every((count) => count === 0);
  });
}

/** Rows of a backup on their way into an empty record: all of them, or nothing that anybody would see. */
export class Restore {
  readonly #db: Db;
  readonly #rows: BackupRow[] = [];
  #large: BackupRow[] = [];

  private constructor(db: Db) {
    this.#db = db;
  }

  /** What was left by one that was stopped half way goes first. */
  static async into({ db }: Pick<Store, 'db'>): Promise<Restore> {
    const restore = new Restore(db);
    await restore.drop();
    return restore;
  }

  /** False for a row of a table that no backup has. */
  async add(row: BackupRow): Promise<boolean> {
    const table = TABLES.find((one) => one === row.table);
    if (!table) return false;
    if (!LARGE.includes(table)) this.#rows.push(row);
    else if (this.#large.push(row) >= 16) await this.#flush();
    return true;
  }

  async #flush(): Promise<void> {
    const rows = this.#large;
    this.#large = [];
    await atomically(this.#db, ['attachments', 'texts'], (tx) =>
      Promise.all(rows.map(({ table, key, row }) => put(tx.objectStore(table as 'texts'), row, key))),
    );
  }

  /** Takes back what lies on the disk already. */
  async drop(): Promise<void> {
    await atomically(this.#db, ['attachments', 'texts'], (tx) =>
      Promise.all([tx.objectStore('attachments').clear(), tx.objectStore('texts').clear()]),
    );
  }

  /** What puts them in force, once no store is open on them: `put` is for `Gate.changeKeys`. */
  async ready({ db, vault }: Store, keys: BackupKeys): Promise<Restored> {
    await this.#flush();
    const held = await readKeys(db);
    if (!held || held.before) throw new StoreError('store/busy', 'the vault is still moving');
    const names = await seal(vault.data, { place: NAMES_PLACE, content: keys.names, zip: false });
    // Everything is sealed anew with this device's own key, in the background, as after any change of keys.
    const row: KeyRow = { ...held, names, before: await importKey(keys.data) };
    const opened = held.kind === 'locked' ? { id: held.id, data: vault.data } : undefined;
    return { opened, put: (into) => putAll(into, row, this.#rows) };
  }
}

export interface Restored {
  readonly opened: OpenedKey | undefined;
  readonly put: (db: Db) => Promise<void>;
}

type Everything = Exclude<BackupTable, 'attachments' | 'texts'> | 'keys' | 'snapshots';

async function putAll(db: Db, keys: KeyRow, rows: readonly BackupRow[]): Promise<void> {
  const own = TABLES.filter((table) => !LARGE.includes(table)) as Everything[];
  await atomically(db, [...own, 'keys', 'snapshots'], async (tx) => {
    const held = (await tx.objectStore('keys').get(KEY)) as KeyRow | undefined;
    const kept = await Promise.all(
      (['connections', 'segments'] as const).map((table) => tx.objectStore(table).count()),
    );
    if (held?.id !== keys.id || held?.before || kept.some((count) => count > 0)) {
      throw new StoreError('store/busy', 'another tab was faster');
    }
    // What was set here was named by names that are gone.
    await Promise.all([...own, 'snapshots' as const].map((table) => tx.objectStore(table).clear()));
    await tx.objectStore('keys').put(keys, KEY);
    await Promise.all(rows.map(({ table, key, row }) => put(tx.objectStore(table as 'settings'), row, key)));
  });
}

/** A row of the backup is as one of ours was, which its seal says; a key that is none is refused by the database. */
const put = (
  table: { put(row: StoreValue<SheafSchema, 'settings'>, key: string): Promise<unknown> },
  row: unknown,
  key: unknown,
) => table.put(row as Bytes, key as string);
