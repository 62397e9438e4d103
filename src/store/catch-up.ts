import type { Digest } from './digest.ts';
import { openDigest } from './digests.ts';
import type { DigestRow } from './schema.ts';
import type { Store } from './store.ts';

/** Digests read in one go: enough to keep the crypto busy, few enough to keep memory flat. */
const AT_ONCE = 256;

/**
 * Brings the index to what is on disk: digests that other tabs wrote, connections that other tabs forgot.
 * Call it in turn (`store.turns`), for it changes the index.
 */
export async function catchUp(store: Store): Promise<void> {
  await dropForgotten(store);
  for (;;) {
    const rows = await newDigests(store);
    if (rows.length === 0) return;
    const opened = await Promise.all(
      rows
        .filter(([seq]) => !store.index.segments.has(seq))
        .map(async ([seq, row]) => [seq, row, await openDigest(store, seq, row)] as const),
    );
    for (const [seq, row, digest] of opened) store.index.load(indexed(seq, row, digest), digest);
    store.index.lastSeq = rows.at(-1)![0];
  }
}

/** What the index keeps of a segment. */
export const indexed = (
  seq: number,
  { connectionId, segmentBytes, bytes, identities }: DigestRow,
  { fetchedAt }: Pick<Digest, 'fetchedAt'>,
) => ({
  seq,
  connectionId,
  bytes: segmentBytes + bytes.byteLength + identities.byteLength,
  fetchedAt,
});

async function newDigests({ db, index }: Store): Promise<readonly (readonly [number, DigestRow])[]> {
  const range = IDBKeyRange.lowerBound(index.lastSeq, true);
  const { store } = db.transaction('digests');
  const [keys, rows] = await Promise.all([store.getAllKeys(range, AT_ONCE), store.getAll(range, AT_ONCE)]);
  return keys.map((seq, i) => [seq, rows[i]!] as const);
}

async function dropForgotten({ db, index, segments }: Store): Promise<void> {
  const alive = new Set(await db.getAllKeys('connections'));
  const held = new Set([...index.segments.values()].map(({ connectionId }) => connectionId));
  for (const id of held) {
    if (alive.has(id)) continue;
    index.forget(id);
    segments.drop();
  }
}
