import type { Bytes } from '../base/bytes.ts';
import { atomically } from './atomically.ts';
import { SearchValues } from './index/search-values.ts';
import { DIGEST_VERSION } from './schema.ts';
import {
  EXTRAS,
  HEAD,
  HEAD_PLACE,
  keysBelow,
  partPlace,
  ROWS,
  SEARCH,
  SNAPSHOT_VERSION,
  type SnapshotHead,
} from './snapshot-format.ts';
import type { Store } from './store.ts';
import { unsealBytes, unsealJson } from './vault.ts';

/**
 * Fills an index that is still empty with the one that was kept, so that only later digests have to be read. One that
 * does not open, is of another build, or knows segments that are not there any more is thrown away: the digests have
 * all of it.
 */
export async function readSnapshot(store: Store): Promise<void> {
  const { db, index } = store;
  try {
    const tx = db.transaction(['snapshots', 'digests']);
    const rows = keysBelow(ROWS);
    const [head, keys, parts, seqs] = await Promise.all([
      tx.objectStore('snapshots').get(HEAD),
      tx.objectStore('snapshots').getAllKeys(rows),
      tx.objectStore('snapshots').getAll(rows),
      tx.objectStore('digests').getAllKeys(),
    ]);
    if (!head) return;
    const what = await unsealJson<SnapshotHead>(store.vault, HEAD_PLACE, head);
    if (!isUsable(what, new Set(seqs))) throw new Unusable();
    const opened = await openParts(store, what.id, keys, parts);
    index.restore(what, (name) => take(opened, ROWS + name));
    index.readLater(() => readValues(store, what));
  } catch {
    await throwAway(store);
  }
}

/** What somebody else kept with the snapshot that this index came from. */
export async function readExtra(store: Store, name: string): Promise<Bytes | undefined> {
  const id = store.index.snapshot?.id;
  const key = EXTRAS + name;
  const sealed = id === undefined ? undefined : await store.db.get('snapshots', key);
  // One of another snapshot does not open: it was written since by another tab.
  return sealed && unsealBytes(store.vault, partPlace(id!, key), sealed).catch(() => undefined);
}

function isUsable({ version, digestVersion, segments }: SnapshotHead, seqs: ReadonlySet<number>): boolean {
  const isOurs = version === SNAPSHOT_VERSION && digestVersion === DIGEST_VERSION;
  return isOurs && segments.every(({ seq }) => seqs.has(seq));
}

/** At their first use. Where they are not there any more, or do not open, there are none, and the resources are read for them. */
async function readValues(store: Store, head: SnapshotHead): Promise<SearchValues> {
  try {
    const range = keysBelow(SEARCH);
    const { store: table } = store.db.transaction('snapshots');
    const [keys, rows] = await Promise.all([table.getAllKeys(range), table.getAll(range)]);
    const opened = await openParts(store, head.id, keys, rows);
    const values = new SearchValues(store.index.texts);
    values.restore(head, (name) => take(opened, SEARCH + name));
    return values;
  } catch {
    return new SearchValues(store.index.texts);
  }
}

async function openParts(
  { vault }: Store,
  id: string,
  keys: readonly string[],
  rows: readonly Bytes[],
): Promise<ReadonlyMap<string, Bytes>> {
  const opened = await Promise.all(rows.map((sealed, i) => unsealBytes(vault, partPlace(id, keys[i]!), sealed)));
  return new Map(opened.map((bytes, i) => [keys[i]!, bytes]));
}

function take(parts: ReadonlyMap<string, Bytes>, key: string): Bytes {
  const bytes = parts.get(key);
  if (!bytes) throw new Unusable();
  return bytes;
}

/** Not a failure: a reason to read all digests. */
class Unusable extends Error {}

async function throwAway({ db }: Store): Promise<void> {
  try {
    await atomically(db, ['snapshots'], ({ store }) => store.clear());
  } catch {
    // A full disk, or a database that is going away: it is refused the next time as well.
  }
}
