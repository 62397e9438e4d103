import { useEffect, useRef, useState } from 'react';
import { useSync } from '../state/sync.ts';
import type { From } from './from.ts';

/** While pages come in, a record changes each second; to read ten chapters as often would be the worker's only work. */
const PACE = 8000;

/** The newest to read from: at once as a rule, and at most every eight seconds while something is fetched. */
export function useUnhurried(from: From): From {
  const isFetching = useSync(({ views }) => Object.values(views).some(({ state }) => state === 'running'));
  const [shown, setShown] = useState(from);
  const since = useRef(0);
  useEffect(() => {
    if (shown === from) return undefined;
    const wait = isFetching ? since.current + PACE - performance.now() : 0;
    const timer = setTimeout(() => {
      since.current = performance.now();
      setShown(from);
    }, wait);
    return () => clearTimeout(timer);
  }, [from, shown, isFetching]);
  // Somebody else's record waits for nothing, and nobody's stays while another is looked at.
  return shown.personId === from.personId && shown.engine === from.engine ? shown : from;
}
