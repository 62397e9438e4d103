import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { packMet, packNumbers, packSteps, unpackMet, unpackNumbers, unpackSteps } from './packed-numbers.ts';

const numbers = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));

test('numbers come back as they were, in letters that JSON leaves alone', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const text = packNumbers(all);
      expect([...unpackNumbers(text, all.length)]).toEqual(all);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
    }),
  );
});

test('steps and numbers in the order met come back as they were', () => {
  const small = fc.array(fc.nat(1000));
  fc.assert(
    fc.property(small, (all) => {
      expect([...unpackSteps(packSteps(all), all.length)]).toEqual(all);
      const met = all.map((number) => [...new Set(all)].indexOf(number));
      expect([...unpackMet(packMet(met), met.length)]).toEqual(met);
    }),
  );
});

test('small numbers are one letter', () => {
  expect(packNumbers([0, 1, -1, 22, -22])).toHaveLength(5);
});
