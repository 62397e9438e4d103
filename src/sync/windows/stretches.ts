/** From `from` on and before `to`, in ms since 1970; without an end where undefined. Neighbours touch and never overlap. */
export interface Stretch {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface Counted extends Stretch {
  /** Matches. */
  readonly count: number;
}

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** All of time, cut at these edges. */
export const cutAt = (edges: readonly number[]): readonly Stretch[] =>
  [undefined, ...edges].map((from, i) => ({ from, to: edges[i] }));

/** The first days of years, so many years ago: what has a year and no more lies on one side of each. */
export function yearsAgo(years: readonly number[], now: number): readonly number[] {
  const thisYear = new Date(now).getUTCFullYear();
  return ascending(years.map((ago) => Date.UTC(thisYear - ago, 0)));
}

/** Midnights, so many days ago. */
export const daysAgo = (days: readonly number[], now: number): readonly number[] =>
  ascending(days.map((ago) => Math.floor(now / DAY - ago) * DAY));

/** Edges that cut what is known to be there (ascending) into so many equal pieces, as round as may be. */
export function quantiles(known: readonly number[], pieces: number): readonly number[] {
  const piece = known.length / pieces;
  const edges = Array.from({ length: known.length < pieces ? 0 : pieces - 1 }, (_, i) => {
    const rank = Math.round((i + 1) * piece);
    const near = (edge: number) => Math.abs(rankOf(known, edge) - rank) <= piece / 4;
    return rounded(known[rank]!, near, DAY);
  });
  return ascending(edges);
}

/** Cuts one stretch into about so many, each as long as the other; `unit` is the shortest that an edge may fall on. */
export function cutEvenly(stretch: Stretch, pieces: number, unit: number, now: number): readonly Stretch[] {
  const from = stretch.from ?? (stretch.to ?? now) - 40 * YEAR;
  const to = stretch.to ?? Math.max(now, from) + 60 * DAY;
  const piece = (to - from) / pieces;
  const edges = Array.from({ length: pieces - 1 }, (_, i) => {
    const at = from + (i + 1) * piece;
    return rounded(at, (edge) => Math.abs(edge - at) <= piece / 4, unit);
  }).filter((edge) => edge > from && edge < to);
  const inner = ascending(edges);
  return [stretch.from, ...inner].map((start, i) => ({ from: start, to: i < inner.length ? inner[i] : stretch.to }));
}

/** Neighbours together, as long as they have no more than `most`, or one of them less than `least`. */
export function merged(stretches: readonly Counted[], most: number, least: number): readonly Counted[] {
  const all: Counted[] = [];
  const take = (one: Counted) => {
    const last = all.pop();
    all.push({ from: last?.from, to: one.to, count: (last?.count ?? 0) + one.count });
  };
  for (const one of stretches) {
    const last = all.at(-1);
    if (last && (last.count + one.count <= most || last.count < least)) take(one);
    else all.push(one);
  }
  if (all.length > 1 && all.at(-1)!.count < least) take(all.pop()!);
  return all;
}

/** `2020-01-01`, or with the time where it is not midnight. */
export function toText(edge: number): string {
  const text = new Date(edge).toISOString();
  return edge % DAY === 0 ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}

/** The first of a year, of a month, or of a `unit`, whichever is round and near enough. */
function rounded(at: number, near: (edge: number) => boolean, unit: number): number {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const round = [Date.UTC(year, 0), Date.UTC(year + 1, 0), Date.UTC(year, month), Date.UTC(year, month + 1)];
  return round.find(near) ?? Math.floor(at / unit) * unit;
}

const ascending = (edges: readonly number[]): readonly number[] => [...new Set(edges)].toSorted((a, b) => a - b);

/** How many of them lie before `edge`. */
function rankOf(known: readonly number[], edge: number): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known[middle]! < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
