import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { toRange } from '../fhir/dates.ts';
import { parseSearch } from '../fhir/search-query.ts';
import type { Resource } from '../fhir/resource.ts';
import { digestOf } from './digest.ts';
import { hashOf, identify } from './identify.ts';
import { RecordIndex } from './record-index.ts';
import { find as findIn } from './search/find.ts';
import { lab, sent } from './testing.ts';
import { openTimeline, rowsAt } from './timeline.ts';

/** An index of these resources, each list one page of connection `c`. */
function indexOf(...pages: readonly (readonly Resource[])[]): { index: RecordIndex } {
  const index = new RecordIndex();
  for (const [i, page] of pages.entries()) {
    const batch = page.map(sent).map(identify);
    const digest = { ...digestOf(batch, 1), hash: batch.map(({ text }) => hashOf(text)) };
    index.load({ seq: i + 1, connectionId: 'c', bytes: 1, fetchedAt: 1 }, digest);
  }
  return { index };
}

const find = (store: { index: RecordIndex }, query: string) => {
  const { positions, ignored } = findIn(store.index, parseSearch(query));
  return { ids: Array.from(positions, (position) => store.index.idOf(position)), ignored };
};

const observation = (id: string, over: object): Resource => ({ ...lab(id).resource, ...over });

const DATES = ['2014', '2014-05', '2014-05-03', '2014-05-03T09:30:00-05:00', '2014-05-03T23:30:00-05:00', '2015-01-01'];

test('a date is compared as the stretch of time that it is', () => {
  const store = indexOf(DATES.map((date, i) => observation(`${i}`, { effectiveDateTime: date })));
  const ids = (value: string) => find(store, `Observation?date=${value}`).ids.toSorted().join('');
  expect(ids('2014')).toBe('01234');
  expect(ids('2014-05')).toBe('1234');
  // 23:30 in Boston is the next day in UTC, where a date without zone is read.
  expect(ids('2014-05-03')).toBe('23');
  expect(ids('ne2014')).toBe('5');
  expect(ids('gt2014-05-03')).toBe('0145');
  expect(ids('lt2014-05-03')).toBe('01');
  expect(ids('sa2014-05-03')).toBe('45');
  expect(ids('eb2014-05-04')).toBe('23');
  expect(ids('ge2014-05-03')).toBe('012345');
  expect(ids('le2014-05-03')).toBe('0123');
});

test('an open period goes on; a closed one is within its bounds', () => {
  const visit = (id: string, period: object): Resource => ({ resourceType: 'Encounter', id, period });
  const store = indexOf([
    visit('open', { start: '2014' }),
    visit('closed', { start: '2014', end: '2015' }),
    visit('none', {}),
  ]);
  expect(find(store, 'Encounter?date=gt2020').ids).toEqual(['open']);
  expect(find(store, 'Encounter?date=eb2016').ids).toEqual(['closed']);
  expect(find(store, 'Encounter?date=2014').ids).toEqual([]);
  expect(find(store, 'Encounter?date:missing=true').ids).toEqual(['none']);
});

test('undated rows come last, whichever way the others are sorted', () => {
  const store = indexOf([
    observation('none', { effectiveDateTime: undefined, issued: undefined }),
    ...DATES.slice(2).map((date, i) => observation(`${i}`, { effectiveDateTime: date })),
  ]);
  expect(find(store, 'Observation?_sort=date').ids.at(-1)).toBe('none');
  expect(find(store, 'Observation?_sort=-date').ids.at(-1)).toBe('none');
  expect(find(store, 'Observation').ids).toEqual(find(store, 'Observation?_sort=-date').ids);
  expect(find(store, 'Observation?_sort=-_id').ids).toEqual(['none', '3', '2', '1', '0']);
});

test('forgetting takes out one connection and leaves the others where they are', () => {
  const { index } = indexOf([observation('a', {})]);
  const digest = { ...digestOf([identify(lab('b'))], 1), hash: [1] };
  index.load({ seq: 9, connectionId: 'd', bytes: 1, fetchedAt: 1 }, digest);
  index.forget('c');
  expect(find({ index }, '').ids).toEqual(['b']);
  expect(Array.from(findIn(index, parseSearch('')).positions)).toEqual([1]);
  expect([index.countOf('c'), index.countOf('d')]).toEqual([0, 1]);
});

