import { expect, test } from '@playwright/test';
import { ago } from './when.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

for (const [past, words] of [
  [-5000, 'just now'], // two clocks, or a minute that has not turned
  [59_000, 'just now'],
  [60_000, '1 minute ago'],
  [59 * 60_000, '59 minutes ago'],
  [2 * 3_600_000, '2 hours ago'],
  [23.9 * 3_600_000, '23 hours ago'],
  [3 * 86_400_000, '3 days ago'],
  [8 * 86_400_000, 'on 14 November 2026'],
] as const) {
  test(`${past} ms ago is "${words}"`, () => expect(ago(NOW - past, NOW)).toBe(words));
}
