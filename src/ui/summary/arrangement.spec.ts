import { expect, test } from '@playwright/test';
import { inColumns, moved, ordered } from './arrangement.ts';

const KNOWN = ['news', 'results', 'medications', 'allergies'] as const;

test('until the person arranges them, cards stand as we thought best', () => {
  expect(ordered(KNOWN, undefined)).toEqual(KNOWN);
});

test('the order is the person’s; a name that no card has (any more) is passed over, and none comes twice', () => {
  const order = ['allergies', 'gone', 'news', 'allergies', 'results', 'medications'];
  expect(ordered(KNOWN, { order, hidden: [] })).toEqual(['allergies', 'news', 'results', 'medications']);
});

test('a card that came with a newer version stands behind the one it was put behind, and the first one first', () => {
  expect(ordered(KNOWN, { order: ['allergies', 'results'], hidden: [] })).toEqual([
    'news',
    'allergies',
    'results',
    'medications',
  ]);
});

test('a card moves by one place, and no further than the ends', () => {
  expect(moved(KNOWN, 'results', -1)).toEqual(['results', 'news', 'medications', 'allergies']);
  expect(moved(KNOWN, 'results', 1)).toEqual(['news', 'medications', 'results', 'allergies']);
  expect(moved(KNOWN, 'news', -1)).toBe(KNOWN);
  expect(moved(KNOWN, 'allergies', 1)).toBe(KNOWN);
});

test('in columns the first cards stand at the top', () => {
  expect(inColumns([1, 2, 3, 4, 5], 2)).toEqual([
    [1, 3, 5],
    [2, 4],
  ]);
  expect(inColumns([1, 2], 1)).toEqual([[1, 2]]);
});
