import { expect, test } from '@playwright/test';
import { brandIdOf, endpointIdOf } from '../ids.ts';
import type { DraftBrand } from './draft.ts';
import { mergeLists } from './merge.ts';

const BASE = 'https://fhir.example.org/r4';
const ways = (...bases: readonly string[]) => [{ name: '', address: '', bases }];
const brand = (name: string, more: Partial<DraftBrand> = {}): DraftBrand => ({
  name,
  aliases: [],
  identifier: undefined,
  category: 'provider',
  website: '',
  places: [],
  portals: ways(BASE),
  ...more,
});
const place = (city: string) => ({ city, state: 'MN', zip: '' });
const lists = (...all: readonly (readonly DraftBrand[])[]) => all.map((brands, i) => ({ platform: `p${i}`, brands }));
const names = (...all: readonly (readonly DraftBrand[])[]) => mergeLists(lists(...all)).brands.map(({ name }) => name);

test('one base is one endpoint, of the platform that listed it first, however its path is written', () => {
  const { endpoints, brands, byList } = mergeLists(
    lists([brand('A')], [brand('B', { portals: ways('https://fhir.example.org/R4') })]),
  );
  expect(endpoints).toEqual([{ id: endpointIdOf(BASE), fhirBase: BASE, platformId: 'p0', over: {} }]);
  expect(brands.map(({ portals }) => portals[0]!.endpoints)).toEqual([[endpointIdOf(BASE)], [endpointIdOf(BASE)]]);
  expect(byList.map((list) => [list.brands.size, list.endpoints.size])).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('two brands with one identifier are one, and the other name an alias', () => {
  const identifier = 'https://lakeside.example.org';
  const { brands } = mergeLists(
    lists(
      [brand('Lakeside', { identifier, aliases: ['The Lake'], places: [place('Ashby'), place('Oakham')] })],
      [
        brand('Lakeside Health', {
          identifier,
          website: 'lakeside.example.org',
          aliases: ['the lake'],
          places: [place('ASHBY'), place('Elkton')],
          portals: ways('https://two.example.org/r4'),
        }),
      ],
    ),
  );
  expect(brands).toEqual([
    {
      id: brandIdOf(identifier),
      name: 'Lakeside',
      aliases: ['The Lake', 'Lakeside Health'],
      category: 'provider',
      website: 'lakeside.example.org',
      places: [place('Ashby'), place('Oakham'), place('Elkton')],
      portals: [{ name: '', address: '', endpoints: [endpointIdOf(BASE), endpointIdOf('https://two.example.org/r4')] }],
    },
  ]);
});

test('without one, the same name at the same server is one brand; either of them different, two', () => {
  expect(names([brand('Vale Clinic'), brand('VALE  CLINIC'), brand('Vale Clinic!')])).toEqual(['Vale Clinic']);
  expect(names([brand('Vale Clinic'), brand('Vale Clinics')])).toHaveLength(2);
  expect(
    names([brand('Vale Clinic'), brand('Vale Clinic', { portals: ways('https://two.example.org/r4') })]),
  ).toHaveLength(2);
  expect(names([brand('Vale Clinic', { identifier: 'https://vale.example.org' })], [brand('vale clinic')])).toEqual([
    'Vale Clinic',
  ]);
});

test('an address that stands for very many names is the vendor’s, and puts nobody together', () => {
  const identifier = 'https://vendor.example.com';
  const many = Array.from({ length: 40 }, (_, i) => brand(`Clinic ${i}`, { identifier }));
  expect(names(many)).toHaveLength(40);
  expect(names(many.slice(0, 3))).toHaveLength(1);
});

test('ids do not depend on the order of lists and rows', () => {
  const all = [
    brand('A', { identifier: 'https://b.example.org' }),
    brand('B', { portals: ways('https://z.example.org/r4', 'https://a.example.org/r4') }),
    brand('A'),
  ];
  const idsOf = (...some: readonly (readonly DraftBrand[])[]) =>
    mergeLists(lists(...some))
      .brands.map(({ id }) => id)
      .toSorted();
  expect(idsOf(all.toReversed())).toEqual(idsOf(all));
  expect(idsOf([all[2]!], [all[0]!, all[1]!])).toEqual(idsOf(all));
  expect(idsOf(all)).toHaveLength(2);
});

test('portals are put together by name and address, and what is left over goes without a name', () => {
  const portal = (name: string, ...bases: readonly string[]) => ({ name, address: 'leaflet.example.org', bases });
  const { brands } = mergeLists(
    lists(
      [brand('A', { portals: [portal('MyLeaflet', BASE)] })],
      [
        brand('A', {
          portals: [portal('Myleaflet', BASE, 'https://x.example.org/r4'), ...ways(BASE, 'https://y.example.org/r4')],
        }),
      ],
    ),
  );
  expect(brands[0]!.portals).toEqual([
    {
      name: 'MyLeaflet',
      address: 'leaflet.example.org',
      endpoints: [endpointIdOf(BASE), endpointIdOf('https://x.example.org/r4')],
    },
    { name: '', address: '', endpoints: [endpointIdOf('https://y.example.org/r4')] },
  ]);
});

test('two bases, or two brands, with one hash stop the build', () => {
  const two = lists([brand('A'), brand('B', { portals: ways('https://two.example.org/r4') })]);
  const refused = expect.objectContaining({ code: 'list/same-id' });
  expect(codeOf(() => mergeLists(two, { endpointIdOf: () => 'e-1', brandIdOf }))).toEqual(refused);
  expect(codeOf(() => mergeLists(two, { endpointIdOf, brandIdOf: () => 'b-1' }))).toEqual(refused);
  expect(codeOf(() => mergeLists(two))).toBe(undefined);
});

function codeOf(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
