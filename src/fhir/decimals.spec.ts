import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { losesDecimals, parsePreservingDecimals } from './decimals.ts';

const LOST: readonly (readonly [sent: string, kept: string | undefined])[] = [
  ['5.10', '5.10'],
  ['1.0', '1.0'],
  ['-0.50', '-0.50'],
  ['0.0', '0.0'],
  ['1e2', '1e2'],
  ['1.5E-3', '1.5E-3'],
  ['-0', '-0'],
  ['0.1234567890123456789', '0.1234567890123456789'],
  ['12345678901234567890', '12345678901234567890'],
  ['5.1', undefined],
  ['0', undefined],
  ['100', undefined],
  ['-3.25', undefined],
];

for (const [sent, kept] of LOST) {
  test(`${sent} ${kept ? 'is kept' : 'loses nothing'}`, () => {
    for (const gap of ['', ' ', '\n  ']) {
      const text = `{"resourceType":"Observation","valueQuantity":{"value":${gap}${sent}${gap}},"list":[true,${gap}${sent}]}`;
      const { resource, decimalOf } = parsePreservingDecimals(text);
      expect(resource).toEqual(JSON.parse(text));
      expect(decimalOf(resource['valueQuantity'] as object, 'value')).toBe(kept);
      expect(decimalOf(resource['list'] as object, 1)).toBe(kept);
      expect(decimalOf(resource['list'] as object, 0)).toBeUndefined();
      if (kept) expect(losesDecimals(text)).toBe(true);
    }
  });
}

test('numbers inside of strings, ids and times are nobody’s numbers', () => {
  const text = String.raw`{"resourceType":"Basic","id":"9e4-1.50","a":"say \"x\": 5.10","t":"T10:00:00.000Z","n":5.1,"\"n\":2.0":3.0}`;
  expect(losesDecimals('{"id":"9e4-1.50","t":"T10:00:00.000Z"}')).toBe(false);
  const { resource, decimalOf } = parsePreservingDecimals(text);
  expect(['id', 'a', 't', 'n', '"n":2.0'].map((key) => decimalOf(resource, key))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    '3.0',
  ]);
});

test('of two members of one name, the text belongs to the value that counts', () => {
  const { resource, decimalOf } = parsePreservingDecimals(
    '{"resourceType":"Basic","v":1.0,"v":2,"w":1.0,"w":1,"x":{"y":1.0},"x":7}',
  );
  expect(resource).toEqual({ resourceType: 'Basic', v: 2, w: 1, x: 7 });
  expect(decimalOf(resource, 'v')).toBeUndefined();
  expect(decimalOf(resource, 'w')).toBeUndefined();
});

test('any JSON is parsed as JSON.parse does, and each padded number is found at its place', () => {
  // Quotes and slashes are in the alphabet: they are what a hand-made reader trips over.
  const key = fc.string({ unit: fc.constantFrom('a', '"', '\\', ':', '5', '.', '0', '{', ']', '__proto__') });
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof({ maxDepth: 4 }, key, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
    list: fc.array(tie('json'), { maxLength: 4 }),
    object: fc.dictionary(key, tie('json'), { maxKeys: 4 }),
  }));
  fc.assert(
    fc.property(json, (value) => {
      const padded = JSON.stringify([value], (_key, one: unknown) => (typeof one === 'number' ? `\u0001${one}` : one));
      const text = padded.replace(/"\\u0001(-?\d+)"/g, (_all, digits: string) => `${digits}.0`);
      const { resource, decimalOf } = parsePreservingDecimals(text);
      expect(resource).toEqual(JSON.parse(text));
      const check = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        for (const [name, child] of Object.entries(node)) {
          const at = Array.isArray(node) ? Number(name) : name;
          expect(decimalOf(node, at)).toBe(
            typeof child === 'number' ? `${Object.is(child, -0) ? '-0' : child}.0` : undefined,
          );
          check(child);
        }
      };
      check(resource);
    }),
  );
});

test('broken JSON throws, and depth does not', () => {
  expect(() => parsePreservingDecimals('{"resourceType":')).toThrow(SyntaxError);
  const deep = `${'['.repeat(5000)}1.0${']'.repeat(5000)}`;
  expect(() => parsePreservingDecimals(deep)).not.toThrow();
});

test('a document of 20 MB inside of a resource is walked over in no time', () => {
  const text = `{"resourceType":"Binary","data":"${'QUJD'.repeat(5_000_000)}","n":1.0}`;
  const { resource, decimalOf } = parsePreservingDecimals(text);
  expect(decimalOf(resource, 'n')).toBe('1.0');
});
