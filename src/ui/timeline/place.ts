import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, type RefObject } from 'react';
import type { TimelineView } from '../../engine/api.ts';
import type { Items } from './items.ts';
import { tellScrolled } from './sight.ts';

/** Where the reader is: the row at the top of the screen and how far it is scrolled past. */
export interface Place {
  readonly position: number;
  readonly past: number;
  /** Where the reader is at the very beginning of a day, that day, as long as it is: its lines may change places. */
  readonly day?: { readonly day: string; readonly count: number };
}

type Scroller = RefObject<HTMLDivElement | null>;

/** How far down a place is in this list; undefined when its row is not (or no longer) in it. */
export function offsetOfPlace(
  place: Place | undefined,
  items: Items,
  { days, positions }: Pick<TimelineView, 'days' | 'positions'>,
): number | undefined {
  if (!place) return undefined;
  const day = place.day ? days.findIndex((one) => one.day === place.day!.day) : -1;
  if (day >= 0 && days[day]!.count === place.day!.count) return items.offsetOf(items.dayItem(day));
  const row = positions.indexOf(place.position);
  return row < 0 ? undefined : items.offsetOf(items.itemOfRow(row)) + place.past;
}

/** Tells where the reader is, and when the list has grown around that place, scrolls to it before anything is painted. */
export function useKeepPlace(
  scroller: Scroller,
  items: Items,
  view: TimelineView,
  onPlace: (place: Place | undefined, year: string) => void,
): void {
  const place = useRef<Place>(undefined);
  const scrollTo = useScrollTo(scroller);
  const { positions, days } = view;

  useLayoutEffect(() => {
    const offset = offsetOfPlace(place.current, items, view);
    // At the very top one wants to see what comes in; anywhere else, to go on reading.
    if (offset !== undefined) scrollTo(offset);
  }, [items, view, scrollTo]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || positions.length === 0) return;
    const remember = () => {
      const item = items.itemAtOffset(element.scrollTop);
      const row = items.rowAtOrAfter(item);
      const past = element.scrollTop - items.offsetOf(items.itemOfRow(row));
      const { day, count } = days[items.dayAt(item)]!;
      const begins = items.rowAt(item) === undefined && element.scrollTop - items.offsetOf(item) < 1;
      const here = { position: positions[row]!, past, ...(begins && { day: { day, count } }) };
      place.current = element.scrollTop > 0 ? here : undefined;
      onPlace(place.current, day.slice(0, 4));
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, items, positions, days, onPlace]);
}

/** Goes to the day that the address names, once for each day it names. */
export function useGoTo(scroller: Scroller, items: Items, day: number | undefined): void {
  const went = useRef<number>(undefined);
  const scrollTo = useScrollTo(scroller);
  useLayoutEffect(() => {
    if (day === undefined || went.current === day) return;
    scrollTo(items.offsetOf(items.dayItem(day)));
    went.current = day;
  }, [items, day, scrollTo]);
}

/** Scrolls in a layout effect and renders once more before the paint, or the rows of the place left would be painted. */
function useScrollTo(scroller: Scroller): (top: number) => void {
  const [, renderAgain] = useReducer((n: number) => n + 1, 0);
  return useCallback(
    (top: number) => {
      if (!scroller.current || scroller.current.scrollTop === top) return;
      scroller.current.scrollTo({ top });
      tellScrolled(scroller.current);
      renderAgain();
    },
    [scroller],
  );
}
