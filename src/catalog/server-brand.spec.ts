import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { chunksOf } from '../../catalog/lists/chunks.ts';
import { serverBrandOf } from './server-brand.ts';

const BASE = 'https://fhir.lake.test/r4';
const ID = 'https://lake.test';
const to = (reference: string) => ({ reference });
const identifier = (value: string) => ({ identifier: [{ system: 'urn:ietf:rfc:3986', value }] });
const logo = (...addresses: readonly unknown[]) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/organization-brand',
      extension: addresses.map((valueUrl) => ({ url: 'brandLogo', valueUrl })),
    },
  ],
});
const organization = (id: string, more: object = {}) => ({
  resourceType: 'Organization',
  id,
  name: `Clinic ${id}`,
  ...more,
});
const ENDPOINT = { resourceType: 'Endpoint', id: 'e', address: 'https://FHIR.lake.test/R4/' };
const HERE = { endpoint: [to('Endpoint/e')] };

const read = (resources: readonly object[], of: { identifier?: string; fhirBase?: string } = {}) =>
  serverBrandOf(
    chunksOf(JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }), 100),
    { identifier: undefined, fhirBase: BASE, ...of },
  );
const nameOf = async (...said: Parameters<typeof read>) => (await read(...said))?.name;

test('the one with the identifier, however that is written: its name, place, website and logo', async () => {
  const brand = {
    ...identifier('https://www.Lake.test/'),
    ...logo('https://lake.test/logo.svg'),
    name: 'LAKE CLINIC',
    telecom: [{ system: 'url', value: 'https://www.lake.test/' }],
    address: [{ city: 'ERIE', state: 'Pennsylvania', postalCode: '16501' }],
  };
  expect(await read([organization('a', brand), organization('b', HERE), ENDPOINT], { identifier: ID })).toEqual({
    name: 'Lake Clinic',
    place: 'Erie, PA',
    website: 'lake.test',
    logo: 'https://lake.test/logo.svg',
  });
});

test('an identifier that is no address counts to the letter', async () => {
  const all = [
    organization('a', { identifier: [{ value: '7' }] }),
    organization('b', { identifier: [{ value: '77' }] }),
  ];
  expect(await nameOf(all, { identifier: '77' })).toBe('Clinic b');
});

test('else the one that has this endpoint: by reference, by portal, or as the endpoint says', async () => {
  const other = organization('other', { endpoint: [to('Endpoint/f')] });
  const far = { ...ENDPOINT, id: 'f', address: 'https://other.test/r4' };
  const portal = {
    url: 'http://hl7.org/fhir/StructureDefinition/organization-portal',
    extension: [{ url: 'portalEndpoint', valueReference: to('Endpoint/e') }],
  };
  expect(await nameOf([other, far, organization('a', HERE), ENDPOINT])).toBe('Clinic a');
  expect(await nameOf([other, far, organization('a', { extension: [portal] }), ENDPOINT])).toBe('Clinic a');
  const managed = { ...ENDPOINT, managingOrganization: to('Organization/a') };
  expect(await nameOf([other, far, organization('a'), managed])).toBe('Clinic a');
  expect(await nameOf([other, far, organization('a', HERE), ENDPOINT], { identifier: ID })).toBe('Clinic a');
});

test('two with the identifier decide nothing; the endpoint may', async () => {
  const both = [organization('a', identifier(ID)), organization('b', identifier(ID))];
  expect(await nameOf(both, { identifier: ID })).toBe(undefined);
  expect(await nameOf([...both, organization('c', HERE), ENDPOINT], { identifier: ID })).toBe('Clinic c');
});

