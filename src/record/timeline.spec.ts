import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dayLabel, groupByYear } from './timeline.ts';

const LABELS: readonly (readonly [day: string, label: string])[] = [
  ['2014-05-03', 'Saturday 3 May'],
  ['2014-12-31', 'Wednesday 31 December'],
  ['2014-01-01', 'Wednesday 1 January'],
  ['1895-02-03', 'Sunday 3 February'],
  ['0044-03-15', 'Tuesday 15 March'],
  ['2014-05', 'May'],
  ['2014', 'Sometime in 2014'],
  ['', 'No date'],
  ['garbage', 'No date'],
];

test('a day is named under its year, at the precision given', () => {
  expect(LABELS.map(([day]) => [day, dayLabel(day)])).toEqual(LABELS);
});

test('days stand under their years in the order they come', () => {
  const days = [
    { day: '2014-05-03', from: 0, count: 2 },
    { day: '2014', from: 2, count: 1 },
    { day: '2013-12', from: 3, count: 4 },
    { day: '', from: 7, count: 1 },
  ];
  expect(groupByYear(days)).toEqual([
    {
      year: '2014',
      label: '2014',
      from: 0,
      count: 3,
      days: [
        { ...days[0], label: 'Saturday 3 May' },
        { ...days[1], label: 'Sometime in 2014' },
      ],
    },
    { year: '2013', label: '2013', from: 3, count: 4, days: [{ ...days[2], label: 'December' }] },
    { year: '', label: 'No date', from: 7, count: 1, days: [{ ...days[3], label: 'No date' }] },
  ]);
  expect(groupByYear([])).toEqual([]);
});

test('no day is lost or doubled', () => {
  const day = fc.constantFrom('2014-05-03', '2014', '2013-12', '', 'x');
  fc.assert(
    fc.property(fc.array(fc.record({ day, from: fc.nat(), count: fc.nat() })), (days) => {
      const back = groupByYear(days).flatMap((year) => year.days);
      expect(back.map(({ day: one, from, count }) => ({ day: one, from, count }))).toEqual(days);
    }),
    { numRuns: 50 },
  );
});
