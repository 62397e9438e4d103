import { useState } from 'react';

/**
 * A choice that the address keeps: what was just chosen, until the address says it too. The loaders of the new address come
 * first, and a box that jumps back meanwhile looks broken.
 */
export function useChosen<T>(kept: T): readonly [chosen: T, choose: (next: T) => void] {
  const [last, setLast] = useState({ kept, chosen: kept });
  return [last.kept === kept ? last.chosen : kept, (chosen) => setLast({ kept, chosen })];
}
