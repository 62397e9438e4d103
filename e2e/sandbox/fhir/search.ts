import { dateTest, type Span } from './dates.ts';
import type { Entry, Key } from './entry.ts';
import { Refusal } from './outcome.ts';
import { type Parameter, parametersOf, SUBJECT_NAMES } from './parameters.ts';
import type { ParameterFate } from '../quirks/switch.ts';
import type { PatientRecord } from './record.ts';

/** A search as it was understood. */
export interface Search {
  readonly type: string;
  readonly matches: readonly Entry[];
  /** Parameters that had an effect, as they came: the self link. */
  readonly understood: readonly (readonly [name: string, value: string])[];
}

type Test = (entry: Entry) => boolean;

/** Parameters that shape the answer and choose nothing. */
const SHAPE = new Set([
  '_count',
  '_summary',
  '_total',
  '_include',
  '_revinclude',
  '_format',
  '_pretty',
  '_sort',
  '_elements',
]);

/** How a search is to be read. */
export interface Rules {
  /** Parameters that are not known are refused, not left out. */
  readonly strict?: boolean;
  /** What becomes of a parameter that would be known. */
  readonly fateOf?: (name: string) => ParameterFate | undefined;
}

/** Runs a search in one record. Unknown parameters are refused when `strict`, else ignored, as the specification says. */
export function search(
  record: PatientRecord,
  type: string,
  query: URLSearchParams,
  { strict = false, fateOf = () => undefined }: Rules,
): Search {
  const tests: Test[] = [];
  const understood: [string, string][] = [];
  for (const [name, value] of query) {
    const fate = fateOf(name.split(':')[0]!);
    if (fate === 'refused') throw new Refusal(400, 'not-supported', `"${name}" cannot be searched by here.`);
    const test = SHAPE.has(name) || fate === 'unknown' ? undefined : testOf(record, type, name, value);
    if (test && fate !== 'ignored') tests.push(test);
    if (test || SHAPE.has(name)) understood.push([name, value]);
    else if (strict) throw new Refusal(400, 'not-supported', `Unknown search parameter "${name}" for ${type}.`);
  }
  const found = record.list(type);
  const matches = tests.length ? found.filter((entry) => tests.every((test) => test(entry))) : found;
  return { type, matches: sorted(matches, type, query.get('_sort')), understood };
}

function testOf(record: PatientRecord, type: string, fullName: string, text: string): Test | undefined {
  const [name, modifier] = fullName.split(':') as [string, string | undefined];
  if (SUBJECT_NAMES.has(name)) return subjectTest(record, text);
  if (name === '_id') return oneOf(text, (id) => (entry) => entry.id === id);
  if (name === '_lastUpdated') return oneOf(text, (one) => updatedTest(one));
  const position = parametersOf(type).findIndex((parameter) => parameter.name === name);
  const parameter = parametersOf(type)[position];
  if (!parameter) return undefined;
  if (modifier === 'missing') return (entry) => (entry.keys[position]!.length === 0) === (text === 'true');
  if (modifier !== undefined && modifier !== 'not' && parameter.kind !== 'reference') {
    throw new Refusal(400, 'not-supported', `Unknown modifier ":${modifier}".`);
  }
  const matches = oneOf(text, (one) => {
    const keyTest = keyTestOf(parameter, one);
    return (entry) => entry.keys[position]!.some(keyTest);
  });
  return modifier === 'not' ? (entry) => !matches(entry) : matches;
}

/** Values separated by commas: any of them will do. */
function oneOf(text: string, testOfOne: (one: string) => Test): Test {
  const tests = text.split(',').map(testOfOne);
  return tests.length === 1 ? tests[0]! : (entry) => tests.some((test) => test(entry));
}

/** A token sees one patient: to ask for another is refused, not answered with nothing. */
function subjectTest(record: PatientRecord, text: string): Test {
  const id = text.replace(/^.*Patient\//, '');
  if (id !== record.patientId) throw new Refusal(403, 'forbidden', 'This access is for another patient.');
  return () => true;
}

function updatedTest(text: string): Test {
  const test = dateTest(text) ?? refuseDate(text);
  return ({ updated }) => test([updated, updated]);
}

function keyTestOf({ kind }: Parameter, text: string): (key: Key) => boolean {
  switch (kind) {
    case 'token':
      if (!text.includes('|')) return (key) => (key as string).endsWith(`|${text}`);
      return text.endsWith('|') ? (key) => (key as string).startsWith(text) : (key) => key === text;
    case 'date': {
      const test = dateTest(text) ?? refuseDate(text);
      return (key) => test(key as Span);
    }
    case 'reference': {
      const wanted = /[A-Z][A-Za-z]+\/[^/]+$/.exec(text)?.[0];
      return wanted ? (key) => key === wanted : (key) => (key as string).endsWith(`/${text}`);
    }
    case 'string':
      return (key) => (key as string).startsWith(text.toLowerCase());
  }
}

function refuseDate(text: string): never {
  throw new Refusal(400, 'value', `"${text}" is not a date.`);
}

/** `_sort=-date,_id`; without one, the order in which the hospital wrote things down. */
function sorted(entries: readonly Entry[], type: string, rules: string | null): readonly Entry[] {
  if (!rules) return entries;
  const orders = rules.split(',').map((rule) => {
    const descending = rule.startsWith('-');
    const name = rule.replace(/^-/, '');
    return { descending, keyOf: sortKeyOf(type, name, descending) };
  });
  return entries.toSorted((a, b) => {
    for (const { descending, keyOf } of orders) {
      const [x, y] = [keyOf(a), keyOf(b)];
      if (x === y) continue;
      // Whatever has no such element comes last in either direction.
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return x < y === descending ? 1 : -1;
    }
    return 0;
  });
}

function sortKeyOf(type: string, name: string, descending: boolean): (entry: Entry) => string | number | undefined {
  if (name === '_lastUpdated') return ({ updated }) => updated;
  if (name === '_id') return ({ id }) => id;
  const position = parametersOf(type).findIndex((parameter) => parameter.name === name);
  if (position < 0) throw new Refusal(400, 'not-supported', `${type} cannot be sorted by "${name}".`);
  return ({ keys }) => {
    const [key] = keys[position]!;
    return typeof key === 'object' ? key[descending ? 1 : 0] : key;
  };
}
