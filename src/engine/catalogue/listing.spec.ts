import { expect, test } from '@playwright/test';
import { readSource } from '../../../catalog/source.ts';
import { catalogOf } from '../../../catalog/to-tables.ts';
import { decodeTables } from '../../catalog/decode-tables.ts';
import { encodeTables } from '../../catalog/encode-tables.ts';
import type { Catalogue } from './catalogue.ts';
import { readListing } from './listing.ts';

/** The list of a later build, in which one provider has another address and another is under a new id. */
function laterList(): Pick<Catalogue, 'known'> {
  const catalog = catalogOf(readSource());
  const endpoints = catalog.endpoints.map((one) =>
    one.id === 'local-lakeside' ? { ...one, fhirBase: 'http://127.0.0.1:9999/r4' } : one,
  );
  const moved = { 'old-harbor': 'local-harbor' };
  const tables = decodeTables(JSON.parse(JSON.stringify(encodeTables({ ...catalog, endpoints, moved }))));
  return { known: async () => ({ tables }) as Awaited<ReturnType<Catalogue['known']>> };
}

test('where the list has a provider now, by its id of today or of an earlier build, and of which day the list is', async () => {
  const list = laterList() as Catalogue;
  const found = await readListing(list, 'local-lakeside');
  expect(found?.fhirBase).toBe('http://127.0.0.1:9999/r4');
  expect(Date.parse(found!.built)).toBeGreaterThan(Date.UTC(2026, 0, 1));
  expect((await readListing(list, 'old-harbor'))?.fhirBase).toBe('http://127.0.0.1:9472/r4');
  expect(await readListing(list, 'own-somebody')).toBeUndefined();
});
