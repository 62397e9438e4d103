import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../base/errors.ts';
import { failureOf } from '../../base/errors.ts';
import { endTurn, takeTurn } from './turns.ts';

export interface CardState<T> {
  /** What was read last; it stays while it is read again. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

interface CardPlace {
  readonly name: string;
  /** Which card it is, counted as they are needed. */
  readonly rank: number;
  /** What cards showed last, by their name: one that moves to the other column keeps its words. */
  readonly shown: Map<string, unknown>;
}

export const PlaceOfCard = createContext<CardPlace | undefined>(undefined);

const UNKNOWN: Failure = { code: 'ui/unknown', remedy: 'report', message: '' };

/**
 * Reads what one card shows, again whenever `fresh` is another one. Never twice at a time: while a sync brings page after
 * page, a card that takes its time reads once more when it has done, and not once for each of them.
 */
export function useCard<T>(read: () => Promise<T>, fresh: unknown): CardState<T> {
  const place = useContext(PlaceOfCard);
  const [held, setHeld] = useState<Pick<CardState<T>, 'value' | 'failure'>>({
    value: place?.shown.get(place.name) as T | undefined,
    failure: undefined,
  });
  const [ask] = useState(() => oneAtATime(place?.rank ?? 0, setHeld));
  useEffect(() => void place?.shown.set(place.name, held.value), [place, held.value]);
  const newest = useRef(read);
  useEffect(() => {
    newest.current = read;
  });
  useEffect(() => {
    ask.from(() => newest.current());
  }, [ask, fresh]);
  useEffect(() => {
    ask.open();
    return () => ask.close();
  }, [ask]);
  return { ...held, again: () => ask.from(() => newest.current()) };
}

function oneAtATime<T>(rank: number, tell: (held: Pick<CardState<T>, 'value' | 'failure'>) => void) {
  let isBusy = false;
  let next: (() => Promise<T>) | undefined;
  let isOpen = true;

  async function run(read: () => Promise<T>): Promise<void> {
    isBusy = true;
    await takeTurn(rank);
    try {
      // Who left the page meanwhile asks for nothing more.
      const value = isOpen ? await read() : undefined;
      if (isOpen) tell({ value, failure: undefined });
    } catch (error) {
      if (isOpen) tell({ value: undefined, failure: failureOf(error) ?? UNKNOWN });
    } finally {
      endTurn();
    }
    isBusy = false;
    const again = next;
    next = undefined;
    if (again && isOpen) await run(again);
  }

  return {
    from(read: () => Promise<T>) {
      if (isBusy) next = read;
      else void run(read);
    },
    open: () => void (isOpen = true),
    close: () => void (isOpen = false),
  };
}
