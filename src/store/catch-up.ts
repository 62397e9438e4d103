import type { Digest } from './digest.ts';
import { openDigest } from './digests.ts';
import type { IndexedSegment, RecordIndex } from './record-index.ts';
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
  const { lastSeq } = store.index;
  for (;;) {
    const rows = await newDigests(store);
    if (rows.length === 0) return;
    const news = rows.filter(([seq]) => !store.index.segments.has(seq));
    // Some of it is here, and lies elsewhere now: another tab has compacted the log.
    if (news.some((one) => standsForKnown(store.index, lastSeq, one))) {
      return (await import('./follow.ts')).follow(store);
    }
    const opened = await Promise.all(news.map(async (one) => [one, await openUsable(store, one)] as const));
    for (const [one, digest] of opened) takeIn(store, one, digest);
    store.index.lastSeq = rows.at(-1)![0];
  }
}

/** Bytes on disk, of its segment too. */
export const sizeOf = ({ segmentBytes, bytes, identities }: DigestRow): number =>
  segmentBytes + bytes.byteLength + identities.byteLength;

/** What the index keeps of a segment. */
export const indexed = (
  seq: number,
  row: DigestRow,
  { fetchedAt, log }: Pick<Digest, 'fetchedAt' | 'log'>,
): IndexedSegment => ({
  seq,
  connectionId: row.connectionId,
  bytes: sizeOf(row),
  fetchedAt,
  log,
});

/** Whether a row that is new here was made of segments, up to this one, that the index had before: they lie elsewhere now. */
function standsForKnown({ segments }: RecordIndex, upTo: number, [, { connectionId, merged }]: NewDigest): boolean {
  const from = merged?.[0] ?? Infinity;
  if (from > upTo) return false;
  for (const known of segments.values()) {
    if (known.connectionId === connectionId && known.seq >= from && known.seq <= upTo) return true;
  }
  return false;
}

/** A digest, or what stands in for one that is damaged; undefined where its segment is too, and is set aside. */
export async function openUsable(store: Store, [seq, row]: NewDigest): Promise<Digest | undefined> {
  if (store.index.aside.has(seq)) {
    const { withoutHashes } = await import('./aside.ts');
    return openDigest(store, seq, row).then(withoutHashes, () => undefined);
  }
  return openDigest(store, seq, row).catch(async (error: unknown) => {
    const { digestInstead } = await import('./aside.ts');
    return digestInstead(store, seq, row, error);
  });
}

/** Has the index take in a segment, with no rows where nothing can be read of it. */
export function takeIn(
  { index }: Pick<Store, 'index'>,
  [seq, row]: NewDigest,
  digest: Digest | undefined,
  isHere?: (line: number) => boolean,
): void {
  if (digest) index.load(indexed(seq, row, digest), digest, isHere);
  else index.segments.set(seq, indexed(seq, row, { fetchedAt: 0 }));
}

export type NewDigest = readonly [seq: number, row: DigestRow];

async function newDigests({ db, index }: Store): Promise<readonly NewDigest[]> {
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
