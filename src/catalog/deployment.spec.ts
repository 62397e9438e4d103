import { expect, test } from '@playwright/test';
import { readDeployment, withClientId } from './deployment.ts';
import { readCatalog } from './parse.ts';

const ENTRIES = readCatalog([
  { id: 'e-1', brandId: 'b-1', platformId: 'p-1', name: 'One', fhirBase: 'https://one.test' },
  { id: 'e-2', brandId: 'b-1', platformId: 'p-1', name: 'Two', fhirBase: 'https://two.test' },
  { id: 'e-3', brandId: 'b-2', platformId: 'p-1', name: 'Three', fhirBase: 'https://three.test', clientId: 'built in' },
  { id: 'e-4', brandId: 'b-3', platformId: 'p-2', name: 'Four', fhirBase: 'https://four.test', clientId: 'built in' },
]);
const idsWith = (clientIds: unknown) =>
  ENTRIES.map((entry) => withClientId(entry, readDeployment({ clientIds })).clientId);

test('the nearest client id counts: endpoint, brand, platform, catalogue', () => {
  expect(idsWith({ 'p-1': 'platform', 'b-1': 'brand', 'e-2': 'endpoint' })).toEqual([
    'brand',
    'endpoint',
    'platform',
    'built in',
  ]);
});

test('a deployment that says nothing, or nonsense, changes nothing', () => {
  for (const ids of [undefined, null, 'x', [], {}, { 'p-1': 7, 'p-2': '' }]) {
    expect(idsWith(ids)).toEqual(['', '', 'built in', 'built in']);
  }
  for (const json of [undefined, null, 'x', []]) expect(readDeployment(json)).toEqual({ clientIds: {} });
});
