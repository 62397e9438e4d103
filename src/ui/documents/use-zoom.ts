import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Where the buttons and keys stop; fingers stop where they like. */
const LEVELS = [1, 1.25, 1.5, 2, 3, 4, 6, 8] as const;
export const LEAST = 1;
export const MOST = 8;

interface Zooming {
  /** 1: as wide as there is room. */
  readonly zoom: number;
  /** What is moved about in. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fit: () => void;
}

/** On the screen, as events tell it. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place of what is shown, and where on the screen it is to stay. */
interface Anchor extends Point {
  readonly left: number;
  readonly top: number;
}

/** How large something is shown: by buttons, by keys, by two fingers, and by a wheel with Ctrl, which is how touch pads say it. */
export function useZoom(): Zooming {
  const frame = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState<number>(LEAST);
  // Fingers and wheels are faster than what is drawn.
  const asked = useRef<number>(LEAST);
  const anchor = useRef<Anchor>(undefined);

  const to = useCallback((wanted: number, at?: Point) => {
    const shown = frame.current;
    const next = Math.min(MOST, Math.max(LEAST, wanted));
    if (!shown || next === asked.current) return;
    anchor.current ??= anchorIn(shown, asked.current, at);
    asked.current = next;
    setZoom(next);
  }, []);

  useLayoutEffect(() => {
    if (frame.current && anchor.current) hold(frame.current, zoom, anchor.current);
    anchor.current = undefined;
  }, [zoom]);

  useEffect(() => {
    const shown = frame.current;
    return shown ? listen(shown, (factor, at) => to(asked.current * factor, at)) : undefined;
  }, [to]);

  return {
    zoom,
    frame,
    larger: () => to(LEVELS.find((level) => level > asked.current + 0.01) ?? MOST),
    smaller: () => to(LEVELS.findLast((level) => level < asked.current - 0.01) ?? LEAST),
    fit: () => to(LEAST),
  };
}

/** The middle of what is seen of it, where nobody points anywhere. */
function anchorIn(frame: HTMLElement, zoom: number, at?: Point): Anchor {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  const { x, y } = at ?? {
    x: (left + right) / 2,
    y: (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
  };
  return { x, y, left: (x - left + frame.scrollLeft) / zoom, top: (y - top + frame.scrollTop) / zoom };
}

/** Has the place stay where it was. */
function hold(frame: HTMLElement, zoom: number, { x, y, left, top }: Anchor): void {
  frame.scrollIntoView({ block: 'nearest' });
  const now = frame.getBoundingClientRect();
  frame.scrollLeft = left * zoom - (x - now.left);
  frame.scrollTop = top * zoom - (y - now.top);
}

/** Not by React: what keeps the page from being zoomed has to be asked for as it comes. */
function listen(frame: HTMLElement, onZoom: (factor: number, at: Point) => void): () => void {
  const stopped = new AbortController();
  const how = { passive: false, signal: stopped.signal };
  let apart = 0;
  frame.addEventListener('touchstart', ({ touches }) => void (apart = apartOf(touches)), how);
  frame.addEventListener('touchend', ({ touches }) => void (apart = apartOf(touches)), how);
  frame.addEventListener(
    'touchmove',
    (event) => {
      const now = apartOf(event.touches);
      if (now === 0 || apart === 0) return;
      if (event.cancelable) event.preventDefault();
      onZoom(now / apart, betweenOf(event.touches));
      apart = now;
    },
    how,
  );
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(Math.exp(-event.deltaY / 200), { x: event.clientX, y: event.clientY });
    },
    how,
  );
  return () => stopped.abort();
}

/** How far two fingers are apart; 0 for any other number of fingers. */
function apartOf([a, b, other]: Iterable<Touch> & TouchList): number {
  return a && b && !other ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
}

const betweenOf = ([a, b]: Iterable<Touch> & TouchList): Point => ({
  x: (a!.clientX + b!.clientX) / 2,
  y: (a!.clientY + b!.clientY) / 2,
});
