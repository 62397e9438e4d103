import { expect, test } from '@playwright/test';
import type { JsonObject } from '../src/base/json.ts';
import { layersOf, resolveCatalog } from './resolve.ts';

const file = (path: string, json: JsonObject) => ({ path, json });

const sourceOf = (platform: JsonObject, brand: JsonObject) => ({
  defaults: file('defaults.json', { kind: 'provider', scopes: ['a'], quirks: { pageSize: 100, concurrency: 4 } }),
  platforms: [file('platforms/p.json', { id: 'p', name: 'Platform', ...platform })],
  brands: [file('brands/b.json', { id: 'b', platform: 'p', name: 'Brand', place: 'Here', ...brand })],
});

test('each layer has the last word over those above it', () => {
  const source = sourceOf(
    { clientId: 'ours', quirks: { pageSize: 50, responseMode: 'query' } },
    {
      quirks: { responseMode: null },
      endpoints: [
        { id: 'b-2', fhirBase: 'https://two.test', name: 'Children', scopes: ['b'], quirks: { pageSize: 10 } },
        { id: 'b-1', fhirBase: 'https://one.test' },
      ],
    },
  );
  const inherited = { brandId: 'b', platformId: 'p', aliases: [], place: 'Here', kind: 'provider', clientId: 'ours' };
  expect(resolveCatalog(source)).toEqual([
    {
      ...inherited,
      id: 'b-1',
      name: 'Brand',
      fhirBase: 'https://one.test',
      scopes: ['a'],
      quirks: { pageSize: 50, concurrency: 4 },
    },
    {
      ...inherited,
      id: 'b-2',
      name: 'Brand, Children',
      fhirBase: 'https://two.test',
      scopes: ['b'],
      quirks: { pageSize: 10, concurrency: 4 },
    },
  ]);
});

test('a layer is held against all that it would inherit', () => {
  const endpoint = { id: 'b-1', fhirBase: 'https://one.test', quirks: { concurrency: 1 }, why: { concurrency: {} } };
  const layers = layersOf(sourceOf({ quirks: { pageSize: 50 } }, { kind: 'sandbox', endpoints: [endpoint] }));
  expect(layers.map(({ at, base, says }) => [at, base['quirks'], says])).toEqual([
    ['platforms/p.json', { pageSize: 100, concurrency: 4 }, { quirks: { pageSize: 50 } }],
    ['brands/b.json', { pageSize: 50, concurrency: 4 }, { kind: 'sandbox' }],
    ['brands/b.json b-1', { pageSize: 50, concurrency: 4 }, { quirks: { concurrency: 1 } }],
  ]);
});

test('a brand of a platform that is not there stops the build', () => {
  expect(() => resolveCatalog(sourceOf({ id: 'another' }, { endpoints: [] }))).toThrow('brands/b.json');
});
