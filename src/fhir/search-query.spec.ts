import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { escapeValue, formatSearch, parseSearch, readPrefixed, readToken, type SearchQuery } from './search-query.ts';

test('a whole search is read', () => {
  expect(parseSearch('Observation?category=laboratory&code:not=a,b&date=ge2020&_sort=-date,_id&_count=50')).toEqual({
    types: ['Observation'],
    filters: [
      { name: 'category', modifier: undefined, values: ['laboratory'] },
      { name: 'code', modifier: 'not', values: ['a', 'b'] },
      { name: 'date', modifier: undefined, values: ['ge2020'] },
    ],
    sort: [
      { name: 'date', descending: true },
      { name: '_id', descending: false },
    ],
    count: 50,
    summary: undefined,
  });
});

test('all types are meant when none is named; _type names several', () => {
  expect(parseSearch('')?.types).toEqual([]);
  expect(parseSearch('?_count=1')?.types).toEqual([]);
  expect(parseSearch('?_type=Observation,Condition')?.types).toEqual(['Observation', 'Condition']);
  // Under a path, _type would contradict it: it is a filter nobody understands, and so gets reported.
  expect(parseSearch('Patient?_type=Observation')).toMatchObject({ types: ['Patient'], filters: [{ name: '_type' }] });
});

test('a path that is no type is no search', () => {
  for (const text of ['Patient/1', 'patient', 'https://ehr.test/Patient', '../Patient', 'Patient?/x?', '$everything']) {
    const query = parseSearch(text);
    expect(query === undefined || /^[A-Z]/.test(query.types[0] ?? ''), text).toBe(true);
  }
  expect(parseSearch('Patient/1')).toBeUndefined();
});

test('what has no value is as if it were not there, and a bad _count does not count', () => {
  expect(parseSearch('Observation?code=&_count=many')).toMatchObject({
    filters: [{ name: '_count', values: ['many'] }],
    count: undefined,
  });
});

test('an escaped separator belongs to the value', () => {
  const query = parseSearch(`Observation?code=${encodeURIComponent('a\\,b,c\\|d|e\\$f')}`);
  expect(query?.filters[0]?.values).toEqual(['a\\,b', 'c\\|d|e\\$f']);
  expect(query?.filters[0]?.values.map(readToken)).toEqual([
    { system: undefined, code: 'a,b' },
    { system: 'c|d', code: 'e$f' },
  ]);
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
});

const name = fc.stringMatching(/^[a-z-]{1,8}$/).filter((text) => !text.startsWith('-'));
const type = fc.constantFrom('Patient', 'Observation', 'Condition');
const value = fc.string({ minLength: 1 }).map(escapeValue);

const queries: fc.Arbitrary<SearchQuery> = fc.record({
  types: fc.uniqueArray(type),
  filters: fc.array(
    fc.record({
      name,
      modifier: fc.option(name, { nil: undefined }),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
  ),
  sort: fc.array(fc.record({ name, descending: fc.boolean() }), { maxLength: 2 }),
  count: fc.option(fc.nat(), { nil: undefined }),
  summary: fc.option(fc.constantFrom('count', 'true'), { nil: undefined }),
});

test('what is written is read back as the same', () => {
  fc.assert(fc.property(queries, (query) => expect(parseSearch(formatSearch(query))).toEqual(query)));
});

test('any text is read or refused, never thrown at', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseSearch(text)));
});

test('any text survives as the code of a token', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (system, code) => {
      expect(readToken(`${escapeValue(system)}|${escapeValue(code)}`)).toEqual({ system, code });
    }),
  );
});
