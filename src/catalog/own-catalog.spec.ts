import { expect, test } from '@playwright/test';
import { chunksOf } from '../../catalog/lists/chunks.ts';
import { generateCatalog } from '../../catalog/lists/generate-brands.ts';
import { readSource } from '../../catalog/source.ts';
import type { PlatformEntry } from './catalog.ts';
import { decodeTables } from './decode-tables.ts';
import { encodeTables } from './encode-tables.ts';
import { endpointOf } from './endpoint-of.ts';
import { endpointIdOf } from './ids.ts';
import { readBrandList } from './lists/brand-list.ts';
import { ownTables } from './own-catalog.ts';
import { PLAIN_PLATFORM, type OwnProvider } from './own-provider.ts';
import { openPicker } from './picker/picker.ts';

const EMPTY = generateCatalog({ brands: 0, places: 0 }, 'own');
const PLATFORM = EMPTY.platforms[0]!;
const PLAIN: PlatformEntry = { ...PLATFORM, id: PLAIN_PLATFORM, name: 'Plain', scopes: ['plain'], verdict: 'unknown' };
const mainWith = (platforms: readonly PlatformEntry[]) =>
  decodeTables(encodeTables({ ...EMPTY, platforms, brands: [], endpoints: [] }));
const MAIN = mainWith([PLATFORM, PLAIN]);

const OWN: OwnProvider = {
  id: 'own-lake_1',
  name: 'Lake Clinic',
  platformId: PLATFORM.id,
  kind: 'provider',
  fhirBase: 'https://fhir.lake.test/r4',
  clientId: '',
  scopes: [],
  responseMode: 'platform',
  audience: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
};

const ASH = 'https://fhir.ash.test/r4';
const listOf = (name = 'Ash Hospital', platformId = PLATFORM.id) =>
  readBrandList(
    chunksOf(
      JSON.stringify({
        resourceType: 'Bundle',
        entry: [
          { resource: { resourceType: 'Organization', id: 'a', name, endpoint: [{ reference: 'Endpoint/e' }] } },
          { resource: { resourceType: 'Endpoint', id: 'e', address: ASH } },
        ],
      }),
    ),
    { name: 'list', platformOf: () => platformId },
  );

const found = (tables: typeof MAIN, text: string) =>
  openPicker(tables)
    .find(text, { most: 9 })
    .hits.map(({ id, name }) => [id, name]);

test('an own provider is found by name and address, and is its platform with what it departs in', () => {
  const own = { ...OWN, clientId: 'me', scopes: ['openid'], responseMode: 'none' as const, audience: 'urn:lake' };
  const tables = ownTables(MAIN, [own], []);
  for (const text of ['lake', 'fhir.lake.test', 'https://fhir.lake.test/r4/'])
    expect(found(tables, text), text).toEqual([[OWN.id, OWN.name]]);
  expect(endpointOf(tables, OWN.id, OWN.id)).toEqual({
    id: OWN.id,
    brandId: OWN.id,
    platformId: PLATFORM.id,
    kind: 'provider',
    name: 'Lake Clinic',
    aliases: [],
    place: '',
    fhirBase: OWN.fhirBase,
    clientId: 'me',
    scopes: ['openid'],
    quirks: { ...PLATFORM.quirks, responseMode: null, audience: 'urn:lake' },
  });
});

test('where it departs in nothing, all is the platform’s', () => {
  const { scopes, quirks } = PLATFORM;
  expect(endpointOf(ownTables(MAIN, [OWN], []), OWN.id)).toMatchObject({
    kind: 'provider',
    clientId: '',
    scopes,
    quirks,
  });
});

test('a test server is one, whatever its platform is, and so is a server on this machine', () => {
  const own = { ...OWN, kind: 'sandbox' as const, fhirBase: 'http://127.0.0.1:9471/r4' };
  expect(endpointOf(ownTables(MAIN, [own], []), OWN.id)).toMatchObject({ kind: 'sandbox', fhirBase: own.fhirBase });
});

test('a platform that is gone gives way to the plain one; without that, there is nothing to stand on', async () => {
  const own = { ...OWN, platformId: 'gone' };
  const tables = ownTables(MAIN, [own], [await listOf('Ash Hospital', 'gone')]);
  expect(endpointOf(tables, OWN.id)).toMatchObject({ platformId: PLAIN_PLATFORM, scopes: ['plain'] });
  expect(endpointOf(tables, endpointIdOf(ASH))).toMatchObject({ platformId: PLAIN_PLATFORM });
  expect(ownTables(mainWith([PLATFORM]), [own], []).brands.rows).toBe(0);
});

test('the catalogue that is built has the plain platform', () => {
  expect(readSource().platforms.map(({ json }) => json['id'])).toContain(PLAIN_PLATFORM);
});

test('a list is found beside it, with the version that it names', async () => {
  const list = await listOf();
  const old = { ...list, endpoints: list.endpoints.map((one) => ({ ...one, over: { fhirVersion: '3.0.2' } })) };
  const tables = ownTables(MAIN, [OWN], [old]);
  const [brand] = list.brands;
  expect(found(tables, 'ash hospital')).toEqual([[brand!.id, 'Ash Hospital']]);
  expect(found(tables, 'lake')).toEqual([[OWN.id, OWN.name]]);
  expect(endpointOf(tables, endpointIdOf(ASH), brand!.id)).toMatchObject({ name: 'Ash Hospital', fhirBase: ASH });
  expect([...tables.endpoints.over.values()]).toEqual([{ fhirVersion: '3.0.2' }]);
});

test('of two lists with one brand or server the first counts', async () => {
  const [one, other] = [await listOf(), await listOf('Ash Clinic')];
  const renamed = { ...one, brands: one.brands.map((brand) => ({ ...brand, name: 'Late' })) };
  const tables = ownTables(MAIN, [], [one, renamed, other]);
  expect(tables.brands.rows).toBe(2);
  expect(found(tables, 'ash').map(([, name]) => name)).toEqual(expect.arrayContaining(['Ash Hospital', 'Ash Clinic']));
  expect(tables.endpoints.bases.length).toBe(1);
});

test('nothing added is an empty catalogue', () => {
  expect(found(ownTables(MAIN, [], []), '')).toEqual([]);
});
