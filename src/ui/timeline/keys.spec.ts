import { expect, test } from '@playwright/test';
import { rowAfterKey } from './keys.ts';

for (const [key, from, to] of [
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 15],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 0, 99],
  ['Enter', 5, undefined],
  ['a', 5, undefined],
] as const) {
  test(`${key} at row ${from} of 100 leads to ${to}`, () => expect(rowAfterKey(key, from, 100, 10)).toBe(to));
}

test('an empty list takes no keys', () => expect(rowAfterKey('End', 0, 0, 10)).toBe(undefined));
