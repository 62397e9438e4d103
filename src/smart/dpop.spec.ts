import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { EmbeddedJWK, jwtVerify } from 'jose';
import { resolveCatalog } from '../../catalog/resolve.ts';
import { readSource } from '../../catalog/source.ts';
import { startHospitals, type HospitalId, type Hospitals } from '../../e2e/sandbox/hospitals.ts';
import { visitSignIn } from '../../e2e/sandbox/visitor.ts';
import { readCatalog } from '../catalog/parse.ts';
import { renewByKey } from './assertion.ts';
import { beginSignIn } from './begin.ts';
import { readCallback } from './callback.ts';
import { discover } from './discover.ts';
import { makeProofKey, nonceWish, type Proven, sendProven } from './dpop.ts';
import { askWith } from './dpop-ask.ts';
import { exchange } from './exchange.ts';
import type { SmartOptions } from './options.ts';
import { refresh } from './refresh.ts';
import { registerKey } from './register-key.ts';
import { revoke } from './revoke.ts';
import { ISSUER, NOW, PENDING, SERVER } from './testing.ts';
import type { Grant, ProofKey } from './types.ts';

let key: ProofKey;
test.beforeAll(async () => {
  key = (await makeProofKey(['ES256']))!;
});

const failure = (code: string) => expect.objectContaining({ name: 'SmartError', code });
const proofIn = (init: RequestInit) => new Headers(init.headers).get('dpop') ?? undefined;

async function read(proof: string | undefined) {
  const { payload, protectedHeader } = await jwtVerify(proof!, EmbeddedJWK, { currentDate: new Date(NOW) });
  return { claims: payload, header: protectedHeader };
}

/** The proof that goes with one request. */
async function proofNow(of: ProofKey, proven: Proven, options: SmartOptions = {}): Promise<string> {
  let sent = '';
  const send = async ({ dpop }: { readonly dpop: string }) => {
    sent = dpop;
    return { headers: new Headers() };
  };
  await sendProven(of, proven, { send, wantsNonce: () => 'no' }, options);
  return sent;
}

const proofOf = (proven: Proven, of = key) => proofNow(of, proven, { now: () => NOW });

