import { useEffect, useState } from 'react';

/**
 * What a promise came to; undefined until it has. What it failed with is thrown on, to the error boundary.
 *
 * Not `use` with a Suspense: React keeps a fallback that it has shown for 300 ms, and a file is open after 20.
 */
export function useSettled<T>(promise: Promise<T>): T | undefined {
  const [settled, setSettled] = useState<{ readonly of: Promise<T>; readonly value?: T; readonly error?: unknown }>();
  useEffect(() => {
    let isHere = true;
    promise.then(
      (value) => isHere && setSettled({ of: promise, value }),
      (error: unknown) => isHere && setSettled({ of: promise, error }),
    );
    return () => void (isHere = false);
  }, [promise]);
  if (settled?.of !== promise) return undefined;
  if ('error' in settled) throw settled.error;
  return settled.value;
}
