import { earlierAt, numbersOf } from './history.ts';
import type { IndexedSegment, RecordIndex } from './record-index.ts';
import { chainsOf, expired, type Retention } from './retention.ts';

/** Segments of one connection that lie next to each other in its part of the log, to be written anew together. */
export interface Group {
  readonly connectionId: string;
  /** Ascending. */
  readonly seqs: readonly number[];
}

/** What a compaction is to do with rows; others stay as they are. By position. */
export interface Letting {
  /** Older versions that retention lets go. */
  readonly expired: ReadonlySet<number>;
  /** The oldest ones that stay → how many before each are gone then. */
  readonly earlier: ReadonlyMap<number, number>;
}

// A body is read by opening its segment, of 200 resources at most; one that is half full costs little more than one
// that is full. Bytes are compressed: what stands in fewer is small however well it was compressed.
const FULL_ROWS = 100;
const FULL_BYTES = 24_000;

/** Fewer are not worth it: the next sync brings some more. */
const WORTH = 4;

// So much is in memory at once, and is lost when the tab is closed over it.
const MOST_SEGMENTS = 24;
const MOST_ROWS = 1000;

/** What retention lets go of a log, and what has to be noted where for the others to keep their numbers. */
export function lettingOf(index: RecordIndex, retention: Retention, now: number): Letting {
  const gone = new Set<number>();
  const earlier = new Map<number, number>();
  if (retention.keep === 'all') return { expired: gone, earlier };
  for (const chain of chainsOf(index)) {
    const count = expired(index, chain, retention, now);
    if (count === 0) continue;
    const kept = chain.length - count;
    for (const position of chain.slice(kept)) gone.add(position);
    earlier.set(chain[kept - 1]!, numbersOf(index, chain)[kept - 1]! - 1);
  }
  return { expired: gone, earlier };
}

/**
 * What is worth writing anew. The groups of a connection come from the end of its log to its beginning: what is noted of a
 * version that stays is on disk before those in front of it go.
 *
 * `barriers`: by connection, the last segment before its newest sync. What that brought is told by where it lies.
 */
export function planCompaction(
  index: RecordIndex,
  letting: Letting,
  barriers: ReadonlyMap<string, number>,
): readonly Group[] {
  const uses = usesOf(index, letting);
  const groups: Group[] = [];
  for (const [connectionId, segments] of byConnection(index)) {
    const barrier = barriers.get(connectionId);
    if (barrier === undefined) continue;
    const runs = runsOf(
      segments,
      uses,
      (seq) => seq > barrier,
      (seq) => index.aside.has(seq),
    );
    for (const run of runs.toReversed()) groups.push({ connectionId, seqs: run });
  }
  return groups;
}

interface Use {
  rows: number;
  /** Some of its rows are to go, or are to be noted. */
  touched: boolean;
}

function usesOf(index: RecordIndex, letting: Letting): ReadonlyMap<number, Use> {
  const uses = new Map<number, Use>([...index.segments.keys()].map((seq) => [seq, { rows: 0, touched: false }]));
  for (let position = 0; position < index.length; position++) {
    const use = uses.get(index.seq.at(position));
    if (use) use.rows++;
  }
  for (const position of letting.expired) touch(uses, index, position);
  for (const [position, count] of letting.earlier) {
    if (earlierAt(index, position) !== count) touch(uses, index, position);
  }
  return uses;
}

function touch(uses: ReadonlyMap<number, Use>, index: RecordIndex, position: number): void {
  const use = uses.get(index.seq.at(position));
  if (use) use.touched = true;
}

function byConnection(index: RecordIndex): ReadonlyMap<string, readonly IndexedSegment[]> {
  const all = new Map<string, IndexedSegment[]>();
  for (const segment of [...index.segments.values()].toSorted((a, b) => a.seq - b.seq)) {
    const own = all.get(segment.connectionId);
    if (own) own.push(segment);
    else all.set(segment.connectionId, [segment]);
  }
  return all;
}

/** Cuts the segments of a connection where one is not to be touched, and where a stretch is long enough. */
function runsOf(
  segments: readonly IndexedSegment[],
  uses: ReadonlyMap<number, Use>,
  isNew: (seq: number) => boolean,
  isAside: (seq: number) => boolean,
): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  let rows = 0;
  const cut = () => {
    if (runs.at(-1)!.length > 0) runs.push([]);
    rows = 0;
  };
  for (const { seq, bytes } of segments) {
    const use = uses.get(seq)!;
    const isFull = use.rows >= FULL_ROWS || bytes >= FULL_BYTES;
    const last = runs.at(-1)!.at(-1);
    if (last !== undefined && isNew(last) !== isNew(seq)) cut();
    if (isAside(seq) || (isFull && !use.touched)) {
      cut();
      continue;
    }
    if (isFull || runs.at(-1)!.length >= MOST_SEGMENTS || rows + use.rows > MOST_ROWS) cut();
    runs.at(-1)!.push(seq);
    rows += use.rows;
    if (isFull) cut();
  }
  return runs.filter((run) => run.length >= WORTH || run.some((seq) => uses.get(seq)!.touched));
}
