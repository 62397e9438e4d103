import { readBody, type SourceText } from './bodies.ts';
import { earlierOfLine, timeOfLine } from './log-notes.ts';
import { descending } from './radix.ts';
import type { RecordIndex } from './record-index.ts';
import type { Store } from './store.ts';

/** One version of a resource: as it came here, or as the person wrote it. */
export interface Version {
  /** 1… in the order in which they came; one keeps its number where those before it are let go. */
  readonly number: number;
  readonly position: number;
  /** ms since 1970. */
  readonly fetchedAt: number;
  /** It says that the resource was deleted, and nothing else. */
  readonly deleted: boolean;
}

/** One step of the history of several resources. */
export interface HistoryEntry extends Version {
  readonly connectionId: string;
  readonly type: string;
  readonly id: string;
}

export interface HistoryQuery {
  readonly type?: string;
  /** Only what came then or later; ms since 1970. */
  readonly since?: number;
  readonly count: number;
  /** `next` of the page before this one. */
  readonly after?: string;
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** How many there are on all pages together. */
  readonly total: number;
  /** Undefined on the last page. Holds over reloads, and whatever comes meanwhile. */
  readonly next: string | undefined;
}

/** When the version at a position came here. */
export function fetchedAtOf(index: RecordIndex, position: number): number {
  const segment = index.segments.get(index.seq.at(position));
  return segment ? timeOfLine(segment, index.line.at(position)) : 0;
}

/** All versions that are kept of a resource, the newest first. */
export function versionsOf(index: RecordIndex, connectionId: string, type: string, id: string): readonly Version[] {
  return versionsBehind(index, index.newest(connectionId, type, id));
}

/** One of them as it was sent; undefined where it is not kept, or was a deletion. */
export async function readVersion(
  store: Store,
  connectionId: string,
  type: string,
  id: string,
  number: number,
): Promise<SourceText | undefined> {
  const version = versionsOf(store.index, connectionId, type, id).find((one) => one.number === number);
  return version && !version.deleted ? readBody(store, version.position) : undefined;
}

/** What came when, of all resources or those of one type: the newest first, page by page. */
export function historyOf(
  index: RecordIndex,
  scope: { readonly connectionIds?: readonly string[] },
  { type, since = -Infinity, count, after }: HistoryQuery,
): HistoryPage {
  const { positions, times } = newestVersions(index);
  const isWanted = wantedBy(index, scope.connectionIds, type);
  const wanted = positions.subarray(0, firstBefore(times, positions, since)).filter(isWanted);
  const from = after === undefined ? 0 : placeAfter(index, wanted, times, after);
  const page = wanted.subarray(from, from + count);
  const entries = Array.from(page, (position) => entryAt(index, position));
  const last = entries.at(-1);
  return {
    entries,
    total: wanted.length,
    next: last && from + entries.length < wanted.length ? markOf(last) : undefined,
  };
}

function versionsBehind(index: RecordIndex, newest: number | undefined): readonly Version[] {
  const positions: number[] = [];
  for (let next = (newest ?? -1) + 1; next > 0; next = index.previous.at(next - 1)) positions.push(next - 1);
  const numbers = numbersOf(index, positions);
  return positions.map((position, i) => ({
    number: numbers[i]!,
    position,
    fetchedAt: fetchedAtOf(index, position),
    deleted: index.deleted.at(position) === 1,
  }));
}

/** Numbers of these versions of one resource, the newest first. One that retention let go leaves its number empty. */
export function numbersOf(index: RecordIndex, positions: readonly number[]): readonly number[] {
  let number = 0;
  return positions
    .toReversed()
    .map((position) => (number = Math.max(number, earlierAt(index, position)) + 1))
    .reverse();
}

/** How many versions before the one at a position were let go, as far as its segment notes it. */
export const earlierAt = (index: RecordIndex, position: number): number =>
  earlierOfLine(index.segments.get(index.seq.at(position)) ?? {}, index.line.at(position));

function entryAt(index: RecordIndex, position: number): HistoryEntry {
  const [version] = versionsBehind(index, position);
  return {
    ...version!,
    connectionId: index.connections.texts[index.connection.at(position)]!,
    type: index.types.texts[index.type.at(position)]!,
    id: index.idOf(position),
  };
}

function wantedBy(index: RecordIndex, connectionIds: readonly string[] | undefined, type: string | undefined) {
  const connections = connectionIds && new Set(connectionIds.map((id) => index.connections.find(id)));
  const its = type === undefined ? undefined : (index.types.find(type) ?? -1);
  return (position: number): boolean =>
    (connections === undefined || connections.has(index.connection.at(position))) &&
    (its === undefined || index.type.at(position) === its);
}

interface Newest {
  readonly generation: number;
  readonly positions: Uint32Array;
  /** By position. */
  readonly times: Float64Array;
}

const orders = new WeakMap<RecordIndex, Newest>();

/**
 * Positions of all versions that are kept, the newest first, and at one moment connection by connection, the later in
 * the log first: an order that is the same after a reload and after the log was compacted.
 */
function newestVersions(index: RecordIndex): Newest {
  const known = orders.get(index);
  if (known?.generation === index.generation) return known;
  const times = Float64Array.from({ length: index.length }, (_, position) => fetchedAtOf(index, position));
  const ranks = connectionRanks(index);
  const positions = Uint32Array.from({ length: index.length }, (_, i) => i).filter((i) =>
    index.segments.has(index.seq.at(i)),
  );
  descending(
    positions,
    times.map((time, i) => time * RANKS - ranks[index.connection.at(i)]! + RANKS - 1),
  );
  const made = { generation: index.generation, positions, times };
  orders.set(index, made);
  return made;
}

// With a time of today they leave room in the 52 bits of a sort until the year 2527.
const RANKS = 256;

/** By a connection's number: its place among their ids, which the next start does not change. */
function connectionRanks({ connections }: RecordIndex): readonly number[] {
  const sorted = connections.texts.toSorted();
  return connections.texts.map((id) => Math.min(sorted.indexOf(id), RANKS - 1));
}

/** How many of these positions, the newest first, came at `since` or later. */
function firstBefore(times: Float64Array, positions: Uint32Array, since: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[positions[middle]!]! >= since) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CUT = ' ';

/** What the next page begins behind. Spaces stand in none of its parts but the id's, which comes last. */
const markOf = ({ fetchedAt, connectionId, number, type, id }: HistoryEntry): string =>
  [fetchedAt, connectionId, number, type, id].join(CUT);

/** Behind the entry of that mark; where it is not there any more, at the first of its moment: rather twice than not at all. */
function placeAfter(index: RecordIndex, wanted: Uint32Array, times: Float64Array, mark: string): number {
  const time = Number(mark.slice(0, mark.indexOf(CUT)));
  if (!Number.isFinite(time)) return 0;
  const from = firstBefore(times, wanted, time + 1);
  const to = firstBefore(times, wanted, time);
  for (let i = from; i < to; i++) if (markOf(entryAt(index, wanted[i]!)) === mark) return i + 1;
  return from;
}
