import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** What the address points at on this screen (`#cors-token`), '' when nothing. Brought into sight, and focused. */
export function useAnchor(): string {
  const { hash, key } = useLocation();
  const id = hash.slice(1);
  useEffect(() => {
    if (id === '') return;
    // The browser looked for it before the screen was there. The shell focuses the heading in this same round of
    // effects; whoever follows a link to a part wants that part.
    queueMicrotask(() => {
      const target = document.getElementById(id);
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
    });
  }, [id, key]);
  return id;
}
