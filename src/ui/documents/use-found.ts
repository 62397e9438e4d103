import { useEffect, useState } from 'react';
import { nextTask } from '../../base/next-task.ts';
import type { DocumentSection } from '../../record/text/blocks.ts';
import { findIn, type Found, MOST_FOUND } from '../../record/text/find.ts';

/** ms of looking before others have their turn. */
const SLICE = 12;

export interface FoundPlaces {
  readonly places: readonly Found[];
  /** All of it was looked through. */
  readonly isDone: boolean;
  readonly isMore: boolean;
}

const NONE: FoundPlaces = { places: [], isDone: true, isMore: false };
const LOOKING: FoundPlaces = { ...NONE, isDone: false };

/** Where a document has these words: looked for in small steps, so that typing goes on. */
export function useFound(sections: readonly DocumentSection[], words: string): FoundPlaces {
  const [found, setFound] = useState<{ readonly of: readonly unknown[]; readonly what: FoundPlaces }>();
  const isAsked = words.trim().length > 1;
  useEffect(() => {
    if (!isAsked) return undefined;
    const stopped = new AbortController();
    void look(sections, words, stopped.signal).then((what) => what && setFound({ of: [sections, words], what }));
    return () => stopped.abort();
  }, [sections, words, isAsked]);
  if (!isAsked) return NONE;
  if (found?.of[1] !== words) return LOOKING;
  // Arranged anew, it is where it was until that is looked through.
  return found.of[0] === sections ? found.what : { ...found.what, isDone: false };
}

async function look(
  sections: readonly DocumentSection[],
  words: string,
  signal: AbortSignal,
): Promise<FoundPlaces | undefined> {
  const places: Found[] = [];
  let begun = performance.now();
  for (const found of findIn(sections, words)) {
    if (found) places.push(found);
    if (places.length >= MOST_FOUND) return { places, isDone: true, isMore: true };
    if (performance.now() - begun < SLICE) continue;
    // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
    await nextTask();
    if (signal.aborted) return undefined;
    begun = performance.now();
  }
  return signal.aborted ? undefined : { places, isDone: true, isMore: false };
}
