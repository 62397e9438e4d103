import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { JsonSplitter } from './split-json.ts';

/** What comes of a text that comes in pieces of this length. */
function split(text: string, step = 7) {
  const splitter = new JsonSplitter();
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += step) {
    for (const piece of splitter.feed(text.slice(at, at + step))) pieces.push(`${piece.kind} ${piece.text}`);
  }
  return { pieces, broken: splitter.broken, bundles: splitter.bundles, isUnfinished: splitter.isUnfinished() };
}

const whole = { broken: 0, bundles: 0, isUnfinished: false };

test('a Bundle comes entry by entry, wherever its other members stand', () => {
  const bundle = '{"resourceType":"Bundle", "link":[{"url":"a"}],"entry": [ {"x":"]}"} ,{"y":[{}]}],"total":2}';
  expect(split(bundle)).toEqual({ ...whole, pieces: ['entry {"x":"]}"}', 'entry {"y":[{}]}'], bundles: 1 });
});

test('what only looks like a Bundle stays whole: a List has entries too, and a value may be called like a key', () => {
  for (const text of [
    '{"resourceType":"List","entry":[{"item":{}}]}',
    '{"a":"entry","resourceType":"List","b":["resourceType","Bundle"],"c":[{}]}',
    '{"contained":[{"resourceType":"Bundle"}],"entry":[{}]}',
  ])
    expect(split(text)).toEqual({ ...whole, pieces: [`value ${text}`] });
});

test('lines and lists come value by value', () => {
  const values = ['value {"a":1}', 'value {"b":"\\"}"}'];
  expect(split('\ufeff{"a":1}\n{"b":"\\"}"}\n').pieces).toEqual(values);
  expect(split('[{"a":1},\n {"b":"\\"}"}]').pieces).toEqual(values);
});

test('a line that was cut off costs only itself', () => {
  expect(split('{"a":1}\n{"b":"cu\n{"c":3}\n')).toEqual({
    ...whole,
    pieces: ['value {"a":1}', 'value {"c":3}'],
    broken: 1,
  });
});

test('a line break within a text of an entry costs that entry, and not the Bundle', () => {
  const { pieces } = split('{"resourceType":"Bundle","entry":[{"a":"x\ny"},{"b":2}]}');
  expect(pieces).toEqual(['entry {"a":"x\ny"}', 'entry {"b":2}']);
});

test('a file that ends too early says so, and keeps what came before', () => {
  expect(split('{"resourceType":"Bundle","entry":[{"a":1},{"b"')).toEqual({
    broken: 0,
    bundles: 1,
    isUnfinished: true,
    pieces: ['entry {"a":1}'],
  });
});

test('one piece may not grow without end', () => {
  const splitter = new JsonSplitter(100);
  const feed = () => [...splitter.feed(`{"a":"${'x'.repeat(60)}`), ...splitter.feed('x'.repeat(60))];
  expect(feed).toThrow(expect.objectContaining({ code: 'transfer/too-large' }));
});

test('however it comes in, every entry comes out as it was written', () => {
  const entry = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }).map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (entries, step) => {
      const bundle = `{"resourceType":"Bundle","entry":[${entries.join(' , ')}],"id":"b"}`;
      expect(split(bundle, step)).toMatchObject({ pieces: entries.map((text) => `entry ${text}`), broken: 0 });
      expect(split(entries.join('\n'), step)).toMatchObject({ pieces: entries.map((text) => `value ${text}`) });
    }),
  );
});
