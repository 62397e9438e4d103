import type { SortKey } from '../../fhir/query/controls.ts';
import type { SearchParameter } from '../../fhir/search/parameters.ts';
import { parameterOf } from '../../fhir/search/parameters.ts';
import { named } from '../../fhir/query/problems.ts';
import { newestFirst } from '../timeline.ts';
import { descending } from '../radix.ts';
import type { RecordIndex } from '../record-index.ts';
import type { Asked } from './asked.ts';
import { foldString } from './folded.ts';
import { inOrderOf } from './sort-numbers.ts';
import type { Ground } from './ground.ts';
import type { Report } from './report.ts';

/** Fills `keys` for the rows, one place each; NaN stays where a row has no value. Of several the least, or the greatest. */
type FillKeys = (index: RecordIndex, rows: Uint32Array, keys: Float64Array, greatest: boolean) => void;

export interface Sorter {
  readonly descending: boolean;
  readonly fill: FillKeys;
}

/** How to sort by each of these; what cannot be sorted by is left out, and reported. */
export function sortersOf(asked: Asked, sort: readonly SortKey[], report: Report): readonly Sorter[] {
  return sort.flatMap(({ name, descending: falls }) => {
    const fill = name === '_lastUpdated' ? byUpdate : name === '_id' ? byId : fillOf(asked, name);
    if (!fill) report.ignore(`_sort=${named(name)}`, `There is no sorting by ${named(name)} here.`);
    return fill ? [{ descending: falls, fill }] : [];
  });
}

/** Types that mean something else by the name have no value to sort by. */
function fillOf(asked: Asked, name: string): FillKeys | undefined {
  const parameter = asked.names.map((type) => parameterOf(type, name)).find((one) => one !== undefined);
  return parameter && !parameter.anyOf ? FILLS[parameter.type]?.(name) : undefined;
}

const FILLS: Readonly<Partial<Record<SearchParameter['type'], (name: string) => FillKeys>>> = {
  date: (name) => (index, rows, keys, greatest) => {
    const wanted = index.texts.find(name) ?? -1;
    const { dateName, dateStart, dateEnd, datesEnd } = index;
    eachValue(rows, datesEnd.values, (place, i) => {
      if (dateName.at(i) !== wanted) return;
      const start = dateStart.at(i);
      put(keys, place, Number.isFinite(start) ? start : dateEnd.at(i), greatest);
    });
  },
  number: byMeasure,
  quantity: byMeasure,
  token: (name) => byText(name, 'token'),
  string: (name) => byText(name, 'string'),
  uri: (name) => byText(name, 'uri'),
  reference: (name) => byText(name, 'reference'),
};

function byMeasure(name: string): FillKeys {
  return (index, rows, keys, greatest) => {
    const wanted = index.texts.find(name) ?? -1;
    const { quantityName, quantityLow, quantityHigh, quantitiesEnd } = index;
    eachValue(rows, quantitiesEnd.values, (place, i) => {
      if (quantityName.at(i) !== wanted) return;
      const low = quantityLow.at(i);
      put(keys, place, Number.isFinite(low) ? low : quantityHigh.at(i), greatest);
    });
  };
}

type TextKind = 'token' | 'string' | 'uri' | 'reference';

/** By the place of each text among all: few are distinct. */
function byText(name: string, kind: TextKind): FillKeys {
  return (index, rows, keys, greatest) => {
    const ranks = ranksOf(index.words, name, kind);
    const { tokens, tokenEnd } = index;
    const numbers = tokens.values;
    eachValue(rows, tokenEnd.values, (place, i) => {
      const rank = ranks[numbers[i]!]!;
      if (rank > 0) put(keys, place, rank, greatest);
    });
  };
}

const known = new WeakMap<RecordIndex['words'], { readonly field: string; readonly ranks: Uint32Array }>();

/** By word: 1 + its place; 0 for words of others. The last is kept, for its next page is asked for soon. */
function ranksOf(words: RecordIndex['words'], name: string, kind: TextKind): Uint32Array {
  const field = `${kind} ${name}`;
  const held = known.get(words);
  if (held?.field === field && held.ranks.length === words.length) return held.ranks;
  const ranks = new Uint32Array(words.length);
  const list = words.of(name, kind);
  const texts = Array.from(list, (word) => foldString(words.codeOf(word)) || words.codeOf(word));
  for (const [rank, i] of inOrder(texts)) ranks[list[i]!] = rank + 1;
  known.set(words, { field, ranks });
  return ranks;
}

/** Each text's place in the order of all (equals have the same), with where it stands in the list. */
function inOrder(texts: readonly string[]): readonly (readonly [number, number])[] {
  const order = texts.map((_, i) => i).sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : 0));
  let rank = 0;
  return order.map((i, place) => {
    if (place > 0 && texts[i] !== texts[order[place - 1]!]) rank = place;
    return [rank, i] as const;
  });
}

const byUpdate: FillKeys = ({ updated }, rows, keys) => {
  for (let place = 0; place < rows.length; place++) keys[place] = updated.at(rows[place]!);
};

const byId: FillKeys = (index, rows, keys) => {
  for (const [rank, place] of inOrder(Array.from(rows, (row) => index.idOf(row)))) keys[place] = rank;
};

function eachValue(rows: Uint32Array, ends: ArrayLike<number>, take: (place: number, i: number) => void): void {
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const end = ends[row]!;
    for (let i = row === 0 ? 0 : ends[row - 1]!; i < end; i++) take(place, i);
  }
}

function put(keys: Float64Array, place: number, value: number, greatest: boolean): void {
  const held = keys[place]!;
  if (Number.isNaN(held) || (greatest ? value > held : value < held)) keys[place] = value;
}

/** Fewer rows than this are sorted by themselves; of more, those are picked out of all that are in order already. */
const FEW = 2000;

/** Rows (ascending) in the order asked for: what has no value comes last whichever way, and of equals the newest first. */
export function ordered(ground: Ground, rows: Uint32Array, sorters: readonly Sorter[]): Uint32Array {
  let sorted = newest(ground, rows);
  for (const { descending: falls, fill } of sorters.toReversed()) {
    const keys = new Float64Array(sorted.length).fill(NaN);
    fill(ground.index, sorted, keys, falls);
    sorted = byKeys(sorted, keys, falls);
  }
  return sorted;
}

function newest({ index, bound }: Ground, rows: Uint32Array): Uint32Array {
  if (rows.length < FEW || bound < index.length) {
    descending(rows, index.order.values);
    return rows;
  }
  const wanted = new Uint8Array(index.length);
  for (const row of rows) wanted[row] = 1;
  let length = 0;
  for (const row of newestFirst(index)) if (wanted[row] === 1) rows[length++] = row;
  return rows;
}

/** Stable. */
function byKeys(rows: Uint32Array, keys: Float64Array, falls: boolean): Uint32Array {
  const places = new Uint32Array(rows.length);
  let known = 0;
  for (let place = 0; place < rows.length; place++) if (!Number.isNaN(keys[place]!)) places[known++] = place;
  const order = inOrderOf(places.subarray(0, known), keys, falls);
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < known; i++) sorted[i] = rows[order[i]!]!;
  for (let place = 0, at = known; place < rows.length; place++)
    if (Number.isNaN(keys[place]!)) sorted[at++] = rows[place]!;
  return sorted;
}
