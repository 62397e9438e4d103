import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Resource } from '../../fhir/resource.ts';
import { SpecIndex } from './testing.ts';

const observation = (id: string, over: object = {}): Resource => ({ resourceType: 'Observation', id, ...over });
const code = (text: string) => ({ coding: [{ code: text }] });

test('by any kind of parameter; what has none comes last both ways, and of equals the newest first', () => {
  const index = new SpecIndex().add(
    'c',
    observation('a', {
      effectiveDateTime: '2020',
      code: code('b'),
      valueQuantity: { value: 5 },
      subject: { reference: 'Patient/2' },
      meta: { lastUpdated: '2022-01-01T00:00:00Z', source: 'urn:b' },
    }),
    observation('b', {
      effectiveDateTime: '2021',
      code: code('a'),
      valueQuantity: { value: -1 },
      subject: { reference: 'Patient/1' },
      meta: { lastUpdated: '2021-01-01T00:00:00Z', source: 'urn:c' },
    }),
    observation('d', {
      effectiveDateTime: '2022',
      code: code('b'),
      valueQuantity: { value: 50 },
      meta: { source: 'urn:a' },
    }),
    observation('e', {}),
  );
  const cases = {
    '': 'd b a e',
    '_sort=date': 'a b d e',
    '_sort=-date': 'd b a e',
    '_sort=code': 'b d a e',
    '_sort=-code': 'd a b e',
    '_sort=code,date': 'b a d e',
    '_sort=value-quantity': 'b a d e',
    '_sort=-value-quantity': 'd a b e',
    '_sort=subject': 'b a d e',
    '_sort=-subject': 'a b d e',
    '_sort=_lastUpdated': 'b a d e',
    '_sort=-_lastUpdated': 'a b d e',
    '_sort=_source': 'd a b e',
    '_sort=-_id': 'e d b a',
    '_sort=code&_sort=-_id': 'b d a e',
  };
  const found = Object.fromEntries(Object.keys(cases).map((query) => [query, index.ids(`Observation?${query}`)]));
  expect(found).toEqual(cases);
});

test('text sorts without case and accents; of several values the first in the order asked for decides', () => {
  const named = (id: string, ...given: string[]): Resource => ({ resourceType: 'Patient', id, name: [{ given }] });
  const index = new SpecIndex().add('c', named('a', 'émile'), named('b', 'Eric'), named('d', 'eduard', 'Zoe'));
  expect(index.ids('Patient?_sort=given')).toBe('d a b');
  expect(index.ids('Patient?_sort=-given')).toBe('d b a');
});

const years = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => observation(`${from + i}`, { effectiveDateTime: `${from + i}` }));

test('pages are of what there was when the first was asked for, whatever comes or changes meanwhile', () => {
  const index = new SpecIndex().add('c', ...years(2000, 5));
  const pages: string[] = [];
  let page: string | undefined = '';
  let turn = 0;
  while (page !== undefined) {
    const found = index.find(`Observation?_count=2${page && `&_page=${page}`}`);
    pages.push(`${index.idsAt(found.page).join(' ')} of ${found.positions.length}`);
    page = found.next;
    // One more that would come first, and one of those to come changes its place.
    index.add(
      'c',
      observation(`${3000 + turn}`, { effectiveDateTime: '3000' }),
      observation('2001', { effectiveDateTime: `${2500 + turn++}` }),
    );
  }
  expect(pages).toEqual(['2004 2003 of 5', '2002 2001 of 5', '2000 of 5']);
  expect(index.ids('Observation?_count=2').split(' ')).toHaveLength(8);
});

test('a page leads forward and back; one of another index begins where it would', () => {
  const index = new SpecIndex().add('c', ...years(2000, 5));
  const first = index.find('Observation?_count=2');
  const second = index.find(`Observation?_count=2&_page=${first.next}`);
  expect([first.previous, second.previous !== undefined]).toEqual([undefined, true]);
  expect(index.idsAt(index.find(`Observation?_count=2&_page=${second.previous}`).page)).toEqual(['2004', '2003']);
  const other = new SpecIndex().add('c', ...years(1990, 20));
  expect(other.idsAt(other.find(`Observation?_count=2&_page=${first.next}`).page)).toEqual(['2007', '2006']);
  expect(index.find('Observation?_count=0')).toMatchObject({ next: undefined, previous: undefined });
  expect(index.find('Observation?_count=0').positions).toHaveLength(5);
  expect(index.find('Observation?_count=0').page).toHaveLength(0);
});

test('what was forgotten between two pages does not come back', () => {
  const index = new SpecIndex().add('c', ...years(2000, 4)).add('d', ...years(1990, 2));
  const { next } = index.find('Observation?_count=1');
  index.add('c', ...years(2000, 4).map((one) => ({ ...one, status: 'final' }))).index.forget('c');
  expect(index.idsAt(index.find(`Observation?_count=9&_page=${next}`).positions)).toEqual(['1991', '1990']);
});

test('pages put together are the whole answer, each entry once, in any order asked for', () => {
  const rows = fc.array(
    fc.record({
      id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9'),
      effectiveDateTime: fc.constantFrom('2019', '2020', '2020-05', '2021', undefined),
      code: fc.constantFrom(code('a'), code('b'), undefined),
    }),
    { maxLength: 12 },
  );
  const sorts = fc.constantFrom('', '&_sort=date', '&_sort=-code,date', '&_sort=_id', '&_sort=code,-_id');
  fc.assert(
    fc.property(
      fc.array(rows, { minLength: 1, maxLength: 4 }),
      sorts,
      fc.integer({ min: 1, max: 4 }),
      (batches, sort, count) => {
        const index = new SpecIndex();
        for (const [i, batch] of batches.slice(0, 2).entries())
          index.add(`c${i}`, ...batch.map(({ id, ...over }) => observation(id, over)));
        const whole = [...index.find(`Observation?_count=100${sort}`).positions];
        const seen: number[] = [];
        let page: string | undefined = '';
        for (const batch of [...batches, [], []]) {
          if (page === undefined) break;
          const found = index.find(`Observation?_count=${count}${sort}${page && `&_page=${page}`}`);
          seen.push(...found.page);
          page = found.next;
          index.add('c0', ...batch.map(({ id, ...over }) => observation(id, over)));
        }
        expect(seen).toEqual(whole.slice(0, seen.length));
        expect(seen.length === whole.length || page !== undefined).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
