import { expect, test } from '@playwright/test';
import type { Brand, Catalog } from '../src/catalog/catalog.ts';
import { endpointIdOf } from '../src/catalog/ids.ts';
import { combine } from './combine.ts';
import { readSource } from './source.ts';
import { catalogOf } from './to-tables.ts';

const byHand = catalogOf(readSource());
const NOTHING = { brands: [], endpoints: [], sources: [], moved: {} };

const brand = (id: string, ...endpoints: readonly string[]): Brand => ({
  id,
  name: id,
  aliases: [],
  category: 'provider',
  website: '',
  places: [],
  portals: [{ name: '', address: '', endpoints }],
});

const endpoint = (fhirBase: string): Catalog['endpoints'][number] => ({
  id: endpointIdOf(fhirBase),
  fhirBase,
  platformId: 'smart-r4',
  over: {},
});

test('without lists it is the hand-written catalogue', () => {
  expect(combine(byHand, NOTHING)).toEqual(byHand);
});

test('an endpoint that is known by hand keeps its id, and brands of lists lead to it', () => {
  const known = byHand.endpoints[0]!;
  const listed = endpoint(known.fhirBase.toUpperCase().replace('HTTPS', 'https').replace('HTTP', 'http'));
  const other = endpoint('https://fhir.other.test/r4');
  const all = combine(byHand, {
    ...NOTHING,
    endpoints: [listed, other],
    brands: [brand('b-one', listed.id, other.id)],
  });
  expect(all.endpoints).toEqual([...byHand.endpoints, other]);
  expect(all.brands.at(-1)!.portals[0]!.endpoints).toEqual([known.id, other.id]);
  expect(all.moved).toEqual({ [listed.id]: known.id });
});

test('a brand that is written by hand is not listed twice', () => {
  const known = byHand.brands[0]!;
  const all = combine(byHand, { ...NOTHING, brands: [brand(known.id, known.portals[0]!.endpoints[0]!)] });
  expect(all.brands).toEqual(byHand.brands);
});
