import { expect, test as base, type Page, type Route } from '@playwright/test';
import { startHospitals, type Hospital } from '../../e2e/sandbox/hospitals.ts';
import { signIn } from '../../e2e/sandbox/visitor.ts';
import type { Grant } from '../smart/types.ts';

/** A real hospital that rotates its refresh tokens, and a grant that it gave. */
const test = base.extend<{ lakeside: Hospital; grant: Grant }>({
  lakeside: async ({ baseURL }, use) => {
    const sandbox = await startHospitals({ appOrigins: [baseURL!], basePort: 0, patients: 150 });
    await use(sandbox.hospital('lakeside'));
    await sandbox.stop();
  },
  grant: async ({ baseURL, lakeside }, use) => {
    const answer = await signIn(lakeside, { app: baseURL!, patient: 'p1' });
    await use({
      server: {
        fhirBase: lakeside.fhirBase,
        issuer: lakeside.origin,
        authorizationEndpoint: `${lakeside.origin}/oauth/authorize`,
        tokenEndpoint: await tokenEndpointOf(lakeside),
        revocationEndpoint: undefined,
        jwksUri: undefined,
        issInResponse: true,
        scopesSupported: [],
        capabilities: [],
        brandBundle: undefined,
        brandIdentifier: undefined,
      },
      clientId: 'sheaf-local',
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      receivedAt: Date.now(),
      expiresAt: Date.now() + 3_600_000,
      scope: answer.scope,
      patientId: 'p1',
      fhirUser: undefined,
    });
  },
});

async function tokenEndpointOf({ fhirBase }: Hospital): Promise<string> {
  const found = (await (await fetch(`${fhirBase}/.well-known/smart-configuration`)).json()) as {
    token_endpoint: string;
  };
  return found.token_endpoint;
}

/** Opens the store in this tab, with the connection in it, and renews; returns the token or the code of the failure. */
function renewIn(page: Page, grant: Grant, seen: string): Promise<string> {
  return page.evaluate(
    async ({ grant: held, seen: refused }) => {
      const { openStore } = await import('/src/store/open.ts');
      const { saveConnection, readConnection } = await import('/src/store/connections.ts');
      const { accessOf } = await import('/src/engine/access.ts');
      const { Events } = await import('/src/engine/events.ts');
      const store = await openStore('access-spec', { onBlocked() {}, onLost() {}, onChange() {} });
      const { fhirBase, issuer } = held.server;
      if (!(await readConnection(store, 'c'))) {
        await saveConnection(
          store,
          {
            id: 'c',
            endpointId: 'e',
            issuer,
            fhirBase,
            patientId: 'p1',
            name: 'n',
            place: '',
            stripe: 1,
            connectedAt: 1,
            access: 'active',
          },
          held,
        );
      }
      const quirks = {
        responseMode: null,
        audTrailingSlash: false,
        audience: null,
        authorizationEndpoint: null,
        tokenEndpoint: null,
        pageSize: null,
        concurrency: 4,
        extraOrigins: [],
        categories: {},
        searches: {},
        wholeRecord: null,
        tokenStrategy: 'refresh',
        issuer: null,
        onlyListedScopes: false,
        prompt: null,
      } as const;
      const endpoint = {
        id: 'e',
        brandId: 'e',
        name: 'n',
        place: '',
        fhirBase,
        clientId: 'sheaf-local',
        scopes: [],
        quirks,
      };
      const catalogue = () => Promise.reject(new Error('tokens need no catalogue'));
      const context = { store, catalogue, events: new Events('access-spec') };
      return accessOf(context, 'c', endpoint)
        .renew(refused)
        .catch((error: { code?: string; message: string }) => error.code ?? error.message);
    },
    { grant, seen },
  );
}

/** What is kept of the connection. */
const leftIn = (page: Page) =>
  page.evaluate(async () => {
    const { openStore } = await import('/src/store/open.ts');
    const { readConnection, readGrant } = await import('/src/store/connections.ts');
    const store = await openStore('access-spec', { onBlocked() {}, onLost() {}, onChange() {} });
    const connection = await readConnection(store, 'c');
    return {
      access: connection?.access,
      renewalLost: connection?.renewalLost,
      grant: await readGrant(store, 'c'),
    };
  });

const tokenRequests = (hospital: Hospital, from: number) =>
  hospital.requests.slice(from).filter(({ method, path }) => method === 'POST' && path.endsWith('/token'));

test('two tabs whose token was refused at once ask for one new token, and both get it', async ({
  context,
  lakeside,
  grant,
}) => {
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  for (const tab of tabs) await tab.goto('/e2e/blank.html');
  const asked = lakeside.requests.length;
  // A rotated token works once: had both asked, the second would have killed the whole family.
  const renewed = await Promise.all(tabs.map((tab) => renewIn(tab, grant, grant.accessToken)));
  expect(renewed[0]).toBe(renewed[1]);
  expect(renewed[0]).not.toBe(grant.accessToken);
  expect(tokenRequests(lakeside, asked)).toHaveLength(1);
});

test('the rotated token is what is kept: it renews again', async ({ page, lakeside, grant }) => {
  await page.goto('/e2e/blank.html');
  const first = await renewIn(page, grant, grant.accessToken);
  const second = await renewIn(page, grant, first);
  expect(new Set([grant.accessToken, first, second]).size).toBe(3);
  expect(lakeside.requests.length).toBeGreaterThan(0);
});

test('when the hospital says that access has ended, the grant goes and the connection stays', async ({
  page,
  lakeside,
  grant,
}) => {
  await page.goto('/e2e/blank.html');
  lakeside.revokeAll();
  expect(await renewIn(page, grant, grant.accessToken)).toBe('smart/access-ended');
  expect(await leftIn(page)).toEqual({ access: 'ended', renewalLost: false, grant: undefined });
});

test('a token that was rotated while its answer was lost is told from one that simply ended', async ({
  page,
  grant,
}) => {
  await page.goto('/e2e/blank.html');
  const lose = async (route: Route) => {
    await route.fetch(); // the hospital has rotated the token; whoever asked never learns of it
    await route.abort();
  };
  await page.route('**/token', lose);
  expect(await renewIn(page, grant, grant.accessToken)).toMatch(/^smart\/(unreachable|token-no-cors|no-answer)$/);
  expect(await leftIn(page)).toMatchObject({ access: 'active', grant: { refreshToken: grant.refreshToken } });
  await page.unroute('**/token', lose);
  expect(await renewIn(page, grant, grant.accessToken)).toBe('smart/access-ended');
  expect(await leftIn(page)).toEqual({ access: 'ended', renewalLost: true, grant: undefined });
});

test('a hospital that cannot be reached costs no token: it renews when the hospital is back', async ({
  page,
  lakeside,
  grant,
}) => {
  await page.goto('/e2e/blank.html');
  await lakeside.stop();
  expect(await renewIn(page, grant, grant.accessToken)).toMatch(/^smart\/(unreachable|token-no-cors|no-answer)$/);
  await lakeside.start();
  expect(await renewIn(page, grant, grant.accessToken)).not.toMatch(/^smart/);
});
