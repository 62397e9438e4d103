import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { utf8 } from '../base/bytes.ts';
import { hashBytes } from './hash-bytes.ts';

const hashOf = (bytes: Uint8Array) => hashBytes(new DataView(bytes.buffer, bytes.byteOffset), 0, bytes.length);

test('bytes have the same hash wherever they stand', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 9 }), (bytes, before) => {
      const shifted = new Uint8Array([...before, ...bytes, 7]);
      const view = new DataView(shifted.buffer);
      expect(hashBytes(view, before.length, before.length + bytes.length)).toBe(hashOf(bytes));
    }),
  );
});

test('one or two changed bytes give another hash', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 2 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, a, b, x) => {
        // No `expect` in here: ten thousand of them take twenty seconds.
        const changed = bytes.slice();
        changed[a % bytes.length]! ^= x;
        if (hashOf(changed) === hashOf(bytes)) return false;
        if (a % bytes.length === b % bytes.length) return true;
        changed[b % bytes.length]! ^= x;
        return hashOf(changed) !== hashOf(bytes);
      },
    ),
    { numRuns: 5000 },
  );
});

test('similar texts have hashes of their own, spread over all bits', () => {
  const texts = Array.from(
    { length: 200_000 },
    (_, i) => `{"resourceType":"Observation","id":"${i}","value":${i % 97}.${i % 7}}`,
  );
  const hashes = texts.map((text) => hashOf(utf8(text)));
  expect(new Set(hashes).size).toBe(texts.length);
  expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  for (let bit = 0; bit < 53; bit++) {
    const set = hashes.filter((hash) => Math.floor(hash / 2 ** bit) % 2 === 1).length;
    expect(Math.abs(set / hashes.length - 0.5), `bit ${bit}`).toBeLessThan(0.01);
  }
});

test('length counts: trailing zeros are not nothing', () => {
  const hashes = Array.from({ length: 64 }, (_, length) => hashOf(new Uint8Array(length)));
  expect(new Set(hashes).size).toBe(64);
});
