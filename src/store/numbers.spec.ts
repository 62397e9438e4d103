import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { packNumbers, unpackNumbers } from './numbers.ts';

const number = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

test('numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.array(number)), (lists) => {
      expect(unpackNumbers(packNumbers(lists))).toEqual(lists);
    }),
  );
});

test('small numbers take a byte, the greatest take five', () => {
  const sizes = [0, 127, 128, 2 ** 14 - 1, 2 ** 14, 2 ** 32 - 1].map((one) => packNumbers([[one]]).length - 1);
  expect(sizes).toEqual([1, 1, 2, 2, 3, 5]);
});
