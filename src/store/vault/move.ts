import type { StoreKey, StoreNames, StoreValue } from 'idb';
import type { Bytes } from '../../base/bytes.ts';
import { atomically } from '../atomically.ts';
import type { Db, SheafSchema } from '../schema.ts';
import { reseal } from '../seal.ts';
import { digestPlace, identitiesPlace, segmentPlace } from '../seal-segment.ts';
import type { Store } from '../store.ts';
import { KEY, readKeys } from '../vault.ts';

/** Tables with sealed rows. Keys are changed by whoever changes them (`keys.ts`), and snapshots are dropped with that. */
export type Table = Exclude<StoreNames<SheafSchema>, 'keys' | 'clientKeys' | 'snapshots'>;

interface Part {
  readonly place: string;
  readonly sealed: Bytes;
}

/** How the sealed parts of a table's rows are found, and put back. */
interface Shape<Name extends Table> {
  /** Rows that are in memory together: few where one may be large. */
  readonly atOnce: number;
  readonly parts: (key: StoreKey<SheafSchema, Name>, row: StoreValue<SheafSchema, Name>) => readonly Part[];
  readonly with: (row: StoreValue<SheafSchema, Name>, sealed: readonly Bytes[]) => StoreValue<SheafSchema, Name>;
}

const keyed = (table: Table, key: string | number | readonly string[]): string =>
  [table, ...(Array.isArray(key) ? (key as readonly string[]) : [String(key)])].join('/');

/** Rows that are nothing but sealed bytes. */
const plain = <Name extends 'connections' | 'runs' | 'ledger' | 'removed' | 'texts' | 'aside' | 'settings'>(
  table: Name,
): Shape<Name> => ({
  atOnce: 64,
  parts: (key, sealed) => [{ place: keyed(table, key as string), sealed }],
  with: (_row, [sealed]) => sealed!,
});

/** Those that may have keys beside them, which stay as they are (`with-keys.ts`). */
const withKeys = <Name extends 'grants' | 'pending'>(table: Name): Shape<Name> => ({
  atOnce: 64,
  parts: (key, row) => [{ place: keyed(table, key), sealed: row instanceof Uint8Array ? row : row.sealed }],
  with: (row, [sealed]) => (row instanceof Uint8Array ? sealed! : { sealed: sealed!, keys: row.keys }),
});

/** Every table is here, or this does not compile. */
export const SHAPES: { readonly [Name in Table]: Shape<Name> } = {
  connections: plain('connections'),
  grants: withKeys('grants'),
  pending: withKeys('pending'),
  runs: plain('runs'),
  ledger: plain('ledger'),
  removed: plain('removed'),
  texts: plain('texts'),
  aside: plain('aside'),
  settings: plain('settings'),
  digests: {
    atOnce: 32,
    parts: (_key, { connectionId, bytes, identities }) => [
      { place: digestPlace(connectionId), sealed: bytes },
      { place: identitiesPlace(connectionId), sealed: identities },
    ],
    with: (row, [bytes, identities]) => ({ ...row, bytes: bytes!, identities: identities! }),
  },
  segments: {
    atOnce: 8,
    parts: (_key, { connectionId, bytes }) => [{ place: segmentPlace(connectionId), sealed: bytes }],
    with: (row, [bytes]) => ({ ...row, bytes: bytes! }),
  },
  links: {
    atOnce: 64,
    parts: (key, { connectionId, sealed }) => [{ place: `links/${connectionId}/${key}`, sealed }],
    with: (row, [sealed]) => ({ ...row, sealed: sealed! }),
  },
  attachments: {
    atOnce: 4,
    parts: (key, { bytes }) => [{ place: keyed('attachments', key), sealed: bytes }],
    with: (row, [bytes]) => ({ ...row, bytes: bytes! }),
  },
};

export interface MoveProgress {
  readonly done: number;
  readonly total: number;
}

interface MoveOptions {
  readonly signal: AbortSignal;
  readonly tell: (progress: MoveProgress) => void;
}

/**
 * Seals with the key of now whatever is still sealed with the one before, then forgets that one; nothing to do where it
 * is forgotten already. Call it in one tab at a time. Stopped anywhere, it is simply called again: no row says how far
 * it came, for each shows by which key it opens. Everybody writes with the key of now meanwhile (`presence.ts`), so that
 * when a whole pass finds nothing of the one before, there is nothing, and never will be.
 */
