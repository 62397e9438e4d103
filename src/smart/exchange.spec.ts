import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { exchange } from './exchange.ts';
import { ISSUER, network, NOW, PENDING, SERVER, type Reply } from './testing.ts';

const ANSWER = { code: 'the-code', issuer: ISSUER };
const TOKENS = {
  access_token: 'opaque.and-dotted',
  token_type: 'Bearer',
  expires_in: 3600,
  scope: 'patient/Observation.rs',
  refresh_token: 'refresh-1',
  patient: 'p-1',
};

async function trade(reply: Reply | undefined, answer = ANSWER) {
  const { options, asked } = network(reply ? { [SERVER.tokenEndpoint]: reply } : {});
  return { ...(await exchange(answer, PENDING, options)), asked };
}
const granted = async (changed: object, reply: object = {}) =>
  (await trade({ ...reply, body: { ...TOKENS, ...changed } })).grant;
const failure = (code: string) => expect.objectContaining({ name: 'SmartError', code });

const idToken = (claims: object) =>
  new SignJWT({ iss: ISSUER, aud: PENDING.clientId, nonce: PENDING.nonce, exp: NOW / 1000 + 60, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new Uint8Array(32));

test('a plain answer becomes a grant', async () => {
  const { grant, warnings } = await trade({ body: TOKENS });
  expect(grant).toEqual({
    server: SERVER,
    clientId: PENDING.clientId,
    accessToken: 'opaque.and-dotted', // c15: nobody looks inside
    refreshToken: 'refresh-1',
    receivedAt: NOW,
    expiresAt: NOW + 3_600_000,
    scope: 'patient/Observation.rs',
    patientId: 'p-1',
    fhirUser: undefined,
  });
  expect(warnings).toEqual([]);
});

test('the request says what was agreed at the start', async () => {
  const { asked } = await trade({ body: TOKENS });
  expect(asked.map(({ url }) => url)).toEqual([SERVER.tokenEndpoint]);
  expect(Object.fromEntries(asked[0]?.form ?? [])).toEqual({
    grant_type: 'authorization_code',
    code: 'the-code',
    redirect_uri: PENDING.redirectUri,
    code_verifier: PENDING.codeVerifier,
    client_id: PENDING.clientId,
  });
});

test('every code arrives as it was given (c5)', async () => {
  const code = fc.string({ minLength: 1, unit: 'grapheme' });
  await fc.assert(
    fc.asyncProperty(fc.oneof(code, fc.constantFrom('c+/=', 'a&b=c', '100%', '%2B')), async (sent) => {
      const { asked } = await trade({ body: TOKENS }, { ...ANSWER, code: sent });
      expect(asked[0]?.form.get('code')).toBe(sent);
    }),
  );
});

test('what servers send otherwise is understood', async () => {
  expect((await granted({ expires_in: '3600' })).expiresAt).toBe(NOW + 3_600_000); // c16
  expect((await granted({ expires_in: undefined })).expiresAt).toBe(NOW + 300_000);
  expect((await granted({ expires_in: 'soon' })).expiresAt).toBe(NOW + 300_000);
  expect((await granted({ expires_in: -1 })).expiresAt).toBe(NOW + 300_000);
  expect((await granted({ scope: undefined })).scope).toBe(PENDING.scope);
  expect((await granted({ scope: ['openid', 'patient/*.rs'] })).scope).toBe('openid patient/*.rs');
  expect((await granted({ refresh_token: null })).refreshToken).toBe(undefined);
  expect((await granted({ token_type: undefined })).accessToken).toBe(TOKENS.access_token);
  expect((await granted({ token_type: 'BEARER' })).accessToken).toBe(TOKENS.access_token);
  expect((await granted({}, { type: 'text/html; charset=utf-8' })).patientId).toBe('p-1');
  expect((await granted({}, { status: 201 })).patientId).toBe('p-1');
  expect((await granted({ patient: 'Patient/p-1' })).patientId).toBe('p-1');
});

test('an issuer that the answer named first is kept', async () => {
  const { options } = network({ [SERVER.tokenEndpoint]: { body: TOKENS } });
  const pending = { ...PENDING, server: { ...SERVER, issuer: undefined } };
  const { grant } = await exchange({ code: 'c', issuer: 'https://new.test' }, pending, options);
  expect(grant.server.issuer).toBe('https://new.test');
});

test('an id_token for another app costs a warning, not the sign-in', async () => {
  const id_token = await idToken({ aud: 'another-app', fhirUser: 'Patient/x' });
  const { grant, warnings } = await trade({ body: { ...TOKENS, id_token } });
  expect(warnings).toEqual(['id-token/wrong-audience']);
  expect(grant).toMatchObject({ patientId: 'p-1', fhirUser: undefined });
});

test('a patient who did not come along is read from the id_token', async () => {
  const who = async (claims: object) => {
    const body = { ...TOKENS, patient: undefined, id_token: await idToken(claims) };
    return (await trade({ body })).grant.patientId;
  };
  expect(await who({ patient: 'p-2' })).toBe('p-2');
  expect(await who({ fhirUser: 'Patient/p-3' })).toBe('p-3');
  expect(await who({ profile: `${SERVER.fhirBase}/Patient/p-4` })).toBe('p-4');
  expect(await who({ fhirUser: `${ISSUER}/other-base/Patient/p-4` })).toBe('p-4');
  for (const claims of [
    {},
    { fhirUser: 'Practitioner/d-1' },
    { fhirUser: 'p-7' },
    { fhirUser: `${ISSUER}/r4/Person/p-8` },
    { fhirUser: 'https://other.test/r4/Patient/p-5' },
    { patient: 'p-6', nonce: 'of another sign-in' },
  ]) {
    await expect(who(claims)).rejects.toThrow(failure('smart/no-patient'));
  }
});

test('a patient id that is none goes into no address', async () => {
  for (const patient of ['../admin', '..', '.', 'a/b', 'a b', 'a?b', 'x'.repeat(65), 'Patient/', 7]) {
    const id_token = await idToken({ patient: 'p-1' });
    const found = granted({ patient, ...(typeof patient === 'string' ? { id_token } : {}) });
    await expect(found).rejects.toThrow(failure('smart/no-patient'));
  }
});

const FAILURES: readonly (readonly [string, Reply | undefined])[] = [
  ['smart/code-used', { status: 400, body: { error: 'invalid_grant' } }],
  ['smart/code-used', { status: 401, body: { error: 'invalid_grant' } }],
  ['smart/code-used', { status: 403, type: 'text/plain', body: { error: 'invalid_grant' } }],
  ['smart/code-used', { status: 200, body: { error: 'invalid_grant' } }],
  ['smart/refused', { status: 401, body: { error: 'invalid_client' } }],
  ['smart/server-error', { status: 500, body: { error: 'invalid_grant' } }],
  ['smart/server-error', { status: 503, body: '<h1>Sorry</h1>' }],
  ['smart/server-error', { status: 429 }],
  ['smart/bad-token-response', { status: 404, body: '<h1>Not here</h1>' }],
  ['smart/bad-token-response', { status: 200, body: '<h1>Sign in</h1>' }],
  ['smart/bad-token-response', { status: 200, body: '' }],
  ['smart/bad-token-response', { status: 200, body: '{"access_token": "cut' }],
  ['smart/bad-token-response', { status: 200, body: [] }],
  ['smart/bad-token-response', { status: 200, body: {} }],
  ['smart/bad-token-response', { status: 200, body: { ...TOKENS, access_token: 7 } }],
  ['smart/bad-token-response', { status: 200, body: { ...TOKENS, token_type: 'mac' } }],
  ['smart/no-patient', { status: 200, body: { ...TOKENS, patient: undefined } }],
  ['smart/token-no-cors', 'no-cors'],
  ['smart/unreachable', undefined],
];
for (const [code, reply] of FAILURES) {
  test(`${JSON.stringify(reply)} is ${code}`, async () => {
    await expect(trade(reply)).rejects.toThrow(failure(code));
  });
}

test('a refusal carries the words of the server, and its message no secret', async () => {
  const body = { error: 'invalid_client', error_description: 'App not enabled here' };
  const error = await trade({ status: 401, body }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ said: 'App not enabled here' });
  for (const secret of [ANSWER.code, PENDING.codeVerifier, PENDING.state]) expect(String(error)).not.toContain(secret);
});

test('a server that repeats what it was sent, in whatever words, does not make it a thing to copy', async () => {
  const { codeVerifier } = PENDING;
  const words = `${'x'.repeat(280)} code ${ANSWER.code}`;
  for (const said of [`The code ${ANSWER.code} or ${codeVerifier} is not good.`, words, ANSWER.code]) {
    for (const status of [400, 500, 200]) {
      const body = { error: 'invalid_request', error_description: said };
      const error = (await trade({ status, body }).catch((thrown: unknown) => thrown)) as { readonly said?: string };
      expect(error.said).toContain('…');
      for (const secret of [ANSWER.code, codeVerifier]) expect(error.said).not.toContain(secret.slice(0, 8));
    }
  }
});
