import type { ValueFilter } from '../../fhir/query/filters.ts';
import { unescapeValue } from '../../fhir/query/escapes.ts';
import { readDate } from '../../fhir/query/values.ts';
import { dateBoxes } from './boxes.ts';
import { byUpdate } from './by-range.ts';
import type { Search } from './conditions.ts';
import { byId } from './ids.ts';
import { yesOrNo } from './missing.ts';
import { all, anyOf, type Narrow, none, not } from './rows.ts';

type Make = (search: Search, filter: ValueFilter, written: string) => Narrow | undefined;

/** Parameters of every resource whose values are no search values. */
const MAKERS: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['_id', idOf],
  ['_lastUpdated', updateOf],
  ['_text', textOf],
  ['_content', textOf],
  [
    '_query',
    ({ report }, _filter, written) => report.refuse('not-supported', written, 'No named queries are known here.'),
  ],
]);

/** The condition where its name is one of theirs, and so of every type; undefined for others, and for what is refused. */
export const ofEvery = (search: Search, filter: ValueFilter, written: string): Narrow | undefined =>
  MAKERS.get(filter.name)?.(search, filter, written);

export const isOfEvery = (name: string): boolean => MAKERS.has(name);

function idOf({ ground, report }: Search, { modifier, values }: ValueFilter, written: string): Narrow | undefined {
  if (modifier === 'missing') return yesOrNo(report, values, written, none, all);
  if (modifier === 'not') return not(byId(ground, values));
  return modifier === undefined ? byId(ground, values) : noModifier(report, written);
}

function updateOf({ ground, report }: Search, { modifier, values }: ValueFilter, written: string): Narrow | undefined {
  const has = byUpdate(ground.index, [-Infinity, Infinity, -Infinity, Infinity]);
  if (modifier === 'missing') return yesOrNo(report, values, written, not(has), has);
  if (modifier !== undefined) return noModifier(report, written);
  const dates = values.map(readDate);
  if (!dates.every((date) => date !== undefined)) return report.refuse('bad-value', written, 'A value is no date.');
  return byUpdate(
    ground.index,
    dates.flatMap((date) => dateBoxes(date, ground.now)),
  );
}

function textOf(
  { report, text }: Search,
  { name, modifier, values }: ValueFilter,
  written: string,
): Narrow | undefined {
  if (modifier !== undefined) return noModifier(report, written);
  if (!text) return report.refuse('not-supported', written, 'No full text is at hand here.');
  return anyOf(values.map((value) => text(unescapeValue(value), name === '_text' ? 'narrative' : 'all')));
}

const noModifier = (report: Search['report'], written: string): undefined =>
  report.refuse('not-supported', written, 'This modifier is not supported for this parameter.');
