import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  type Counted,
  cutAt,
  cutEvenly,
  daysAgo,
  merged,
  quantiles,
  type Stretch,
  toText,
  yearsAgo,
} from './stretches.ts';

const NOW = Date.UTC(2026, 5, 15, 9, 30);
const DAY = 86_400_000;
const time = fc.integer({ min: Date.UTC(1920, 0), max: Date.UTC(2040, 0) });

/** They touch, none overlaps, and together they are what was cut. */
function expectWhole(pieces: readonly Stretch[], { from, to }: Stretch) {
  expect(pieces[0]!.from).toBe(from);
  expect(pieces.at(-1)!.to).toBe(to);
  pieces.slice(1).forEach((piece, i) => expect(piece.from).toBe(pieces[i]!.to));
  for (const piece of pieces)
    if (piece.from !== undefined && piece.to !== undefined) expect(piece.to).toBeGreaterThan(piece.from);
}

test('however time is cut, each moment is in exactly one of the pieces', () => {
  const ALL = { from: undefined, to: undefined };
  expectWhole(cutAt(yearsAgo([0, 39, 1, 1], NOW)), ALL);
  expectWhole(cutAt(daysAgo([3650, 7, 30], NOW)), ALL);
  fc.assert(
    fc.property(fc.array(time), fc.integer({ min: 1, max: 20 }), (known, pieces) => {
      expectWhole(
        cutAt(
          quantiles(
            known.toSorted((a, b) => a - b),
            pieces,
          ),
        ),
        ALL,
      );
    }),
  );
  fc.assert(
    fc.property(fc.option(time), fc.option(time), fc.integer({ min: 1, max: 12 }), (a, b, pieces) => {
      if (a !== null && b !== null && a >= b) return;
      const stretch = { from: a ?? undefined, to: b ?? undefined };
      expectWhole(cutEvenly(stretch, pieces, DAY, NOW), stretch);
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { minLength: 1 }),
      fc.integer({ min: 1, max: 80 }),
      fc.nat(40),
      (counts, most, least) => {
        const pieces = cutAt(counts.slice(1).map((_, i) => i)).map((piece, i): Counted => ({
          ...piece,
          count: counts[i]!,
        }));
        const together = merged(pieces, most, least);
        expectWhole(together, ALL);
        const sum = (all: readonly Counted[]) => all.reduce((total, { count }) => total + count, 0);
        expect(sum(together)).toBe(sum(pieces));
        if (together.length > 1)
          for (const { count } of together) expect(count).toBeGreaterThanOrEqual(Math.min(least, most));
      },
    ),
  );
});

test('edges are the first of a year or a month where that is near, for many dates are no more exact', () => {
  const pieces = cutEvenly({ from: Date.UTC(2010, 0), to: Date.UTC(2020, 0) }, 3, DAY, NOW);
  expect(pieces.map(({ from }) => toText(from!))).toEqual(['2010-01-01', '2013-01-01', '2016-01-01']);
  const months = cutEvenly({ from: Date.UTC(2019, 0), to: Date.UTC(2020, 0) }, 4, DAY, NOW);
  expect(months.map(({ from }) => toText(from!))).toEqual(['2019-01-01', '2019-04-01', '2019-07-01', '2019-10-01']);
  expect(toText(Date.UTC(2019, 2, 4, 5, 6, 7, 8))).toBe('2019-03-04T05:06:07Z');
});
