import { expect, test } from '@playwright/test';
import type { Brand, CatalogEndpoint } from '../../src/catalog/catalog.ts';
import { movedEndpoints } from './moved.ts';

/** `{ brand: 'endpoint endpoint' }` as a build. */
function build(brands: Readonly<Record<string, string>>, moved: Readonly<Record<string, string>> = {}) {
  const ids = [...new Set(Object.values(brands).flatMap((text) => text.split(' ')))];
  return {
    moved,
    endpoints: ids.map((id): CatalogEndpoint => ({
      id,
      fhirBase: `https://${id}.example.org`,
      platformId: 'p',
      over: {},
    })),
    brands: Object.entries(brands).map(([id, text]): Brand => ({
      id,
      name: id,
      aliases: [],
      category: 'provider',
      website: '',
      places: [],
      portals: [{ name: '', address: '', endpoints: text.split(' ') }],
    })),
  };
}

test('an endpoint that is gone is followed to the one new one of its brand', () => {
  expect(movedEndpoints(build({ a: 'old' }), build({ a: 'new' }))).toEqual({ old: 'new' });
  expect(movedEndpoints(build({ a: 'old kept' }), build({ a: 'kept new' }))).toEqual({ old: 'new' });
});

test('where that is not certain it is followed nowhere', () => {
  expect(movedEndpoints(build({ a: 'old' }), build({ a: 'new1 new2' }))).toEqual({}); // two took its place
  expect(movedEndpoints(build({ a: 'old', b: 'kept' }), build({ b: 'kept' }))).toEqual({}); // the brand is gone too
  expect(movedEndpoints(build({ a: 'old kept' }), build({ a: 'kept' }))).toEqual({}); // nothing new
  expect(movedEndpoints(build({ a: 'old', b: 'old' }), build({ a: 'new1', b: 'new2' }))).toEqual({}); // they went apart
  expect(movedEndpoints(build({ a: 'old', b: 'other' }), build({ a: 'other', b: 'other' }))).toEqual({}); // not new
});

test('many brands of one server go together', () => {
  expect(movedEndpoints(build({ a: 'old', b: 'old', c: 'old' }), build({ a: 'new', b: 'new' }))).toEqual({
    old: 'new',
  });
});

test('earlier moves are carried on, with each step of a chain leading to its end', () => {
  const previous = build({ a: 'two' }, { zero: 'one', one: 'two', lost: 'nowhere' });
  expect(movedEndpoints(previous, build({ a: 'three' }))).toEqual({
    zero: 'three',
    one: 'three',
    two: 'three',
    lost: 'nowhere',
  });
});

test('one that came back is followed no more, and a circle ends', () => {
  expect(movedEndpoints(build({ a: 'new' }, { old: 'new' }), build({ a: 'old' }))).toEqual({ new: 'old' });
  expect(movedEndpoints(build({ a: 'x' }, { p: 'q', q: 'p' }), build({ a: 'x' }))).toEqual({});
});

test('a brand that lost its id with its server is known by a name of its own at its place', () => {
  const at =
    (name: string, zip: string, website = '') =>
    (one: ReturnType<typeof build>) => ({
      ...one,
      brands: one.brands.map((brand) => ({ ...brand, name, website, places: [{ city: 'Ashby', state: 'MN', zip }] })),
    });
  const before = build({ a: 'old' });
  const now = build({ b: 'new' });
  expect(movedEndpoints(at('Vale', '55101')(before), at('VALE', '55101')(now))).toEqual({ old: 'new' });
  expect(movedEndpoints(at('Vale', '', 'vale.example.org')(before), at('Vale', '', 'vale.example.org')(now))).toEqual({
    old: 'new',
  });
  expect(movedEndpoints(at('Vale', '55101')(before), at('Vale', '55102')(now))).toEqual({});
  expect(movedEndpoints(at('Vale', '')(before), at('Vale', '')(now))).toEqual({});
  expect(movedEndpoints(at('Vale', '55101')(before), at('Vale', '55101')(build({ b: 'new', c: 'other' })))).toEqual({});
});