const SYSTEMS = ['http://loinc.org', 'urn:x', ''];
const CODES = ['a', 'b', 'c'];
const coding = fc.record({ system: fc.constantFrom(...SYSTEMS), code: fc.constantFrom(...CODES) });
const rows = fc.array(
  fc.record({
    resourceType: fc.constantFrom('Observation', 'Condition', 'Device'),
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    category: fc.array(fc.record({ coding: fc.array(coding, { maxLength: 2 }) }), { maxLength: 2 }),
    effectiveDateTime: fc.constantFrom(undefined, ...DATES),
    meta: fc.constantFrom({}, { lastUpdated: '2020-01-01T00:00:00Z' }, { lastUpdated: '2021-01-01T00:00:00Z' }),
  }),
  { maxLength: 12 },
);
const tokens = fc.array(fc.tuple(fc.constantFrom(undefined, ...SYSTEMS), fc.constantFrom(...CODES, '')), {
  minLength: 1,
  maxLength: 2,
});

/** The same question asked of the resources themselves, the slow and obvious way. */
interface Question {
  readonly type: string | undefined;
  readonly not: boolean;
  readonly tokens: readonly (readonly [string | undefined, string])[];
  readonly after: string | undefined;
}

function naive(pages: readonly (readonly Resource[])[], { type, not, tokens: wanted, after }: Question): string[] {
  const newest = new Map(pages.flat().map((one) => [`${one.resourceType}/${one.id}`, one]));
  const has = ({ category }: Resource) =>
    (category as { coding: { system: string; code: string }[] }[]).some((concept) =>
      concept.coding.some((each) =>
        wanted.some(([s, c]) => (s === undefined || s === each.system) && (c === '' || c === each.code)),
      ),
    );
  const isAfter = ({ resourceType, effectiveDateTime }: Resource) =>
    after === undefined ||
    (resourceType === 'Observation' &&
      typeof effectiveDateTime === 'string' &&
      toRange(effectiveDateTime)!.end > toRange(after)!.end);
  return (
    [...newest.values()]
      // A device has no category that could be asked for, so that it is no answer either way.
      .filter((one) => one.resourceType !== 'Device' && (type === undefined || one.resourceType === type))
      .filter((one) => has(one) !== not && isAfter(one))
      .map((one) => `${one.resourceType}/${one.id}`)
  );
}

test('the index finds what a filter over the newest versions finds', () => {
  const questions = fc.record({
    type: fc.constantFrom(undefined, 'Observation', 'Condition'),
    not: fc.boolean(),
    tokens,
    after: fc.constantFrom(undefined, ...DATES),
  });
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 4 }), questions, (pages, question) => {
      const store = indexOf(...pages);
      const { type, not, after } = question;
      const value = question.tokens.map(([s, c]) => (s === undefined ? c : `${s}|${c}`)).filter((text) => text !== '');
      fc.pre(value.length === question.tokens.length);
      const query = new URLSearchParams([[not ? 'category:not' : 'category', value.join(',')]]);
      if (after !== undefined) query.append('date', `gt${after}`);

      const { positions, ignored } = findIn(store.index, parseSearch(`${type ?? ''}?${query}`));
      const found = rowsAt(store, positions).map((row) => `${row.type}/${row.id}`);
      fc.pre(ignored.length === 0); // Condition has no `date`: the naive way would not ignore it
      expect(found.toSorted()).toEqual(naive(pages, question).toSorted());
    }),
    { numRuns: 300 },
  );
});

test('a timeline holds each current resource once, in days, newest first, undated last', () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 4 }), (pages) => {
      const store = indexOf(...pages);
      const { positions, days, kinds } = openTimeline(store, {});
      const newest = new Set(pages.flat().map((one) => `${one.resourceType}/${one.id}`));
      expect(new Set(rowsAt(store, positions).map((row) => `${row.type}/${row.id}`))).toEqual(newest);
      expect(positions).toHaveLength(newest.size);

      // Days cover the positions without a gap; each day once; their texts fall, which puts '' last.
      expect(days.reduce((from, day) => (expect(day.from).toBe(from), from + day.count), 0)).toBe(positions.length);
      const texts = days.map(({ day }) => day);
      expect(texts).toEqual([...new Set(texts)].toSorted().toReversed());
      for (const { day, from, count } of days) {
        for (const { when } of rowsAt(store, positions.subarray(from, from + count)))
          expect(when.slice(0, 10)).toBe(day);
      }
      expect(Object.values(kinds).reduce((a, b) => a + b, 0)).toBe(newest.size);
    }),
  );
});

test('a timeline of one kind or one connection still counts every kind of that connection', () => {
  const store = indexOf([observation('a', {}), { resourceType: 'Encounter', id: 'v' }]);
  expect(openTimeline(store, { kind: 'visit' })).toMatchObject({ kinds: { lab: 1, visit: 1 } });
  expect(openTimeline(store, { kind: 'visit' }).positions).toHaveLength(1);
  expect(openTimeline(store, { connectionId: 'nobody' })).toMatchObject({ kinds: {}, days: [] });
  expect(openTimeline(store, { kind: 'coverage' }).positions).toHaveLength(0);
});
