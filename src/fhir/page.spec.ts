import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { peekNext, readPage, readResource } from './page.ts';

const bundle = (fields: object) => JSON.stringify({ resourceType: 'Bundle', type: 'searchset', ...fields });
const observation = (id: string) => ({ resource: { resourceType: 'Observation', id } });

function codeOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('resources, next and total come apart', () => {
  const page = readPage(
    bundle({
      total: 7,
      link: [
        { relation: 'self', url: 'x' },
        { relation: 'next', url: '?page=2' },
      ],
      entry: [observation('a'), observation('b')],
    }),
  );
  expect(page.resources.map(({ resource }) => resource.id)).toEqual(['a', 'b']);
  expect(page).toMatchObject({ next: '?page=2', total: 7, issues: [] });
});

test('each resource keeps the text it was sent as, in one line', () => {
  const text = `\uFEFF{
    "resourceType": "Bundle",
    "entry": [ { "fullUrl": "u", "resource": { "resourceType": "Observation", "id": "a",
      "valueQuantity": { "value": 5.10 } } , "search": { "mode": "match" } } ]
  }`;
  expect(readPage(text).resources[0]?.text).toBe(
    '{"resourceType":"Observation","id":"a","valueQuantity":{"value":5.10}}',
  );
});

test('whatever is in an entry, text and resource mean the same', () => {
  const resources = fc.array(
    fc.dictionary(fc.string(), fc.jsonValue()).map((fields) => ({ resource: { ...fields, resourceType: 'Basic' } })),
  );
  fc.assert(
    fc.property(resources, fc.constantFrom(0, 2), (entry, indent) => {
      const page = readPage(JSON.stringify({ entry, resourceType: 'Bundle' }, null, indent));
      expect(page.resources).toHaveLength(entry.length);
      for (const { resource, text } of page.resources) expect(JSON.parse(text)).toEqual(resource);
    }),
  );
});

test('an outcome among the entries is words, not data', () => {
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'warning', code: 'incomplete', diagnostics: 'Older results are in the archive' }],
  };
  const page = readPage(
    bundle({ entry: [{ resource: outcome, search: { mode: 'outcome' } }, observation('a'), { resource: outcome }] }),
  );
  expect(page.resources).toHaveLength(1);
  expect(page.issues.map(({ text }) => text)).toEqual([
    'Older results are in the archive',
    'Older results are in the archive',
  ]);
});

test('an outcome instead of a Bundle is an empty page with words', () => {
  const page = readPage(
    JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'not-found' }] }),
  );
  expect(page).toMatchObject({ resources: [], next: null, issues: [{ code: 'not-found', text: 'not-found' }] });
});

test('included resources come under their own type', () => {
  const page = readPage(
    bundle({
      entry: [observation('a'), { resource: { resourceType: 'Provenance', id: 'p' }, search: { mode: 'include' } }],
    }),
  );
  expect(page.resources.map(({ resource }) => resource.resourceType)).toEqual(['Observation', 'Provenance']);
});

for (const [what, text, code] of [
  ['an empty body', '', 'fhir/empty'],
  ['white space', ' \n', 'fhir/empty'],
  ['a sign-in page', '<!doctype html><title>Sign in</title>', 'fhir/not-json'],
  ['a list', '[]', 'fhir/not-json'],
  ['half a Bundle', bundle({ entry: [observation('a')] }).slice(0, -9), 'fhir/cut-short'],
  ['another resource', '{"resourceType":"Patient"}', 'fhir/not-a-bundle'],
  ['JSON of something else', '{"error":"nope"}', 'fhir/not-a-bundle'],
] as const) {
  test(`${what} is refused as ${code}`, () => expect(codeOf(() => readPage(text))).toBe(code));
}

test('hostile shapes inside a Bundle are passed over, never thrown on', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('entry', 'link', 'total', 'id'), fc.jsonValue()), (fields) => {
      expect(() => readPage(JSON.stringify({ ...fields, resourceType: 'Bundle' }))).not.toThrow();
    }),
  );
});

test('a read keeps its text', () => {
  expect(readResource(' {"resourceType": "Patient", "id":"p"} \n')).toEqual({
    resource: { resourceType: 'Patient', id: 'p' },
    text: '{"resourceType":"Patient","id":"p"}',
  });
  expect(codeOf(() => readResource('{"resourceType":7}'))).toBe('fhir/not-a-bundle');
});

// Looking at the head of a page for the next one

const next = (url: string) => [
  { relation: 'self', url: 'x' },
  { relation: 'next', url },
];

test('the head of a page names the next one, where its links stand first', () => {
  expect(peekNext(bundle({ total: 7, link: next('?page=2'), entry: [observation('a')] }))).toBe('?page=2');
  expect(peekNext(bundle({ entry: [observation('a')], link: next('?page=2') }))).toBeUndefined();
  expect(peekNext(bundle({ link: [{ relation: 'self', url: 'x' }] }))).toBeUndefined();
  expect(peekNext(bundle({ meta: { tag: 'x'.repeat(5000) }, link: next('?page=2') }))).toBeUndefined();
});

test('a page that breaks off behind its links has named the next one all the same', () => {
  const text = bundle({ link: next('?page=2'), entry: [observation('a')] });
  expect(peekNext(text.slice(0, text.indexOf('"entry"')))).toBe('?page=2');
});

test('where the head names a page, the whole of it names the same', () => {
  const link = fc.array(fc.record({ relation: fc.constantFrom('self', 'next', 'previous'), url: fc.string() }));
  const fields = fc.record({ id: fc.string(), link, entry: fc.constant([observation('a')]) });
  fc.assert(
    fc.property(fields, fc.constantFrom(0, 2), (said, indent) => {
      const text = JSON.stringify({ resourceType: 'Bundle', ...said }, null, indent);
      expect([undefined, readPage(text).next]).toContain(peekNext(text));
    }),
  );
});

test('whatever comes, looking at its head ends and throws nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => void peekNext(`{"link": [${text}`)));
  for (const text of [
    '',
    '"link":[',
    '"link": []]',
    '{"link":[{"relation":"next"}]',
    '"link":[[[[',
    '\uFEFF{"link":7}',
  ])
    expect(peekNext(text)).toBeUndefined();
});
