import type { ValueFilter } from '../../fhir/query/filters.ts';
import { readComposite, readDate, readNumber, readQuantity } from '../../fhir/query/values.ts';
import { isSearchable } from '../../fhir/search/blocks.ts';
import type { SearchParameter } from '../../fhir/search/parameters.ts';
import { dateBoxes, numberBoxes } from './boxes.ts';
import { byDate, byMeasure } from './by-range.ts';
import { byWord } from './by-word.ts';
import { byComposite } from './composites.ts';
import type { Search } from './conditions.ts';
import { measureOf } from './measures.ts';
import { byMissing, having } from './missing.ts';
import { byReference, canonicalMarks } from './references.ts';
import { allOf, anyOf, type Narrow } from './rows.ts';
import { aboveMarks, belowMarks, containMarks, exactMarks, startMarks } from './texts.ts';
import { mimeMarks, tokenMarks } from './tokens.ts';

/** Where every value is compared with everything: of more than this, nobody would wait for the answer. */
const MOST_COMPARED = 1000;
/** Each is as many conditions as it has components. */
const MOST_COMPOSITES = 100;

/** Others are looked up: ten thousand of those are as quick as one. */
const isCompared = (type: SearchParameter['type'], modifier: string | undefined): boolean =>
  ['date', 'number', 'quantity', 'composite'].includes(type) || ['contains', 'below', 'above'].includes(modifier ?? '');

/** The condition that another filter of the same types is. */
type Again = (filter: ValueFilter) => Narrow | undefined;

/** One parameter of types that mean the same by it; undefined where the report says why there is no condition. */
export function byParameter(
  search: Search,
  parameter: SearchParameter,
  filter: ValueFilter,
  written: string,
  again: Again,
): Narrow | undefined {
  const { report } = search;
  const { name, type, anyOf: others } = parameter;
  const { modifier, values } = filter;
  if (others) return anyOfThem(others, filter, again);
  const most = type === 'composite' ? MOST_COMPOSITES : MOST_COMPARED;
  if (values.length > most && isCompared(type, modifier))
    return report.refuse('too-much', written, `More than ${most} values to compare with.`);
  if (type === 'composite') return compositeOf(search, parameter, filter, written, again);
  if (modifier === 'missing') return byMissing(report, having(search.ground.index, name, type), values, written);
  const narrow = MAKERS[type](search, name, modifier, values);
  if (narrow === 'bad-value') return report.refuse('bad-value', written, `A value is no ${type}.`);
  return narrow ?? report.refuse('not-supported', written, 'This modifier is not supported for this parameter.');
}

/** `combo-code` finds what `code` or `component-code` finds. */
function anyOfThem(names: readonly string[], filter: ValueFilter, again: Again): Narrow | undefined {
  const narrows = names.map((name) => again({ ...filter, name }));
  if (!narrows.every((narrow) => narrow !== undefined)) return undefined;
  const isAll = filter.modifier === 'not' || (filter.modifier === 'missing' && filter.values[0] === 'true');
  return isAll ? allOf(narrows) : anyOf(narrows);
}

/** Undefined where the modifier means nothing. */
type Make = (
  search: Search,
  name: string,
  modifier: string | undefined,
  values: readonly string[],
) => Narrow | 'bad-value' | undefined;

const MAKERS: Readonly<Record<Exclude<SearchParameter['type'], 'composite'>, Make>> = {
  token({ ground: { index } }, name, modifier, values) {
    if (modifier === undefined || modifier === 'not')
      return byWord(index, tokenMarks(index, name, 'token', values), modifier !== 'not');
    if (modifier === 'text') return byWord(index, startMarks(index, name, 'text', values));
    // @see https://hl7.org/fhir/R4/search.html#mimetype
    return modifier === 'below' && name === 'contenttype' ? byWord(index, mimeMarks(index, name, values)) : undefined;
  },
  string({ ground: { index } }, name, modifier, values) {
    if (modifier === undefined) return byWord(index, startMarks(index, name, 'string', values));
    if (modifier === 'exact') return byWord(index, exactMarks(index, name, 'string', values));
    return modifier === 'contains' ? byWord(index, containMarks(index, name, values)) : undefined;
  },
  uri({ ground: { index } }, name, modifier, values) {
    if (modifier === undefined) return byWord(index, exactMarks(index, name, 'uri', values));
    if (modifier === 'below') return byWord(index, belowMarks(index, name, values));
    return modifier === 'above' ? byWord(index, aboveMarks(index, name, values)) : undefined;
  },
  reference({ ground }, name, modifier, values) {
    const { index } = ground;
    if (modifier === undefined) return byReference(ground, [name], undefined, values);
    if (modifier === 'identifier') return byWord(index, tokenMarks(index, name, 'identifier', values));
    // Of a canonical address: any version. A hierarchy of places or visits is not followed.
    if (modifier === 'below' && values.every((value) => /^[a-z][a-z\d+.-]*:/i.test(value)))
      return byWord(index, canonicalMarks(index, name, values));
    return isSearchable(modifier) ? byReference(ground, [name], modifier, values) : undefined;
  },
  date({ ground: { index, now } }, name, modifier, values) {
    if (modifier !== undefined) return undefined;
    const dates = values.map(readDate);
    if (!dates.every((date) => date !== undefined)) return 'bad-value';
    return byDate(
      index,
      name,
      dates.flatMap((date) => dateBoxes(date, now)),
    );
  },
  number({ ground: { index } }, name, modifier, values) {
    if (modifier !== undefined) return undefined;
    const numbers = values.map(readNumber);
    if (!numbers.every((number) => number !== undefined)) return 'bad-value';
    return byMeasure(
      index,
      name,
      numbers.map((number) => measureOf(index, numberBoxes(number), {})),
    );
  },
  quantity({ ground: { index } }, name, modifier, values) {
    if (modifier !== undefined) return undefined;
    const quantities = values.map(readQuantity);
    if (!quantities.every((quantity) => quantity !== undefined)) return 'bad-value';
    return byMeasure(
      index,
      name,
      quantities.map((quantity) => measureOf(index, numberBoxes(quantity), quantity)),
    );
  },
};

/** @see https://hl7.org/fhir/R4/search.html#composite */
function compositeOf(
  search: Search,
  parameter: SearchParameter,
  filter: ValueFilter,
  written: string,
  again: Again,
): Narrow | undefined {
  const { report } = search;
  const { components = [], perElement } = parameter;
  if (filter.modifier !== undefined) return report.refuse('not-supported', written, 'A composite has no modifiers.');
  if (perElement)
    return (
      byComposite(search.ground, parameter, filter.values) ??
      report.refuse('bad-value', written, 'A value is not of its components.')
    );
  const narrows = filter.values.map((value) => {
    const parts = readComposite(value, components.length);
    const tests = parts?.map((part, i) =>
      again({ kind: 'values', name: components[i]!.name, modifier: undefined, values: [part] }),
    );
    return tests?.every((test) => test !== undefined) ? allOf(tests) : undefined;
  });
  if (narrows.every((narrow) => narrow !== undefined)) return anyOf(narrows);
  return report.refuse('bad-value', written, 'A value is not of its components.');
}
