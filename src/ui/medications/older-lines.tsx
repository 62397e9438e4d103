import type { ReactNode } from 'react';
import type { Line } from '../../record/chapter.ts';
import { Lines } from '../chapters/lines.tsx';
import { count } from '../words/numbers.ts';
import './medications.css';

interface OlderLinesProps<T extends Line> {
  readonly title: string;
  readonly items: readonly T[];
  /** Where something is looked for, what was found is not to be folded away. */
  readonly isOpen?: boolean;
  readonly children: (item: T) => ReactNode;
}

/** A part of a chapter behind its own heading: there for whoever wants all, out of the way of what is asked first. */
export function OlderLines<T extends Line>({ title, items, isOpen = false, children }: OlderLinesProps<T>) {
  if (items.length === 0) return null;
  return (
    <details className="older" open={isOpen} key={String(isOpen)}>
      <summary>
        <h2>
          {title} <span className="chip-count">{count(items.length)}</span>
        </h2>
      </summary>
      <Lines items={items} keyOf={({ id }) => id}>
        {children}
      </Lines>
    </details>
  );
}
