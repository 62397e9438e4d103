import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { eachItem, eachMember, readLine, skipSpace } from './source-text.ts';

const nested = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));

const indents = fc.constantFrom(0, 1, 2, 4);

test('one line means the same as the text it was made of, has no line break, and ends where that ends', () => {
  fc.assert(
    fc.property(nested, indents, fc.constantFrom('', ' ', '\n}', ',"a":1'), (value, indent, after) => {
      const text = JSON.stringify(value, null, indent);
      expect(readLine(text + after, 0)).toEqual({ line: JSON.stringify(value), end: text.length });
    }),
  );
});

test('numbers keep every digit they were sent with', () => {
  const text = '{ "value" : 5.10 , "low": 1.0,"big":12345678901234567890, "e":1E+02 }';
  expect(readLine(text, 0).line).toBe('{"value":5.10,"low":1.0,"big":12345678901234567890,"e":1E+02}');
});

/** Takes what is nested, and leaves the ends of everything else to the walk. */
const take = (text: string, from: number, taken: string[]): number | undefined => {
  if (!'{['.includes(text[from]!)) return undefined;
  const { line, end } = readLine(text, from);
  taken.push(line);
  return end;
};

const isNested = (value: unknown) => typeof value === 'object' && value !== null;

test('each member of an object is found, whoever walks over its value', () => {
  const keys = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '{', ']', ':', ',') });
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), indents, fc.boolean(), (object, indent, takes) => {
      const text = JSON.stringify(object, null, indent);
      const found: string[] = [];
      const taken: string[] = [];
      const end = eachMember(text, 0, (key, from) => {
        found.push(key);
        return takes ? take(text, from, taken) : undefined;
      });
      expect(found).toEqual(Object.keys(object));
      expect(end).toBe(text.length);
      if (takes)
        expect(taken).toEqual(
          Object.values(object)
            .filter(isNested)
            .map((value) => JSON.stringify(value)),
        );
    }),
  );
});

test('each item of a list is found, whoever walks over it', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), indents, fc.boolean(), (list, indent, takes) => {
      const text = JSON.stringify(list, null, indent);
      let found = 0;
      const taken: string[] = [];
      const end = eachItem(text, 0, (from) => {
        found++;
        return takes ? take(text, from, taken) : undefined;
      });
      expect(found).toBe(list.length);
      expect(end).toBe(text.length);
      if (takes) expect(taken).toEqual(list.filter(isNested).map((value) => JSON.stringify(value)));
    }),
  );
});

test('quotes and backslashes inside strings end nothing', () => {
  const text = String.raw`{"a":"\\","b":"\"}","c":"\\\"]","d":1}`;
  const keys: string[] = [];
  eachMember(text, skipSpace(text, 0), (key) => {
    keys.push(key);
    return undefined;
  });
  expect(keys).toEqual(['a', 'b', 'c', 'd']);
});
