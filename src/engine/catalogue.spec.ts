import { expect, test } from '@playwright/test';
import { generateCatalog } from '../../catalog/lists/generate-brands.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { encodeTables } from '../catalog/encode-tables.ts';
import { Catalogue } from './catalogue.ts';

const one = generateCatalog({ brands: 2, places: 2 }, 'catalogue');
const [first, second] = one.brands;
const catalog: Catalog = {
  ...one,
  endpoints: one.endpoints.map((endpoint) =>
    second!.portals[0]!.endpoints.includes(endpoint.id) ? { ...endpoint, over: { kind: 'local' } } : endpoint,
  ),
};
const endpointId = first!.portals[0]!.endpoints[0]!;

const fetched = globalThis.fetch;
let files: Readonly<Record<string, unknown>>;
test.beforeEach(() => {
  files = { 'tables.json': encodeTables(catalog), 'config.json': { clientIds: { [endpointId]: 'ours' } } };
  globalThis.fetch = async (address) => {
    const file = files[new Request(address).url.split('/').at(-1)!];
    return file === undefined ? new Response('', { status: 404 }) : Response.json(file);
  };
});
test.afterEach(() => {
  globalThis.fetch = fetched;
});

test('local hospitals are offered where the app itself is local', async () => {
  const total = async (base: string) => (await new Catalogue(base).find('')).total;
  for (const base of ['http://127.0.0.1:4173/', 'http://localhost:4173/', 'http://[::1]:4173/'])
    expect(await total(base), base).toBe(2);
  for (const base of ['https://sheaf.test/', 'https://127.0.0.1.sheaf.test/', 'https://localhost.sheaf.test/app/'])
    expect(await total(base), base).toBe(1);
});

test('an endpoint comes with the deployment’s client id; one that is not there is refused', async () => {
  const catalogue = new Catalogue('https://sheaf.test/');
  expect(await catalogue.endpoint(endpointId)).toMatchObject({ id: endpointId, clientId: 'ours' });
  await expect(catalogue.endpoint('e-none')).rejects.toMatchObject({ code: 'engine/unknown-provider' });
});

test('tables that are not there, or of another format, are a refusal; the next question asks again', async () => {
  const catalogue = new Catalogue('https://sheaf.test/');
  const good = files;
  for (const bad of [
    { ...good, 'tables.json': undefined },
    { ...good, 'tables.json': { format: 2 } },
  ]) {
    files = bad;
    await expect(catalogue.find('a')).rejects.toMatchObject({ code: 'engine/no-catalogue' });
  }
  files = good;
  expect((await catalogue.find('')).total).toBe(1);
});
