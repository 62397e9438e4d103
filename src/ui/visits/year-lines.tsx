import type { ReactNode } from 'react';
import type { Line } from '../../record/chapter.ts';
import { dayOf } from '../../fhir/dates.ts';
import { useMore } from '../chapters/use-more.ts';
import { LIST_WORDS } from '../words/chapters.ts';
import { count } from '../words/numbers.ts';
import { VISIT_WORDS } from '../words/visits.ts';

interface YearLinesProps<One extends Line> {
  /** The newest first, the undated last. */
  readonly lines: readonly One[];
  readonly children: (line: One) => ReactNode;
}

/** Lines under the years that they are of, as many as somebody comes near. */
export function YearLines<One extends Line>({ lines, children }: YearLinesProps<One>) {
  const { count: shown, left, next, end, showMore } = useMore<HTMLParagraphElement>(lines.length);
  return (
    <>
      {yearsOf(lines).map(({ year, from, own }) =>
        from >= shown ? null : (
          <section key={year} aria-labelledby={`year-${year || 'none'}`}>
            <h2 className="year" id={`year-${year || 'none'}`}>
              {year || VISIT_WORDS.noDate} <span className="quiet small">{count(own.length)}</span>
            </h2>
            <ul className="lines panel">
              {own.slice(0, shown - from).map((line) => (
                <li key={line.id}>{children(line)}</li>
              ))}
            </ul>
          </section>
        ),
      )}
      {left > 0 && (
        <p ref={end} className="more-lines">
          <button className="plain small" type="button" onClick={showMore}>
            {LIST_WORDS.more(next, left)}
          </button>
        </p>
      )}
    </>
  );
}

interface Year<One> {
  readonly year: string;
  /** Which line it begins with. */
  readonly from: number;
  readonly own: readonly One[];
}

function yearsOf<One extends Line>(lines: readonly One[]): readonly Year<One>[] {
  const years: { year: string; from: number; own: One[] }[] = [];
  lines.forEach((line, i) => {
    const year = dayOf(line.when).slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.own.push(line);
    else years.push({ year, from: i, own: [line] });
  });
  return years;
}
