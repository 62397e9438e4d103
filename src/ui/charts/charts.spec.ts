import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { placesOf } from './range-bar.tsx';
import { spanOf, ticks, timeTicks } from './scale.ts';
import { bandOf, nearest } from './shapes.ts';
import { within } from './time-window.ts';

const DAY = 86_400_000;

test('ticks are round and lie in their span', () => {
  expect(ticks({ from: 3.9, to: 7.2 }, 5)).toEqual([4, 5, 6, 7]);
  expect(ticks({ from: 0, to: 0.3 }, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticks({ from: 5, to: 5 }, 5)).toEqual([5]);
});

test('one value has room around it, and what is never below zero is not drawn there', () => {
  expect(spanOf([5])).toEqual({ from: 4.5, to: 5.5 });
  expect(spanOf([0.1, 9]).from).toBe(0);
  expect(spanOf([-2, 3]).from).toBeLessThan(-2);
  expect(spanOf([])).toEqual({ from: 0, to: 1 });
});

test('time has at most as many ticks as there is room for, from two weeks to two thousand years', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000, max: 2_000_000 }),
      fc.integer({ min: 14, max: 700_000 }),
      fc.integer({ min: 2, max: 14 }),
      (start, days, most) => {
        const span = { from: start * DAY, to: (start + days) * DAY };
        const found = timeTicks(span, most, 'en-GB');
        expect(found.length).toBeLessThanOrEqual(most + 2);
        expect(found.every(({ at }) => at >= span.from && at <= span.to)).toBe(true);
      },
    ),
  );
  expect(
    timeTicks({ from: Date.UTC(2020, 0, 2), to: Date.UTC(2024, 5, 1) }, 6, 'en-GB').map(({ label }) => label),
  ).toEqual(['2021', '2022', '2023', '2024']);
});

test('a range holds until another one comes, and is not made up where none was given', () => {
  const points = [
    { at: 1, low: 4, high: 6 },
    { at: 2, low: 4, high: 6 },
    { at: 3, high: 5 },
    { at: 4 },
    { at: 5, low: 1 },
  ];
  expect(bandOf(points, 9)).toEqual([
    { from: 1, to: 3, low: 4, high: 6 },
    { from: 3, to: 4, high: 5 },
    { from: 5, to: 9, low: 1 },
  ]);
});

test('the nearest point is the nearest', () => {
  const points = [{ at: 0 }, { at: 10 }, { at: 20 }];
  expect([-5, 4, 6, 14.9, 15.1, 99].map((time) => nearest(points, time))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(nearest([], 5)).toBe(-1);
});

test('time that is shown stays within the whole, and is never shorter than two weeks', () => {
  const whole = { from: 0, to: 1000 * DAY };
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (from, length) => {
      const shown = within({ from: from * DAY, to: (from + length) * DAY }, whole);
      expect(shown.from).toBeGreaterThanOrEqual(whole.from);
      expect(shown.to).toBeLessThanOrEqual(whole.to);
      expect(shown.to - shown.from).toBeGreaterThanOrEqual(14 * DAY - 1);
    }),
  );
});

test('a value lies where it is to its range, and at the edge where it is far beyond', () => {
  expect(placesOf(5, { low: 4, high: 6 })).toEqual({ from: 25, to: 75, at: 50 });
  expect(placesOf(900, { low: 4, high: 6 })?.at).toBe(98);
  expect(placesOf(100, { high: 200 })).toEqual({ from: 0, to: 65, at: 32.5 });
  expect(placesOf(1, { low: 6, high: 4 })).toBeUndefined();
  expect(placesOf(1, {})).toBeUndefined();
});
