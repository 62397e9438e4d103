import { expect, test } from '@playwright/test';
import type { Endpoint, Quirks } from '../catalog/endpoint.ts';
import { serverOf } from './server-of.ts';
import { BASE, network, type Reply } from './testing.ts';

const WELL_KNOWN = `${BASE}/.well-known/smart-configuration`;
const METADATA = `${BASE}/metadata`;
const SAID = {
  issuer: 'https://ehr.test',
  authorization_endpoint: 'https://ehr.test/authorize',
  token_endpoint: 'https://ehr.test/token',
};
const KNOWN = { authorizationEndpoint: 'https://login.test/authorize', tokenEndpoint: 'https://login.test/token' };

const find = (quirks: Partial<Quirks>, replies: Record<string, Reply>, options = {}) => {
  const endpoint = {
    id: 'ehr',
    fhirBase: BASE,
    quirks: { authorizationEndpoint: null, tokenEndpoint: null, ...quirks },
  } as Endpoint;
  return serverOf(endpoint, { ...network(replies).options, ...options });
};
const failure = (code: string) => expect.objectContaining({ name: 'SmartError', code });

test('where nothing is known better, the server has the word', async () => {
  expect(await find({}, { [WELL_KNOWN]: { body: SAID } })).toMatchObject({
    issuer: 'https://ehr.test',
    authorizationEndpoint: 'https://ehr.test/authorize',
    tokenEndpoint: 'https://ehr.test/token',
  });
  await expect(find({}, { [WELL_KNOWN]: { status: 404 }, [METADATA]: { status: 404 } })).rejects.toThrow(
    failure('smart/gone'),
  );
});

test('an address that is known better takes the place of the one that is said, and of no other', async () => {
  const { tokenEndpoint } = KNOWN;
  expect(await find({ tokenEndpoint }, { [WELL_KNOWN]: { body: SAID } })).toMatchObject({
    issuer: 'https://ehr.test',
    authorizationEndpoint: 'https://ehr.test/authorize',
    tokenEndpoint,
  });
});

for (const reply of ['no-cors', { status: 404 }, { status: 500 }] as const) {
  test(`with both known, a server that answers ${JSON.stringify(reply)} will do`, async () => {
    expect(await find(KNOWN, { [WELL_KNOWN]: reply, [METADATA]: reply })).toEqual({
      ...KNOWN,
      fhirBase: BASE,
      issuer: undefined,
      revocationEndpoint: undefined,
      jwksUri: undefined,
      issInResponse: false,
      scopesSupported: [],
      capabilities: [],
      brandBundle: undefined,
      brandIdentifier: undefined,
    });
  });
}

test('a device without a network is told so, whatever is known', async () => {
  await expect(find(KNOWN, {}, { isOnline: () => false })).rejects.toThrow(failure('smart/offline'));
  await expect(find(KNOWN, {})).rejects.toThrow(failure('smart/unreachable'));
});

for (const address of ['http://login.test/authorize', 'javascript:alert(1)', 'https://a:b@login.test/']) {
  test(`nobody is sent to ${address}, whoever wrote it`, async () => {
    await expect(find({ ...KNOWN, authorizationEndpoint: address }, { [WELL_KNOWN]: { body: SAID } })).rejects.toThrow(
      failure('smart/not-smart'),
    );
  });
}
