import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { generateCatalog } from '../../../catalog/lists/generate-brands.ts';
import type { Catalog } from '../catalog.ts';
import { decodeTables } from '../decode-tables.ts';
import { encodeTables } from '../encode-tables.ts';
import { brandAt } from '../rows.ts';
import { EVERYTHING } from './offer.ts';
import { joinPickers, openPicker } from './picker.ts';
import { pickerOf } from './told.spec.help.ts';

const open = (catalog: Catalog) => openPicker(decodeTables(encodeTables(catalog)));

/** Brands of every kind, some of them test servers; none has another's name, and so none counts as another. */
const whole: Catalog = (() => {
  const catalog = generateCatalog({ brands: 900, places: 1500 }, 'join');
  const [plain, ...others] = catalog.platforms;
  const brands = [...new Map(catalog.brands.map((brand) => [brand.name, brand])).values()];
  const named: Catalog = { ...catalog, brands, platforms: [{ ...plain!, kind: 'sandbox' }, ...others] };
  // In the order that tables have, which is what decides where nothing else does.
  const tables = decodeTables(encodeTables(named));
  return { ...named, brands: brands.map((_, row) => brandAt(tables, row)) };
})();

/** The brands from one on, with only the endpoints that they need. */
function part(from: number, to: number): Catalog {
  const brands = whole.brands.slice(from, to);
  const needed = new Set(brands.flatMap(({ portals }) => portals.flatMap(({ endpoints }) => endpoints)));
  return { ...whole, brands, endpoints: whole.endpoints.filter(({ id }) => needed.has(id)) };
}

const one = open(whole);
const joined = joinPickers([open(part(0, 400)), joinPickers([open(part(400, 410)), open(part(410, 900))])]);

const word = fc.constantFrom(
  ...new Set(
    whole.brands
      .slice(0, 120)
      .flatMap(({ name, website, places }) => [
        ...name.split(' '),
        website,
        places[0]!.city,
        places[0]!.state,
        places[0]!.zip,
      ]),
  ),
  ...whole.endpoints.slice(0, 40).map(({ fhirBase }) => fhirBase),
);
const typed = fc
  .tuple(fc.array(word, { maxLength: 3 }), fc.nat({ max: 3 }))
  .map(([words, short]) => words.join(' ').slice(0, -short || undefined));

test('several answer as one over all they have would: order, totals and all', () => {
  fc.assert(
    fc.property(typed, fc.boolean(), fc.constantFrom(1, 20, 60, 300), (text, tests, most) => {
      expect(joined.find(text, { most, tests })).toEqual(one.find(text, { most, tests }));
    }),
    { numRuns: 300 },
  );
});

test('one brand is found wherever it is', () => {
  for (const at of [3, 405, whole.brands.length - 1])
    expect(joined.brand(whole.brands[at]!.id)).toEqual(one.brand(whole.brands[at]!.id));
});

test('none at all find nothing, and one is itself', () => {
  expect(joinPickers([]).find('a', { most: 5 })).toEqual({ hits: [], total: 0, tests: false, others: 0 });
  expect(joinPickers([one]).find('clinic', { most: 5 })).toEqual(one.find('clinic', { most: 5 }));
});

test('a brand that an earlier one has counts there: by id, or by name and server', () => {
  const main = pickerOf({
    lake: { name: 'Lake Clinic', base: 'https://lake.test/r4' },
    hill: { name: 'Hill Clinic', base: 'https://hill.test/r4' },
  });
  const list = pickerOf(
    {
      lake: { name: 'Lake Clinic of before', base: 'https://before.test/r4' },
      'hill-too': { name: 'Hill Clinic', base: 'https://hill.test/R4' },
      'hill-far': { name: 'Hill Clinic', base: 'https://far.test/r4' },
      'hill-other': { name: 'Hill Clinic Erie', base: 'https://hill.test/r4' },
    },
    { ...EVERYTHING, from: 'list' },
  );
  const both = joinPickers([main, list]);
  const { hits, total } = both.find('clinic', { most: 9 });
  expect(hits.map(({ id }) => id)).toEqual(['hill', 'hill-far', 'lake', 'hill-other']);
  expect([total, both.find('before', { most: 9 }).total]).toEqual([4, 0]);
  expect(both.brand('lake')?.name).toBe('Lake Clinic');
  expect(list.find('clinic', { most: 9 }).total).toBe(4); // alone it still has them
});
