import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { exportJWK, generateKeyPair } from 'jose';
import { memoryOf } from '../../e2e/sandbox/oauth/memory.ts';
import { startHospitals, type Hospitals } from '../../e2e/sandbox/hospitals.ts';
import { signIn, visitSignIn } from '../../e2e/sandbox/visitor.ts';
import { discover } from './discover.ts';
import { registerOpenly } from './register.ts';
import { network, SERVER } from './testing.ts';

/** A client id on the spot, from servers that give one to any app. */
const APP = 'http://127.0.0.1:1';
const WANTED = { redirectUri: `${APP}/callback`, scopes: ['launch/patient', 'patient/*.rs'] };

let all: Hospitals;
test.beforeAll(async () => {
  all = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
});
test.afterAll(() => all.stop());

const failure = (code: string, said?: string) =>
  expect.objectContaining({ name: 'SmartError', code, ...(said === undefined ? {} : { said }) });

test('a hospital that registers openly gives a client id, and lets it in', async () => {
  const lakeside = all.hospital('lakeside');
  const base = lakeside.quirky('registration=open');
  const clientId = await registerOpenly(await discover(base), WANTED);
  expect(clientId).not.toBe('sheaf-local');
  const visit = { app: APP, patient: 'p1', base };
  const { parameters } = await visitSignIn(lakeside, { ...visit, parameters: { client_id: clientId } });
  expect(parameters.get('code')).toBeTruthy();
  expect((await signIn(lakeside, visit)).access_token).toBeTruthy(); // the app that it knew before is still let in
});

test('only the app’s own address is registered', async () => {
  const server = await discover(all.hospital('lakeside').quirky('registration=open'));
  const elsewhere = registerOpenly(server, { ...WANTED, redirectUri: 'https://elsewhere.test/callback' });
  await expect(elsewhere).rejects.toThrow(failure('smart/registration-refused'));
});

test('a hospital that says no is quoted; one that names no place is not asked', async () => {
  const said = 'This hospital registers no apps by themselves.';
  const refused = await discover(all.hospital('lakeside').quirky('registration=refused'));
  await expect(registerOpenly(refused, WANTED)).rejects.toThrow(failure('smart/registration-refused', said));
  await expect(registerOpenly(SERVER, WANTED, network({}).options)).rejects.toThrow(failure('smart/no-registration'));
});

test('a client that needs a secret is none for a page', async () => {
  const body = { client_id: 'c', client_secret: 's', token_endpoint_auth_method: 'client_secret_basic' };
  const { options } = network({ 'https://ehr.test/register': { status: 201, body } });
  const server = { ...SERVER, registrationEndpoint: 'https://ehr.test/register' };
  await expect(registerOpenly(server, WANTED, options)).rejects.toThrow(failure('smart/registration-refused'));
});

test('an authorization server that nobody here wrote takes the same request', async () => {
  const { Provider } = await import('oidc-provider');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(origin, {
    adapter: memoryOf().adapter,
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    scopes: ['openid', 'offline_access', ...WANTED.scopes],
    features: { registration: { enabled: true }, devInteractions: { enabled: false } },
  });
  const answer = provider.callback();
  http.on('request', (request, response) => void answer(request, response));
  try {
    const server = { ...SERVER, registrationEndpoint: `${origin}/reg` };
    const clientId = await registerOpenly(server, WANTED);
    const client = await provider.Client.find(clientId);
    expect(client?.metadata()).toMatchObject({
      redirect_uris: [WANTED.redirectUri],
      token_endpoint_auth_method: 'none',
      scope: 'launch/patient patient/*.rs',
    });
  } finally {
    await new Promise((resolve) => http.close(resolve));
  }
});
