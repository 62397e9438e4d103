import { useCallback, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import type { Items } from './items.ts';

/** What is made around what is in sight, so that a scroll of a frame shows no gap. */
const AROUND = 8;

export interface Sight {
  /** The item at the top edge. */
  readonly top: number;
  /** Items to make: what is in sight and a little around it. `end` is not one of them. */
  readonly start: number;
  readonly end: number;
  /** Scrolls no further than it must, so that `item` is in sight below the day that sticks. */
  readonly show: (item: number) => void;
}

/** Where the items of a list are. */
type Placed = Pick<Items, 'count' | 'dayItem' | 'heightOf' | 'offsetOf' | 'itemAtOffset'>;

/**
 * Which items of a long list are in sight.
 *
 * A store of its own and no state: what a store tells is rendered within the frame that scrolled.
 * With two heights known ahead this is all there is to a virtual list; `@tanstack/react-virtual` measured every one of
 * 120,000 items again with each change (a task of 20 ms on a desk, 90 on a phone) and weighs 12 kB.
 */
export function useSight(scroller: RefObject<HTMLElement | null>, items: Placed, begin: number): Sight {
  const { onScroll, onResize, scrollTop, clientHeight } = useSeen(scroller, begin);
  const top = useSyncExternalStore(onScroll, () => items.itemAtOffset(scrollTop()));
  const height = useSyncExternalStore(onResize, clientHeight);

  // The list begins where it was left, before anything is painted. Once: later the reader moves it.
  const [first] = useState(begin);
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: first }); // In braces: scrollTo returns a promise in newer browsers.
  }, [scroller, first]);

  // A list that became shorter was scrolled by the browser.
  useLayoutEffect(() => {
    if (scroller.current && scroller.current.scrollTop !== scrollTop()) tellScrolled(scroller.current);
  }, [scroller, scrollTop, items]);

  function show(item: number): void {
    const element = scroller.current;
    if (!element) return;
    const above = items.offsetOf(item) - items.heightOf(items.dayItem(0));
    const below = items.offsetOf(item) + items.heightOf(item) - element.clientHeight;
    if (above < element.scrollTop) element.scrollTo({ top: above });
    else if (below > element.scrollTop) element.scrollTo({ top: below });
  }

  return {
    top,
    start: Math.max(0, top - AROUND),
    end: Math.min(items.count, items.itemAtOffset(items.offsetOf(top) + height) + 1 + AROUND),
    show,
  };
}

/** After a scroll of our own in a layout effect: renders once more before the paint, or the rows of the place left would be painted. */
export const tellScrolled = (scroller: HTMLElement): boolean => scroller.dispatchEvent(new Event('scroll'));

/**
 * How far the list is scrolled and how high it is, as they were when the browser last told of a change. React asks several
 * times for each change of rows, and to ask the element itself each time laid the list out again (a fifth of a scroll).
 */
function useSeen(scroller: RefObject<HTMLElement | null>, begin: number) {
  const [seen] = useState(() => {
    let [top, height] = [begin, innerHeight];
    return {
      scrollTop: () => top,
      clientHeight: () => height,
      scrolled: (element: HTMLElement) => (top = element.scrollTop),
      resized: (element: HTMLElement) => (height = element.clientHeight),
    };
  });
  const onScroll = useCallback(
    (tell: () => void) => {
      const element = scroller.current;
      const scrolled = () => {
        seen.scrolled(element!);
        tell();
      };
      element?.addEventListener('scroll', scrolled, { passive: true });
      return () => element?.removeEventListener('scroll', scrolled);
    },
    [scroller, seen],
  );
  const onResize = useCallback(
    (tell: () => void) => {
      const element = scroller.current;
      const observer = new ResizeObserver(() => {
        seen.resized(element!);
        tell();
      });
      if (element) observer.observe(element);
      return () => observer.disconnect();
    },
    [scroller, seen],
  );
  return { ...seen, onScroll, onResize };
}
