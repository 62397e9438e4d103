import type { TimelineView } from '../../engine/api.ts';

type Days = TimelineView['days'];

export interface Heights {
  readonly day: number;
  readonly row: number;
}

/**
 * The list as it scrolls: before the rows of each day stands the day, and both are items, counted together.
 * Item 0 is the first day. Where each is follows from the two heights, without measuring anything.
 */
export interface Items {
  readonly count: number;
  /** Which item announces day `d`. */
  readonly dayItem: (day: number) => number;
  /** Which day item `i` belongs to. */
  readonly dayAt: (item: number) => number;
  /** Which row item `i` is; undefined when it announces a day. */
  readonly rowAt: (item: number) => number | undefined;
  /** The first row that is not before item `i`; after the last item, how many rows there are. */
  readonly rowAtOrAfter: (item: number) => number;
  readonly itemOfRow: (row: number) => number;
  readonly heightOf: (item: number) => number;
  /** How far from the top item `i` begins. */
  readonly offsetOf: (item: number) => number;
  /** The item that covers this distance from the top; the last one beyond the end. */
  readonly itemAtOffset: (offset: number) => number;
  /** How high all of it is. */
  readonly height: number;
}

export function itemsOf(days: Days, rows: number, heights: Heights): Items {
  const all = rows + days.length;
  const dayItem = (day: number) => days[day]!.from + day;
  const dayAt = (item: number) => lastWhere(days.length, (day) => dayItem(day) <= item);
  const announces = (item: number) => item === dayItem(dayAt(item));
  const itemOfRow = (row: number) => row + 1 + lastWhere(days.length, (day) => days[day]!.from <= row);
  const rowAtOrAfter = (item: number) =>
    item >= all ? rows : announces(item) ? item - dayAt(item) : item - dayAt(item) - 1;

  function offsetOf(item: number): number {
    const daysBefore = announces(item) ? dayAt(item) : dayAt(item) + 1;
    return daysBefore * heights.day + (item - daysBefore) * heights.row;
  }

  return {
    count: all,
    dayItem,
    dayAt,
    rowAt: (item) => (announces(item) ? undefined : rowAtOrAfter(item)),
    rowAtOrAfter,
    itemOfRow,
    heightOf: (item) => (announces(item) ? heights.day : heights.row),
    offsetOf,
    itemAtOffset: (offset) => lastWhere(all, (item) => offsetOf(item) <= offset),
    height: days.length * heights.day + rows * heights.row,
  };
}

/**
 * The first day at or before `from` (a year, month or day, as the address has it), newest first.
 * Undefined when everything is later, or has no date.
 */
export function dayFrom(days: Days, from: string): number | undefined {
  const found = days.findIndex(({ day }) => day !== '' && day.slice(0, from.length) <= from);
  return found < 0 ? undefined : found;
}

/** How many entries each year has, in the order of the days; '' stands for those without a date. */
export function yearsOf(days: Days): readonly { readonly year: string; readonly count: number }[] {
  const years = new Map<string, number>();
  for (const { day, count } of days) {
    const year = day.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].map(([year, count]) => ({ year, count }));
}

/** The last of 0…n-1 for which `holds`, where it holds for a first stretch and for none after; 0 if for none. */
function lastWhere(n: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
