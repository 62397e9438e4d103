import { expect, test } from '@playwright/test';
import { SignJWT, type JWTPayload } from 'jose';
import { resolveCatalog } from '../../catalog/resolve.ts';
import { readSource } from '../../catalog/source.ts';
import { startHospitals, type Hospital, type Hospitals } from '../../e2e/sandbox/hospitals.ts';
import { askToken, visitSignIn } from '../../e2e/sandbox/visitor.ts';
import { readCatalog } from '../catalog/parse.ts';
import { renewByKey } from './assertion.ts';
import { beginSignIn } from './begin.ts';
import { readCallback } from './callback.ts';
import { makeClientKey } from './client-key.ts';
import { discover } from './discover.ts';
import { exchange } from './exchange.ts';
import { registerKey } from './register-key.ts';
import { revoke } from './revoke.ts';
import { network, SERVER, type Reply } from './testing.ts';
import type { Grant } from './types.ts';

/** Registering a key and going on by it, against a hospital that gives a public app no refresh token. */
const APP = 'http://127.0.0.1:1';
const ENDPOINT = readCatalog(resolveCatalog(readSource())).find(({ id }) => id === 'local-lakeside')!;
const SCOPES = ['openid', 'fhirUser', 'launch/patient', 'patient/*.rs', 'system/DynamicClient.register'];

let all: Hospitals;
let lakeside: Hospital;
test.beforeAll(async () => {
  all = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
  lakeside = all.hospital('lakeside');
});
test.afterAll(() => all.stop());

/** A first grant, as a person gives it on the hospital's pages. */
async function signIn(switches = 'registration=key,noRefresh', scopes = SCOPES): Promise<Grant> {
  const fhirBase = lakeside.quirky(switches);
  const place = { redirectUri: `${APP}/callback`, returnTo: '/' };
  const { url, pending } = await beginSignIn({ ...ENDPOINT, fhirBase, scopes }, await discover(fhirBase), place);
  const parameters = Object.fromEntries(new URL(url).searchParams);
  const { location } = await visitSignIn(lakeside, { app: APP, patient: 'p1', base: fhirBase, parameters });
  return (await exchange(readCallback(location.href, pending), pending)).grant;
}

async function registered(switches?: string) {
  const grant = await signIn(switches);
  const { registration, privateKey } = await registerKey(grant);
  return { grant: { ...grant, registration }, registration, privateKey };
}

const statusOf = async ({ server, accessToken }: Grant) =>
  (await fetch(`${server.fhirBase}/Patient/p1`, { headers: { authorization: `Bearer ${accessToken}` } })).status;

const failure = (code: string, said?: string) =>
  expect.objectContaining({ name: 'SmartError', code, ...(said === undefined ? {} : { said }) });

test('a device that registered its key goes on without the person, as often as it wants', async () => {
  const { grant, registration, privateKey } = await registered();
  expect(grant.refreshToken).toBeUndefined();
  expect(registration).toMatchObject({ algorithm: 'RS384' });
  expect(registration.clientId).not.toBe(grant.clientId);
  lakeside.expireTokens();
  expect(await statusOf(grant)).toBe(401);

  const renewed = await renewByKey(grant, privateKey);
  expect(renewed).toMatchObject({ clientId: registration.clientId, patientId: 'p1', registration });
  expect(renewed.scope).toContain('patient/*.rs');
  expect(await statusOf(renewed)).toBe(200);
  expect(await statusOf(await renewByKey(renewed, privateKey))).toBe(200);

  expect(await revoke(renewed)).toMatchObject({ confirmed: true });
  expect(await statusOf(renewed)).toBe(401);
});

test('where elliptic curves are all that is listed, the key is one; elsewhere it is RSA', async () => {
  const { grant, registration, privateKey } = await registered('registration=es384,noRefresh');
  expect(registration.algorithm).toBe('ES384');
  expect(await statusOf(await renewByKey(grant, privateKey))).toBe(200);
  for (const assertionAlgorithms of [undefined, [], ['RS384'], ['ES384', 'RS384'], ['PS256']])
    expect((await makeClientKey({ ...SERVER, assertionAlgorithms })).algorithm).toBe('RS384');
});

