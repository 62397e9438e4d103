import type { ReactNode } from 'react';
import { LIST_WORDS } from '../words/chapters.ts';
import { useMore } from './use-more.ts';

interface LinesProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  /** Beside "lines", which all lists of the record are. */
  readonly className?: string;
  readonly label?: string;
}

/**
 * A list of any length, of which only what somebody comes near is drawn: five thousand rows at once would take seconds. Its
 * end asks for more as it comes into sight, or when its button is pressed; on paper all of it is there.
 */
export function Lines<T>({ items, keyOf, children, className = 'panel', label }: LinesProps<T>) {
  const { count, left, next, end, showMore } = useMore<HTMLLIElement>(items.length);
  return (
    <ul className={`lines ${className}`} aria-label={label}>
      {items.slice(0, count).map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
      {left > 0 && (
        <li ref={end} className="more-lines">
          <button className="plain small" type="button" onClick={showMore}>
            {LIST_WORDS.more(next, left)}
          </button>
        </li>
      )}
    </ul>
  );
}
