import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { inOrderOf } from './sort-numbers.ts';

test('numbers of any kind come in order, both ways, and equals stay as they were, be they few or many', () => {
  const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(numbers, fc.boolean(), fc.constantFrom(1, 200), (some, falls, times) => {
      const keys = Float64Array.from({ length: some.length * times }, (_, i) => some[i % some.length]!);
      const places = Uint32Array.from(keys, (_, i) => i);
      const compare = (a: number, b: number): number => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0);
      const expected = Array.from(places).toSorted((a, b) => (falls ? compare(b, a) : compare(a, b)) || a - b);
      expect(Array.from(inOrderOf(places, keys, falls)).join()).toBe(expected.join());
    }),
    { numRuns: 60 },
  );
});
