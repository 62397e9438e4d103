import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { escapeValue } from './query/escapes.ts';
import type { SearchFilter } from './query/filters.ts';
import { readComposite, readDate, readNumber, readPrefixed, readQuantity, readToken } from './query/values.ts';
import { formatSearch, parseSearch, type SearchQuery } from './search-query.ts';

const values = (name: string, modifier: string | undefined, ...all: string[]): SearchFilter => ({
  kind: 'values',
  name,
  modifier,
  values: all,
});

const codes = (text: string) => parseSearch(text).problems.map(({ code, parameter }) => `${code} ${parameter}`);

test('a whole search is read', () => {
  const query = parseSearch(
    'Observation?category=laboratory&code:not=a,b&date=ge2020&_sort=-date,_id&_count=0&_total=none&_summary=data' +
      '&_elements=code,status&_include=Observation:subject:Patient&_include:iterate=Patient:*&_revinclude=*&_format=json&_page=1.2.ab',
  );
  expect(query).toEqual({
    types: ['Observation'],
    compartment: undefined,
    filters: [
      values('category', undefined, 'laboratory'),
      values('code', 'not', 'a', 'b'),
      values('date', undefined, 'ge2020'),
    ],
    sort: [
      { name: 'date', descending: true },
      { name: '_id', descending: false },
    ],
    count: 0,
    total: 'none',
    summary: 'data',
    elements: ['code', 'status'],
    includes: [
      { reverse: false, iterate: false, type: 'Observation', parameter: 'subject', target: 'Patient' },
      { reverse: false, iterate: true, type: 'Patient', parameter: '*', target: undefined },
      { reverse: true, iterate: false, type: '*', parameter: '*', target: undefined },
    ],
    page: '1.2.ab',
    problems: [],
  });
});

test('all types are meant when none is named; _type names several', () => {
  expect(parseSearch('').types).toEqual([]);
  expect(parseSearch('?_count=1').types).toEqual([]);
  expect(parseSearch('_search').types).toEqual([]);
  expect(parseSearch('?_type=Observation,Condition,Observation').types).toEqual(['Observation', 'Condition']);
  // Under a path, _type would contradict it: it is a filter nobody understands, and so gets reported.
  expect(parseSearch('Patient?_type=Observation')).toMatchObject({ types: ['Patient'], filters: [{ name: '_type' }] });
});

test('a path is a type, a compartment, or wrong', () => {
  expect(parseSearch('/Observation/_search?code=a')).toMatchObject({ types: ['Observation'], problems: [] });
  expect(parseSearch('Patient/a.1/Observation?code=a')).toMatchObject({
    types: ['Observation'],
    compartment: { type: 'Patient', id: 'a.1' },
    problems: [],
  });
  expect(parseSearch('Patient/1/*')).toMatchObject({
    types: [],
    compartment: { type: 'Patient', id: '1' },
    problems: [],
  });
  for (const text of [
    'Patient/1',
    'patient',
    'https://ehr.test/Patient',
    '../Patient',
    '$everything',
    'Patient/1/x',
    'A/b/C/D',
  ])
    expect(codes(text), text).toEqual(['bad-path ']);
});

test('chains and _has are read link by link', () => {
  expect(parseSearch('Observation?subject:Patient.name:exact=Eve').filters).toEqual([
    { kind: 'chain', name: 'subject', type: 'Patient', next: values('name', 'exact', 'Eve') },
  ]);
  expect(parseSearch('Observation?patient.organization.name=x').filters).toMatchObject([
    { kind: 'chain', name: 'patient', next: { kind: 'chain', name: 'organization', next: { name: 'name' } } },
  ]);
  expect(parseSearch('Patient?_has:Observation:patient:code:not=a,b').filters).toEqual([
    { kind: 'has', type: 'Observation', name: 'patient', next: values('code', 'not', 'a', 'b') },
  ]);
  for (const key of [
    '_has:Observation:patient',
    '_has:observation:patient:code',
    'subject:patient.name',
    '.name',
    'subject.',
    'a:b:c',
    'a:',
  ])
    expect(codes(`Observation?${key}=1`), key).toEqual([`bad-parameter ${key}`]);
  expect(codes(`Observation?${'a.'.repeat(1000)}b=1`)).toHaveLength(1);
});

