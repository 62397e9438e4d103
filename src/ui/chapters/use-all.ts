import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether all of a list is shown: once somebody asks for it, and on paper, where nobody can. */
export function useAll(atFirst: boolean): readonly [all: boolean, showAll: () => void] {
  const [all, setAll] = useState(atFirst);
  useEffect(() => {
    const show = () => flushSync(() => setAll(true));
    addEventListener('beforeprint', show);
    return () => removeEventListener('beforeprint', show);
  }, []);
  return [all, () => setAll(true)];
}
