/** A place on the drawing. */
export type Spot = readonly [x: number, y: number];

/** A tenth of a pixel is enough. By rounding, which is five times as fast as `toFixed`: a trend has thousands. */
const at = (n: number): number => Math.round(n * 10) / 10;

/** Straight from one to the next. */
export const line = (spots: readonly Spot[]): string =>
  spots.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');

/** All of them in one path: five thousand elements would each have to be laid out. */
export const dots = (spots: readonly Spot[], radius: number): string =>
  spots
    .map(
      ([x, y]) =>
        `M${at(x - radius)} ${at(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
    )
    .join('');

export const diamonds = (spots: readonly Spot[], radius: number): string =>
  spots
    .map(([x, y]) => `M${at(x)} ${at(y - radius)}l${radius} ${radius} ${-radius} ${radius} ${-radius} ${-radius}z`)
    .join('');

/** Where the true value lies beyond: a short arrow that leaves the mark. */
export const arrows = (spots: readonly Spot[], isUp: boolean): string => {
  const way = isUp ? -1 : 1;
  return spots
    .map(([x, y]) => `M${at(x)} ${at(y + 4 * way)}v${8 * way}l-2.5 ${-3 * way}m2.5 ${3 * way}l2.5 ${-3 * way}`)
    .join('');
};

/** Strokes between two heights. */
export const bars = (spots: readonly (readonly [x: number, from: number, to: number])[]): string =>
  spots.map(([x, from, to]) => `M${at(x)} ${at(from)}V${at(to)}`).join('');

/** A point with the range that came with it. */
interface Ranged {
  readonly at: number;
  readonly low?: number;
  readonly high?: number;
}

export interface BandPart {
  readonly from: number;
  readonly to: number;
  /** Undefined where the range is open on that side. */
  readonly low?: number;
  readonly high?: number;
}

/**
 * The lab's range as it changed over time: each holds from its result until the first that came with another one, the last to
 * `end`. Where results came without one, there is none.
 */
export function bandOf(points: readonly Ranged[], end: number): readonly BandPart[] {
  const parts: BandPart[] = [];
  let open: Ranged | undefined;
  for (const point of points) {
    if (open && open.low === point.low && open.high === point.high) continue;
    if (open) parts.push(partOf(open, point.at));
    open = point.low === undefined && point.high === undefined ? undefined : point;
  }
  if (open) parts.push(partOf(open, end));
  return parts.filter(({ from, to }) => to > from);
}

const partOf = ({ at: from, low, high }: Ranged, to: number): BandPart => ({
  from,
  to,
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
});

/** The point nearest to a place along the axis; `points` ascend. -1 where there is none. */
export function nearest(points: readonly { readonly at: number }[], time: number): number {
  let [low, high] = [0, points.length - 1];
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]!.at < time) low = middle + 1;
    else high = middle;
  }
  return low > 0 && time - points[low - 1]!.at < points[low]!.at - time ? low - 1 : low;
}
