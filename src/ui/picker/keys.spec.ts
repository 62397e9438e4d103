import { expect, test } from '@playwright/test';
import { activeAfter, FIELD } from './keys.ts';

const CASES: readonly (readonly [key: string, from: number, options: number, to: number | undefined])[] = [
  ['ArrowDown', FIELD, 3, 0],
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowDown', FIELD, 0, FIELD],
  ['ArrowUp', FIELD, 3, 2],
  ['ArrowUp', 0, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', FIELD, 0, FIELD],
  ['PageDown', FIELD, 50, 7],
  ['PageDown', 45, 50, 49],
  ['PageDown', FIELD, 0, FIELD],
  ['PageUp', 45, 50, 37],
  ['PageUp', 3, 50, 0],
  ['PageUp', FIELD, 0, FIELD],
  ['Home', 3, 50, undefined],
  ['a', 3, 50, undefined],
];

for (const [key, from, options, to] of CASES) {
  test(`${key} at ${from} of ${options} leads to ${to}`, () => expect(activeAfter(key, from, options)).toBe(to));
}
