import { type Bytes, base64url, randomBytes } from '../base/bytes.ts';
import { atomically } from './atomically.ts';
import { DIGEST_VERSION } from './schema.ts';
import { readExtra } from './snapshot.ts';
import {
  EXTRAS,
  HEAD,
  HEAD_PLACE,
  type Kept,
  partPlace,
  ROWS,
  SEARCH,
  SNAPSHOT_VERSION,
  type SnapshotHead,
} from './snapshot-format.ts';
import type { Store } from './store.ts';
import { newestFirst } from './timeline.ts';
import { sealJson } from './vault.ts';

// Below, all digests are read in the time that it takes to look for a snapshot.
const WORTH = 2000;
// Of what is there: writing costs about as much as reading a tenth of the digests.
const SHARE = 0.1;

/**
 * Keeps the index as it is now, so that the next start reads it and not each digest; does nothing where too little has
 * come since the last one. For idle moments, under the lock of those who rewrite the log (it must not be rewritten
 * meanwhile). Of several tabs one does it.
 */
export async function snapshotWhenWorth(store: Store): Promise<void> {
  const { index } = store;
  const isWorth = index.length - (index.snapshot?.length ?? 0) >= Math.max(WORTH, index.length * SHARE);
  if (!isWorth && ![...index.extras.values()].some((extra) => extra.isWorth?.())) return;
  await navigator.locks.request(`${store.name}-snapshot`, { ifAvailable: true }, async (lock) => {
    if (lock) await writeSnapshot(store);
  });
}

/** Whether it was written: not while the index is behind the log, or holds rows that lead nowhere. */
export async function writeSnapshot(store: Store): Promise<boolean> {
  const { index } = store;
  await index.ready('search');
  const extras = await extrasOf(store);
  // In turn, and at one moment: no page comes in between two columns.
  const [kept, parts] = await store.turns.run(async () => [index.toKeep(), columnsOf(store, extras)] as const);
  if (!kept || !(await fits(store, kept))) return false;

  const head: SnapshotHead = {
    version: SNAPSHOT_VERSION,
    digestVersion: DIGEST_VERSION,
    id: base64url(randomBytes(12)),
    ...kept,
  };
  const sealedHead = await sealJson(store.vault, HEAD_PLACE, head, true);
  const sealed: [string, Bytes][] = [];
  for (const [key, content] of parts) {
    sealed.push([key, await sealPart(store, partPlace(head.id, key), content, !key.startsWith(ROWS))]);
  }
  const isWritten = await put(store, head, [[HEAD, sealedHead], ...sealed]);
  if (isWritten) index.snapshot = head;
  return isWritten;
}

// Reading a column takes about as long as taking a quarter of it out of gzip, which is all that the start waits for.
const PAYS = 4;

/** Compressed, but what the start waits for only where it becomes much smaller. */
async function sealPart({ packer }: Store, place: string, content: Bytes, always: boolean): Promise<Bytes> {
  const pack = async (zip: boolean) => (await packer.pack({ jobs: [{ place, content, zip }], segments: [] })).jobs[0]!;
  const zipped = await pack(true);
  return always || zipped.length * PAYS < content.length ? zipped : pack(false);
}

function columnsOf({ index }: Store, extras: readonly [string, Bytes][]): readonly (readonly [string, Bytes])[] {
  const rows = Object.entries(index.columns).map(([name, column]) => [ROWS + name, column.toBytes()] as const);
  const values = Object.entries(index.values.columns).map(
    ([name, column]) => [SEARCH + name, column.toBytes()] as const,
  );
  const sorted = newestFirst(index).slice();
  return [...rows, [`${ROWS}sorted`, new Uint8Array(sorted.buffer)], ...values, ...extras];
}

/** What others have now, or had kept with the last one: its rows are the first of this one too. */
async function extrasOf(store: Store): Promise<readonly [string, Bytes][]> {
  const kept = (await store.db.getAllKeys('snapshots')).filter((key) => key.startsWith(EXTRAS));
  const names = new Set([...store.index.extras.keys(), ...kept.map((key) => key.slice(EXTRAS.length))]);
  const extras: [string, Bytes][] = [];
  for (const name of names) {
    const bytes = store.index.extras.get(name)?.bytes() ?? (await readExtra(store, name));
    if (bytes) extras.push([EXTRAS + name, bytes]);
  }
  return extras;
}

const AT_ONCE = 256;

/** Whether the digests on disk are still those that the index was made of, to the byte. */
async function fits({ db }: Store, { segments, lastSeq }: Kept): Promise<boolean> {
  const sizes = new Map(segments.map(({ seq, bytes }) => [seq, bytes]));
  let count = 0;
  for (let from = 0; ;) {
    const range = IDBKeyRange.bound(from, lastSeq, true);
    const { store } = db.transaction('digests');
    const [keys, rows] = await Promise.all([store.getAllKeys(range, AT_ONCE), store.getAll(range, AT_ONCE)]);
    for (const [i, { segmentBytes, bytes, identities }] of rows.entries()) {
      if (sizes.get(keys[i]!) !== segmentBytes + bytes.byteLength + identities.byteLength) return false;
    }
    count += keys.length;
    if (keys.length < AT_ONCE) return count === segments.length;
    from = keys.at(-1)!;
  }
}

/** All of it or nothing; false where segments went, or came to lie elsewhere, while it was sealed. */
function put({ db }: Store, { segments, lastSeq }: SnapshotHead, rows: readonly [string, Bytes][]): Promise<boolean> {
  const known = new Set(segments.map(({ seq }) => seq));
  return atomically(
    db,
    ['snapshots', 'digests'],
    async (tx) => {
      const seqs = await tx.objectStore('digests').getAllKeys(IDBKeyRange.upperBound(lastSeq));
      if (seqs.length !== known.size || !seqs.every((seq) => known.has(seq))) return false;
      const table = tx.objectStore('snapshots');
      await Promise.all([table.clear(), ...rows.map(([key, bytes]) => table.put(bytes, key))]);
      return true;
    },
    'relaxed',
  );
}
