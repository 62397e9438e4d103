import type { Description, RowKind } from '../fhir/description.ts';
import { dayOf, wallTimeOf } from '../fhir/dates.ts';
import { descending } from './radix.ts';
import type { RecordIndex } from './record-index.ts';
import type { Store } from './store.ts';

/** Which resources; all when empty. */
export interface TimelineQuery {
  readonly connectionId?: string;
  readonly kind?: RowKind;
}

export interface Timeline {
  /** Newest first, the undated last. */
  readonly positions: Uint32Array;
  /** `day` at the precision given: `2014-05-03`, `2014-05`, `2014` or ''; `from` indexes `positions`. */
  readonly days: readonly { readonly day: string; readonly from: number; readonly count: number }[];
  /** Of the connection asked for, or of all; whatever kind was asked for. */
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
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
export function openTimeline({ index }: Pick<Store, 'index'>, { connectionId, kind }: TimelineQuery): Timeline {
  const connection = connectionId === undefined ? undefined : (index.connections.find(connectionId) ?? -1);
  const wanted = kind === undefined ? undefined : (index.kinds.find(kind) ?? -1);
  const counts = new Uint32Array(index.kinds.texts.length);
  const all = newestFirst(index);
  const positions = new Uint32Array(all.length);
  let length = 0;
  for (const position of all) {
    if (connection !== undefined && index.connection.at(position) !== connection) continue;
    const its = index.kind.at(position);
    counts[its]!++;
    if (wanted === undefined || its === wanted) positions[length++] = position;
  }
  const found = positions.slice(0, length);
  return { positions: found, days: daysOf(index, found), kinds: namedCounts(index, counts) };
}

/** When the current resources of one type and connection happened, in ms since 1970, ascending; the undated left out. */
export function datesOf({ index }: Pick<Store, 'index'>, connectionId: string, type: string): readonly number[] {
  const [connection, its] = [index.connections.find(connectionId), index.types.find(type)];
  const dates: number[] = [];
  for (let position = 0; position < index.length; position++) {
    if (index.type.at(position) !== its || index.connection.at(position) !== connection) continue;
    const date = index.current.at(position) ? wallTimeOf(index.when[position]!) : undefined;
    if (date !== undefined) dates.push(date);
  }
  return dates.sort((a, b) => a - b);
}

/** What a list shows of these positions, in this order. */
export function rowsAt({ index }: Pick<Store, 'index'>, positions: ArrayLike<number>): readonly Row[] {
  const { texts } = index.texts;
  return Array.from(positions)
    .filter((position) => position < index.length)
    .map((position) => ({
      position,
      connectionId: index.connections.texts[index.connection.at(position)]!,
      type: index.types.texts[index.type.at(position)]!,
      id: index.id[position]!,
      removed: index.removedSince(position),
      kind: index.kinds.texts[index.kind.at(position)] as RowKind,
      title: texts[index.title.at(position)]!,
      detail: index.detail[position]!,
      flagged: index.flagged.at(position) === 1,
      withdrawn: texts[index.withdrawn.at(position)]!,
      when: index.when[position]!,
    }));
}

const orders = new WeakMap<RecordIndex, { readonly generation: number; readonly positions: Uint32Array }>();

/** Positions of all current rows in the order of a timeline; sorted again only after a change. */
export function newestFirst(index: RecordIndex): Uint32Array {
  const known = orders.get(index);
  if (known?.generation === index.generation) return known.positions;
  const { values } = index.current;
  const positions = Uint32Array.from({ length: index.length }, (_, i) => i).filter((i) => values[i] === 1);
  descending(positions, index.order.values);
  orders.set(index, { generation: index.generation, positions });
  return positions;
}

function daysOf(index: RecordIndex, positions: Uint32Array): Timeline['days'] {
  const days: { day: string; from: number; count: number }[] = [];
  let last: number | undefined;
  for (let i = 0; i < positions.length; i++) {
    const day = index.dayNumber(positions[i]!);
    if (day === last) days.at(-1)!.count++;
    else days.push({ day: dayOf(index.when[positions[i]!]!), from: i, count: 1 });
    last = day;
  }
  return days;
}

function namedCounts({ kinds }: RecordIndex, counts: Uint32Array): Timeline['kinds'] {
  const pairs = kinds.texts.map((kind, i) => [kind, counts[i]!] as const);
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}
