import type { Digest } from './digest.ts';
import { openDigest } from './digests.ts';
import { SearchValues } from './index/search-values.ts';
import type { RecordIndex } from './record-index.ts';
import type { Store } from './store.ts';

/** The search values of so many rows, the first, from their digests: where no snapshot has them. */
export async function valuesFromDigests(store: Store, upTo: number): Promise<SearchValues> {
  const { index } = store;
  for (;;) {
    const { moves } = index;
    const values = await readValues(store, upTo);
    if (index.moves === moves) return values; // else segments were put together meanwhile
  }
}

async function readValues(store: Store, length: number): Promise<SearchValues> {
  const { index } = store;
  const values = new SearchValues(index.texts);
  const open = new Map<number, Promise<Digest | undefined>>();
  while (values.length < length) {
    const from = values.length;
    const seq = index.seq.at(from);
    const lines = linesFrom(index, from, length);
    const digest = await opened(store, open, seq);
    if (digest) values.load(digest, lines);
    // What is not there is found by nothing.
    while (values.length < from + lines.length) values.loadNothing();
  }
  return values;
}

/** The lines of the rows from here on that are of one segment, ascending. */
function linesFrom({ seq, line }: RecordIndex, from: number, length: number): readonly number[] {
  const lines = [line.at(from)];
  for (let i = from + 1; i < length && seq.at(i) === seq.at(from) && line.at(i) > lines.at(-1)!; i++) {
    lines.push(line.at(i));
  }
  return lines;
}

// Rows of segments that were put together stand among each other.
const KEPT_OPEN = 64;

function opened(store: Store, open: Map<number, Promise<Digest | undefined>>, seq: number) {
  let digest = open.get(seq);
  if (!digest) {
    if (open.size >= KEPT_OPEN) open.delete(open.keys().next().value!);
    open.set(seq, (digest = readDigestOf(store, seq)));
  }
  return digest;
}

/** Undefined where it was forgotten, or is damaged: one segment less is found, and the others are. */
async function readDigestOf(store: Store, seq: number): Promise<Digest | undefined> {
  const row = seq === 0 ? undefined : await store.db.get('digests', seq);
  return row && openDigest(store, seq, row).catch(() => undefined);
}
