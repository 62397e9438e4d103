import { expect, type Page, test as base } from '@playwright/test';
import { startHospitals, type Hospital } from '../../e2e/sandbox/hospitals.ts';
import { startShelf, type Shelf } from '../../e2e/shelf.ts';
import { encodeTables } from '../catalog/encode-tables.ts';
import { readPlatform } from '../catalog/parse.ts';
import type { Engine } from './api.ts';

/** A real hospital, and a copy of the app whose catalogue knows one base of it, and no other place. */
const test = base.extend<{ lakeside: Hospital; shelf: Shelf }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern: nothing.
  shelf: async ({}, use) => {
    const shelf = await startShelf({ '/config.json': { body: {} }, '/callback': { body: 'back' } });
    await use(shelf);
    await shelf.stop();
  },
  lakeside: async ({ page, baseURL, shelf }, use) => {
    const sandbox = await startHospitals({ appOrigins: [shelf.origin, baseURL!], basePort: 0, patients: 150 });
    const lakeside = sandbox.hospital('lakeside');
    const scopes = ['launch/patient', 'openid', 'patient/*.rs'];
    const platforms = [
      readPlatform({ id: 'smart-r4', name: 'SMART', scopes }),
      readPlatform({ id: 'local', name: 'Local', kind: 'local', clientId: 'sheaf-local', scopes }),
    ];
    const endpoint = { id: 'lake', fhirBase: lakeside.fhirBase, platformId: 'local', over: {} };
    const portals = [{ name: '', address: '', endpoints: ['lake'] }];
    const brand = {
      id: 'lake',
      name: 'By the lake',
      aliases: [],
      category: 'provider' as const,
      website: '',
      places: [],
    };
    const catalog = {
      built: '',
      sources: [],
      moved: {},
      platforms,
      endpoints: [endpoint],
      brands: [{ ...brand, portals }],
    };
    shelf.files['/catalog/tables.json'] = { body: encodeTables(catalog) };
    await page.goto('/e2e/blank.html');
    await use(lakeside);
    await sandbox.stop();
  },
});

declare const engine: Engine;

/** The app's engine, with settings as whoever hosts it has them. */
async function open(page: Page, shelf: Shelf, config: object = {}): Promise<void> {
  shelf.files['/config.json'] = { body: config };
  await page.evaluate(async (origin) => {
    const { createEngine } = await import('/src/engine/create.ts');
    Object.assign(globalThis, { engine: await createEngine(`launch-${Math.random()}`, `${origin}/`) });
  }, shelf.origin);
}

const look = (page: Page, launchUrl: string) => page.evaluate((url) => engine.readLaunch(url), launchUrl);

/** The parameters of the sign-in page that it leads to, or the code of what it failed with. */
const begin = (
  page: Page,
  launchUrl: string,
  agreed: boolean,
): Promise<{ readonly to?: string; readonly code?: string }> =>
  page.evaluate(
    async ([url, yes]) => {
      const place = { redirectUri: `${new URL(url).origin}/callback`, returnTo: '/' };
      return engine.beginLaunch({ launchUrl: url, agreed: yes, ...place }).then(
        (begun) => ({ to: begun.url }),
        (error: { readonly code?: string; readonly message: string }) => ({ code: error.code ?? error.message }),
      );
    },
    [launchUrl, agreed] as const,
  );

const launchAt = (iss: string) => `https://app.test/launch?${new URLSearchParams({ iss, launch: 'the-code' })}`;

test('a place that is not listed is asked nothing before the person agreed, and one that is listed needs no agreement', async ({
  page,
  shelf,
  lakeside,
}) => {
  await open(page, shelf);
  const address = lakeside.launch('p1');
  expect(await look(page, address)).toEqual({
    fhirBase: lakeside.fhirBase,
    host: new URL(lakeside.origin).host,
    known: { brandId: 'lake', name: 'By the lake' },
    isListed: false,
    failure: undefined,
  });
  expect(await begin(page, address, false)).toEqual({ code: 'smart/launch-not-agreed' });
  expect(lakeside.requests).toEqual([]);

  await open(page, shelf, { issuers: [`${lakeside.fhirBase}/`] });
  expect((await look(page, address)).isListed).toBe(true);
  const { to = '' } = await begin(page, address, false);
  expect(Object.fromEntries(new URL(to).searchParams)).toMatchObject({
    launch: new URL(address).searchParams.get('launch'),
    aud: lakeside.fhirBase,
    client_id: 'sheaf-local',
    scope: 'launch openid patient/*.rs',
  });
});

test('another base on a known host has the client id of its platform, and is kept as the person’s own', async ({
  page,
  shelf,
  lakeside,
}) => {
  await open(page, shelf, { issuers: [lakeside.fhirBase] });
  const other = lakeside.quirky('pages=2');
  expect(await look(page, launchAt(other))).toMatchObject({ known: undefined, isListed: false, failure: undefined });
  expect(await page.evaluate(() => engine.listOwnProviders())).toEqual([]);
  const { to = '' } = await begin(page, launchAt(other), true);
  expect(new URL(to).searchParams.get('client_id')).toBe('sheaf-local');
  expect(new URL(to).searchParams.get('aud')).toBe(other);
  expect(await page.evaluate(() => engine.listOwnProviders())).toMatchObject([{ fhirBase: other, clientId: '' }]);
  // The second start finds it there.
  await begin(page, launchAt(other), true);
  expect(await page.evaluate(() => engine.listOwnProviders())).toHaveLength(1);
});

test('no client id of one place is used at another: a stranger has none, and is told so without being asked anything', async ({
  page,
  shelf,
  lakeside,
}) => {
  await open(page, shelf, { clientIds: { lake: 'only-there', local: 'only-on-that-host' } });
  const stranger = await startShelf();
  const address = launchAt(`${stranger.origin}/r4`);
  expect(await look(page, address)).toMatchObject({ known: undefined, failure: { code: 'smart/not-configured' } });
  expect(await begin(page, address, true)).toEqual({ code: 'smart/not-configured' });
  expect(stranger.requests).toEqual([]);
  expect(await page.evaluate(() => engine.listOwnProviders())).toEqual([]);
  await stranger.stop();

  const at = async (iss: string) => new URL((await begin(page, launchAt(iss), true)).to ?? '').searchParams;
  expect((await at(lakeside.fhirBase)).get('client_id')).toBe('only-there');
  expect((await at(lakeside.quirky('pages=2'))).get('client_id')).toBe('only-on-that-host');
});

test('a client id that the person entered is used', async ({ page, shelf, lakeside }) => {
  await open(page, shelf, { clientIds: { lake: 'of-the-host' } });
  await page.evaluate(() => engine.saveClientId('lake', 'my-own', { everywhere: false }));
  const { to = '' } = await begin(page, lakeside.launch('p1'), true);
  expect(new URL(to).searchParams.get('client_id')).toBe('my-own');
});
