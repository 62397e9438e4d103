import { expect, test } from '@playwright/test';
import { generateCatalog } from '../../catalog/lists/generate-brands.ts';
import type { Brand, Catalog } from './catalog.ts';
import { decodeTables } from './decode-tables.ts';
import { encodeTables } from './encode-tables.ts';
import { endpointOf } from './endpoint-of.ts';
import { endpointIdOf } from './ids.ts';

const EMPTY = generateCatalog({ brands: 0, places: 0 }, 'endpoint');
const PLATFORM = { ...EMPTY.platforms[0]!, clientId: 'theirs' };
const BRAND: Brand = {
  id: 'lake',
  name: 'Lake Clinic',
  aliases: ['LC'],
  category: 'provider',
  website: 'lake.test',
  places: [{ city: 'Erie', state: 'PA', zip: '16501' }],
  portals: [{ name: 'Chart', address: '', endpoints: ['own'] }],
};
const OWN = { id: 'own', fhirBase: 'https://own.test/r4', platformId: PLATFORM.id, over: {} };

const tablesOf = (over: Partial<Catalog>) =>
  decodeTables(
    JSON.parse(
      JSON.stringify(encodeTables({ ...EMPTY, platforms: [PLATFORM], endpoints: [OWN], brands: [BRAND], ...over })),
    ),
  );

test('an endpoint has its brand’s name and place, and what its platform says', () => {
  const { scopes, quirks, kind } = PLATFORM;
  expect(endpointOf(tablesOf({}), 'own')).toEqual({
    id: 'own',
    brandId: 'lake',
    platformId: PLATFORM.id,
    kind,
    name: 'Lake Clinic',
    aliases: ['LC'],
    place: 'Erie, PA',
    fhirBase: 'https://own.test/r4',
    clientId: 'theirs',
    scopes,
    quirks,
  });
});

test('what it says itself counts more', () => {
  const quirks = { ...PLATFORM.quirks, pageSize: 7 };
  const endpoints = [{ ...OWN, over: { kind: 'sandbox' as const, scopes: ['openid'], quirks } }];
  expect(endpointOf(tablesOf({ endpoints }), 'own')).toMatchObject({
    kind: 'sandbox',
    scopes: ['openid'],
    clientId: 'theirs',
    quirks: { pageSize: 7, concurrency: PLATFORM.quirks.concurrency },
  });
});

test('of several portals, its own is said', () => {
  const fhirBase = 'https://kids.test/r4';
  const endpoints = [OWN, { ...OWN, id: endpointIdOf(fhirBase), fhirBase }];
  const portals = [...BRAND.portals, { name: 'Children', address: '', endpoints: [endpointIdOf(fhirBase)] }];
  const tables = tablesOf({ endpoints, brands: [{ ...BRAND, portals }] });
  expect(endpointOf(tables, endpointIdOf(fhirBase))?.name).toBe('Lake Clinic, Children');
});

test('an id of before leads to the endpoint that took its place', () => {
  expect(endpointOf(tablesOf({ moved: { gone: 'own' } }), 'gone')).toMatchObject({ id: 'own' });
});

test('what is not there, has no brand or is not safe is none', () => {
  expect(endpointOf(tablesOf({}), 'other')).toBe(undefined);
  expect(endpointOf(tablesOf({}), '__proto__')).toBe(undefined);
  expect(endpointOf(tablesOf({ brands: [] }), 'own')).toBe(undefined);
  const endpoints = [{ ...OWN, fhirBase: 'http://own.test/r4' }];
  expect(endpointOf(tablesOf({ endpoints }), 'own')).toBe(undefined);
});

test('where clinics share an endpoint, the one that was chosen gives its name; a stranger does not', () => {
  const other: Brand = { ...BRAND, id: 'hill', name: 'Hill Clinic', website: 'hill.test', places: [] };
  const apart: Brand = {
    ...BRAND,
    id: 'far',
    name: 'Far Clinic',
    portals: [{ ...BRAND.portals[0]!, endpoints: ['e'] }],
  };
  const endpoints = [OWN, { ...OWN, id: 'e', fhirBase: 'https://far.test/r4' }];
  const tables = tablesOf({ endpoints, brands: [BRAND, other, apart] });
  expect(endpointOf(tables, 'own', 'hill')).toMatchObject({
    id: 'own',
    brandId: 'hill',
    name: 'Hill Clinic',
    place: '',
  });
  expect(endpointOf(tables, 'own', 'lake')).toMatchObject({ brandId: 'lake', name: 'Lake Clinic' });
  for (const id of ['far', 'nobody', undefined])
    expect(endpointOf(tables, 'own', id)).toEqual(endpointOf(tables, 'own'));
});
