import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { hashText } from './hash.ts';

test('one different character gives another hash', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
      const i = at % text.length;
      const changed = text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ 1) + text.slice(i + 1);
      expect(hashText(changed)).not.toBe(hashText(text));
    }),
  );
});

test('a hash is a whole number that a double holds exactly', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(Number.isSafeInteger(hashText(text))).toBe(true)));
});

test('ten thousand similar texts have ten thousand hashes', () => {
  const hashes = new Set(
    Array.from({ length: 10_000 }, (_, i) => hashText(`{"resourceType":"Observation","id":"${i}"}`)),
  );
  expect(hashes.size).toBe(10_000);
});
