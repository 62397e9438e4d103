import type { ReactNode } from 'react';
import type { Line } from '../../record/chapter.ts';
import { CHAPTER_WORDS } from '../words/chapters.ts';
import { dayWords } from '../words/said-time.ts';
import { Folded } from './folded.tsx';
import { Bindings } from './line-row.tsx';
import { Lines } from './lines.tsx';

interface TimesRowProps<Shown extends Line> {
  readonly name: string;
  /** The newest first. */
  readonly lines: readonly Shown[];
  readonly row: (line: Shown) => ReactNode;
}

/** Things of one name: one row, which opens to each of them. */
export function TimesRow<Shown extends Line>({ name, lines, row }: TimesRowProps<Shown>) {
  return (
    <div className="line">
      <Bindings members={lines.flatMap(({ members }) => members)} />
      <Folded
        className="line-text times"
        summary={
          <>
            <span className="times-name">{name}</span>{' '}
            <span className="quiet">{CHAPTER_WORDS.times(lines.length, dayWords(lines[0]!.when))}</span>
          </>
        }
      >
        {() => (
          <Lines items={lines} keyOf={({ id }) => id} className="">
            {row}
          </Lines>
        )}
      </Folded>
    </div>
  );
}
