import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { byVisit } from './by-visit.ts';

const timeline = (counts: readonly number[], positions: readonly number[]) => {
  let from = 0;
  const days = counts.map((count, i) => {
    const day = { day: `2026-01-${String(28 - i).padStart(2, '0')}`, from, count };
    from += count;
    return day;
  });
  return { positions: Uint32Array.from(positions), days };
};

/** `3: 1`: the entry at 3 belongs to the visit at 1. */
const linked = (length: number, links: Readonly<Record<number, number>>): Uint32Array =>
  Uint32Array.from({ length }, (_, i) => (links[i] === undefined ? 0 : links[i] + 1));

test('what belongs to a visit stands right below it, in the order it had', () => {
  const { positions, under } = byVisit(timeline([5], [4, 3, 2, 1, 0]), linked(5, { 4: 1, 2: 1 }));
  expect([...positions]).toEqual([1, 4, 2, 3, 0]);
  expect([...under]).toEqual([0, 1, 1, 0, 0]);
});

test('what belongs to a visit of another day stays on its own day', () => {
  const { positions, under } = byVisit(timeline([2, 2], [3, 2, 1, 0]), linked(4, { 3: 1, 2: 0 }));
  expect([...positions]).toEqual([3, 2, 1, 0]);
  expect([...under]).toEqual([0, 0, 0, 0]);
});

test('a visit that is part of another brings what is its own along', () => {
  const { positions, under } = byVisit(timeline([4], [3, 2, 1, 0]), linked(4, { 3: 2, 2: 0 }));
  expect([...positions]).toEqual([0, 3, 2, 1]);
  expect([...under]).toEqual([0, 1, 1, 0]);
});

test('days of which only the month is known are left as they are', () => {
  const { days, positions } = timeline([2], [1, 0]);
  const month = days.map((day) => ({ ...day, day: '2026-01' }));
  expect([...byVisit({ positions, days: month }, linked(2, { 1: 0 })).positions]).toEqual([1, 0]);
});

test('whatever belongs to whatever, circles too: each day keeps exactly its own, and what is under stands below something', () => {
  const size = 24;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.option(fc.integer({ min: 0, max: size + 3 })), { minLength: size, maxLength: size }),
      (counts, links) => {
        const total = Math.min(
          size,
          counts.reduce((sum, n) => sum + n, 0),
        );
        const within = timeline(
          counts,
          Array.from({ length: total }, (_, i) => total - 1 - i),
        );
        const cut = { ...within, days: within.days.filter(({ from, count }) => from + count <= total) };
        const { positions, under } = byVisit(
          cut,
          Uint32Array.from(links, (to) => (to === null || to >= size ? 0 : to + 1)),
        );
        const daysOf = (list: Uint32Array) =>
          cut.days.map(({ from, count }) => list.slice(from, from + count).toSorted());
        expect(daysOf(positions)).toEqual(daysOf(cut.positions));
        expect(cut.days.every(({ from }) => under[from] === 0)).toBe(true);
      },
    ),
    { numRuns: 80 },
  );
});
