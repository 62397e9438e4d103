import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';
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
  const { scrollTop, clientHeight, subscribe } = useSeen(scroller, begin);
  const top = useSyncExternalStore(subscribe, () => items.itemAtOffset(scrollTop()));
  const height = useSyncExternalStore(subscribe, clientHeight);

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

/** To be called after a scroll of our own: what is in sight is known at once, not with the event that the browser sends a frame later. */
export const tellScrolled = (scroller: HTMLElement): boolean => scroller.dispatchEvent(new Event('scroll'));

/**
 * How far the list is scrolled and how high it is, as they were when the browser last told of a change. React asks several
 * times for each change of rows, and to ask the element itself each time laid the list out again (a fifth of a scroll).
 */
function useSeen(scroller: RefObject<HTMLElement | null>, begin: number): Seen {
  const [seen] = useState(() => seenFrom(begin));
  // Not with the subscription, which comes after the first paint: the list may be scrolled before.
  useLayoutEffect(() => (scroller.current ? seen.watch(scroller.current) : undefined), [scroller, seen]);
  return seen;
}

interface Seen {
  readonly scrollTop: () => number;
  readonly clientHeight: () => number;
  /** For useSyncExternalStore. */
  readonly subscribe: (tell: () => void) => () => void;
  readonly watch: (element: HTMLElement) => () => void;
}

function seenFrom(begin: number): Seen {
  let [top, height] = [begin, innerHeight];
  const hears = new Set<() => void>();
  const tell = () => {
    for (const hear of hears) hear();
  };
  return {
    scrollTop: () => top,
    clientHeight: () => height,
    subscribe(hear) {
      hears.add(hear);
      return () => hears.delete(hear);
    },
    watch(element) {
      const scrolled = () => {
        top = element.scrollTop;
        tell();
      };
      const observer = new ResizeObserver(() => {
        height = element.clientHeight;
        tell();
      });
      element.addEventListener('scroll', scrolled, { passive: true });
      observer.observe(element);
      return () => {
        element.removeEventListener('scroll', scrolled);
        observer.disconnect();
      };
    },
  };
}
