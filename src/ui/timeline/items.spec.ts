import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dayFrom, itemsOf, yearsOf, type Items } from './items.ts';

const HEIGHTS = { day: 36, row: 64 };

function daysOf(counts: readonly number[]) {
  let from = 0;
  return counts.map((count, i) => {
    const day = { day: `20${String(40 - i).padStart(2, '0')}-01-01`, from, count };
    from += count;
    return day;
  });
}

/** The way to an item's row or day, and back. */
function place(items: Items, item: number): number {
  const row = items.rowAt(item);
  return row === undefined ? items.dayItem(items.dayAt(item)) : items.itemOfRow(row);
}

test('days stand before their rows', () => {
  const items = itemsOf(daysOf([2, 1]), 3, HEIGHTS);
  expect(Array.from({ length: items.count }, (_, item) => items.rowAt(item))).toEqual([undefined, 0, 1, undefined, 2]);
  expect([0, 1, 2].map(items.itemOfRow)).toEqual([1, 2, 4]);
  expect([0, 1, 2, 3, 4].map(items.dayAt)).toEqual([0, 0, 0, 1, 1]);
});

test('every item begins where the one before it ends, in any timeline', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (counts) => {
      const rows = counts.reduce((sum, n) => sum + n, 0);
      const items = itemsOf(daysOf(counts), rows, HEIGHTS);
      const each = Array.from({ length: items.count }, (_, item) => item);
      const ends = each.map((item) => items.offsetOf(item) + items.heightOf(item));
      expect(each.map(items.offsetOf)).toEqual([0, ...ends.slice(0, -1)]);
      expect(each.map((item) => place(items, item))).toEqual(each);
    }),
  );
});

test('a distance from the top finds the item that covers it', () => {
  const items = itemsOf(daysOf([2, 1]), 3, HEIGHTS);
  expect([0, 35, 36, 99, 100, 163, 164, 200, 999].map(items.itemAtOffset)).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 4]);
  expect(items.height).toBe(264);
});

test('the rows around a stretch of items are found at both its ends', () => {
  const items = itemsOf(daysOf([2, 1]), 3, HEIGHTS);
  expect([0, 1, 2, 3, 4, 5].map(items.rowAtOrAfter)).toEqual([0, 0, 1, 2, 2, 3]);
});

test('an address may name a year, a month or a day', () => {
  const days = ['2020-05-03', '2020-01', '2019', '2018-12-31', ''].map((day, i) => ({ day, from: i, count: 1 }));
  expect(dayFrom(days, '2020')).toBe(0);
  expect(dayFrom(days, '2020-04')).toBe(1);
  expect(dayFrom(days, '2019-06-01')).toBe(2);
  expect(dayFrom(days, '2018')).toBe(3);
  expect(dayFrom(days, '1990')).toBe(undefined);
});

test('years are counted, the undated apart', () => {
  const days = ['2020-05-03', '2020-01', '2019', ''].map((day, i) => ({ day, from: i * 2, count: 2 }));
  expect(yearsOf(days)).toEqual([
    { year: '2020', count: 4 },
    { year: '2019', count: 2 },
    { year: '', count: 2 },
  ]);
});