export async function finishMove({ db, vault }: Pick<Store, 'db' | 'vault'>, options: MoveOptions): Promise<void> {
  const row = await readKeys(db);
  if (!row?.before) return;
  const keys = { from: row.before, to: vault.data };
  const total = await countRows(db);
  let left: number;
  do {
    let done = 0;
    left = await pass(db, keys, options.signal, (rows) => {
      done += rows;
      options.tell({ done: Math.min(done, total), total });
    });
  } while (left > 0);
  await forgetBefore(db, row.id);
}

async function countRows(db: Db): Promise<number> {
  const counts = await Promise.all(Object.keys(SHAPES).map((table) => db.count(table as Table)));
  return counts.reduce((sum, count) => sum + count, 0);
}

interface Keys {
  readonly from: CryptoKey;
  readonly to: CryptoKey;
}

/** Once over all tables; how many rows were found that the old key opens. */
async function pass(db: Db, keys: Keys, signal: AbortSignal, passed: (rows: number) => void): Promise<number> {
  let moved = 0;
  for (const table of Object.keys(SHAPES) as Table[]) moved += await passTable(db, table, keys, signal, passed);
  return moved;
}

async function passTable<Name extends Table>(
  db: Db,
  table: Name,
  keys: Keys,
  signal: AbortSignal,
  passed: (rows: number) => void,
): Promise<number> {
  const { atOnce } = SHAPES[table];
  const all = await db.getAllKeys(table);
  let moved = 0;
  for (let at = 0; at < all.length; at += atOnce) {
    signal.throwIfAborted();
    const some = all.slice(at, at + atOnce);
    moved += await moveRows(db, table, some, keys);
    passed(some.length);
  }
  return moved;
}

interface Moved<Name extends Table> {
  readonly key: StoreKey<SheafSchema, Name>;
  readonly before: StoreValue<SheafSchema, Name>;
  readonly after: StoreValue<SheafSchema, Name>;
}

async function moveRows<Name extends Table>(
  db: Db,
  table: Name,
  keys: readonly StoreKey<SheafSchema, Name>[],
  between: Keys,
): Promise<number> {
  const found = await Promise.all(keys.map(async (key) => moveRow(table, key, await db.get(table, key), between)));
  const moved = found.filter((one) => one !== undefined);
  if (moved.length === 0) return 0;
  await atomically(db, [table], async (tx) => {
    const rows = tx.objectStore(table);
    await Promise.all(
      moved.map(async ({ key, before, after }) => {
        // Whatever was written meanwhile stands: it is newer, and sealed with the new key.
        const now = await rows.get(key);
        if (now !== undefined && isSame(SHAPES[table].parts(key, now), SHAPES[table].parts(key, before))) {
          await rows.put(after, key);
        }
      }),
    );
  });
  return moved.length;
}

/** Undefined where there is nothing to move: gone, new already, or damaged and so of no key. */
async function moveRow<Name extends Table>(
  table: Name,
  key: StoreKey<SheafSchema, Name>,
  before: StoreValue<SheafSchema, Name> | undefined,
  { from, to }: Keys,
): Promise<Moved<Name> | undefined> {
  if (before === undefined) return undefined;
  const shape = SHAPES[table];
  const parts = shape.parts(key, before);
  const sealed = await Promise.all(
    parts.map((part) => reseal(from, to, part.place, part.sealed).catch(() => undefined)),
  );
  if (sealed.every((one) => one === undefined)) return undefined;
  return {
    key,
    before,
    after: shape.with(
      before,
      sealed.map((one, i) => one ?? parts[i]!.sealed),
    ),
  };
}

// Format and iv: each sealing draws another.
const MARK = 13;

const isSame = (some: readonly Part[], others: readonly Part[]): boolean =>
  some.every(({ sealed }, i) => sealed.subarray(0, MARK).every((byte, at) => byte === others[i]!.sealed[at]));

/** 'strict' behind all that was moved: the key goes last. */
function forgetBefore(db: Db, id: string | undefined): Promise<void> {
  return atomically(db, ['keys'], async ({ store }) => {
    const row = await store.get(KEY);
    if (!row || row.kind === 'tries' || row.id !== id) return;
    const { before: _, ...kept } = row;
    await store.put(kept, KEY);
  });
}
