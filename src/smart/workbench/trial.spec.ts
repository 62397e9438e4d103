import { expect, test } from '@playwright/test';
import { SignJWT } from 'jose';
import { readPlatform } from '../../catalog/parse.ts';
import { BASE, network, NOW, PENDING, SERVER } from '../testing.ts';
import { beginTrial, type Pkce } from './begin.ts';
import { otherEndpoints } from './endpoints.ts';
import { openJwt } from './jwt.ts';
import { recorder } from './recorder.ts';
import { tradeCode } from './trade.ts';

const { quirks } = readPlatform({ id: 'smart-r4', name: 'SMART', scopes: ['openid'] });
const ENDPOINT = {
  id: 'ehr',
  brandId: 'ehr',
  name: 'Ehr',
  place: '',
  fhirBase: BASE,
  clientId: 'c',
  scopes: [],
  quirks,
};
const PLACE = { redirectUri: 'https://app.test/callback', returnTo: '/developers/workbench' };
const TOKENS = { access_token: 'opaque', token_type: 'Bearer', expires_in: 60, scope: 'openid' };

const begin = (over: Partial<Parameters<typeof beginTrial>[3]>) =>
  beginTrial(ENDPOINT, SERVER, PLACE, { scope: 'openid x/y', audience: BASE, pkce: 'S256', ...over });
const asked = async (over: Partial<Parameters<typeof beginTrial>[3]>) =>
  Object.fromEntries(new URL((await begin(over)).url).searchParams);

test('the address says what the developer wants, to the letter', async () => {
  const { url, pending } = await begin({ audience: 'urn:any' });
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
    scope: 'openid x/y',
    aud: 'urn:any',
    code_challenge_method: 'S256',
    state: pending.state,
  });
  expect(pending.scope).toBe('openid x/y');
  expect(await asked({ audience: '' })).not.toHaveProperty('aud');
});

test('PKCE is what was asked for, at the beginning and at the end', async () => {
  const { url, pending } = await begin({ pkce: 'plain' });
  expect(new URL(url).searchParams.get('code_challenge')).toBe(pending.codeVerifier);
  expect(new URL(url).searchParams.get('code_challenge_method')).toBe('plain');
  expect(Object.keys(await asked({ pkce: 'none' })).filter((name) => name.startsWith('code_'))).toEqual([]);

  const sent = async (pkce: Pkce) => {
    const { options, asked: seen } = network({ [SERVER.tokenEndpoint]: { body: TOKENS } });
    await tradeCode({ code: 'c', issuer: undefined }, PENDING, pkce, options);
    return seen[0]!.form.get('code_verifier');
  };
  expect(await sent('S256')).toBe(PENDING.codeVerifier);
  expect(await sent('plain')).toBe(PENDING.codeVerifier);
  expect(await sent('none')).toBe(null);
});

test('access to nobody is access, too; whoever is named, is named with the place', async () => {
  let bundle: object = {};
  const trade = async (more: object) => {
    const token = { [SERVER.tokenEndpoint]: { body: { ...TOKENS, ...more } } };
    const { options } = network({ ...token, [`${BASE}/Patient?_count=50`]: { body: bundle } });
    return tradeCode({ code: 'c', issuer: 'https://ehr.test' }, PENDING, 'S256', options);
  };
  expect(await trade({})).toMatchObject({ grant: { patientId: '' }, patientFrom: undefined, idToken: undefined });
  expect(await trade({ patient: 'p/../1' })).toMatchObject({ grant: { patientId: '' }, patientFrom: undefined });
  expect(await trade({ patient: 'p-1' })).toMatchObject({ grant: { patientId: 'p-1' }, patientFrom: 'token' });
  const claims = { iss: 'https://ehr.test', aud: PENDING.clientId, nonce: PENDING.nonce, exp: NOW / 1000 + 60 };
  const jwt = (more: object) =>
    new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32));
  expect(await trade({ id_token: await jwt({ fhirUser: `${BASE}/Patient/p-2` }) })).toMatchObject({
    grant: { patientId: 'p-2' },
    patientFrom: 'fhir-user',
    warnings: ['id-token/unverified'],
  });
  const entry = ['p-3', 'p-4'].map((id) => ({ resource: { resourceType: 'Patient', id } }));
  bundle = { resourceType: 'Bundle', entry };
  expect(await trade({})).toMatchObject({ grant: { patientId: '' }, patientFrom: 'several' });
  bundle = { resourceType: 'Bundle', entry: entry.slice(1) };
  expect(await trade({})).toMatchObject({ grant: { patientId: 'p-4' }, patientFrom: 'asked' });
});

test('what goes through the recorder is written down, and arrives as it was', async () => {
  const { options } = network({ [SERVER.tokenEndpoint]: { status: 400, body: { error: 'invalid_grant' } } });
  const { fetch, records } = recorder(options.fetch);
  const trade = tradeCode({ code: 'c', issuer: undefined }, PENDING, 'S256', { ...options, fetch });
  await expect(trade).rejects.toMatchObject({ code: 'smart/code-used' });
  expect(records).toMatchObject([
    {
      method: 'POST',
      url: SERVER.tokenEndpoint,
      body: expect.stringContaining('code=c') as unknown as string,
      answer: { status: 400, headers: [['content-type', 'application/json']], body: '{"error":"invalid_grant"}' },
    },
  ]);
  await fetch('https://nobody.test', {}).catch(() => {});
  expect(records[1]).toMatchObject({ method: 'GET', answer: undefined });
});

test('a JWT is taken apart, and anything else is opaque', async () => {
  const jwt = await new SignJWT({ sub: 'ä' }).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32));
  expect(openJwt(jwt)).toEqual({ header: '{"alg":"HS256"}', claims: '{"sub":"ä"}' });
  for (const token of ['', 'opaque', 'a.b.c', `${jwt}.x`, 'bnVsbA.bnVsbA.x', '..']) {
    expect(openJwt(token), token).toBe(undefined);
  }
});

test('further endpoints are read where they stand, and only safe ones', async () => {
  const smart = `${BASE}/.well-known/smart-configuration`;
  const openId = 'https://ehr.test/.well-known/openid-configuration';
  const found = async (replies: Parameters<typeof network>[0]) => otherEndpoints(SERVER, network(replies).options);
  expect(await found({})).toEqual({ introspection: undefined, userinfo: undefined });
  expect(
    await found({
      [smart]: {
        body: { introspection_endpoint: 'https://ehr.test/introspect', userinfo_endpoint: 'http://ehr.test/u' },
      },
      [openId]: { body: { userinfo_endpoint: 'https://ehr.test/never' } },
    }),
  ).toEqual({ introspection: 'https://ehr.test/introspect', userinfo: undefined });
  expect(await found({ [openId]: { body: { userinfo_endpoint: 'https://ehr.test/me' } } })).toEqual({
    introspection: undefined,
    userinfo: 'https://ehr.test/me',
  });
});
