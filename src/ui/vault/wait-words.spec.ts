import { expect, test } from '@playwright/test';
import { waitWords } from './wait-words.ts';

test('tries and waits are told in whole units', () => {
  const words = (count: number, ms: number) => waitWords({ count, until: 1000 + ms }, 1000);
  expect(words(1, 0)).toBe('1 try did not open it.');
  expect(words(3, 4100)).toBe('3 tries did not open it. The next can be made in 5 seconds.');
  expect(words(4, 900)).toBe('4 tries did not open it. The next can be made in 1 second.');
  expect(words(9, 3_600_000)).toBe('9 tries did not open it. The next can be made in 60 minutes.');
});
