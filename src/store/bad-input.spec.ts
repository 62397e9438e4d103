import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readPage, readResource } from '../fhir/page.ts';
import { digestOf } from './digest.ts';
import { identify } from './identify.ts';

/** What becomes of a page on its way to disk, but for the disk. */
function digested(page: string) {
  const { resources } = readPage(page);
  return digestOf(resources.map(identify), 0);
}

const bundle = (...resources: readonly string[]) =>
  `{"resourceType":"Bundle","entry":[${resources.map((text) => `{"resource":${text}}`).join(',')}]}`;

const GOOD = '{"resourceType":"Observation","id":"good","code":{"text":"Pulse"}}';

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + '1' + close.repeat(depth);

for (const [what, text] of [
  ['a thousand lists in each other', `{"resourceType":"Observation","id":"x","extension":${nested(1000, '[', ']')}}`],
  [
    'a hundred thousand lists in each other',
    `{"resourceType":"Observation","id":"x","a":${nested(100_000, '[', ']')}}`,
  ],
  ['a hundred thousand objects', `{"resourceType":"Observation","id":"x","a":${nested(100_000, '{"a":', '}')}}`],
  [
    'deep where codes are read',
    `{"resourceType":"Observation","id":"x","code":{"coding":${nested(10_000, '[', ']')}},"valueCodeableConcept":${nested(10_000, '{"coding":', '}')}}`,
  ],
  ['five million characters', `{"resourceType":"Observation","id":"x","note":[{"text":"${'x'.repeat(5_000_000)}"}]}`],
  ['an id of odd characters', `{"resourceType":"Observation","id":"../../x?y#z \\u0000\\ud800"}`],
  ['an id that is none', `{"resourceType":"Observation","id":{"a":1}}`],
  ['no id', `{"resourceType":"Observation"}`],
  [
    'members named like those of all objects',
    `{"resourceType":"Observation","id":"x","__proto__":{"a":1},"constructor":1}`,
  ],
  ['another type than was asked for', `{"resourceType":"Banana","id":"x"}`],
  [
    'elements of other shapes',
    `{"resourceType":"Observation","id":"x","code":[1],"status":{},"effectiveDateTime":[],"subject":7}`,
  ],
] as const) {
  test(`a resource is kept as it was sent, with its neighbours: ${what}`, () => {
    const { resources } = readPage(bundle(GOOD, text, GOOD.replace('good', 'good-too')));
    expect(resources.map((one) => one.text === text)).toEqual([false, true, false]);
    const { id, type, title } = digested(bundle(GOOD, text, GOOD.replace('good', 'good-too')));
    expect([id[0], id[2]]).toEqual(['good', 'good-too']);
    expect(id[1]).not.toBe('');
    expect(type).toHaveLength(3);
    expect(title[0]).toBe(title[2]);
  });
}

for (const [what, text] of [
  ['a type that is none', '{"resourceType":"<b>","id":"x"}'],
  ['a type that is a list', '{"resourceType":["Observation"],"id":"x"}'],
  ['no type', '{"id":"x"}'],
  ['nothing', 'null'],
  ['a text', '"Observation"'],
] as const) {
  test(`what is no resource is left out, and costs its neighbours nothing: ${what}`, () => {
    expect(digested(bundle(GOOD, text)).id).toEqual(['good']);
    expect(() => readResource(text)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^fhir\//) }));
  });
}

test('one id twice in a page: both are kept, and the later one is the newer', () => {
  const [first, second] = ['1', '2'].map((value) => `{"resourceType":"Observation","id":"x","valueString":"${value}"}`);
  expect(digested(bundle(first!, second!)).id).toEqual(['x', 'x']);
});

test('whatever JSON stands in a page, it is taken apart without a failure', () => {
  fc.assert(
    fc.property(fc.array(fc.json({ maxDepth: 5 }), { maxLength: 5 }), (values) => {
      const texts = values.map(
        (value) => `{"resourceType":"Observation","id":"x","code":${value},"component":[${value}]}`,
      );
      expect(digested(bundle(...texts)).id).toHaveLength(values.length);
    }),
  );
});
