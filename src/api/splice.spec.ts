import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { pretty, stamped, subset, withTargets } from './splice.ts';

const STAMP = {
  id: 'ab12cd.o1',
  versionId: '3',
  lastUpdated: '2020-01-01T00:00:00.000Z',
  keepsLastUpdated: true,
  source: 'https://lakeside.test/r4',
};
const none = { reference: () => undefined, url: () => undefined };

test('a stamp changes what it says and not another letter', () => {
  const text =
    '{"resourceType":"Observation","id":"o1","meta":{"versionId":"9","lastUpdated":"2019-02-03","tag":[{"code":"x"}]},"valueQuantity":{"value":5.10},"note":[{"text":"\\u00e9 \\"reference\\":\\"Patient/p1\\""}],"subject":{"reference":"Patient\\/p1"},"big":12345678901234567890}';
  const reference = (target: string) => (target === 'Patient/p1' ? 'Patient/ab12cd.p1' : undefined);
  expect(stamped(text, STAMP, { ...none, reference })).toBe(
    '{"resourceType":"Observation","id":"ab12cd.o1","meta":{"source":"https://lakeside.test/r4","versionId":"3","lastUpdated":"2019-02-03","tag":[{"code":"x"}]},"valueQuantity":{"value":5.10},"note":[{"text":"\\u00e9 \\"reference\\":\\"Patient/p1\\""}],"subject":{"reference":"Patient/ab12cd.p1"},"big":12345678901234567890}',
  );
  const own = { ...STAMP, keepsLastUpdated: false, source: undefined };
  expect(JSON.parse(stamped(text, own, none)).meta).toEqual({
    versionId: '3',
    lastUpdated: STAMP.lastUpdated,
    tag: [{ code: 'x' }],
  });
});

test('what has no id or meta, or something else in its place, gets them', () => {
  const meta = { versionId: '3', lastUpdated: STAMP.lastUpdated, source: STAMP.source };
  for (const odd of [
    '{"resourceType":"Basic"}',
    '{}',
    '{"a":1}',
    '{"meta":[1,{"reference":"Patient/p1"}],"id":7}',
    '{"id":null,"meta":{}}',
  ])
    expect(JSON.parse(stamped(odd, STAMP, { ...none, reference: () => 'x' })), odd).toMatchObject({
      id: STAMP.id,
      meta,
    });
});

test('any resource keeps all that is not stamped', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (rest) => {
      const { id: _id, meta: _meta, ...others } = rest;
      const text = JSON.stringify({ resourceType: 'Basic', ...others });
      const { id, meta, ...kept } = JSON.parse(stamped(text, STAMP, none)) as Record<string, unknown>;
      expect([id, kept]).toEqual([STAMP.id, JSON.parse(text)]);
      expect(meta).toMatchObject({ versionId: '3' });
      expect(JSON.parse(pretty(text))).toEqual(JSON.parse(text));
    }),
    { numRuns: 200 },
  );
});

test('a part of a resource says that it is one', () => {
  const text =
    '{"resourceType":"Patient","id":"p","meta":{"tag":[]},"birthDate":"1970","_birthDate":{"id":"a"},"name":[{"text":"Ada"}]}';
  expect(JSON.parse(subset(text, (name) => name === 'birthDate'))).toEqual({
    resourceType: 'Patient',
    id: 'p',
    meta: { tag: [expect.objectContaining({ code: 'SUBSETTED' })] },
    birthDate: '1970',
    _birthDate: { id: 'a' },
  });
});

test('pretty JSON keeps its tokens', () => {
  expect(pretty('{"a":[],"b":{},"c":[1.50,"x:{,}"],"d":null}')).toBe(
    '{\n  "a": [],\n  "b": {},\n  "c": [\n    1.50,\n    "x:{,}"\n  ],\n  "d": null\n}',
  );
});

test('an address of an attachment is one of its targets', () => {
  const url = (address: string) => address.replace('https://lakeside.test/r4/', '');
  expect(
    withTargets('{"content":[{"attachment":{"url":"https://lakeside.test/r4/Binary/1"}}]}', { ...none, url }),
  ).toBe('{"content":[{"attachment":{"url":"Binary/1"}}]}');
});
