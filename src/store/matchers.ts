import { type TimeRange, toRange } from '../fhir/dates.ts';
import { parameterType } from '../fhir/search-parameters.ts';
import { type Prefix, readPrefixed, readToken, type SearchFilter } from '../fhir/search-query.ts';
import type { RecordIndex } from './record-index.ts';

/** Whether the row at a position passes. */
export type Matches = (position: number) => boolean;

/**
 * One filter, made ready to be asked of every row: what it means is worked out once, against the distinct values,
 * and a row costs a few array reads. Undefined for a parameter, modifier or value that has no meaning here.
 */
export function matcherOf(index: RecordIndex, types: readonly string[], filter: SearchFilter): Matches | undefined {
  const { name, modifier, values } = filter;
  if (name === '_id') return modifier === undefined ? byId(index, values) : undefined;
  if (name === '_lastUpdated') return modifier === undefined ? byUpdate(index, values) : undefined;
  const type = parameterType(types, name);
  if (type === undefined) return undefined;
  if (modifier === 'missing')
    return type === 'date' ? missingDate(index, name, values) : missingWord(index, name, values);
  if (type === 'date') return modifier === undefined ? byDate(index, name, values) : undefined;
  if (type === 'reference') return byReference(index, name, modifier, values);
  if (modifier === undefined) return byToken(index, name, values);
  return modifier === 'not' ? not(byToken(index, name, values)) : undefined;
}

const not =
  (matches: Matches): Matches =>
  (position) =>
    !matches(position);

function byId({ id }: RecordIndex, values: readonly string[]): Matches {
  const wanted = new Set(values.map((value) => readToken(value).code));
  return (position) => wanted.has(id[position]!);
}

/** @see https://hl7.org/fhir/R4/search.html#token */
function byToken(index: RecordIndex, name: string, values: readonly string[]): Matches {
  const wanted = values.map(readToken);
  return byWords(index, name, (system, code) =>
    wanted.some((one) => (one.system === undefined || one.system === system) && (one.code === '' || one.code === code)),
  );
}

/** `123`, `Patient/123` or the whole address. @see https://hl7.org/fhir/R4/search.html#reference */
function byReference(index: RecordIndex, name: string, type: string | undefined, values: readonly string[]): Matches {
  const targets = values.map((value) => readToken(value).code).map((id) => (type === undefined ? id : `${type}/${id}`));
  return byWords(index, name, (_system, target) =>
    targets.some((wanted) => target === wanted || target.endsWith(`/${wanted}`)),
  );
}

function missingWord(index: RecordIndex, name: string, values: readonly string[]): Matches | undefined {
  const has = byWords(index, name, () => true);
  return yesOrNo(values, not(has), has);
}

function missingDate(index: RecordIndex, name: string, values: readonly string[]): Matches | undefined {
  const has = anyDate(index, name, () => true);
  return yesOrNo(values, not(has), has);
}

function yesOrNo<T>(values: readonly string[], yes: T, no: T): T | undefined {
  if (values.length !== 1) return undefined;
  return values[0] === 'true' ? yes : values[0] === 'false' ? no : undefined;
}

function byWords(
  { words, tokens, tokenEnd }: RecordIndex,
  name: string,
  accept: (system: string, code: string) => boolean,
): Matches {
  const prefix = `${name}\t`;
  const marked = new Uint8Array(words.texts.length);
  for (const [i, word] of words.texts.entries()) {
    if (!word.startsWith(prefix)) continue;
    const cut = word.indexOf('\t', prefix.length);
    if (accept(word.slice(prefix.length, cut), word.slice(cut + 1))) marked[i] = 1;
  }
  return (position) => {
    for (let i = position === 0 ? 0 : tokenEnd.at(position - 1); i < tokenEnd.at(position); i++) {
      if (marked[tokens.at(i)] === 1) return true;
    }
    return false;
  };
}

function byUpdate({ updated }: RecordIndex, values: readonly string[]): Matches | undefined {
  const tests = readDates(values);
  if (!tests) return undefined;
  return (position) => {
    const start = updated.at(position);
    return !Number.isNaN(start) && tests.some((test) => test(start, start + 1));
  };
}

function byDate(index: RecordIndex, name: string, values: readonly string[]): Matches | undefined {
  const tests = readDates(values);
  return tests && anyDate(index, name, (start, end) => tests.some((test) => test(start, end)));
}

function anyDate(index: RecordIndex, name: string, accept: (start: number, end: number) => boolean): Matches {
  const { dateName, dateStart, dateEnd, datesEnd } = index;
  const wanted = index.texts.find(name);
  return (position) => {
    for (let i = position === 0 ? 0 : datesEnd.at(position - 1); i < datesEnd.at(position); i++) {
      if (dateName.at(i) === wanted && accept(dateStart.at(i), dateEnd.at(i))) return true;
    }
    return false;
  };
}

type DateTest = (start: number, end: number) => boolean;

/** Undefined if one of them is no date: to leave it out would find too little, and nobody would know. */
function readDates(values: readonly string[]): readonly DateTest[] | undefined {
  const tests = values.map((value) => {
    const { prefix, text } = readPrefixed(value);
    const range = toRange(text);
    const test = DATE_TESTS[prefix];
    return range && test && ((start: number, end: number) => test(range, start, end));
  });
  return tests.every((test) => test !== undefined) ? tests : undefined;
}

const within = (asked: TimeRange, start: number, end: number): boolean => asked.start <= start && end <= asked.end;

/**
 * Both sides are stretches of time: "eq2014" holds for all that happened wholly within 2014, and "gt2014" for what
 * went on after 2014, whenever it began. Ends are exclusive on both sides. `ap` has no meaning here yet.
 *
 * @see https://hl7.org/fhir/R4/search.html#prefix
 */
const DATE_TESTS: Readonly<Record<Prefix, ((asked: TimeRange, start: number, end: number) => boolean) | undefined>> = {
  eq: within,
  ne: (asked, start, end) => !within(asked, start, end),
  gt: (asked, _start, end) => end > asked.end,
  lt: (asked, start) => start < asked.start,
  ge: (asked, start, end) => end > asked.end || within(asked, start, end),
  le: (asked, start, end) => start < asked.start || within(asked, start, end),
  sa: (asked, start) => start >= asked.end,
  eb: (asked, _start, end) => end <= asked.start,
  ap: undefined,
};
