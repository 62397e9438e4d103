import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** ms without a key after which the words are looked for: shorter than anybody waits, longer than between two letters. */
const REST = 120;

/** Looks through the words of the whole record while they are typed. They are in the address. `/` leads here. */
export function SearchBox({ words }: { words: string }) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  /** What was asked for here and is not answered yet, in order. */
  const asked = useRef([words]);
  useSlash(field);

  useEffect(() => {
    const known = asked.current.indexOf(words);
    asked.current = known < 0 ? [words] : asked.current.slice(known);
    // The address changed by itself: back, or a link. An answer to what was typed a moment ago changes nothing.
    if (known < 0) setTyped(words);
  }, [words]);

  useEffect(() => {
    if (typed === asked.current.at(-1)) return;
    const timer = setTimeout(() => {
      asked.current.push(typed);
      void navigate({ pathname, search: withWords(search, typed) }, { replace: true, preventScrollReset: true });
    }, REST);
    return () => clearTimeout(timer);
  }, [typed, pathname, search, navigate]);

  return (
    <search className="search-box">
      <label>
        <span className="hidden">Search your record</span>
        <input
          ref={field}
          type="search"
          placeholder="Search your record"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          aria-keyshortcuts="/"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => onKey(event, () => setTyped(''))}
        />
      </label>
    </search>
  );
}

/** Down leads to the first line; Escape empties the box, and then leaves it. */
function onKey(event: KeyboardEvent<HTMLInputElement>, clear: () => void): void {
  const { key, currentTarget } = event;
  if (key === 'ArrowDown' || key === 'Enter') {
    event.preventDefault();
    document.querySelector<HTMLElement>('.list-pane .row[tabindex="0"]')?.focus();
  } else if (key === 'Escape') {
    event.preventDefault();
    if (currentTarget.value === '') currentTarget.blur();
    else clear();
  }
}

/** `/` anywhere but in a field. */
function useSlash(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onSlash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    document.addEventListener('keydown', onSlash);
    return () => document.removeEventListener('keydown', onSlash);
  }, [field]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

function withWords(search: string, words: string): string {
  const params = new URLSearchParams(search);
  params.delete('from'); // a place in the whole list
  if (words.trim() === '') params.delete('q');
  else params.set('q', words);
  return params.toString();
}
