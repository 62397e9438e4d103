import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { addressKey, type Entry } from '../entry.ts';
import { entryFrom, HARBOR, LAKESIDE } from '../testing.ts';
import { clustersOf, type ClusterChoices, type ClusterRule, NO_CHOICES } from './cluster.ts';

/** An entry that carries its keys, what it says, and its day. */
const made = (id: string, keys: readonly string[], { says = '', day = '2020-01-01', at = LAKESIDE } = {}): Entry =>
  entryFrom({ resourceType: 'Procedure', id, keys, says, performedDateTime: day, code: { text: id } }, at);

const RULE: ClusterRule = {
  keysOf: ({ resource }) => (resource['keys'] as string[]).map((key) => ({ key, why: 'same-code' })),
  unless: ({ resource }) => resource['says'] as string,
};

const idsOf = (entries: readonly Entry[], choices: ClusterChoices = NO_CHOICES, rule = RULE) =>
  clustersOf(entries, rule, choices).map((cluster) => cluster.entries.map(({ id }) => id));

test('what shares a key is one thing, also through a third', () => {
  expect(idsOf([made('a', ['x']), made('b', ['y']), made('c', ['x', 'y']), made('d', ['z']), made('e', [])])).toEqual([
    ['a', 'b', 'c'],
    ['d'],
    ['e'],
  ]);
});

test('the newest stands first, in a cluster and among clusters; the undated last', () => {
  const [old, late, none] = [
    made('old', ['x'], { day: '2019' }),
    made('late', ['x'], { day: '2021-05-01' }),
    made('none', [], { day: '' }),
  ];
  expect(idsOf([none, old, made('middle', [], { day: '2020' }), late])).toEqual([
    ['late', 'old'],
    ['middle'],
    ['none'],
  ]);
});

test('what differs stays apart; what says nothing goes with the newest', () => {
  const lots = [
    made('a', ['x'], { says: 'lot 1', day: '2020-01-03' }),
    made('b', ['x'], { says: 'lot 2', day: '2020-01-02' }),
    made('silent', ['x'], { day: '2020-01-01' }),
    made('c', ['x'], { says: 'lot 2', day: '2020-01-01' }),
  ];
  expect(idsOf(lots)).toEqual([
    ['a', 'silent'],
    ['b', 'c'],
  ]);
});

test('what differs does not meet through one that says nothing', () => {
  const knees = [
    made('left', ['name'], { says: 'left', day: '2020-01-03' }),
    made('right', ['code'], { says: 'right', day: '2020-01-02' }),
    made('right too', ['code'], { says: 'right', day: '2020-01-01' }),
    made('some', ['name', 'code'], { day: '2020-01-01' }),
  ];
  expect(idsOf(knees)).toEqual([
    ['left', 'some'],
    ['right', 'right too'],
  ]);
});

test('the same id at two hospitals is two entries', () => {
  const two = [made('1', []), made('1', [], { at: HARBOR })];
  expect(clustersOf(two, RULE, NO_CHOICES)).toHaveLength(2);
});

test('what the person took apart stands alone, whatever it has in common', () => {
  const [a, b, c] = [made('a', ['x']), made('b', ['x']), made('c', ['x'])];
  expect(idsOf([a, b, c], { apart: new Set([addressKey(b)]), together: [] })).toEqual([['a', 'c'], ['b']]);
});

test('what the person joined is one, also where it differs, and says that they did', () => {
  const [a, b] = [made('a', ['x'], { says: '1' }), made('b', ['x'], { says: '2' })];
  const [one] = clustersOf([a, b], RULE, { apart: new Set(), together: [[addressKey(a), addressKey(b), 'gone']] });
  expect(one).toMatchObject({ entries: [{ id: 'a' }, { id: 'b' }], why: 'said-by-you' });
});

test('a reason stands only where there are several', () => {
  const [two, one] = clustersOf([made('a', ['x']), made('b', ['x']), made('c', [])], RULE, NO_CHOICES);
  expect([two!.why, one!.why]).toEqual(['same-code', undefined]);
});

const entries = fc
  .array(
    fc.record({
      keys: fc.subarray(['p', 'q', 'r', 's', 't']),
      says: fc.constantFrom('', '', '1', '2'),
      day: fc.constantFrom('', '2019', '2020-01', '2020-01-02', '2020-01-02T10:00:00Z', 'no date'),
      at: fc.constantFrom(LAKESIDE, HARBOR),
    }),
    { maxLength: 24 },
  )
  .map((list) => list.map(({ keys, ...rest }, i) => made(`e${i}`, keys, rest)));

const choicesFor = (list: readonly Entry[]) =>
  fc.record({
    apart: fc.subarray(list.map(addressKey)).map((keys) => new Set(keys)),
    together: fc.array(fc.subarray(list.map(addressKey)), { maxLength: 2 }),
  });

const withOrder = entries.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }), choicesFor(list)),
);

test('the order that entries come in never matters, and none vanishes or is there twice', () => {
  fc.assert(
    fc.property(withOrder, ([list, other, choices]) => {
      const clusters = clustersOf(list, RULE, choices);
      expect(clustersOf(other, RULE, choices)).toEqual(clusters);
      const all = clusters.flatMap((cluster) => cluster.entries.map(addressKey));
      expect(all.toSorted()).toEqual(list.map(addressKey).toSorted());
    }),
    { numRuns: 300 },
  );
});

test('no cluster holds two that differ, and two that share a key and agree are in one', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const clusters = clustersOf(list, RULE, NO_CHOICES);
      for (const cluster of clusters) {
        const said = cluster.entries.map(({ resource }) => resource['says']).filter((one) => one !== '');
        expect(new Set(said).size).toBeLessThan(2);
      }
      const place = new Map(clusters.flatMap((cluster, i) => cluster.entries.map((entry) => [entry, i] as const)));
      const speaking = list.filter(({ resource }) => resource['says'] !== '');
      for (const a of speaking) {
        for (const b of speaking) {
          const shares = (a.resource['keys'] as string[]).some((key) => (b.resource['keys'] as string[]).includes(key));
          if (shares && a.resource['says'] === b.resource['says']) expect(place.get(a)).toBe(place.get(b));
        }
      }
    }),
    { numRuns: 300 },
  );
});
