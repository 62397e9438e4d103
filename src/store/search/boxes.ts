import type { DateValue, NumberValue, Prefix } from '../../fhir/query/values.ts';

/**
 * What a prefix asks of a stretch from `low` to `high`, as bounds of both, in rows of four: the least and the greatest
 * that `low` may be, then `high`. Any row may hold. All bounds belong to it.
 *
 * Made once for a query, so that looking at a value is four comparisons whatever the prefix.
 */
export type Boxes = readonly number[];

export function inBoxes(boxes: Boxes, low: number, high: number): boolean {
  for (let i = 0; i < boxes.length; i += 4) {
    if (low >= boxes[i]! && low <= boxes[i + 1]! && high >= boxes[i + 2]! && high <= boxes[i + 3]!) return true;
  }
  return false;
}

const ANY = [-Infinity, Infinity] as const;

/**
 * Both sides are stretches of time: "eq2014" holds for all that happened wholly within 2014, and "gt2014" for what
 * went on after 2014, whenever it began. Times are whole ms and ends exclusive.
 *
 * @see https://hl7.org/fhir/R4/search.html#prefix
 */
export function dateBoxes({ prefix, range }: DateValue, now: number): Boxes {
  const { start, end } = range;
  const within = [start, Infinity, -Infinity, end];
  const after = [...ANY, end + 1, Infinity];
  const before = [-Infinity, start - 1, ...ANY];
  // A tenth of how long ago it was on either side.
  const from = start - 0.1 * Math.abs(now - start);
  const to = end + 0.1 * Math.abs(now - end);
  const boxes: Readonly<Record<Prefix, Boxes>> = {
    eq: within,
    ne: [...before, ...after],
    gt: after,
    lt: before,
    ge: [...after, ...within],
    le: [...before, ...within],
    sa: [end, Infinity, ...ANY],
    eb: [...ANY, -Infinity, start],
    ap: [-Infinity, Math.ceil(to) - 1, Math.floor(from) + 1, Infinity],
  };
  return boxes[prefix];
}

/**
 * Only `eq` and `ne` go by how exactly the number was written; all others take it as it is.
 *
 * @see https://hl7.org/fhir/R4/search.html#number
 */
export function numberBoxes({ prefix, value, from, to }: NumberValue): Boxes {
  const tenth = Math.abs(value) * 0.1;
  // Of so many digits that half of the last is less than a number can tell, it is at least itself.
  const below = Math.max(value, justBelow(to));
  const boxes: Readonly<Record<Prefix, Boxes>> = {
    eq: [from, Infinity, -Infinity, below],
    ne: [-Infinity, justBelow(from), ...ANY, ...ANY, justAbove(below), Infinity],
    gt: [...ANY, justAbove(value), Infinity],
    lt: [-Infinity, justBelow(value), ...ANY],
    ge: [...ANY, value, Infinity],
    le: [-Infinity, value, ...ANY],
    sa: [justAbove(value), Infinity, ...ANY],
    eb: [...ANY, -Infinity, justBelow(value)],
    ap: [-Infinity, value + tenth, value - tenth, Infinity],
  };
  return boxes[prefix];
}

const view = new DataView(new ArrayBuffer(8));

/** The next greater number that there is. */
function justAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

const justBelow = (value: number): number => -justAbove(-value);
