import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SEARCH_WORDS } from '../words/search.ts';

/** ms without a key after which the words are looked for: shorter than anybody waits, longer than between two letters. */
const REST = 120;

interface SearchBoxProps {
  readonly words: string;
  /** The screen is for nothing else: it begins here. */
  readonly isFirst?: boolean;
}

/** Looks through the words of the whole record while they are typed. They are in the address. `/` leads here. */
export function SearchBox({ words, isFirst = false }: SearchBoxProps) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  /** What was asked for here and is not answered yet, in order. */
  const asked = useRef([words]);

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
        <span className="hidden">{SEARCH_WORDS.label}</span>
        <input
          ref={field}
          type="search"
          placeholder={SEARCH_WORDS.label}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          aria-keyshortcuts="/"
          data-first-focus={isFirst || undefined}
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
    document.querySelector<HTMLElement>('main .row[tabindex="0"]')?.focus();
  } else if (key === 'Escape') {
    event.preventDefault();
    if (currentTarget.value === '') currentTarget.blur();
    else clear();
  }
}

function withWords(search: string, words: string): string {
  const params = new URLSearchParams(search);
  params.delete('from'); // a place in the whole list
  if (words.trim() === '') params.delete('q');
  else params.set('q', words);
  return params.toString();
}
