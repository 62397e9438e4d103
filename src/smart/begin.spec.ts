import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Endpoint, Quirks } from '../catalog/endpoint.ts';
import { beginSignIn } from './begin.ts';
import { BASE, NOW, SERVER } from './testing.ts';

const QUIRKS: Quirks = {
  responseMode: 'fragment',
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
};
const ENDPOINT: Endpoint = {
  id: 'ehr',
  brandId: 'ehr',
  name: 'Ehr',
  place: '',
  fhirBase: BASE,
  clientId: 'sheaf',
  scopes: ['launch/patient', 'openid', 'patient/*.rs'],
  quirks: QUIRKS,
};
const PLACE = { redirectUri: 'https://app.test/callback?x=1', returnTo: '/providers' };

async function begin(endpoint: Partial<Endpoint> = {}, server = SERVER) {
  const { url, pending } = await beginSignIn({ ...ENDPOINT, ...endpoint }, server, PLACE, { now: () => NOW });
  return { pending, url: new URL(url), params: Object.fromEntries(new URL(url).searchParams) };
}

test('the question holds all that SMART asks for, and the pending sign-in all that the answer needs', async () => {
  const { url, params, pending } = await begin();
  expect(url.origin + url.pathname).toBe(SERVER.authorizationEndpoint);
  expect(params).toEqual({
    response_type: 'code',
    client_id: 'sheaf',
    redirect_uri: PLACE.redirectUri,
    scope: 'launch/patient openid patient/*.rs',
    aud: BASE,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: createHash('sha256').update(pending.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    response_mode: 'fragment',
  });
  expect(pending).toMatchObject({
    ...PLACE,
    endpointId: 'ehr',
    brandId: 'ehr',
    clientId: 'sheaf',
    createdAt: NOW,
    server: SERVER,
  });
  expect(url.href).not.toContain(pending.codeVerifier);
});

test('state, nonce and verifier are 256 bits each and never the same, whatever Math.random does (c14)', async () => {
  const random = Math.random;
  Math.random = () => 0;
  try {
    const all = await Promise.all(Array.from({ length: 50 }, () => begin()));
    const secrets = all.flatMap(({ pending }) => [pending.state, pending.nonce, pending.codeVerifier]);
    expect(new Set(secrets).size).toBe(150);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
  } finally {
    Math.random = random;
  }
});

test('the query that an endpoint carries is kept (c8)', async () => {
  const { params, url } = await begin({}, { ...SERVER, authorizationEndpoint: 'https://ehr.test/authorize?tenant=7' });
  expect(params).toMatchObject({ tenant: '7', response_type: 'code' });
  expect(url.href.split('?')).toHaveLength(2);
});

test('a quirk can leave out the response mode', async () => {
  const { params } = await begin({ quirks: { ...QUIRKS, responseMode: null } });
  expect(params).not.toHaveProperty('response_mode');
});

test('the audience has exactly the slash that the quirk says', async () => {
  const audience = async (fhirBase: string, audTrailingSlash: boolean) =>
    (await begin({ fhirBase, quirks: { ...QUIRKS, audTrailingSlash } })).params['aud'];
  expect(await audience(BASE, false)).toBe(BASE);
  expect(await audience(`${BASE}/`, false)).toBe(BASE);
  expect(await audience(BASE, true)).toBe(`${BASE}/`);
});

test('an audience that is known to the letter is sent to the letter', async () => {
  const quirks = { ...QUIRKS, audience: 'https://ehr.test/API/', audTrailingSlash: true };
  expect((await begin({ quirks })).params['aud']).toBe('https://ehr.test/API/');
});

test('the catalogue names the issuer where discovery does not', async () => {
  const quirks = { ...QUIRKS, issuer: 'https://known.test' };
  const unknown = await begin({ quirks }, { ...SERVER, issuer: undefined });
  expect(unknown.pending.server.issuer).toBe('https://known.test');
  expect((await begin({ quirks })).pending.server.issuer).toBe(SERVER.issuer);
});

test('nobody is sent away without a client id', async () => {
  await expect(begin({ clientId: '' })).rejects.toThrow(expect.objectContaining({ code: 'smart/not-configured' }));
});

test('only where the catalogue says so, scopes that discovery does not list are left out, and a page is insisted on', async () => {
  const server = { ...SERVER, scopesSupported: ['openid', 'patient/*.read'] };
  expect((await begin({}, server)).params).toMatchObject({ scope: 'launch/patient openid patient/*.rs' });
  expect((await begin({}, server)).params).not.toHaveProperty('prompt');
  const quirks = { ...QUIRKS, onlyListedScopes: true, prompt: 'consent' as const };
  const { params, pending } = await begin({ quirks }, server);
  expect(params).toMatchObject({ scope: 'openid patient/*.read', prompt: 'consent' });
  expect(pending.scope).toBe('openid patient/*.read');
  expect((await begin({ quirks })).params).toMatchObject({ scope: 'launch/patient openid patient/*.rs' });

  // Whoever was signed in by the EHR is asked nothing again, and its own scope stays.
  const launch = { iss: BASE, code: 'the-code' };
  const started = await beginSignIn({ ...ENDPOINT, quirks }, server, { ...PLACE, launch });
  expect(Object.fromEntries(new URL(started.url).searchParams)).toMatchObject({
    scope: 'launch openid patient/*.read',
  });
  expect(started.url).not.toContain('prompt=');
});

const returnsTo = (returnTo: string) =>
  beginSignIn(ENDPOINT, SERVER, { ...PLACE, returnTo }).then(
    ({ pending }) => pending.returnTo,
    () => 'refused',
  );

test('whoever signed in goes on inside the app, whatever the way back is', async () => {
  const foreign = [
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    'https://evil.test',
    '',
  ];
  for (const returnTo of [...foreign, 'javascript:alert(1)', 'providers', ' /providers', '/a\\b'])
    expect(await returnsTo(returnTo), returnTo).toBe('refused');
  const here = ['/', '/providers/:connectionId', '/timeline?type=Observation#top', '/a//b'];
  for (const returnTo of here) expect(await returnsTo(returnTo)).toBe(returnTo);

  const odd = fc.string({
    unit: fc.constantFrom('/', '\\', ':', '.', '@', '?', '#', '\t', '\n', ' ', 'e', 'https', '%2f'),
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(odd, fc.webUrl(), fc.string({ unit: 'binary' })), async (returnTo) => {
      const kept = await returnsTo(returnTo);
      if (kept !== 'refused') expect(new URL(kept, 'https://app.test').origin).toBe('https://app.test');
    }),
  );
});
