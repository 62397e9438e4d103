import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { jsonLines, jsonText } from './json-lines.ts';

const laidOut = (json: string) => jsonText(jsonLines(json)).split('\n');

test('numbers stay as they were sent', () => {
  expect(laidOut('{"a":1.0,"b":1e3,"c":-0,"d":12345678901234567890}')).toEqual([
    '{',
    '  "a": 1.0,',
    '  "b": 1e3,',
    '  "c": -0,',
    '  "d": 12345678901234567890',
    '}',
  ]);
});

test('what is empty stays on its line', () => {
  expect(laidOut('{"a":[],"b":{},"c":[{}]}')).toEqual([
    '{',
    '  "a": [],',
    '  "b": {},',
    '  "c": [',
    '    {}',
    '  ]',
    '}',
  ]);
});

test('marks within strings are strings', () => {
  expect(jsonLines('{"a":"} \\" , {:"}')[1]?.tokens).toEqual([
    { kind: 'key', text: '"a"' },
    { kind: 'mark', text: ': ' },
    { kind: 'text', text: '"} \\" , {:"' },
  ]);
});

test('keys, texts, numbers and words are told apart', () => {
  const kinds = jsonLines('{"a":[true,null,-1.5,"x"]}').flatMap(({ tokens }) => tokens.map(({ kind }) => kind));
  expect(kinds.filter((kind) => kind !== 'mark')).toEqual(['key', 'word', 'word', 'number', 'text']);
});

test('any JSON is laid out as JSON.stringify does, where numbers do not differ', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value);
      expect(laidOut(json).join('\n')).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test('what is no JSON loses nothing but white space', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const bare = (some: string) => some.replaceAll(/\s/g, '');
      expect(bare(laidOut(text).join('\n'))).toBe(bare(text));
    }),
  );
});

test('a megabyte in one string is no trouble', () => {
  const json = JSON.stringify({ data: 'QUJD'.repeat(1_000_000) });
  expect(jsonLines(json)).toHaveLength(3);
});
