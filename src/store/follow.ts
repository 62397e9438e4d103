import { dropRows } from './aside.ts';
import { readAside } from './aside-row.ts';
import { type NewDigest, openUsable, sizeOf, takeIn } from './catch-up.ts';
import type { Digest } from './digest.ts';
import type { RecordIndex } from './record-index.ts';
import type { Store } from './store.ts';

/** Read in one go. */
const AT_ONCE = 256;

/**
 * Brings the index to a log that another tab has compacted, or left something out of: bodies lie elsewhere, some older
 * versions are gone, and no position means anything else than before. In turn (`store.turns`), instead of `catchUp`.
 */
export async function follow(store: Store): Promise<void> {
  const { index, segments } = store;
  await readAside(store);
  const { rows, onDisk } = await changedRows(store);
  const opened: Changed[] = [];
  for (const one of rows) opened.push([one, await openUsable(store, one)]);

  // From here on nothing waits: whoever looks finds the index as it was, or as it is.
  const gone = [...index.segments.values()].filter(({ seq }) => !onDisk.has(seq));
  const homeless = rowsOf(index, new Set([...gone.map(({ seq }) => seq), ...opened.map(([[seq]]) => seq)]));
  const moved = opened.toReversed().map((one) => moveRows(index, one, homeless));
  for (const { seq } of gone) index.segments.delete(seq);
  for (const [i, [one, digest]] of opened.entries()) {
    const here = moved[opened.length - 1 - i]!;
    takeIn(store, one, digest, (line) => here.has(line));
  }
  dropRows(index, [...homeless]);
  index.lastSeq = Math.max(index.lastSeq, ...onDisk);
  segments.drop();
}

type Changed = readonly [NewDigest, Digest | undefined];

/** Digests that the index does not have, or has otherwise. */
async function changedRows({ db, index }: Store) {
  const onDisk = new Set<number>();
  const rows: NewDigest[] = [];
  for (let after = 0; ;) {
    const range = IDBKeyRange.lowerBound(after, true);
    const { store } = db.transaction('digests');
    const [keys, held] = await Promise.all([store.getAllKeys(range, AT_ONCE), store.getAll(range, AT_ONCE)]);
    if (keys.length === 0) return { rows, onDisk };
    for (const [i, seq] of keys.entries()) {
      onDisk.add(seq);
      const known = index.segments.get(seq);
      if (known?.bytes !== sizeOf(held[i]!)) rows.push([seq, held[i]!]);
    }
    after = keys.at(-1)!;
  }
}

function rowsOf(index: RecordIndex, seqs: ReadonlySet<number>): Set<number> {
  const rows = new Set<number>();
  if (seqs.size === 0) return rows;
  for (let position = 0; position < index.length; position++) if (seqs.has(index.seq.at(position))) rows.add(position);
  return rows;
}

/**
 * Finds the row of each line among those whose bodies lie elsewhere now, and says where. The last line first: only the
 * oldest versions are ever let go, so that the newest of a resource that says the same is the one that is meant.
 */
function moveRows(index: RecordIndex, [[seq, row], digest]: Changed, homeless: Set<number>): ReadonlySet<number> {
  const here = new Set<number>();
  if (!digest) return here;
  for (let line = digest.id.length - 1; line >= 0; line--) {
    const position = rowOf(index, row.connectionId, digest, line, homeless);
    if (position === undefined) continue; // new to this tab
    homeless.delete(position);
    index.move(position, seq, line);
    here.add(line);
  }
  return here;
}

function rowOf(
  index: RecordIndex,
  connectionId: string,
  digest: Digest,
  line: number,
  homeless: ReadonlySet<number>,
): number | undefined {
  const newest = index.newest(connectionId, digest.texts[digest.type[line]!]!, digest.id[line]!);
  for (let next = (newest ?? -1) + 1; next > 0; next = index.previous.at(next - 1)) {
    if (homeless.has(next - 1) && index.hash.at(next - 1) === digest.hash[line]) return next - 1;
  }
  return undefined;
}
