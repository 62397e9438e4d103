import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { descending } from './radix.ts';

test('sorts as a comparator would, the later position first among equals', () => {
  const key = fc.oneof(
    fc.nat(5),
    fc.maxSafeNat().map((n) => n % 2 ** 52),
  );
  fc.assert(
    fc.property(fc.array(key), fc.array(fc.boolean()), (keys, chosen) => {
      const positions = keys.map((_, i) => i).filter((i) => chosen[i] ?? true);
      const expected = positions.toSorted((a, b) => keys[b]! - keys[a]! || b - a);
      const sorted = Uint32Array.from(positions);
      descending(sorted, Float64Array.from(keys));
      expect([...sorted]).toEqual(expected);
    }),
  );
});
