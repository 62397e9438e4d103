import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What fills a screen, and what is added when its end is near: a row takes about a tenth of a millisecond to draw. */
const FIRST = 40;
const MORE = 120;

interface More<Element extends HTMLElement> {
  /** How many to draw now. */
  readonly count: number;
  /** How many are not drawn; none or less at the end. */
  readonly left: number;
  /** How many come next. */
  readonly next: number;
  /** To stand at the end of what is drawn, as long as any are left. */
  readonly end: RefObject<Element | null>;
  readonly showMore: () => void;
}

/** How much of a long list is drawn: more as its end comes into sight, all of it on paper. */
export function useMore<Element extends HTMLElement>(total: number): More<Element> {
  const [count, setCount] = useState(FIRST);
  const end = useRef<Element>(null);
  const left = total - count;

  useEffect(() => {
    if (left <= 0) return undefined;
    const watching = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && startTransition(() => setCount(count + MORE)),
      { rootMargin: '1200px' },
    );
    watching.observe(end.current!);
    return () => watching.disconnect();
  }, [count, left]);

  useEffect(() => {
    const all = () => flushSync(() => setCount(Infinity));
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, []);

  return { count, left, next: Math.min(MORE, left), end, showMore: () => setCount(count + MORE) };
}