test('nobody can read the key, not even this app; only its public half is sent', async () => {
  const replies = { [`${SERVER.fhirBase}/register`]: { status: 201, body: { client_id: 'device-1' } } };
  const { options, asked } = network(replies);
  const server = { ...SERVER, registrationEndpoint: `${SERVER.fhirBase}/register` };
  const { registration, privateKey } = await registerKey({ ...GRANT, server }, options);
  await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
  expect(privateKey.usages).toEqual(['sign']);
  expect(registration.clientId).toBe('device-1');

  const sent = JSON.parse(asked[0]!.init.body as string) as { software_id: string; jwks: { keys: object[] } };
  expect(sent.software_id).toBe('sheaf');
  expect(sent.jwks.keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  expect(asked[0]!.init.headers).toMatchObject({ authorization: 'Bearer access-1' });
});

const GRANT: Grant = {
  server: SERVER,
  clientId: 'sheaf',
  accessToken: 'access-1',
  refreshToken: undefined,
  receivedAt: 0,
  expiresAt: 1,
  scope: 'patient/*.rs System/dynamicclient.REGISTER', // as some servers write it
  patientId: 'p1',
  fhirUser: undefined,
};

for (const [code, switches] of [
  ['smart/registration-refused', 'registration=refused'],
  ['smart/no-registration', 'registration=absent'],
  ['smart/no-registration', 'noRefresh'], // discovery names none
] as const) {
  test(`with ${switches} there is no key: ${code}`, async () => {
    await expect(registerKey(await signIn(switches))).rejects.toThrow(failure(code));
  });
}

test('the server’s own words come along', async () => {
  const said = 'This hospital registers no apps by themselves.';
  const grant = await signIn('registration=refused');
  await expect(registerKey(grant)).rejects.toThrow(failure('smart/registration-refused', said));
});

test('a first token without the right to register is not even shown to the registration endpoint', async () => {
  const grant = await signIn('registration=key', SCOPES.slice(0, -1));
  const before = lakeside.requests.length;
  await expect(registerKey(grant)).rejects.toThrow(failure('smart/no-registration'));
  expect(lakeside.requests).toHaveLength(before);
});

/** Where the kind of key is not the point: these are made in no time. */
const QUICK = { ...SERVER, assertionAlgorithms: ['ES384'] };

const ANSWERS: readonly (readonly [string, Reply | undefined])[] = [
  ['smart/registration-no-cors', 'no-cors'],
  ['smart/unreachable', undefined],
  ['smart/server-error', { status: 503, body: 'busy' }],
  ['smart/registration-refused', { status: 401, body: { error: 'invalid_token' } }],
  ['smart/registration-refused', { status: 201, body: {} }],
  ['smart/registration-refused', { status: 201, body: { client_id: 7 } }],
  ['smart/registration-refused', { status: 201, body: { client_id: 'x'.repeat(501) } }],
  ['smart/registration-refused', { status: 200, type: 'text/html', body: '<h1>Portal</h1>' }],
];
for (const [code, reply] of ANSWERS) {
  test(`an answer of ${JSON.stringify(reply)?.slice(0, 60)} is ${code}`, async () => {
    const { options } = network(reply === undefined ? {} : { 'https://ehr.test/register': reply });
    const server = { ...QUICK, registrationEndpoint: 'https://ehr.test/register' };
    await expect(registerKey({ ...GRANT, server }, options)).rejects.toThrow(failure(code));
  });
}

test('another device’s key opens nothing', async () => {
  const { grant } = await registered();
  const { privateKey } = await makeClientKey(grant.server);
  await expect(renewByKey(grant, privateKey)).rejects.toThrow(failure('smart/access-ended'));
});

test('a registration that the hospital has forgotten ends access', async () => {
  const { grant, privateKey } = await registered();
  lakeside.revokeAll();
  await expect(renewByKey(grant, privateKey)).rejects.toThrow(failure('smart/access-ended'));
});

test('a hospital that is down costs no registration', async () => {
  const { grant, privateKey } = await registered();
  await lakeside.stop();
  await expect(renewByKey(grant, privateKey)).rejects.toThrow(failure('smart/unreachable'));
  await lakeside.start();
  expect(await statusOf(await renewByKey(grant, privateKey))).toBe(200);
});

test('without a registration nothing is asked', async () => {
  const { privateKey } = await makeClientKey(QUICK);
  const { options, asked } = network({});
  await expect(renewByKey(GRANT, privateKey, options)).rejects.toThrow(failure('smart/access-ended'));
  expect(asked).toEqual([]);
});

test('an assertion says who it is from, for whom, and is good once and for less than five minutes', async () => {
  const { privateKey } = await makeClientKey(QUICK);
  const body = { access_token: 'access-2', token_type: 'bearer', expires_in: 60 };
  const { options, asked } = network({ [SERVER.tokenEndpoint]: { body } });
  const registration = { clientId: 'device-1', algorithm: 'ES384', keyId: 'k' } as const;
  for (let i = 0; i < 2; i++) await renewByKey({ ...GRANT, registration }, privateKey, options);
  const claims = asked.map(({ form }) => {
    expect(form.get('client_id')).toBe('device-1');
    return JSON.parse(Buffer.from(form.get('assertion')!.split('.')[1]!, 'base64url').toString()) as JWTPayload;
  });
  const { now } = options;
  for (const { iss, sub, aud, exp } of claims) {
    expect([iss, sub, aud]).toEqual(['device-1', 'device-1', SERVER.tokenEndpoint]);
    expect(exp! - now!() / 1000).toBeLessThan(300);
  }
  expect(new Set(claims.map(({ jti }) => jti)).size).toBe(2);
});

test('access to another patient, by whatever mistake, is not taken', async () => {
  const { privateKey } = await makeClientKey(QUICK);
  const body = { access_token: 'access-2', token_type: 'bearer', patient: 'p2' };
  const { options } = network({ [SERVER.tokenEndpoint]: { body } });
  const registration = { clientId: 'device-1', algorithm: 'ES384', keyId: 'k' } as const;
  const renewed = renewByKey({ ...GRANT, registration }, privateKey, options);
  await expect(renewed).rejects.toThrow(failure('smart/access-ended'));
});

test('the hospital itself refuses what is replayed, for somebody else, too long or too old', async () => {
  const { grant, registration, privateKey } = await registered();
  const now = Math.floor(Date.now() / 1000);
  const good = { aud: grant.server.tokenEndpoint, jti: 'once', exp: now + 120 };
  const ask = async (claims: JWTPayload) => {
    const { clientId, keyId } = registration;
    const assertion = await new SignJWT({ iss: clientId, sub: clientId, ...claims })
      .setProtectedHeader({ alg: 'RS384', kid: keyId })
      .sign(privateKey);
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const { body } = await askToken(grant.server.fhirBase, APP, { grant_type, assertion, client_id: clientId });
    return body.error ?? 'given';
  };
  expect(await ask(good)).toBe('given');
  expect(await ask(good)).toBe('invalid_grant'); // the same jti
  expect(await ask({ ...good, jti: 'a', aud: 'https://elsewhere.test/token' })).toBe('invalid_grant');
  expect(await ask({ ...good, jti: 'b', exp: now + 600 })).toBe('invalid_grant');
  expect(await ask({ ...good, jti: 'c', exp: now - 120 })).toBe('invalid_grant');
  expect(await ask({ ...good, jti: 'd', sub: 'somebody' })).toBe('invalid_grant');
});

test('the first token goes to no origin but the server’s own, wherever discovery says that one registers', async () => {
  const { options, asked } = network({ 'https://elsewhere.test/register': { status: 201, body: { client_id: 'x' } } });
  const grant: Grant = {
    server: { ...SERVER, registrationEndpoint: 'https://elsewhere.test/register' },
    clientId: 'sheaf',
    accessToken: 'secret',
    refreshToken: undefined,
    receivedAt: 0,
    expiresAt: 1,
    scope: SCOPES.join(' '),
    patientId: 'p1',
    fhirUser: undefined,
  };
  await expect(registerKey(grant, options)).rejects.toThrow(failure('smart/no-registration'));
  expect(asked).toEqual([]);
});
