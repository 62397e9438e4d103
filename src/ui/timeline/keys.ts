import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Which row a key leads to; undefined when the key is not the list's. */
export function rowAfterKey(key: string, row: number, rows: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: rows - 1,
  };
  const to = steps[key];
  return to === undefined || rows === 0 ? undefined : Math.min(rows - 1, Math.max(0, to));
}

/** Moves the focus to a row that may not exist yet: it is made by a render that follows, and focused then. */
export function useFocusRow(scroller: RefObject<HTMLElement | null>, active: number): (row: number) => void {
  const due = useRef<number>(undefined);
  // After every render, for the row's words may come some renders later than its place.
  useLayoutEffect(() => {
    if (due.current !== active) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"] a`);
    if (!link) return;
    due.current = undefined;
    link.focus({ preventScroll: true });
  });
  return (row) => {
    due.current = row;
  };
}
