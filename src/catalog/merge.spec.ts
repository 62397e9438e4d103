import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isObject, type JsonObject } from '../base/json.ts';
import { merge, repeats } from './merge.ts';

test('objects merge key by key, lists and values replace, null takes away', () => {
  const base = { a: 1, list: [1, 2], deep: { kept: true, gone: 'x', changed: 1 } };
  const over = { list: [3], deep: { gone: null, changed: 2, added: { at: 'last' } } };
  expect(merge(base, over)).toEqual({ a: 1, list: [3], deep: { kept: true, changed: 2, added: { at: 'last' } } });
});

test('null takes away below a branch that nothing was inherited for, too', () => {
  expect(merge({}, { categories: { Condition: null, Goal: ['x'] } })).toEqual({ categories: { Goal: ['x'] } });
});

const layer = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(
    fc.nat(2),
    fc.constant(null),
    fc.dictionary(fc.constantFrom('x', 'y'), fc.oneof(fc.nat(2), fc.constant(null))),
  ),
);

test('nothing that was merged is changed', () => {
  fc.assert(
    fc.property(layer, layer, (base, over) => {
      const before = JSON.stringify([base, over]);
      merge(base, over);
      expect(JSON.stringify([base, over])).toBe(before);
    }),
  );
});

test('what is merged in once adds nothing the second time', () => {
  fc.assert(
    fc.property(layer, layer, (base, over) => {
      const once = merge(base, over);
      expect(merge(once, over)).toEqual(once);
    }),
  );
});

test('a repetition is exactly what could be left out', () => {
  fc.assert(
    fc.property(layer, layer, (base, over) => {
      const inherited = merge({}, base);
      for (const path of repeats(inherited, over)) {
        expect(merge(inherited, without(over, path.split('.')))).toEqual(merge(inherited, over));
      }
    }),
  );
  expect(repeats({ a: 1, deep: { b: [1] } }, { a: 1, deep: { b: [1], c: 2 }, d: null })).toEqual(['a', 'deep.b', 'd']);
});

function without(json: JsonObject, [key = '', ...rest]: readonly string[]): JsonObject {
  const { [key]: value, ...others } = json;
  return rest.length > 0 && isObject(value) ? { ...others, [key]: without(value, rest) } : others;
}