test('what has no value is as if it were not there; a control that is none is named', () => {
  expect(parseSearch('Observation?code=&date=,')).toMatchObject({ filters: [], problems: [] });
  for (const pair of [
    '_count=many',
    '_count=-1',
    '_total=some',
    '_summary=all',
    '_include=Observation',
    '_include=x:y',
    '_elements=a b',
    '_sort=-',
    '_page=%20',
  ])
    expect(codes(`Observation?${pair}`), pair).toEqual([`bad-value ${pair.slice(0, pair.indexOf('='))}`]);
  expect(codes('Observation?_sort:desc=date&_include:twice=*')).toEqual([
    'not-supported _sort:desc',
    'not-supported _include:twice',
  ]);
});

test('an escaped separator belongs to the value', () => {
  const query = parseSearch(`Observation?code=${encodeURIComponent('a\\,b,c\\|d|e\\$f')}`);
  expect(query.filters).toEqual([values('code', undefined, 'a\\,b', 'c\\|d|e\\$f')]);
  expect(['a\\,b', 'c\\|d|e\\$f'].map(readToken)).toEqual([
    { system: undefined, code: 'a,b' },
    { system: 'c|d', code: 'e$f' },
  ]);
  expect(readToken('xx\\\\xx')).toEqual({ system: undefined, code: 'xx\\xx' });
  expect(readComposite('a\\$b$gt5', 2)).toEqual(['a\\$b', 'gt5']);
  for (const value of ['a', 'a$b$c', 'a$', '$b']) expect(readComposite(value, 2), value).toBeUndefined();
});

test('the four forms of a token are told apart', () => {
  expect(readToken('code')).toEqual({ system: undefined, code: 'code' });
  expect(readToken('http://loinc.org|4548-4')).toEqual({ system: 'http://loinc.org', code: '4548-4' });
  expect(readToken('|code')).toEqual({ system: '', code: 'code' });
  expect(readToken('http://loinc.org|')).toEqual({ system: 'http://loinc.org', code: '' });
});

test('a prefix is two letters before the value; without one it is eq', () => {
  expect(readPrefixed('ge2020-01')).toEqual({ prefix: 'ge', text: '2020-01' });
  expect(readPrefixed('2020')).toEqual({ prefix: 'eq', text: '2020' });
  expect(readDate('lt2014-05-03T09:30:00 02:00')).toEqual(readDate('lt2014-05-03T09:30:00+02:00'));
  expect(readDate('23 May 2009')).toBeUndefined();
});

test('a number is as exact as it is written', () => {
  const bounds = (text: string) => {
    const { from, to } = readNumber(text)!;
    return [from, to];
  };
  expect(bounds('100')).toEqual([99.5, 100.5]);
  expect(bounds('100.00')).toEqual([99.995, 100.005]);
  expect(bounds('5.4')).toEqual([5.35, 5.45]);
  expect(bounds('5.40e-3')).toEqual([0.005395, 0.005405]);
  expect(bounds('1e2')).toEqual([50, 150]);
  expect(bounds('-2')).toEqual([-2.5, -1.5]);
  expect(bounds('0')).toEqual([-0.5, 0.5]);
  expect(readNumber('le5')).toMatchObject({ prefix: 'le', value: 5 });
  for (const text of ['', 'x', '1.', '.5', '1e', '1e9999', '--1', '5 mg', 'NaN', '0x10', '1'.repeat(400)])
    expect(readNumber(text), text).toBeUndefined();
});

