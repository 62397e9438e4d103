import { expect, test } from '@playwright/test';
import { endpointIdOf, normalBase } from '../../src/catalog/ids.ts';
import { generateCatalog } from './generate-brands.ts';

const catalog = generateCatalog({ brands: 4000, places: 6000 }, 'spec');

test('there are as many brands and places as asked for, whatever that is', () => {
  for (const size of [
    { brands: 4000, places: 6000 },
    { brands: 7, places: 50 },
    { brands: 9, places: 3 },
  ]) {
    const { brands } = generateCatalog(size, 'size');
    expect(brands.length).toBe(size.brands);
    expect(brands.flatMap(({ places }) => places).length).toBe(size.places);
  }
});

test('one seed gives one catalogue, another another', () => {
  const small = { brands: 50, places: 75 };
  expect(generateCatalog(small, 'a')).toEqual(generateCatalog(small, 'a'));
  expect(generateCatalog(small, 'a')).not.toEqual(generateCatalog(small, 'b'));
});

test('ids are made as everywhere and are there once; every portal leads to a server that is listed', () => {
  const ids = new Set(catalog.endpoints.map(({ id }) => id));
  expect(ids.size).toBe(catalog.endpoints.length);
  expect(new Set(catalog.brands.map(({ id }) => id)).size).toBe(catalog.brands.length);
  const wrong = catalog.endpoints.filter(
    ({ id, fhirBase }) => normalBase(fhirBase) !== fhirBase || id !== endpointIdOf(fhirBase),
  );
  expect(wrong).toEqual([]);
  const portals = catalog.brands.flatMap((brand) => brand.portals);
  expect(catalog.brands.filter((brand) => brand.portals.length === 0)).toEqual([]);
  expect(portals.filter(({ endpoints }) => endpoints.length === 0 || !endpoints.every((id) => ids.has(id)))).toEqual(
    [],
  );
});

test('it is as varied as the real lists', () => {
  const { brands, endpoints } = catalog;
  expect(new Set(brands.map(({ category }) => category))).toEqual(
    new Set(['provider', 'payer', 'lab', 'pharmacy', 'imaging']),
  );
  expect(new Set(brands.map(({ portals }) => portals.length))).toEqual(new Set([1, 2, 3]));
  expect(endpoints.length).toBeLessThan(brands.length / 2); // most practices share a server
  expect(Math.max(...brands.map(({ places }) => places.length))).toBeGreaterThan(20);
  const withTown = brands.filter(({ name, places }) => name.includes(places[0]!.city));
  expect(withTown.length).toBeGreaterThan(brands.length / 4);
  const places = brands.flatMap((brand) => brand.places);
  expect(places.filter(({ state, zip }) => !/^[A-Z]{2}$/.test(state) || !/^\d{5}$/.test(zip))).toEqual([]);
});
