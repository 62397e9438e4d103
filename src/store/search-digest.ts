import { asR4 } from '../fhir/older/as-r4.ts';
import { eachSearchValue } from '../fhir/search/extract.ts';
import type { Resource } from '../fhir/resource.ts';
import { Interner } from './columns.ts';
import { digestSink } from './digest-sink.ts';

/** What rows are found by, in columns: numbers stand for one of `texts`. In memory only: a snapshot keeps the index's own. */
export type SearchDigest = SearchColumns & { readonly texts: readonly string[] };

/** What search finds rows by: all rows' values in one line, and how many each row has. */
export interface SearchColumns {
  /** Distinct words, four numbers each: place in `WORD_KINDS`, then texts: parameter, system, code. */
  readonly words: readonly number[];
  /** Distinct numbers and quantities, five texts each: low, high, system, code, unit. */
  readonly measures: readonly number[];
  /** Numbers of words. */
  readonly tokens: readonly number[];
  readonly tokenCount: readonly number[];
  /** Two texts each: parameter and date, or `start/end` of a period. */
  readonly dates: readonly number[];
  readonly dateCount: readonly number[];
  /** Two each: parameter (text) and measure. */
  readonly quantities: readonly number[];
  readonly quantityCount: readonly number[];
  /** Parameter (text), how many parts, then two numbers a part: its form, and a word, a text (date) or a measure. */
  readonly composites: readonly number[];
  readonly compositeCount: readonly number[];
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Of these resources, in their order; undefined, or one that was deleted, is found by nothing. */
export function searchDigestOf(
  resources: readonly ({ readonly resource: Resource; readonly deleted?: boolean } | undefined)[],
): SearchDigest {
  const texts = new Interner();
  const columns = emptyColumns();
  const { sink, endRow } = digestSink(columns, texts);
  for (const one of resources) {
    if (one && one.deleted !== true) eachSearchValue(asR4(one.resource), sink);
    endRow();
  }
  return { ...columns, texts: texts.texts };
}

const emptyColumns = (): Writable<SearchColumns> => ({
  words: [],
  measures: [],
  tokens: [],
  tokenCount: [],
  dates: [],
  dateCount: [],
  quantities: [],
  quantityCount: [],
  composites: [],
  compositeCount: [],
});
