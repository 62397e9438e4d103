import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { chunksOf, collect } from '../../../catalog/lists/chunks.ts';
import { membersOf, type Limits } from './split-json.ts';

const read = (text: string | Uint8Array, size?: number, limits?: Limits) =>
  collect(membersOf(chunksOf(text, size), 'entry', 'Vendor', limits));

/** What JSON.parse makes of it, told in the same way. */
function expected(text: string) {
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) return json.map((value: unknown) => ({ key: '', listed: true, value }));
  return Object.entries(json as object).flatMap(([key, value]: [string, unknown]) =>
    key === 'entry' && Array.isArray(value)
      ? value.map((one: unknown) => ({ key, listed: true, value: one }))
      : [{ key, listed: false, value }],
  );
}

const ODD_TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\\"', '{[', ']}', ',', ':', 'ü', '🏥'),
);
const VALUE = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      ODD_TEXT,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(ODD_TEXT, tie('value'), { maxKeys: 4 }),
  ),
})).value;
/** Keys such as "7" are left out: objects sort them to the front, a text does not. */
const KEY = ODD_TEXT.filter((key) => !/^\d+$/.test(key) && key !== '__proto__');
const ROOT = fc.oneof(
  fc.array(VALUE),
  fc.tuple(fc.dictionary(KEY, VALUE), fc.array(VALUE)).map(([rest, entry]) => ({ ...rest, entry })),
  fc.dictionary(KEY, VALUE),
);
const INDENT = fc.constantFrom(undefined, 2, '\t', '\r\n');

test('it reads what JSON.parse reads, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(ROOT, INDENT, fc.integer({ min: 1, max: 40 }), async (root, indent, size) => {
      const text = JSON.stringify(root, null, indent === '\r\n' ? 1 : indent).replaceAll(
        '\n',
        indent === '\r\n' ? '\r\n' : '\n',
      );
      expect(await read(text, size)).toEqual(expected(text));
    }),
    { numRuns: 150 },
  );
});

test('it refuses what JSON.parse refuses: one character changed or taken away', async () => {
  const text = '{"a":[1,{"b":"x\\n"}],"entry":[{"c":"]"},2,"t",[null]],"d":-1.5e3,"e":true}';
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.constantFrom('', ',', ':', '"', '{', '}', '[', ']', 'x', '-', '\\'),
      async (at, by) => {
        const changed = text.slice(0, at) + by + text.slice(at + 1);
        const outcome = await read(changed, 7).catch(() => 'refused');
        let parsed: unknown = 'refused';
        try {
          parsed = expected(changed);
        } catch {
          // it stays refused
        }
        expect(outcome, changed).toEqual(parsed);
      },
    ),
    { numRuns: 500 },
  );
});

test('every beginning of a text is truncated, and says where it ends', async () => {
  const text = '{"resourceType":"Bundle","entry":[{"a":"ü"},{"b":[1]}],"total":2}';
  const bytes = new TextEncoder().encode(text);
  for (let length = 0; length < bytes.length; length++) {
    await expect(read(bytes.subarray(0, length), 5), `${length}`).rejects.toMatchObject({
      code: 'list/truncated',
      offset: length,
    });
  }
});

test('a web page, or anything else in its place, is named with list and place', async () => {
  const bad: readonly (readonly [string, number])[] = [
    ['<!doctype html><html>', 0],
    ['  <html>', 2],
    ['name,url\n', 0],
    ['"text"', 0],
    ['{"entry":[{"a":1},<b>]}', 18],
    ['{"entry":[{"a":nope}]}', 10],
    ['{} {}', 3],
  ];
  for (const [text, offset] of bad)
    await expect(read(text), text).rejects.toMatchObject({ code: 'list/not-json', list: 'Vendor', offset });
});

test('a byte order mark is passed over, even one that comes in pieces', async () => {
  for (const size of [1, 2, 100])
    expect(await read('\uFEFF{"a":1}', size)).toEqual([{ key: 'a', listed: false, value: 1 }]);
});

test('one entry may not be too large, nor all of them together', async () => {
  const limits = { total: 1000, member: 100 };
  const entry = (length: number) => JSON.stringify({ entry: ['x'.repeat(length)] });
  expect(await read(entry(98), 10, limits)).toHaveLength(1);
  for (const size of [10, 1000])
    await expect(read(entry(99), size, limits)).rejects.toMatchObject({ code: 'list/too-large', offset: 10 });
  const many = JSON.stringify({ entry: Array.from({ length: 20 }, () => 'x'.repeat(50)) });
  await expect(read(many, 10, limits)).rejects.toMatchObject({ code: 'list/too-large', offset: 1000 });
});

test('a text of 100 MB is refused where it passes the limit, and not read on', async () => {
  let sent = 0;
  async function* endless() {
    yield new TextEncoder().encode('{"entry":[');
    const piece = new TextEncoder().encode(`${'"x",'.repeat(250_000)}`);
    for (; sent < 100e6; sent += piece.length) yield piece;
  }
  const limits = { total: 5e6, member: 1e6 };
  await expect(collect(membersOf(endless(), 'entry', 'Vendor', limits))).rejects.toMatchObject({
    code: 'list/too-large',
  });
  expect(sent).toBeLessThan(6e6);
});
