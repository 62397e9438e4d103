import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { needsRefresh, refresh } from './refresh.ts';
import { network, NOW, SERVER, type Reply } from './testing.ts';
import type { Grant } from './types.ts';

const GRANT: Grant = {
  server: SERVER,
  clientId: 'sheaf',
  accessToken: 'access-1',
  refreshToken: 'refresh-1',
  receivedAt: NOW - 3_600_000,
  expiresAt: NOW,
  scope: 'patient/*.rs', // c12: no offline_access in it
  patientId: 'p-1',
  fhirUser: 'Patient/p-1',
};
const TOKENS = { access_token: 'access-2', token_type: 'bearer', expires_in: 60 };

const renew = (reply: Reply | undefined, grant = GRANT) => {
  const { options, asked } = network(reply ? { [SERVER.tokenEndpoint]: reply } : {});
  return { asked, renewed: refresh(grant, options) };
};
const failure = (code: string) => expect.objectContaining({ name: 'SmartError', code });

test('a rotated token takes the place of the old one; the person and the server stay', async () => {
  const body = { ...TOKENS, refresh_token: 'refresh-2', scope: 'patient/Patient.rs', patient: 'p-1' };
  expect(await renew({ body }).renewed).toEqual({
    ...GRANT,
    accessToken: 'access-2',
    refreshToken: 'refresh-2',
    receivedAt: NOW,
    expiresAt: NOW + 60_000,
    scope: 'patient/Patient.rs',
  });
});

test('what the answer leaves out stays as it was', async () => {
  expect(await renew({ body: TOKENS }).renewed).toMatchObject({ refreshToken: 'refresh-1', scope: 'patient/*.rs' });
});

test('the app says which app it is (c11)', async () => {
  const { asked, renewed } = renew({ body: TOKENS });
  await renewed;
  expect(Object.fromEntries(asked[0]?.form ?? [])).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-1',
    client_id: 'sheaf',
  });
});

test('an id_token that comes along is not looked at', async () => {
  expect(await renew({ body: { ...TOKENS, id_token: 'not one' } }).renewed).toMatchObject({ accessToken: 'access-2' });
});

const FAILURES: readonly (readonly [string, Reply | undefined])[] = [
  ['smart/access-ended', { status: 400, body: { error: 'invalid_grant' } }],
  ['smart/access-ended', { status: 403, body: { error: 'invalid_grant' } }],
  ['smart/access-ended', { body: { ...TOKENS, patient: 'p-2' } }],
  ['smart/refused', { status: 401, body: { error: 'invalid_client' } }],
  ['smart/server-error', { status: 503, body: { error: 'invalid_grant' } }],
  ['smart/server-error', { status: 429 }],
  ['smart/bad-token-response', { body: '<h1>Portal</h1>' }],
  ['smart/token-no-cors', 'no-cors'],
  ['smart/unreachable', undefined], // c1: nothing is dropped here, the caller still has the grant
];
for (const [code, reply] of FAILURES) {
  test(`${JSON.stringify(reply)} is ${code}`, async () => {
    await expect(renew(reply).renewed).rejects.toThrow(failure(code));
  });
}

test('without a refresh token nothing is asked', async () => {
  const { asked, renewed } = renew({ body: TOKENS }, { ...GRANT, refreshToken: undefined });
  await expect(renewed).rejects.toThrow(failure('smart/access-ended'));
  expect(asked).toEqual([]);
});

test('an abort stops a refresh that has not begun, and none that is on its way (c1b)', async () => {
  const { options } = network({ [SERVER.tokenEndpoint]: { body: TOKENS } });
  const aborted = refresh(GRANT, { ...options, signal: AbortSignal.abort() });
  await expect(aborted).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));

  const stop = new AbortController();
  const renewed = refresh(GRANT, { ...options, signal: stop.signal });
  stop.abort();
  expect(await renewed).toMatchObject({ accessToken: 'access-2' });
});

test('a token is renewed before it ends, and never as soon as it came', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seconds) => {
      const grant = { ...GRANT, receivedAt: NOW, expiresAt: NOW + seconds * 1000 };
      expect(needsRefresh(grant, NOW)).toBe(false);
      expect(needsRefresh(grant, grant.expiresAt)).toBe(true);
    }),
  );
  const hour = { ...GRANT, receivedAt: NOW, expiresAt: NOW + 3_600_000 };
  expect(needsRefresh(hour, hour.expiresAt - 60_001)).toBe(false);
  expect(needsRefresh(hour, hour.expiresAt - 60_000)).toBe(true);
});
