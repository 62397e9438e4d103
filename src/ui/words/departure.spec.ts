import { expect, test } from '@playwright/test';
import { departureWords } from './departure.ts';

const NOW = Date.UTC(2026, 10, 22, 12, 0);
const SAID = { offered: true, confirmed: false, endsAt: undefined };

test('only what the provider said is said of it', () => {
  expect(departureWords({ ...SAID, confirmed: true }, NOW)).toBe('It confirmed that Sheaf’s access has ended.');
  expect(departureWords(SAID, NOW)).toMatch(/did not confirm.*only the provider knows/);
  expect(departureWords({ ...SAID, offered: false }, NOW)).toMatch(/no way for an app.*only the provider knows/);
  expect(departureWords(undefined, NOW)).toMatch(/no access there any more/);
});

test('what ends by itself says when, or that it has', () => {
  expect(departureWords({ ...SAID, endsAt: NOW + 60_000 }, NOW)).toMatch(/at the latest on 22 November 2026/);
  expect(departureWords({ ...SAID, endsAt: NOW }, NOW)).toMatch(/over already/);
});
