import { expect, test } from '@playwright/test';
import { revoke } from './revoke.ts';
import { ISSUER, network, NOW, SERVER, type Reply } from './testing.ts';
import type { Grant } from './types.ts';

const GRANT: Grant = {
  server: SERVER,
  clientId: 'sheaf',
  accessToken: 'access',
  refreshToken: 'refresh',
  receivedAt: NOW,
  expiresAt: NOW,
  scope: '',
  patientId: 'p-1',
  fhirUser: undefined,
};
const at = (reply: Reply | undefined) => network(reply ? { [`${ISSUER}/revoke`]: reply } : {});

test('both tokens are ended, in the name of the app', async () => {
  const { options, asked } = at({ status: 200 });
  expect(await revoke(GRANT, options)).toEqual({ offered: true, confirmed: true, endsAt: undefined });
  expect(asked.map(({ form }) => Object.fromEntries(form))).toEqual([
    { token: 'refresh', client_id: 'sheaf' },
    { token: 'access', client_id: 'sheaf' },
  ]);
});

test('a server that cannot holds nobody up', async () => {
  for (const reply of ['no-cors', { status: 400, body: 'not supported' }, { status: 503 }, undefined] as const) {
    expect(await revoke(GRANT, at(reply).options)).toEqual({ offered: true, confirmed: false, endsAt: undefined });
  }
  const server = { ...SERVER, revocationEndpoint: undefined };
  const { options, asked } = at({ status: 200 });
  const nowhere = { offered: false, confirmed: false, endsAt: undefined };
  expect(await revoke({ ...GRANT, server }, options)).toEqual(nowhere);
  expect(asked).toEqual([]);
});

test('where nothing renews it, or what renews it was ended, the rest is over when the token is', async () => {
  const left = { offered: true, confirmed: false, endsAt: NOW };
  expect(await revoke({ ...GRANT, refreshToken: undefined }, at({ status: 503 }).options)).toEqual(left);

  // RFC 7009 2: access tokens need not be taken back.
  const { options } = at({ status: 200 });
  const choosy = async (url: string, init: RequestInit) => {
    const isAccess = new URLSearchParams(init.body as URLSearchParams).get('token')?.startsWith('access');
    return isAccess ? new Response('{"error":"unsupported_token_type"}', { status: 400 }) : options.fetch!(url, init);
  };
  expect(await revoke(GRANT, { ...options, fetch: choosy })).toEqual(left);
});

test('an abort is heard', async () => {
  const { options } = at({ status: 200 });
  const aborted = revoke(GRANT, { ...options, signal: AbortSignal.abort() });
  await expect(aborted).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
