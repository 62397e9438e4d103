import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { eachItem, eachMember, oneLine, skipSpace } from './source-text.ts';

const spaced = fc
  .tuple(fc.json(), fc.constantFrom(0, 1, 2, 4))
  .map(([text, indent]) => JSON.stringify(JSON.parse(text), null, indent));

test('one line means the same as the text it was made of, and has no line break', () => {
  fc.assert(
    fc.property(spaced, (text) => {
      const line = oneLine(text, 0, text.length);
      expect(JSON.parse(line)).toEqual(JSON.parse(text));
      expect(line).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('numbers keep every digit they were sent with', () => {
  const text = '{ "value" : 5.10 , "low": 1.0,"big":12345678901234567890, "e":1E+02 }';
  expect(oneLine(text, 0, text.length)).toBe('{"value":5.10,"low":1.0,"big":12345678901234567890,"e":1E+02}');
});

test('each member of an object is found with its own text', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '{', ']') }), fc.jsonValue()),
      fc.constantFrom(0, 2),
      (object, indent) => {
        const text = JSON.stringify(object, null, indent);
        const found: Record<string, unknown> = {};
        eachMember(text, 0, (key, from, to) =>
          Object.assign(found, { [key]: JSON.parse(text.slice(from, to)) as unknown }),
        );
        expect(found).toEqual(JSON.parse(text));
      },
    ),
  );
});

test('each item of a list is found with its own text', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 3), (list, indent) => {
      const text = JSON.stringify(list, null, indent);
      const found: unknown[] = [];
      eachItem(text, 0, (from, to) => found.push(JSON.parse(text.slice(from, to))));
      expect(found).toEqual(JSON.parse(text));
    }),
  );
});

test('quotes and backslashes inside strings end nothing', () => {
  const text = String.raw`{"a":"\\","b":"\"}","c":"\\\"]","d":1}`;
  const keys: string[] = [];
  eachMember(text, skipSpace(text, 0), (key) => keys.push(key));
  expect(keys).toEqual(['a', 'b', 'c', 'd']);
});
