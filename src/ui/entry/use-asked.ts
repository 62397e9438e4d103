import { useEffect, useState } from 'react';

/**
 * What the engine answers once the page stands: what nobody waits for, and what a page can do without. Asked again whenever
 * `state` is another; until then the answer before stays.
 */
export function useAsked<T>(ask: () => Promise<T>, state: unknown): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let isCurrent = true;
    ask().then(
      (heard) => isCurrent && setAnswer(heard),
      () => {}, // the page says what matters by itself
    );
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `ask` is made anew with each render and means the same
  }, [state]);
  return answer;
}
