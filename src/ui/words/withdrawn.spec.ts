import { expect, test } from '@playwright/test';
import { isStruckOut, withdrawnWords } from './withdrawn.ts';

for (const [code, words] of [
  ['entered-in-error', 'entered in error'],
  ['refuted', 'ruled out'],
  ['not-done', 'not done'],
  ['doNotPerform', 'not to be done'],
  ['not-understood', 'has a qualifier, see its source'],
] as const) {
  test(`"${code}" reads "${words}"`, () => expect(withdrawnWords(code)).toBe(words));
}

test('only what is no longer said is struck out', () => {
  expect(['entered-in-error', 'not-understood', ''].map(isStruckOut)).toEqual([true, false, false]);
});
