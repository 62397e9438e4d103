import { expect, test as base, type Page } from '@playwright/test';
import { startHospitals, type Hospital } from '../../e2e/sandbox/hospitals.ts';
import { signIn } from '../../e2e/sandbox/visitor.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Grant } from '../smart/types.ts';
import type { Context } from './context.ts';

/** A hospital that gives no refresh token and lets devices register a key, and a first grant of it. */
const test = base.extend<{ lakeside: Hospital; grant: Grant }>({
  lakeside: async ({ baseURL }, use) => {
    const sandbox = await startHospitals({ appOrigins: [baseURL!], basePort: 0, patients: 150 });
    await use(sandbox.hospital('lakeside'));
    await sandbox.stop();
  },
  grant: async ({ baseURL, lakeside }, use) => {
    const fhirBase = lakeside.quirky('registration=key,noRefresh');
    const root = fhirBase.replace(/\/r4$/, '/oauth');
    const scope = 'launch/patient patient/*.rs system/DynamicClient.register';
    const answer = await signIn(lakeside, { app: baseURL!, patient: 'p1', base: fhirBase, scope });
    await use({
      server: {
        fhirBase,
        issuer: lakeside.origin,
        authorizationEndpoint: `${root}/authorize`,
        tokenEndpoint: `${root}/token`,
        revocationEndpoint: undefined,
        jwksUri: undefined,
        registrationEndpoint: `${root}/register`,
        issInResponse: true,
        scopesSupported: [],
        capabilities: [],
        brandBundle: undefined,
        brandIdentifier: undefined,
      },
      clientId: 'sheaf-local',
      accessToken: answer.access_token,
      refreshToken: undefined,
      receivedAt: Date.now(),
      expiresAt: Date.now() + 3_600_000,
      scope: answer.scope,
      patientId: 'p1',
      fhirUser: undefined,
    });
  },
});

/** Puts a store, a context and an endpoint of the strategy under test into this tab. */
async function open(page: Page): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { openStore } = await import('/src/store/open.ts');
    const { Events } = await import('/src/engine/events.ts');
    const { readPlatform } = await import('/src/catalog/parse.ts');
    const store = await openStore('access-by-key', { onBlocked() {}, onLost() {}, onChange() {} });
    const catalogue = () => Promise.reject(new Error('tokens need no catalogue'));
    const { quirks } = readPlatform({ quirks: { tokenStrategy: 'registered-key' } });
    const endpoint = { id: 'e', brandId: 'e', name: 'n', place: '', fhirBase: '', clientId: '', scopes: [], quirks };
    Object.assign(globalThis, { context: { store, catalogue, events: new Events('access-by-key') }, endpoint });
  });
}

declare const context: Context;
declare const endpoint: Endpoint;

const register = (page: Page, grant: Grant) =>
  page.evaluate(async (held) => {
    const { testConnection } = await import('/src/store/testing.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { registerThisDevice } = await import('/src/engine/access-by-key.ts');
    await saveConnection(context.store, testConnection('c'), held);
    await registerThisDevice(context, 'c', held);
  }, grant);

/** The new token, or the code of the failure. */
const renew = (page: Page, seen: string) =>
  page.evaluate(async (refused) => {
    const { accessOf } = await import('/src/engine/access.ts');
    return accessOf(context, 'c', endpoint)
      .renew(refused)
      .catch((error: { code?: string; message: string }) => error.code ?? error.message);
  }, seen);

/** What is on disk of the connection. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { readConnection, readGrant } = await import('/src/store/connections.ts');
    const { readClientKey } = await import('/src/store/client-keys.ts');
    const connection = await readConnection(context.store, 'c');
    return {
      access: connection?.access,
      notRegistered: connection?.notRegistered?.code,
      registered: (await readGrant(context.store, 'c'))?.registration !== undefined,
      key: (await readClientKey(context.store, 'c')) !== undefined,
    };
  });

const posts = (hospital: Hospital, end: string) =>
  hospital.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(end));

test('two tabs that need access at once ask for it once, by the one key of this device', async ({
  context: browser,
  lakeside,
  grant,
}) => {
  const tabs = await Promise.all([browser.newPage(), browser.newPage()]);
  for (const tab of tabs) await open(tab);
  await register(tabs[0]!, grant);
  expect(await kept(tabs[1]!)).toEqual({ access: 'active', notRegistered: undefined, registered: true, key: true });
  const before = posts(lakeside, '/token').length;
  const renewed = await Promise.all(tabs.map((tab) => renew(tab, grant.accessToken)));
  expect(renewed[0]).toBe(renewed[1]);
  expect(renewed[0]).not.toMatch(/^smart|^$/);
  expect(posts(lakeside, '/token').length - before).toBe(1);

  // What was renewed renews again, and ends with the registration: then the key is of no use, and goes.
  expect(await renew(tabs[0]!, renewed[0]!)).not.toBe(renewed[0]);
  lakeside.revokeAll();
  const newest = await tabs[0]!.evaluate(async () => {
    const { readGrant } = await import('/src/store/connections.ts');
    return (await readGrant(context.store, 'c'))!.accessToken;
  });
  expect(await renew(tabs[0]!, newest)).toBe('smart/access-ended');
  expect(await kept(tabs[0]!)).toEqual({ access: 'ended', notRegistered: undefined, registered: false, key: false });
});

test('a tab that dies while it registers costs that registration and nothing more', async ({
  context: browser,
  lakeside,
  grant,
}) => {
  const [dying, next] = [await browser.newPage(), await browser.newPage()];
  await open(dying);
  const hold = lakeside.hold(({ method, path }) => method === 'POST' && path.endsWith('/register'));
  const registering = register(dying, grant).catch(() => {});
  await hold.reached(1);
  await dying.close();
  hold.release();
  await registering;

  await open(next);
  expect(await kept(next)).toEqual({ access: 'active', notRegistered: undefined, registered: false, key: false });
  expect(await renew(next, grant.accessToken)).toBe('smart/access-ended');
  expect(await kept(next)).toMatchObject({ access: 'ended' });
});

test('why there is no key is kept with the connection, and access as it was given', async ({ page, grant }) => {
  await open(page);
  await register(page, { ...grant, scope: 'launch/patient patient/*.rs' });
  expect(await kept(page)).toEqual({
    access: 'active',
    notRegistered: 'smart/no-registration',
    registered: false,
    key: false,
  });
});
