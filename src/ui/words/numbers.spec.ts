import { expect, test } from '@playwright/test';
import { bytes, count, counted } from './numbers.ts';

test('counts are grouped, and their noun agrees', () => {
  expect(count(2143)).toBe('2,143');
  expect(counted(1, 'entry', 'entries')).toBe('1 entry');
  expect(counted(0, 'entry', 'entries')).toBe('0 entries');
  expect(counted(2143, 'document')).toBe('2,143 documents');
});

for (const [n, shown] of [
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [14_200, '14 kB'],
  [999_600, '1 MB'],
  [3_440_000, '3.4 MB'],
  [80_000_000, '80 MB'],
  [6_200_000_000, '6.2 GB'],
] as const) {
  test(`${n} bytes are shown as ${shown}`, () => expect(bytes(n)).toBe(shown));
}
