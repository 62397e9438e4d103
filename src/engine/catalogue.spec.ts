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

test('settings that say what cannot be are named, and are no trouble of the network', async () => {
  const catalogue = new Catalogue('https://sheaf.test/');
  files = { ...files, 'config.json': { clientIDs: {} } };
  for (const ask of [() => catalogue.find(''), () => catalogue.endpoint(endpointId), () => catalogue.host()]) {
    await expect(ask()).rejects.toMatchObject({
      code: 'catalog/bad-config',
      message: 'config.json: clientIDs is no setting',
    });
  }
  files = { ...files, 'config.json': { host: { name: 'The Clinic', contact: 'mailto:records@clinic.test' } } };
  expect(await catalogue.host()).toEqual({ name: 'The Clinic', contact: 'mailto:records@clinic.test' });
});

test('a copy offers the kinds and categories that its settings say', async () => {
  const total = async (show: object) => {
    files = { ...files, 'config.json': { show } };
    return (await new Catalogue('http://127.0.0.1:4173/').find('')).total;
  };
  expect(await total({})).toBe(2);
  expect(await total({ kinds: ['local'] })).toBe(1);
  expect(await total({ kinds: [] })).toBe(0);
  expect(await total({ categories: [] })).toBe(0);
});
