import type { Description, RowKind } from '../fhir/description.ts';
import { dayOf, wallTimeOf } from '../fhir/dates.ts';
import { descending } from './radix.ts';
import type { RecordIndex } from './record-index.ts';
import type { Store } from './store.ts';

/** Which resources; all when empty. */
export interface TimelineQuery {
  readonly connectionId?: string;
  /** Of these sources alone. */
  readonly connectionIds?: readonly string[];
  readonly kind?: RowKind;
  /** But for these positions. */
  readonly without?: ReadonlySet<number> | undefined;
}

export interface Timeline {
  /** Newest first, the undated last. */
  readonly positions: Uint32Array;
  /** `day` at the precision given: `2014-05-03`, `2014-05`, `2014` or ''; `from` indexes `positions`. */
  readonly days: readonly { readonly day: string; readonly from: number; readonly count: number }[];
  /** Of the connection asked for, or of all; whatever kind was asked for. */
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
  /** By connection: how many of the kind asked for, or of all; whichever connection was asked for. */
  readonly sources: Readonly<Record<string, number>>;
}

/** What a list shows of a resource. */
export interface Row extends Description {
  readonly position: number;
  readonly connectionId: string;
  readonly type: string;
  readonly id: string;
  /** Since when its provider lists it no longer, in ms since 1970; undefined while it does. */
  readonly removed: number | undefined;
}

/** All current resources that match, by the day they happened. Touches nothing but the index. */
export function openTimeline({ index }: Pick<Store, 'index'>, query: TimelineQuery): Timeline {
  const { connectionId, connectionIds, kind, without } = query;
  const connection = connectionId === undefined ? undefined : (index.connections.find(connectionId) ?? -1);
  const among = connectionIds && new Set(connectionIds.map((id) => index.connections.find(id)));
  const wanted = kind === undefined ? undefined : (index.kinds.find(kind) ?? -1);
  const counts = new Uint32Array(index.kinds.texts.length);
  const bySource = new Uint32Array(index.connections.texts.length);
  const all = newestFirst(index);
  const positions = new Uint32Array(all.length);
  let length = 0;
  for (const position of all) {
    const from = index.connection.at(position);
    if (among && !among.has(from)) continue;
    if (without?.has(position)) continue;
    const its = index.kind.at(position);
    const isWanted = wanted === undefined || its === wanted;
    if (isWanted) bySource[from]!++;
    if (connection !== undefined && from !== connection) continue;
    counts[its]!++;
    if (isWanted) positions[length++] = position;
  }
  const found = positions.slice(0, length);
  return {
    positions: found,
    days: daysOf(index, found),
    kinds: namedCounts(index.kinds, counts),
    sources: namedCounts(index.connections, bySource),
  };
}

/** When the current resources of one type and connection happened, in ms since 1970, ascending; the undated left out. */
export function datesOf({ index }: Pick<Store, 'index'>, connectionId: string, type: string): readonly number[] {
  const [connection, its] = [index.connections.find(connectionId), index.types.find(type)];
  const dates: number[] = [];
  for (let position = 0; position < index.length; position++) {
    if (index.type.at(position) !== its || index.connection.at(position) !== connection) continue;
    const date = index.current.at(position) ? wallTimeOf(index.whenOf(position)) : undefined;
    if (date !== undefined) dates.push(date);
  }
  return dates.sort((a, b) => a - b);
}

/** What a list shows of these positions, in this order. */
export function rowsAt({ index }: Pick<Store, 'index'>, positions: ArrayLike<number>): readonly Row[] {
  const { texts } = index;
  return Array.from(positions)
    .filter((position) => position < index.length)
    .map((position) => ({
      position,
      connectionId: index.connections.texts[index.connection.at(position)]!,
      type: index.types.texts[index.type.at(position)]!,
      id: index.idOf(position),
      removed: index.removedSince(position),
      kind: index.kinds.texts[index.kind.at(position)] as RowKind,
      title: texts.of(index.title.at(position)),
      detail: index.detailOf(position),
      flagged: index.flagged.at(position) === 1,
      withdrawn: texts.of(index.withdrawn.at(position)),
      when: index.whenOf(position),
    }));
}

/** Positions of all current rows in the order of a timeline. After a change only what came with it is sorted. */
export function newestFirst(index: RecordIndex): Uint32Array {
  const known = index.sorted;
  if (known?.generation === index.generation) return known.positions;
  const fresh = freshRows(index, known?.upTo ?? 0);
  const positions = known ? merged(index, known.positions, fresh) : fresh;
  index.sorted = { generation: index.generation, upTo: index.length, positions };
  return positions;
}

/** The current rows from here on, in order. */
function freshRows({ current, order, length }: RecordIndex, from: number): Uint32Array {
  const { values } = current;
  const positions = new Uint32Array(length - from);
  let count = 0;
  for (let position = from; position < length; position++) if (values[position] === 1) positions[count++] = position;
  const fresh = positions.slice(0, count);
  descending(fresh, order.values);
  return fresh;
}

/** Both in order, without what is not current any more. Of one time the later position is first: all of `fresh` are later. */
function merged(index: RecordIndex, known: Uint32Array, fresh: Uint32Array): Uint32Array {
  const current = index.current.values;
  const order = index.order.values;
  const all = new Uint32Array(known.length + fresh.length);
  let [count, next] = [0, 0];
  for (const position of known) {
    if (current[position] === 0) continue;
    while (next < fresh.length && order[fresh[next]!]! >= order[position]!) all[count++] = fresh[next++]!;
    all[count++] = position;
  }
  all.set(fresh.subarray(next), count);
  return all.slice(0, count + fresh.length - next);
}

function daysOf(index: RecordIndex, positions: Uint32Array): Timeline['days'] {
  const days: { day: string; from: number; count: number }[] = [];
  let last: number | undefined;
  for (let i = 0; i < positions.length; i++) {
    const day = index.dayNumber(positions[i]!);
    if (day === last) days.at(-1)!.count++;
    else days.push({ day: dayOf(index.whenOf(positions[i]!)), from: i, count: 1 });
    last = day;
  }
  return days;
}

function namedCounts({ texts }: RecordIndex['kinds'], counts: Uint32Array): Readonly<Record<string, number>> {
  const pairs = texts.map((name, i) => [name, counts[i]!] as const);
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}
