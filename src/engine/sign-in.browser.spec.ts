import { expect, type Page, test as base } from '@playwright/test';
import { startHospitals, type Hospital } from '../../e2e/sandbox/hospitals.ts';
import { startShelf } from '../../e2e/shelf.ts';
import { encodeTables } from '../catalog/encode-tables.ts';
import { readPlatform } from '../catalog/parse.ts';
import type { Engine } from './api.ts';

/** A real hospital, and a copy of the app whose catalogue knows nothing but the plain standard. */
const test = base.extend<{ lakeside: Hospital }>({
  lakeside: async ({ page, baseURL }, use) => {
    const platforms = [readPlatform({ id: 'smart-r4', name: 'SMART', scopes: ['launch/patient', 'patient/*.rs'] })];
    const nothing = { built: '', sources: [], platforms, endpoints: [], brands: [], moved: {} };
    const tables = { body: encodeTables(nothing) };
    const shelf = await startShelf({
      '/catalog/tables.json': tables,
      '/config.json': { body: {} },
      '/callback': { body: 'back' },
    });
    // The answer goes to an address at which no app waits for it.
    const sandbox = await startHospitals({ appOrigins: [baseURL!, shelf.origin], basePort: 0, patients: 150 });
    await page.goto('/e2e/blank.html');
    await page.evaluate(async (origin) => {
      const { createEngine } = await import('/src/engine/create.ts');
      const engine = await createEngine('sign-in-spec', `${origin}/`);
      Object.assign(globalThis, { engine, redirectUri: `${origin}/callback` });
    }, shelf.origin);
    await use(sandbox.hospital('lakeside'));
    await Promise.all([sandbox.stop(), shelf.stop()]);
  },
});

declare const engine: Engine;
declare const redirectUri: string;

const addOwn = (page: Page, name: string, fhirBase: string) =>
  page.evaluate(
    (said) =>
      engine.saveOwnProvider({
        ...said,
        id: '',
        platformId: 'smart-r4',
        kind: 'provider',
        clientId: 'sheaf-local',
        scopes: [],
        responseMode: 'fragment',
        audience: '',
        authorizationEndpoint: '',
        tokenEndpoint: '',
      }),
    { name, fhirBase },
  );

/** Goes to the hospital's pages in a tab of its own, allows all, and takes the answer back to the engine. */
async function signIn(page: Page, endpointId: string): Promise<string> {
  const { url } = await page.evaluate(
    (id) => engine.beginSignIn({ endpointId: id, redirectUri, returnTo: '/' }),
    endpointId,
  );
  const visit = await page.context().newPage();
  await visit.goto(url);
  await visit.getByRole('radio').first().check();
  await visit.getByRole('button', { name: /sign in/i }).click();
  await visit.getByRole('button', { name: /allow/i }).click();
  await visit.waitForURL(({ pathname }) => pathname === '/callback');
  const answer = visit.url();
  await visit.close();
  const done = await page.evaluate((callback) => engine.finishSignIn(callback), answer);
  return 'connectionId' in done ? done.connectionId : 'question' in done ? done.question : done.goTo;
}

const connections = (page: Page) => page.evaluate(() => engine.listConnections());

test('after a sign-in the hospital’s own logo is there; a name that the person typed stays', async ({
  page,
  lakeside,
}) => {
  const { id } = await addOwn(page, 'What I call it', lakeside.quirky('ownBrand'));
  const connectionId = await signIn(page, id);
  await expect.poll(async () => (await connections(page))[0]?.logo).toMatch(/^data:image\/svg\+xml;base64,/);
  const [connection] = await connections(page);
  expect(connection).toMatchObject({ id: connectionId, endpointId: id, name: 'What I call it' });
});

test('whoever signs in by another entry for the same server has the same connection, by the entry that is there', async ({
  page,
  lakeside,
}) => {
  const first = await addOwn(page, 'First', lakeside.fhirBase);
  const connectionId = await signIn(page, first.id);
  await page.evaluate((id) => engine.forgetOwnProvider(id), first.id);
  const again = () =>
    page
      .evaluate(
        (id) => engine.beginSignIn({ connectionId: id, redirectUri: 'https://sheaf.test/', returnTo: '/' }),
        connectionId,
      )
      .catch((error: Error) => error.message);
  expect(await again()).toContain('the catalogue has no endpoint');

  const second = await addOwn(page, 'Second', lakeside.fhirBase);
  expect(await signIn(page, second.id)).toBe(connectionId);
  expect(await connections(page)).toMatchObject([{ id: connectionId, endpointId: second.id, name: 'First', logo: '' }]);
  expect(await again()).toHaveProperty('url');
});

test('a bundle on another hospital’s origin is not asked for, and the sign-in is none the worse', async ({
  page,
  lakeside,
}) => {
  const { id } = await addOwn(page, 'What I call it', lakeside.quirky('ownBrand=foreign'));
  await signIn(page, id);
  const name = await page.evaluate(async () => {
    // By hand and awaited: what goes on in the background has no end to wait for.
    const { openStore } = await import('/src/store/open.ts');
    const { correctBrand } = await import('/src/engine/own-brand.ts');
    const { Events } = await import('/src/engine/events.ts');
    const store = await openStore('sign-in-spec', { onBlocked() {}, onLost() {}, onChange() {} });
    const [connection] = await engine.listConnections();
    const catalogue = () => Promise.reject(new Error('a brand needs no catalogue'));
    await correctBrand({ store, events: new Events('sign-in-spec'), catalogue }, connection!.id);
    return (await engine.listConnections())[0]!.name;
  });
  expect(name).toBe('What I call it');
});
