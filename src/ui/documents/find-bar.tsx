import { type RefObject, useEffect, useId, useRef } from 'react';
import { READER_WORDS } from '../words/reader.ts';
import type { FoundPlaces } from './use-found.ts';

interface FindBarProps {
  readonly words: string;
  readonly found: FoundPlaces;
  /** Which of the places one is at. */
  readonly at: number;
  readonly onWords: (words: string) => void;
  readonly onGo: (at: number) => void;
}

/** Looks for words in the document that is open, and goes from place to place. */
export function FindBar({ words, found: { places, isDone, isMore }, at, onWords, onGo }: FindBarProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useFindKeys(box);
  const isAsked = words.trim().length > 1;
  const go = (by: number) => places.length > 0 && onGo((at + by + places.length) % places.length);
  const said = !isAsked
    ? ''
    : !isDone
      ? READER_WORDS.finding
      : places.length === 0
        ? READER_WORDS.foundNone
        : READER_WORDS.found(at + 1, places.length, isMore);
  return (
    <search>
      <form
        className="find-bar"
        onSubmit={(event) => {
          event.preventDefault();
          go(1);
        }}
      >
        <label className="hidden" htmlFor={id}>
          {READER_WORDS.find}
        </label>
        <input
          ref={box}
          id={id}
          aria-keyshortcuts="Control+F Meta+F"
          type="search"
          value={words}
          placeholder={READER_WORDS.find}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onWords(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey) return;
            event.preventDefault();
            go(-1);
          }}
        />
        <output className="quiet small">{said}</output>
        {places.length > 1 && (
          <>
            <button className="button" type="button" aria-label={READER_WORDS.previous} onClick={() => go(-1)}>
              <span aria-hidden="true">↑</span>
            </button>
            <button className="button" type="submit" aria-label={READER_WORDS.next}>
              <span aria-hidden="true">↓</span>
            </button>
          </>
        )}
      </form>
    </search>
  );
}

/**
 * The browser's own search sees what is drawn, which of a long document is little, and says that there is no more. So its keys lead here; from
 * here, the second time, to the browser.
 */
function useFindKeys(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'f';
      if (!isAsked || event.defaultPrevented || document.activeElement === box.current) return;
      event.preventDefault();
      box.current?.select();
      box.current?.focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [box]);
}
