import { expect, test } from '@playwright/test';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTHeaderParameters } from 'jose';
import { readIdToken } from './id-token.ts';
import { ISSUER, network, NOW, PENDING, type Reply } from './testing.ts';

const CLAIMS = {
  iss: ISSUER,
  aud: PENDING.clientId,
  nonce: PENDING.nonce,
  exp: NOW / 1000 + 60,
  fhirUser: 'Patient/p-1',
};
const KEYS = '/jwks';

/** A server with three keys; the last one is nobody's. */
async function world() {
  const pairs = await Promise.all([1, 2, 3].map(() => generateKeyPair('RS256')));
  const publicKeys = await Promise.all(pairs.map(({ publicKey }) => exportJWK(publicKey)));
  const keys = publicKeys.slice(0, 2).map((key, i) => ({ ...key, kid: `key-${i}`, alg: 'RS256', use: 'sig' }));
  const sign = (key: number, header: Partial<JWTHeaderParameters> = {}, claims: object = {}) =>
    new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: 'RS256', ...header }).sign(pairs[key]!.privateKey);
  const read = (jwt: string, reply: Reply = { body: { keys } }) => {
    const { options } = network({ [`${ISSUER}${KEYS}`]: reply });
    return readIdToken(jwt, PENDING, options);
  };
  return { sign, read };
}

const BELIEVED = { fhirUser: 'Patient/p-1', patient: undefined, warnings: [] };
const doubted = (warning: string) => ({ fhirUser: undefined, patient: undefined, warnings: [warning] });

test('a token signed by the server is believed, with and without the name of its key', async () => {
  const { sign, read } = await world();
  expect(await read(await sign(0, { kid: 'key-0' }))).toEqual(BELIEVED);
  expect(await read(await sign(1))).toEqual(BELIEVED); // two keys fit: either will do
});

test('a token signed by nobody we know is not', async () => {
  const { sign, read } = await world();
  for (const jwt of [
    await sign(2),
    await sign(2, { kid: 'key-0' }),
    await sign(0, { kid: 'key-9' }),
    `${(await sign(0, { kid: 'key-0' })).slice(0, -8)}AAAAAAAA`,
    new UnsecuredJWT(CLAIMS).encode(),
    await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32)),
  ]) {
    expect(await read(jwt)).toEqual(doubted('id-token/bad-signature'));
  }
});

test('where the keys cannot be read, the claims count and it is said so', async () => {
  const { sign, read } = await world();
  for (const reply of ['no-cors', { status: 500 }, { body: 'no JSON' }] as const) {
    expect(await read(await sign(2), reply)).toEqual({ ...BELIEVED, warnings: ['id-token/unverified'] });
  }
});

const WRONG: readonly (readonly [object, string])[] = [
  [{ iss: 'https://other.test' }, 'id-token/wrong-issuer'],
  [{ iss: undefined }, 'id-token/wrong-issuer'],
  [{ aud: 'another-app' }, 'id-token/wrong-audience'],
  [{ aud: undefined }, 'id-token/wrong-audience'],
  [{ nonce: 'of another sign-in' }, 'id-token/wrong-nonce'],
  [{ nonce: undefined }, 'id-token/wrong-nonce'],
  [{ exp: NOW / 1000 - 61 }, 'id-token/expired'],
  [{ exp: undefined }, 'id-token/expired'],
];
for (const [claims, warning] of WRONG) {
  test(`${JSON.stringify(claims)} is ${warning}`, async () => {
    const { sign, read } = await world();
    expect(await read(await sign(0, {}, claims))).toEqual(doubted(warning));
  });
}

test('one audience of several, a slash after the issuer and a slow clock are fine', async () => {
  const { sign, read } = await world();
  const claims = { aud: ['other', PENDING.clientId], iss: `${ISSUER}/`, exp: NOW / 1000 - 30 };
  expect(await read(await sign(0, {}, claims))).toEqual(BELIEVED);
});

test('names in any script are read (c9)', async () => {
  const { sign, read } = await world();
  expect(await read(await sign(0, {}, { name: 'Zoë Ångström 健康 🩺'.repeat(9) }))).toEqual(BELIEVED);
});

test('what is no token at all is said to be unreadable', async () => {
  const { read } = await world();
  for (const jwt of ['opaque', 'a.b.c', '']) expect(await read(jwt)).toEqual(doubted('id-token/unreadable'));
});
