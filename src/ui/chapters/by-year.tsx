import type { ReactNode } from 'react';
import type { Line } from '../../record/chapter.ts';
import { dayOf } from '../../fhir/dates.ts';
import { CHAPTER_WORDS, LIST_WORDS } from '../words/chapters.ts';
import { TimesRow } from './times-row.tsx';
import { useMore } from './use-more.ts';

interface ByYearProps<Shown extends Line> {
  /** The newest first. */
  readonly lines: readonly Shown[];
  readonly row: (line: Shown) => ReactNode;
}

/**
 * Lines under the headings of their years, those without a date at the end; of many, as many as somebody comes near. What
 * was the same many times in a year (a dialysis each week) is one row, which opens.
 */
export function ByYear<Shown extends Line>({ lines, row }: ByYearProps<Shown>) {
  const rows = rowsOf(lines);
  const { count, left, next, end, showMore } = useMore<HTMLParagraphElement>(rows.length);
  return (
    <>
      {[...grouped(rows.slice(0, count), ({ year }) => year)].map(([year, own]) => (
        <section key={year}>
          <h2 className="year">{year || CHAPTER_WORDS.noDate}</h2>
          <ul className="lines panel">
            {own.map(({ lines: same }) => (
              <li key={same[0]!.id}>
                {same.length === 1 ? row(same[0]!) : <TimesRow name={same[0]!.title} lines={same} row={row} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && (
        <p ref={end}>
          <button className="plain small" type="button" onClick={showMore}>
            {LIST_WORDS.more(next, left)}
          </button>
        </p>
      )}
    </>
  );
}

/** From how many of one name in a year on they are one row. */
const MANY = 4;

interface YearRow<Shown> {
  readonly year: string;
  readonly lines: readonly Shown[];
}

function rowsOf<Shown extends Line>(lines: readonly Shown[]): readonly YearRow<Shown>[] {
  const years = grouped(lines, ({ when }) => dayOf(when).slice(0, 4));
  const places = new Map(lines.map((line, i) => [line, i]));
  return [...years].flatMap(([year, own]) =>
    [...grouped(own, ({ title }) => title.toLowerCase()).values()]
      .flatMap((same) => (same.length < MANY ? same.map((one) => [one]) : [same]))
      .map((same) => ({ year, lines: same }))
      .toSorted((a, b) => places.get(a.lines[0]!)! - places.get(b.lines[0]!)!),
  );
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
