import { useSyncExternalStore } from 'react';

let isPrinting = false;
const hears = new Set<() => void>();

function say(is: boolean): void {
  isPrinting = is;
  // What hears it is drawn before the event is over, and so is on the paper.
  for (const hear of hears) hear();
}

const [before, after] = [() => say(true), () => say(false)];

function subscribe(hear: () => void): () => void {
  if (hears.size === 0) {
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
  }
  hears.add(hear);
  return () => {
    hears.delete(hear);
    if (hears.size > 0) return;
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/** While the page goes to paper: then all of a document is to stand there, and not what happens to be on the screen. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