test('a quantity has a unit, some unit, or any', () => {
  expect(readQuantity('gt5.4|http://unitsofmeasure.org|mg')).toMatchObject({
    prefix: 'gt',
    system: 'http://unitsofmeasure.org',
    code: 'mg',
  });
  expect(readQuantity('5.4||mg')).toMatchObject({ prefix: 'eq', system: '', code: 'mg' });
  expect(readQuantity('5.4')).toMatchObject({ system: undefined, code: '' });
  for (const text of ['5.4|mg', '5.4|a|b|c', '|a|b', 'x|a|b']) expect(readQuantity(text), text).toBeUndefined();
});

test('what is too long is refused, and soon', () => {
  const started = performance.now();
  expect(codes(`Observation?code=${'x'.repeat(10_000_000)}`)).toEqual(['too-much ']);
  expect(codes(`Observation?${'a=1&'.repeat(400_000)}`)).toEqual(['too-much ']);
  expect(codes(`Observation?code=${'a,'.repeat(50_000)}`)).toEqual(['too-much code']);
  expect(codes(`Observation?code=${'\\'.repeat(1_000_000)}`)).toEqual([]);
  expect(parseSearch(`Observation?code=${Array.from({ length: 10_000 }, (_, i) => i).join(',')}`).problems).toEqual([]);
  expect(codes(`Observation?${'a=1&'.repeat(1000)}b=1`)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(3000);
});

const name = fc.stringMatching(/^[a-z-]{1,8}$/).filter((text) => !text.startsWith('-'));
const type = fc.constantFrom('Patient', 'Observation', 'Condition');
const value = fc.string({ minLength: 1 }).map(escapeValue);
const filter: fc.Arbitrary<SearchFilter> = fc.letrec<{ filter: SearchFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      kind: fc.constant('values' as const),
      name,
      modifier: fc.option(name, { nil: undefined }),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('chain' as const),
      name,
      type: fc.option(type, { nil: undefined }),
      next: tie('filter'),
    }),
    fc.record({ kind: fc.constant('has' as const), type, name, next: tie('filter') }),
  ),
})).filter;

const queries: fc.Arbitrary<SearchQuery> = fc.record({
  types: fc.uniqueArray(type),
  compartment: fc.option(fc.record({ type, id: fc.stringMatching(/^[A-Za-z\d.-]{1,10}$/) }), { nil: undefined }),
  filters: fc.array(filter, { maxLength: 4 }),
  sort: fc.array(fc.record({ name, descending: fc.boolean() }), { maxLength: 2 }),
  count: fc.option(fc.nat(), { nil: undefined }),
  total: fc.option(fc.constantFrom('none' as const, 'accurate' as const), { nil: undefined }),
  summary: fc.option(fc.constantFrom('count' as const, 'true' as const), { nil: undefined }),
  elements: fc.uniqueArray(fc.constantFrom('code', 'status'), { maxLength: 2 }),
  includes: fc.array(
    fc.record({
      reverse: fc.boolean(),
      iterate: fc.boolean(),
      type,
      parameter: name,
      target: fc.option(type, { nil: undefined }),
    }),
    { maxLength: 2 },
  ),
  page: fc.option(fc.constant('1.2.abc'), { nil: undefined }),
  problems: fc.constant([]),
});

test('what is written is read back as the same', () => {
  fc.assert(
    fc.property(queries, (query) => {
      fc.pre(query.compartment === undefined || query.types.length < 2);
      expect(parseSearch(formatSearch(query))).toEqual(query);
    }),
  );
});

test('any text is read or refused, never thrown at', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseSearch(text)));
  fc.assert(
    fc.property(fc.string(), fc.string(), (key, text) => void formatSearch(parseSearch(`Observation?${key}=${text}`))),
  );
});

test('any text survives as the code of a token', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (system, code) => {
      expect(readToken(`${escapeValue(system)}|${escapeValue(code)}`)).toEqual({ system, code });
    }),
  );
});
