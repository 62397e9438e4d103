import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cleanAddress, readCallback, stateOf } from './callback.ts';
import type { SmartError } from './errors.ts';
import { NOW, PENDING, SERVER } from './testing.ts';
import type { PendingSignIn, SmartServer } from './types.ts';

const HERE = 'https://app.test/callback';
const OK = { code: 'c', state: PENDING.state };
const query = (params: Record<string, string>) => `${HERE}?${new URLSearchParams(params)}`;
const fragment = (params: Record<string, string>) => `${HERE}#${new URLSearchParams(params)}`;

const read = (url: string, pending: PendingSignIn = PENDING, now = NOW) =>
  readCallback(url, pending, { now: () => now });
const refused = (code: string) => expect.objectContaining({ name: 'SmartError', code });

test('a code comes back as it was sent, by query and by fragment (c5, c18)', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (code) => {
      expect(read(query({ ...OK, code })).code).toBe(code);
      expect(read(fragment({ ...OK, code })).code).toBe(code);
    }),
  );
});

const NOT_OURS: readonly (readonly [string, string])[] = [
  ['smart/wrong-state', query({ code: 'c' })], // c6
  ['smart/wrong-state', query({ code: 'c', state: '' })],
  ['smart/wrong-state', query({ ...OK, state: `${PENDING.state}x` })],
  ['smart/wrong-state', query({ error: 'access_denied', state: 'forged' })], // no forged link speaks for the provider
  ['smart/wrong-state', HERE],
  ['smart/bad-callback', query({ state: PENDING.state })],
  ['smart/bad-callback', query({ ...OK, code: '' })],
  ['smart/bad-callback', `${query(OK)}&code=another`],
  ['smart/bad-callback', `${query(OK)}&state=${PENDING.state}`],
  ['smart/bad-callback', `${query(OK)}#code=another`],
  ['smart/bad-callback', 'not an address'],
];
for (const [code, url] of NOT_OURS) {
  test(`${url} is ${code}`, () => {
    expect(() => read(url)).toThrow(refused(code));
  });
}

test('an answer counts for a quarter of an hour', () => {
  expect(read(query(OK), PENDING, NOW + 15 * 60_000).code).toBe('c');
  expect(() => read(query(OK), PENDING, NOW + 15 * 60_000 + 1)).toThrow(refused('smart/expired-sign-in'));
});

const REFUSALS: readonly (readonly [string, string])[] = [
  ['access_denied', 'smart/denied'],
  ['temporarily_unavailable', 'smart/server-error'],
  ['invalid_scope', 'smart/refused'],
  ['unauthorized_client', 'smart/refused'],
  ['constructor', 'smart/refused'],
];
for (const [error, code] of REFUSALS) {
  test(`"${error}" from the sign-in page is ${code}, in its own words`, () => {
    const url = fragment({ error, state: PENDING.state, error_description: 'You said\n no,\u0007 thank you.' });
    const thrown = caught(() => read(url));
    expect(thrown).toMatchObject({ code, said: 'You said no, thank you.' });
  });
}

test('a server that goes on and on is cut', () => {
  const url = fragment({ error: 'x', state: PENDING.state, error_description: 'no '.repeat(1000) });
  expect(caught(() => read(url)).said).toHaveLength(300);
});

test('an error without a description is said as it is', () => {
  expect(caught(() => read(query({ error: 'invalid_scope', state: PENDING.state }))).said).toBe('invalid_scope');
});

/** RFC 9207, line by line: what discovery said, what came back, what is done (c17). */
const ISS: readonly (readonly [Partial<SmartServer>, string | undefined, string | undefined])[] = [
  [{}, SERVER.issuer, SERVER.issuer],
  [{}, undefined, SERVER.issuer],
  [{}, 'https://other.test', 'smart/wrong-issuer'],
  [{}, `${SERVER.issuer}/`, 'smart/wrong-issuer'], // compared as text
  [{ issInResponse: true }, SERVER.issuer, SERVER.issuer],
  [{ issInResponse: true }, undefined, 'smart/wrong-issuer'],
  [{ issuer: undefined }, undefined, undefined],
  [{ issuer: undefined }, 'https://new.test', 'https://new.test'], // kept from now on
];
for (const [server, iss, expected] of ISS) {
  test(`discovery ${JSON.stringify(server)} and iss ${iss}: ${expected}`, () => {
    const pending = { ...PENDING, server: { ...SERVER, ...server } };
    const url = query({ ...OK, ...(iss === undefined ? {} : { iss }) });
    if (expected === 'smart/wrong-issuer') expect(() => read(url, pending)).toThrow(refused(expected));
    else expect(read(url, pending)).toEqual({ code: 'c', issuer: expected });
  });
}

test('a server that we did not ask is not quoted', () => {
  const url = query({
    state: PENDING.state,
    iss: 'https://other.test',
    error: 'access_denied',
    error_description: 'x',
  });
  expect(caught(() => read(url))).toMatchObject({ code: 'smart/wrong-issuer', said: undefined });
});

test('the state tells which sign-in an answer belongs to', () => {
  expect(stateOf(query(OK))).toBe(PENDING.state);
  expect(stateOf(fragment(OK))).toBe(PENDING.state);
  for (const url of [HERE, `${query(OK)}#state=x`, query({ state: '' }), 'nonsense'])
    expect(stateOf(url)).toBe(undefined);
});

test('the cleaned address keeps what is ours and nothing of the answer', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (secret) => {
      const all = {
        code: secret,
        state: secret,
        iss: secret,
        error: secret,
        error_description: secret,
        id_token: secret,
      };
      const url = `${HERE}?tab=2&${new URLSearchParams(all)}#${new URLSearchParams(all)}`;
      expect(cleanAddress(url)).toBe(`${HERE}?tab=2`);
    }),
  );
});

function caught(run: () => unknown): SmartError {
  try {
    run();
  } catch (error) {
    return error as SmartError;
  }
  throw new Error('nothing was thrown');
}
