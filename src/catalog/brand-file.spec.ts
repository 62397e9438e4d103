import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFolder, readSource } from '../../catalog/source.ts';
import { layersOf, resolveCatalog } from '../../catalog/resolve.ts';
import type { JsonObject } from '../base/json.ts';
import { brandFileOf, readBrandFile } from './brand-file.ts';
import { repeats } from './merge.ts';
import { PLAIN_PLATFORM, problemsOf, tidied, type OwnProvider } from './own-provider.ts';

const ajv = new Ajv2020({
  schemas: readFolder('schema').map(({ json }) => json),
  allErrors: true,
  allowUnionTypes: true,
});
const NOW = new Date('2026-11-22T12:00:00Z');
const OWN: OwnProvider = {
  id: 'own-1',
  name: 'Clínic on the Lake',
  platformId: PLAIN_PLATFORM,
  kind: 'provider',
  fhirBase: 'https://fhir.lake.test/r4',
  clientId: '',
  scopes: [],
  responseMode: 'platform',
  audience: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
};

test('a plain one says nothing that its platform says', () => {
  const { name, text } = brandFileOf(OWN, NOW);
  expect(name).toBe('clinic-on-the-lake.json');
  expect(JSON.parse(text)).toEqual({
    $schema: '../schema/brand.json',
    id: 'clinic-on-the-lake',
    platform: PLAIN_PLATFORM,
    name: 'Clínic on the Lake',
    place: 'fhir.lake.test',
    endpoints: [{ id: 'clinic-on-the-lake', fhirBase: 'https://fhir.lake.test/r4' }],
  });
});

test('each departure has its dated why', () => {
  const { text } = brandFileOf({ ...OWN, scopes: ['openid'], responseMode: 'none', audience: 'urn:lake' }, NOW);
  const { quirks, why } = JSON.parse(text) as { quirks: JsonObject; why: Record<string, JsonObject> };
  expect(quirks).toEqual({ responseMode: null, audience: 'urn:lake' });
  expect(Object.keys(why).toSorted()).toEqual(['audience', 'responseMode', 'scopes']);
  for (const { on } of Object.values(why)) expect(on).toBe('2026-11-22');
});

test('a name without letters for a file name gives way to the host', () => {
  expect(brandFileOf({ ...OWN, name: 'مستشفى الأمل' }, NOW).name).toBe('fhir-lake-test.json');
});

const ADDRESS = fc.constantFrom('https://lake.test', 'https://fhir.lake.test/R4/a', 'http://127.0.0.1:9471/r4');
const WORD = fc.string({ unit: 'grapheme', maxLength: 30 });
const ANY: fc.Arbitrary<OwnProvider> = fc
  .record({
    name: fc.oneof(WORD, fc.string({ unit: 'binary', maxLength: 300 })),
    platformId: fc.constantFrom(PLAIN_PLATFORM, 'lake-chart'),
    kind: fc.constantFrom('provider' as const, 'sandbox' as const),
    fhirBase: ADDRESS,
    clientId: WORD,
    scopes: fc.array(WORD),
    responseMode: fc.constantFrom('platform' as const, 'fragment' as const, 'query' as const, 'none' as const),
    audience: fc.oneof(WORD, ADDRESS),
    addresses: fc.option(
      fc.tuple(
        ADDRESS,
        ADDRESS.map((address) => `${address}/token?tenant=1`),
      ),
    ),
  })
  .map(({ addresses, ...said }) =>
    tidied({ ...said, id: '', authorizationEndpoint: addresses?.[0] ?? '', tokenEndpoint: addresses?.[1] ?? '' }),
  )
  .filter((own) => problemsOf(own).length === 0);

test('what is written fits the schema, and is read back as it was', () => {
  fc.assert(
    fc.property(ANY, (own) => {
      const { name, text } = brandFileOf({ ...own, id: 'own-x' }, NOW);
      const entry: unknown = JSON.parse(text);
      ajv.validate('brand.json', entry);
      expect(ajv.errors).toBe(null);
      expect(name).toBe(`${(entry as { id: string }).id}.json`);
      expect(readBrandFile(text)).toEqual(own);
    }),
    { numRuns: 500 },
  );
});