test('of several at this endpoint the topmost; two as high are none', async () => {
  const part = (id: string, of: string) => organization(id, { ...HERE, partOf: to(`Organization/${of}`) });
  expect(await nameOf([part('a', 'b'), part('b', 'c'), organization('c', HERE), ENDPOINT])).toBe('Clinic c');
  expect(await nameOf([part('a', 'b'), part('b', 'c'), organization('c'), ENDPOINT])).toBe('Clinic b');
  expect(await nameOf([organization('a', HERE), organization('b', HERE), ENDPOINT])).toBe(undefined);
  expect(await nameOf([part('a', 'b'), part('b', 'a'), ENDPOINT])).toBe(undefined); // round in a circle
});

test('nobody, somebody elsewhere, somebody without a name, or closed: none', async () => {
  expect(await read([])).toBe(undefined);
  expect(await read([organization('a', { endpoint: [to('Endpoint/f')] }), ENDPOINT])).toBe(undefined);
  expect(await read([organization('a', { ...HERE, name: '?!' }), ENDPOINT])).toBe(undefined);
  expect(await read([organization('a', { ...HERE, active: false }), ENDPOINT])).toBe(undefined);
});

test('of several towns none is said', async () => {
  const address = [
    { city: 'Erie', state: 'PA' },
    { city: 'Ashby', state: 'MN' },
  ];
  expect(await read([organization('a', { ...HERE, address }), ENDPOINT])).toMatchObject({ place: '' });
  expect(await read([organization('a', { ...HERE, address: [address[0], address[0]] }), ENDPOINT])).toMatchObject({
    place: 'Erie, PA',
  });
});

const PNG = 'data:image/png;base64,iVBORw0KGgo=';
const LOGOS: readonly (readonly [readonly unknown[], string])[] = [
  [[PNG], PNG],
  [['https://lake.test/a.png'], 'https://lake.test/a.png'],
  [['http://127.0.0.1:9471/a.png'], 'http://127.0.0.1:9471/a.png'],
  [['javascript:alert(1)', 7, PNG], PNG],
  [['data:text/html,<script>'], ''],
  [['data:image/png-not;base64,x'], ''],
  [['http://lake.test/a.png'], ''],
  [['https://me:secret@lake.test/a.png'], ''],
  [['a.png'], ''],
  [[`https://lake.test/${'a'.repeat(3000)}`], ''],
  [[`${PNG}${'A'.repeat(400_000)}`], ''],
];
LOGOS.forEach(([said, kept], i) => {
  test(`logo ${i}: ${JSON.stringify(said).slice(0, 40)}`, async () => {
    expect(await read([organization('a', { ...HERE, ...logo(...said) }), ENDPOINT])).toMatchObject({ logo: kept });
  });
});

test('the shape before 2023 has its logo on the organisation itself', async () => {
  const extension = [
    { url: 'http://hl7.org/fhir/smart-app-launch/StructureDefinition/brand-logo', valueUrl: 'https://lake.test/l.svg' },
  ];
  expect(await read([organization('a', { ...HERE, extension }), ENDPOINT])).toMatchObject({
    logo: 'https://lake.test/l.svg',
  });
});

test('what is no list is refused by name, whatever it is', async () => {
  const of = { identifier: ID, fhirBase: BASE };
  await expect(serverBrandOf(chunksOf('<html>'), of)).rejects.toMatchObject({ code: 'catalog/bad-list' });
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), async (text) => {
      const brand = await serverBrandOf(chunksOf(text), of).catch((error: { code?: string }) => error.code);
      expect([undefined, 'catalog/bad-list']).toContain(brand);
    }),
  );
});

const EXAMPLE = new URL('../../../shared/data/providers/uab-example3.json', import.meta.url).pathname;

test('the example of the specification', async () => {
  test.skip(!existsSync(EXAMPLE), 'no examples beside this checkout');
  const brand = await serverBrandOf(chunksOf(readFileSync(EXAMPLE, 'utf8')), {
    identifier: 'https://examplehospital.example.org',
    fhirBase: BASE,
  });
  expect(brand).toMatchObject({ name: 'ExampleHospital', logo: expect.stringMatching(/^https:/) });
});