test.describe('a proof', () => {
  test('is of one request and one token, and of nothing that stands in the query', async () => {
    const jtis = new Set<unknown>();
    const asked = fc.record({
      method: fc.constantFrom('GET', 'POST'),
      url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      accessToken: fc.option(fc.stringMatching(/^[\x21-\x7e]{1,80}$/), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async (proven) => {
        const { claims, header } = await read(await proofOf(proven));
        const { origin, pathname } = new URL(proven.url);
        const { jti, ...rest } = claims;
        const ath = proven.accessToken && createHash('sha256').update(proven.accessToken).digest('base64url');
        expect(rest).toEqual({ htm: proven.method, htu: origin + pathname, iat: NOW / 1000, ...(ath ? { ath } : {}) });
        expect({ ...header, jwk: Object.keys(header.jwk!).toSorted() }).toEqual({
          typ: 'dpop+jwt',
          alg: 'ES256',
          jwk: ['crv', 'kty', 'x', 'y'],
        });
        expect(String(jti)).toMatch(/^[\w-]{22}$/);
        jtis.add(jti);
      }),
      { numRuns: 60 },
    );
    expect(jtis.size).toBe(60);
  });

  test('is by a key that nobody can read, of the best kind that the server lists', async () => {
    for (const [listed, made] of [
      [['RS256', 'ES256'], 'ES256'],
      [['RS256', 'none', 'HS256'], 'RS256'],
      [['none', 'HS256', 'ES256K'], undefined],
    ] as const) {
      const one = await makeProofKey(listed);
      expect(one?.algorithm).toBe(made);
      if (!one) continue;
      expect(one.privateKey).toMatchObject({ extractable: false, usages: ['sign'] });
      const { header } = await read(await proofOf({ method: 'GET', url: 'https://ehr.test/r4' }, one));
      expect(header).toMatchObject({ alg: made });
      expect(header.jwk).not.toHaveProperty('d');
    }
  });
});

const TOKENS = { access_token: 'access', token_type: 'DPoP', expires_in: 60, patient: 'p-1' };
const WANTED = { error: 'use_dpop_nonce' };

interface Said {
  readonly status?: number;
  readonly body: object;
  readonly nonce?: string;
}

/** A token endpoint of its own origin that says one thing after the other, and the proofs that it was sent. */
function endpoint(...said: readonly (Said | 'no-cors')[]) {
  const proofs: (string | undefined)[] = [];
  const server = { ...SERVER, tokenEndpoint: `https://${crypto.randomUUID()}.test/token` };
  const fetch = async (_url: string, init: RequestInit) => {
    if (init.mode === 'no-cors') return new Response(null);
    proofs.push(proofIn(init));
    const one = said[proofs.length - 1] ?? said.at(-1)!;
    if (one === 'no-cors') throw new TypeError('Failed to fetch');
    const headers = { 'content-type': 'application/json', ...(one.nonce ? { 'dpop-nonce': one.nonce } : {}) };
    return new Response(JSON.stringify(one.body), { status: one.status ?? 200, headers });
  };
  const options: SmartOptions = { fetch, now: () => NOW, isOnline: () => true };
  const trade = async (isProven = true) => {
    const pending = { ...PENDING, server, proofKey: isProven ? key : undefined };
    return (await exchange({ code: 'the-code', issuer: ISSUER }, pending, options)).grant;
  };
  const nonces = () => Promise.all(proofs.map(async (one) => (await read(one)).claims['nonce']));
  return { server, options, proofs, trade, nonces };
}

test.describe('at the token endpoint', () => {
  test('the nonce that is wanted is sent once more, and with what is asked next', async () => {
    const { server, options, trade, nonces } = endpoint(
      { status: 400, body: WANTED, nonce: 'n1' },
      { body: { ...TOKENS, refresh_token: 'r1' }, nonce: 'n2' },
      { body: TOKENS },
    );
    const grant = await trade();
    expect(grant).toMatchObject({ isBound: true, proofKey: key, accessToken: 'access' });
    expect(grant.server.tokenEndpoint).toBe(server.tokenEndpoint);
    expect(await refresh(grant, options)).toMatchObject({ isBound: true, proofKey: key, refreshToken: 'r1' });
    expect(await nonces()).toEqual([undefined, 'n1', 'n2']);
  });

  test('a nonce that comes with another refusal is no reason to ask again', async () => {
    const { trade, proofs } = endpoint({ status: 400, body: { error: 'invalid_grant' }, nonce: 'n1' });
    await expect(trade()).rejects.toThrow(failure('smart/code-used'));
    expect(proofs).toHaveLength(1);
  });

  test('what never ends, or cannot be read, is given up by its name', async () => {
    // The last one that is asked has no proof: the server need not insist.
    const endless = endpoint(
      { status: 400, body: WANTED, nonce: 'n1' },
      { status: 400, body: WANTED, nonce: 'n2' },
      { status: 400, body: { error: 'invalid_dpop_proof' } },
    );
    await expect(endless.trade()).rejects.toThrow(failure('smart/proof-refused'));
    expect(endless.proofs.map((one) => one !== undefined)).toEqual([true, true, false]);
    const hidden = endpoint({ status: 400, body: WANTED });
    await expect(hidden.trade()).rejects.toThrow(failure('smart/proof-no-cors'));
    expect(hidden.proofs.map((one) => one !== undefined)).toEqual([true, false]);
  });

  test('a proof that does not get through costs no sign-in where none is needed', async () => {
    const bearer = { body: { ...TOKENS, token_type: 'Bearer', refresh_token: 'r1' } };
    for (const first of ['no-cors', { status: 400, body: { error: 'invalid_dpop_proof' } }] as const) {
      const { trade, proofs } = endpoint(first, bearer);
      const grant = await trade();
      expect(grant).toMatchObject({ accessToken: 'access', refreshToken: 'r1' });
      expect([grant.proofKey, grant.isBound]).toEqual([undefined, undefined]);
      expect(proofs.map((one) => one !== undefined)).toEqual([true, false]);
    }
    await expect(endpoint('no-cors').trade()).rejects.toThrow(failure('smart/token-no-cors'));
  });

  test('a server that answers Bearer is used as Bearer; its refresh token may be bound all the same', async () => {
    const bearer = { ...TOKENS, token_type: 'Bearer' };
    const { options, trade, proofs } = endpoint({ body: { ...bearer, refresh_token: 'r1' } });
    const grant = await trade();
    expect(grant).toMatchObject({ isBound: false, proofKey: key });
    expect(await refresh(grant, options)).toMatchObject({ isBound: false, proofKey: key });
    expect(proofs.every((one) => one !== undefined)).toBe(true);
    // With nothing that could be bound the key is of no use.
    expect((await endpoint({ body: bearer }).trade()).proofKey).toBeUndefined();
  });

  test('where no server spoke of proofs, no key is made and no proof is sent', async () => {
    const { pending } = await beginSignIn(ENDPOINT, SERVER, PLACE);
    expect(pending.proofKey).toBeUndefined();
    const { trade, proofs } = endpoint({ body: { ...TOKENS, token_type: 'Bearer' } });
    expect((await trade(false)).isBound).toBeUndefined();
    expect(proofs).toEqual([undefined]);
  });
});

test('a refusal of records is about a nonce when it says so, or when it may not be read', () => {
  const wish = (status: number, challenge?: string) =>
    nonceWish({ status, headers: new Headers(challenge === undefined ? {} : { 'www-authenticate': challenge }) });
  expect(wish(401, 'DPoP error="use_dpop_nonce", algs="ES256"')).toBe('yes');
  expect(wish(401, 'DPoP error="invalid_token"')).toBe('no');
  expect(wish(401)).toBe('maybe');
  expect(wish(403)).toBe('no');
  expect(wish(200)).toBe('no');
});

const APP = 'http://127.0.0.1:1';
const PLACE = { redirectUri: `${APP}/callback`, returnTo: '/' };
const ENDPOINT = readCatalog(resolveCatalog(readSource())).find(({ id }) => id === 'local-lakeside')!;

test.describe('at a server that nobody here wrote', () => {
  let all: Hospitals;
  test.beforeAll(async () => {
    all = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
  });
  test.afterAll(() => all.stop());

  async function signIn(id: HospitalId, switches: string, scopes = ENDPOINT.scopes): Promise<Grant> {
    const hospital = all.hospital(id);
    const fhirBase = hospital.quirky(switches);
    const { url, pending } = await beginSignIn({ ...ENDPOINT, fhirBase, scopes }, await discover(fhirBase), PLACE);
    const parameters = Object.fromEntries(new URL(url).searchParams);
    const { location } = await visitSignIn(hospital, { app: APP, patient: 'p1', base: fhirBase, parameters });
    return (await exchange(readCallback(location.href, pending), pending)).grant;
  }

  const statusOf = async (grant: Grant) =>
    (await askWith(grant, `${grant.server.fhirBase}/Patient/p1?_format=json`, { headers: {} }, {})).status;

  const another = async (grant: Grant): Promise<Grant> => ({ ...grant, proofKey: await makeProofKey(['ES256']) });

  test('in fragment mode, with rotation: what is stolen opens nothing without the key', async () => {
    const grant = await signIn('lakeside', 'dpop');
    expect(grant).toMatchObject({ isBound: true, patientId: 'p1' });
    expect(await statusOf(grant)).toBe(200);
    expect(await statusOf({ ...grant, isBound: false })).toBe(401);
    expect(await statusOf(await another(grant))).toBe(401);
    await expect(refresh(await another(grant))).rejects.toThrow(failure('smart/access-ended'));
    await expect(refresh({ ...grant, proofKey: undefined })).rejects.toThrow(failure('smart/proof-refused'));

    const renewed = await refresh(grant);
    expect(renewed.refreshToken).not.toBe(grant.refreshToken);
    expect(await statusOf(await refresh(renewed))).toBe(200);
    await revoke(renewed);
    expect(await statusOf(renewed)).toBe(401);
  });

  test('in query mode, with nonces at both of its doors', async () => {
    const grant = await signIn('harbor', 'dpop=nonce');
    expect(grant).toMatchObject({ isBound: true, refreshToken: undefined });
    // The sandbox changes its nonce every 25 proofs.
    for (let i = 0; i < 60; i++) expect(await statusOf(grant)).toBe(200);
  });

  test('each proof is good once, for one address, one method and one token', async () => {
    const grant = await signIn('lakeside', 'dpop');
    const url = `${grant.server.fhirBase}/Patient/p1`;
    const { accessToken } = grant;
    const show = async (proven: Proven, scheme = 'DPoP') => {
      const dpop = await proofNow(grant.proofKey!, proven);
      const headers = { authorization: `${scheme} ${accessToken}`, dpop };
      return [await fetch(url, { headers }), await fetch(url, { headers })].map(({ status }) => status);
    };
    expect(await show({ method: 'GET', url, accessToken })).toEqual([200, 401]);
    expect(await show({ method: 'GET', url, accessToken }, 'Bearer')).toEqual([401, 401]);
    expect(await show({ method: 'POST', url, accessToken })).toEqual([401, 401]);
    expect(await show({ method: 'GET', url: `${url}0`, accessToken })).toEqual([401, 401]);
    expect(await show({ method: 'GET', url, accessToken: 'another' })).toEqual([401, 401]);
    expect(await show({ method: 'GET', url })).toEqual([401, 401]);
  });

  test('a device registers its key with a token that is bound', async () => {
    const scopes = [...ENDPOINT.scopes, 'system/DynamicClient.register'];
    const grant = await signIn('lakeside', 'registration=key,noRefresh,dpop=optional', scopes);
    expect(grant).toMatchObject({ isBound: true, refreshToken: undefined });
    await expect(registerKey({ ...grant, isBound: false })).rejects.toThrow(failure('smart/registration-refused'));
    const { registration, privateKey } = await registerKey(grant);
    // This server gives Bearer for assertions, and is taken at its word.
    const sent: unknown[] = [];
    const listening = (url: string, init: RequestInit) => {
      sent.push(proofIn(init) !== undefined);
      return fetch(url, init);
    };
    const renewed = await renewByKey({ ...grant, registration }, privateKey, { fetch: listening });
    expect(sent).toEqual([true]);
    expect([renewed.isBound, await statusOf(renewed)]).toEqual([false, 200]);
  });

  test('where proofs are optional, who sends none is given Bearer', async () => {
    const fhirBase = all.hospital('lakeside').quirky('dpop=optional');
    const server = { ...(await discover(fhirBase)), proofAlgorithms: undefined };
    const { url, pending } = await beginSignIn({ ...ENDPOINT, fhirBase }, server, PLACE);
    const parameters = Object.fromEntries(new URL(url).searchParams);
    const visit = { app: APP, patient: 'p1', base: fhirBase, parameters };
    const { location } = await visitSignIn(all.hospital('lakeside'), visit);
    const { grant } = await exchange(readCallback(location.href, pending), pending);
    expect(grant.isBound).toBeUndefined();
    expect(await statusOf(grant)).toBe(200);
    // The same token at a base that demands proofs.
    const strict = { ...server, fhirBase: all.hospital('lakeside').quirky('dpop') };
    expect(await statusOf({ ...grant, server: strict })).toBe(401);
  });
});