test('among the files of the catalogue it breaks no rule of theirs', () => {
  const own = { ...OWN, scopes: ['openid', 'patient/*.rs'], responseMode: 'query' as const, audience: 'urn:lake' };
  const { name, text } = brandFileOf(own, NOW);
  const file = { path: `brands/${name}`, json: JSON.parse(text) as JsonObject };
  const source = { ...readSource(), brands: [file] };
  for (const { base, says } of layersOf(source).slice(-2)) expect(repeats(base, says)).toEqual([]);
  expect(resolveCatalog(source)).toMatchObject([
    {
      fhirBase: OWN.fhirBase,
      kind: 'provider',
      scopes: own.scopes,
      quirks: { responseMode: 'query', audience: 'urn:lake' },
    },
  ]);
});

const entryWith = (over: object): string =>
  JSON.stringify({ ...(JSON.parse(brandFileOf(OWN, NOW).text) as object), ...over });

test('a part of a brand is named with it, and what its endpoint says counts more', () => {
  const endpoints = [
    { id: 'x', name: 'Children', fhirBase: 'https://kids.test/r4/', clientId: 'k', quirks: { responseMode: null } },
  ];
  expect(
    readBrandFile(entryWith({ endpoints, clientId: 'c', scopes: ['openid'], quirks: { responseMode: 'query' } })),
  ).toEqual({
    ...OWN,
    id: '',
    name: 'Clínic on the Lake, Children',
    fhirBase: 'https://kids.test/r4',
    clientId: 'k',
    scopes: ['openid'],
    responseMode: 'none',
  });
});

test('every brand of the catalogue is read, but for what the form has no field for', () => {
  let read = 0;
  for (const { path, json } of readSource().brands) {
    try {
      expect(readBrandFile(JSON.stringify(json)).fhirBase, path).not.toBe('');
      read++;
    } catch (error) {
      const message = expect.stringMatching(/^(kind is none of|quirks\.\w+ is nothing|endpoints is no list of one)/);
      expect(error, path).toMatchObject({ code: 'catalog/bad-entry', message });
    }
  }
  expect(read).toBeGreaterThan(20);
});

const server = { id: 'x', fhirBase: 'https://lake.test' };
const REFUSED: readonly (readonly [string, string])[] = [
  ['', 'the file is no JSON'],
  ['<!doctype html>', 'the file is no JSON'],
  ['[]', 'the file is no object'],
  ['{"resourceType":"Bundle"}', 'resourceType is nothing'],
  ['{"__proto__":{"name":"x"}}', '__proto__ is nothing'],
  [`"${'x'.repeat(100_000)}"`, 'the file has more than'],
  [entryWith({ fhirBase: 'https://lake.test' }), 'fhirBase is nothing'],
  [entryWith({ endpoints: [] }), 'endpoints is no list of one'],
  [entryWith({ endpoints: [server, server] }), 'endpoints is no list of one'],
  [entryWith({ endpoints: ['https://lake.test'] }), 'endpoints[0] is no object'],
  [entryWith({ endpoints: [{ ...server, port: 1 }] }), 'endpoints[0].port is nothing'],
  [entryWith({ endpoints: [{ fhirBase: 'javascript:alert(1)' }] }), 'endpoints[0].fhirBase is no address'],
  [entryWith({ endpoints: [{ fhirBase: 'http://lake.test' }] }), 'endpoints[0].fhirBase is neither https'],
  [entryWith({ name: undefined }), 'name is missing'],
  [entryWith({ name: 7 }), 'name is no text'],
  [entryWith({ name: 'x'.repeat(10_000) }), 'name is too long'],
  [entryWith({ kind: 'local' }), 'kind is none of provider, sandbox'],
  [entryWith({ scopes: 'openid' }), 'scopes is no list'],
  [entryWith({ scopes: ['openid', 7] }), 'scopes[1] is no text'],
  [entryWith({ quirks: { pageSize: 7 } }), 'quirks.pageSize is nothing'],
  [entryWith({ quirks: { responseMode: 'none' } }), 'quirks.responseMode is none of'],
  [entryWith({ quirks: { tokenEndpoint: 'https://lake.test/t' } }), 'quirks.authorizationEndpoint is missing'],
];

REFUSED.forEach(([text, message], i) => {
  test(`refused ${i}: ${message}`, () => {
    const refused = expect(() => readBrandFile(text));
    refused.toThrow(expect.objectContaining({ code: 'catalog/bad-entry', message: expect.stringContaining(message) }));
  });
});
