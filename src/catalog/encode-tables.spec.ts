import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { generateCatalog } from '../../catalog/lists/generate-brands.ts';
import type { Brand, Catalog, Place } from './catalog.ts';
import { decodeTables } from './decode-tables.ts';
import { encodeTables } from './encode-tables.ts';
import { endpointIdOf } from './ids.ts';
import { brandAt, endpointAt } from './rows.ts';
import type { Tables } from './tables.ts';
import { oneLine } from './text-column.ts';

const PLATFORM = generateCatalog({ brands: 1, places: 1 }, 'platform').platforms[0]!;

const built = (tables: Tables): Catalog => ({
  built: tables.built,
  sources: tables.sources,
  platforms: tables.platforms,
  moved: Object.fromEntries(tables.moved),
  endpoints: Array.from({ length: tables.endpoints.bases.length }, (_, row) => endpointAt(tables, row)),
  brands: Array.from({ length: tables.brands.rows }, (_, row) => brandAt(tables, row)),
});
const thereAndBack = (catalog: Catalog) => built(decodeTables(JSON.parse(JSON.stringify(encodeTables(catalog)))));
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const sorted = (catalog: Catalog) => ({
  ...catalog,
  brands: byId(catalog.brands),
  endpoints: byId(catalog.endpoints),
});

test('a catalogue of the usual shape comes back as it was', () => {
  const catalog = generateCatalog({ brands: 900, places: 1500 }, 'there and back');
  expect(sorted(thereAndBack(catalog))).toEqual(sorted(catalog));
});

const word = fc.string({ unit: 'grapheme', maxLength: 12 }).map(oneLine);
const place: fc.Arbitrary<Place> = fc.record({
  city: fc.constantFrom('', 'Erie', 'São Lake'),
  state: fc.constantFrom('', 'PA', 'Bavaria'),
  zip: fc.constantFrom('', '00501', '16501', '16501-1234', 'K1A 0B1'),
});
const base = fc
  .tuple(fc.constantFrom('https://a.test/', 'https://fhir.erieclinic.test/', 'http://127.0.0.1:1/'), fc.nat(9))
  .map(([host, n]) => host + n);

const brand = (ids: readonly string[]): fc.Arbitrary<Omit<Brand, 'id'>> =>
  fc.record({
    name: fc.oneof(word, fc.constantFrom('Erie Clinic', 'Clinic of Erie')),
    aliases: fc.array(
      word.filter((alias) => alias !== ''),
      { maxLength: 2 },
    ),
    category: fc.constantFrom('provider', 'payer', 'other'),
    website: fc.oneof(word, fc.constantFrom('', 'erieclinic.test', 'www-erieclinic-test')),
    places: fc.array(place, { maxLength: 3 }),
    portals: fc.array(
      fc.record({
        name: fc.oneof(word, fc.constant('Chart at Erie Clinic')),
        address: fc.oneof(word, fc.constant('chart.erieclinic.test/erieclinic')),
        endpoints: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });

const catalog = fc
  .uniqueArray(base, { minLength: 1, maxLength: 8, selector: (one) => endpointIdOf(one) })
  .chain((bases) => {
    const endpoints = bases.map((fhirBase, i) => ({
      id: i % 3 === 2 ? `own-${i}` : endpointIdOf(fhirBase),
      fhirBase,
      platformId: PLATFORM.id,
      over: i % 2 === 0 ? {} : { kind: 'sandbox' as const, scopes: ['openid'] },
    }));
    return fc.array(brand(endpoints.map(({ id }) => id)), { maxLength: 12 }).map((brands): Catalog => ({
      built: '2026-11-22T00:00:00Z',
      sources: [],
      platforms: [PLATFORM],
      endpoints,
      brands: brands.map((one, i) => ({ ...one, id: `b-${i}` })),
      moved: { gone: endpoints[0]!.id },
    }));
  });

test('whatever it says, a catalogue comes back as it was', () => {
  fc.assert(fc.property(catalog, (one) => expect(sorted(thereAndBack(one))).toEqual(sorted(one))));
});

test('what would end a row is a space', () => {
  const one = generateCatalog({ brands: 1, places: 1 }, 'one');
  const brands = [{ ...one.brands[0]!, name: 'A\nB\u0080\tC', aliases: ['D\tE'] }];
  expect(thereAndBack({ ...one, brands }).brands[0]).toMatchObject({ name: 'A B C', aliases: ['D E'] });
});

test('a brand without an endpoint that is there stops the build', () => {
  const one = generateCatalog({ brands: 2, places: 2 }, 'two');
  expect(() => encodeTables({ ...one, endpoints: [] })).toThrow('endpoint e-');
  expect(() => encodeTables({ ...one, platforms: [] })).toThrow('platform ');
});

test('another format, or what is no table, is unreadable', () => {
  const file = encodeTables(generateCatalog({ brands: 3, places: 3 }, 'three'));
  const unreadable = expect.objectContaining({ code: 'catalog/unreadable' });
  for (const json of [null, [], 'x', {}, { ...file, format: 2 }]) expect(() => decodeTables(json)).toThrow(unreadable);
});

test('a damaged file is unreadable or reads; it never does anything else', () => {
  const file = encodeTables(generateCatalog({ brands: 20, places: 30 }, 'damage')) as unknown as Record<string, object>;
  const paths = ['endpoints', 'places', 'portals', 'brands'].flatMap((table) =>
    Object.keys(file[table]!).map((column) => [table, column] as const),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.string()), ([table, column], value) => {
      try {
        built(decodeTables({ ...file, [table]: { ...file[table], [column]: value } }));
      } catch (error) {
        expect(error).toMatchObject({ code: 'catalog/unreadable' });
      }
    }),
  );
});
