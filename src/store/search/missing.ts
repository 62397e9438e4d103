import type { RecordIndex } from '../record-index.ts';
import { byDate, byMeasure } from './by-range.ts';
import { byWord, marksOf } from './by-word.ts';
import { measureOf } from './measures.ts';
import type { Report } from './report.ts';
import { type Narrow, not } from './rows.ts';

const ANY = [-Infinity, Infinity, -Infinity, Infinity];

/** Rows that have any value of a parameter. */
export function having(
  index: RecordIndex,
  name: string,
  type: 'token' | 'string' | 'uri' | 'reference' | 'date' | 'number' | 'quantity',
): Narrow {
  const { words } = index;
  switch (type) {
    case 'date':
      return byDate(index, name, ANY);
    case 'number':
    case 'quantity':
      return byMeasure(index, name, [measureOf(index, ANY, {})]);
    case 'token':
      return byWord(index, marksOf(index, words.of(name, 'token'), words.of(name, 'text')));
    case 'reference':
      // One that only says what its target is called is there all the same.
      return byWord(
        index,
        marksOf(index, words.of(name, 'reference'), words.of(name, 'identifier'), words.of(name, 'text')),
      );
    default:
      return byWord(index, marksOf(index, words.of(name, type)));
  }
}

/** `:missing=true` or `=false`. */
export function byMissing(report: Report, has: Narrow, values: readonly string[], written: string): Narrow | undefined {
  return yesOrNo(report, values, written, not(has), has);
}

export function yesOrNo<T>(report: Report, values: readonly string[], written: string, yes: T, no: T): T | undefined {
  const [value] = values;
  if (values.length === 1 && (value === 'true' || value === 'false')) return value === 'true' ? yes : no;
  return report.refuse('bad-value', written, ':missing is true or false.');
}
