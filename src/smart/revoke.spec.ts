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
  expect(await revoke(GRANT, options)).toBe(true);
  expect(asked.map(({ form }) => Object.fromEntries(form))).toEqual([
    { token: 'refresh', client_id: 'sheaf' },
    { token: 'access', client_id: 'sheaf' },
  ]);
});

test('a server that cannot holds nobody up', async () => {
  for (const reply of ['no-cors', { status: 400, body: 'not supported' }, { status: 503 }, undefined] as const) {
    expect(await revoke(GRANT, at(reply).options)).toBe(false);
  }
  const server = { ...SERVER, revocationEndpoint: undefined };
  expect(await revoke({ ...GRANT, server }, at({ status: 200 }).options)).toBe(false);
});

test('an abort is heard', async () => {
  const { options } = at({ status: 200 });
  const aborted = revoke(GRANT, { ...options, signal: AbortSignal.abort() });
  await expect(aborted).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
