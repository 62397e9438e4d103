import { expect, type Page, test as base } from '@playwright/test';
import { startShelf, type Shelf } from '../../e2e/shelf.ts';
import type { SmartServer } from '../smart/types.ts';

const test = base.extend<{ hospital: Shelf; stranger: Shelf }>({
  hospital: async ({ page }, use) => {
    await page.goto('/e2e/blank.html');
    const shelf = await startShelf();
    await use(shelf);
    await shelf.stop();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern: nothing.
  stranger: async ({}, use) => {
    const shelf = await startShelf();
    await use(shelf);
    await shelf.stop();
  },
});

const PNG = Buffer.from('89504e470d0a1a0a00', 'hex');
const LOGO = `data:image/png;base64,${PNG.toString('base64').replace(/=+$/, '')}`;

/** A brand bundle of one hospital, with the logo at this address. */
const brand = (logo?: string) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      fullUrl: 'https://brand.test/Organization/1',
      resource: {
        resourceType: 'Organization',
        id: '1',
        active: true,
        name: 'Lakeside General Hospital',
        identifier: [{ system: 'urn:ietf:rfc:3986', value: 'https://lakeside.test' }],
        address: [{ city: 'Erie', state: 'PA' }],
        ...(logo !== undefined && {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/organization-brand',
              extension: [{ url: 'brandLogo', valueUrl: logo }],
            },
          ],
        }),
      },
    },
  ],
});

/** The connection after its server was asked; `again` with what it then became. */
function corrected(page: Page, { origin }: Shelf, server: Partial<SmartServer> = {}, endpointId = 'lakeside') {
  const said = {
    fhirBase: `${origin}/r4`,
    authorizationEndpoint: `${origin}/authorize`,
    tokenEndpoint: `${origin}/token`,
    brandBundle: `${origin}/brands.json`,
    brandIdentifier: 'https://lakeside.test',
    ...server,
  };
  return page.evaluate(
    async ([over, endpoint]) => {
      const { openTestStore, testConnection, testGrant } = await import('/src/store/testing.ts');
      const { readConnection, saveConnection } = await import('/src/store/connections.ts');
      const { correctBrand } = await import('/src/engine/own-brand.ts');
      const { Events } = await import('/src/engine/events.ts');
      const store = await openTestStore('own-brand');
      if (!(await readConnection(store, 'c')))
        await saveConnection(
          store,
          testConnection('c', { endpointId: endpoint, name: 'As listed', place: 'Somewhere' }),
          testGrant(),
        );
      await saveConnection(
        store,
        (await readConnection(store, 'c'))!,
        testGrant({ server: { ...testGrant().server, ...over } }),
      );
      const heard: string[] = [];
      const events = new Events('own-brand');
      events.subscribe(({ kind }) => heard.push(kind));
      const catalogue = () => Promise.reject(new Error('a brand needs no catalogue'));
      const failure = await correctBrand({ store, events, catalogue }, 'c').then(
        () => undefined,
        (error: Error) => error.name,
      );
      const { name, place, logo } = (await readConnection(store, 'c'))!;
      return { name, place, logo, heard, failure };
    },
    [said, endpointId] as const,
  );
}

const LISTED = { name: 'As listed', place: 'Somewhere', logo: undefined, heard: [] };
const OWN = { name: 'Lakeside General Hospital', place: 'Erie, PA', heard: ['connections'], failure: undefined };

test('name, place and logo become those that the server gives itself, asked without cookie and referrer', async ({
  page,
  hospital,
}) => {
  hospital.files['/brands.json'] = {
    body: brand(`${hospital.origin}/logo`),
    headers: { 'set-cookie': 'who=you; Path=/' },
  };
  hospital.files['/logo'] = { body: PNG, headers: { 'content-type': 'text/html', etag: '"1"' } };
  expect(await corrected(page, hospital)).toEqual({ ...OWN, logo: LOGO });
  await corrected(page, hospital);
  expect(hospital.requests.map(({ path }) => path)).toEqual(['/brands.json', '/logo', '/brands.json', '/logo']);
  const told = hospital.requests.map(({ headers }) => [headers.cookie, headers.referer, headers['if-none-match']]);
  expect(new Set(told.flat())).toEqual(new Set([undefined])); // nor was anything left in the browser's cache
});

test('what the person called it stays, and the rest is put right', async ({ page, hospital }) => {
  hospital.files['/brands.json'] = { body: brand(LOGO) };
  expect(await corrected(page, hospital, {}, 'own-1')).toEqual({ ...OWN, name: 'As listed', logo: LOGO });
});

test('a logo that cannot be had leaves the one that was; one that is there no more goes', async ({
  page,
  hospital,
}) => {
  hospital.files['/brands.json'] = { body: brand(LOGO) };
  expect((await corrected(page, hospital)).logo).toBe(LOGO);
  hospital.files['/brands.json'] = { body: brand(`${hospital.origin}/gone`) };
  expect((await corrected(page, hospital)).logo).toBe(LOGO);
  hospital.files['/brands.json'] = { body: brand() };
  expect((await corrected(page, hospital)).logo).toBe('');
});

test('nobody else is asked: neither for the bundle, nor for the logo, nor where they send on to', async ({
  page,
  hospital,
  stranger,
}) => {
  stranger.files['/brands.json'] = { body: brand() };
  stranger.files['/logo'] = { body: PNG };
  const elsewhere = { brandBundle: `${stranger.origin}/brands.json` };
  expect(await corrected(page, hospital, elsewhere)).toEqual({ ...LISTED, failure: undefined });

  const moved = (path: string) => ({ status: 302, headers: { location: stranger.origin + path } });
  hospital.files['/brands.json'] = moved('/brands.json');
  expect(await corrected(page, hospital)).toEqual({ ...LISTED, failure: 'TypeError' });

  hospital.files['/logo'] = moved('/logo');
  for (const logo of [`${stranger.origin}/logo`, `${hospital.origin}/logo`]) {
    hospital.files['/brands.json'] = { body: brand(logo) };
    expect(await corrected(page, hospital)).toEqual({ ...OWN, logo: undefined });
  }
  expect(stranger.requests).toEqual([]);
});

test('a token endpoint’s origin may have the bundle, too', async ({ page, hospital, stranger }) => {
  stranger.files['/brands.json'] = { body: brand() };
  const server = { tokenEndpoint: `${stranger.origin}/token`, brandBundle: `${stranger.origin}/brands.json` };
  expect(await corrected(page, hospital, server)).toEqual({ ...OWN, logo: '' });
});

test('a server that names no bundle, or one that is none, changes nothing', async ({ page, hospital }) => {
  expect(await corrected(page, hospital, { brandBundle: undefined })).toEqual({ ...LISTED, failure: undefined });
  hospital.files['/brands.json'] = { body: '<!doctype html>' };
  expect(await corrected(page, hospital)).toEqual({ ...LISTED, failure: 'CatalogError' });
  hospital.files['/brands.json'] = { body: { note: 'x'.repeat(10e6), ...brand() } };
  expect(await corrected(page, hospital)).toMatchObject(LISTED);
  hospital.files['/brands.json'] = { body: { ...brand(), entry: [] } };
  expect(await corrected(page, hospital)).toEqual({ ...LISTED, failure: undefined });
});
