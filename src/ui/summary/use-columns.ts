import { useSyncExternalStore } from 'react';

const TWO = '(min-width: 62rem)';

const onChange = (tell: () => void) => {
  const wide = matchMedia(TWO);
  wide.addEventListener('change', tell);
  return () => wide.removeEventListener('change', tell);
};

/**
 * How many columns of cards have room. In code and not in CSS, so that the order of the cards is the one in which they are
 * read aloud and reached by keyboard.
 */
export const useColumns = (): 1 | 2 => useSyncExternalStore(onChange, () => (matchMedia(TWO).matches ? 2 : 1));
