import { expect, test } from '@playwright/test';
import { discover } from './discover.ts';
import { BASE, network, type Reply } from './testing.ts';

const WELL_KNOWN = `${BASE}/.well-known/smart-configuration`;
const METADATA = `${BASE}/metadata`;
const ENDPOINTS = {
  authorization_endpoint: 'https://ehr.test/authorize',
  token_endpoint: 'https://ehr.test/token',
};

const capabilities = (authorize: string, token: string) => ({
  resourceType: 'CapabilityStatement',
  rest: [
    {
      security: {
        extension: [
          {
            url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
            extension: [
              { url: 'authorize', valueUri: authorize },
              { url: 'token', valueUri: token },
            ],
          },
        ],
      },
    },
  ],
});

const find = (replies: Record<string, Reply>) => discover(BASE, network(replies).options);
const failure = (code: string) => expect.objectContaining({ name: 'SmartError', code });

test('the two endpoints are enough', async () => {
  expect(await find({ [WELL_KNOWN]: { body: ENDPOINTS } })).toEqual({
    fhirBase: BASE,
    issuer: undefined,
    authorizationEndpoint: 'https://ehr.test/authorize',
    tokenEndpoint: 'https://ehr.test/token',
    revocationEndpoint: undefined,
    jwksUri: undefined,
    issInResponse: false,
    scopesSupported: [],
    capabilities: [],
    brandBundle: undefined,
    brandIdentifier: undefined,
  });
});

test('where apps register is an address like the others; algorithms are those that are listed', async () => {
  const said = { registration_endpoint: '/register', token_endpoint_auth_signing_alg_values_supported: ['ES384', 7] };
  expect(await find({ [WELL_KNOWN]: { body: { ...ENDPOINTS, ...said } } })).toMatchObject({
    registrationEndpoint: 'https://ehr.test/register',
    assertionAlgorithms: ['ES384'],
  });
  const evil = { ...ENDPOINTS, registration_endpoint: 'http://elsewhere.test/register' };
  expect(await find({ [WELL_KNOWN]: { body: evil } })).toMatchObject({ registrationEndpoint: undefined });
});

test('where a server describes its brand is an address like the others; its identifier may be a text', async () => {
  const brand = (user_access_brand_bundle: string, user_access_brand_identifier: unknown) =>
    find({ [WELL_KNOWN]: { body: { ...ENDPOINTS, user_access_brand_bundle, user_access_brand_identifier } } });
  expect(await brand('brands.json', { system: 'urn:ietf:rfc:3986', value: 'https://clinic.test' })).toMatchObject({
    brandBundle: 'https://ehr.test/r4/brands.json',
    brandIdentifier: 'https://clinic.test',
  });
  expect(await brand('javascript:alert(1)', 'https://clinic.test')).toMatchObject({
    brandBundle: undefined,
    brandIdentifier: 'https://clinic.test',
  });
});

test('everything that is said is taken over', async () => {
  const body = {
    ...ENDPOINTS,
    issuer: 'https://ehr.test',
    jwks_uri: 'https://ehr.test/jwks',
    revocation_endpoint: 'https://ehr.test/revoke',
    authorization_response_iss_parameter_supported: true,
    scopes_supported: ['openid', 7, 'patient/*.rs'],
    capabilities: ['launch-standalone'],
  };
  expect(await find({ [WELL_KNOWN]: { body } })).toMatchObject({
    issuer: 'https://ehr.test',
    jwksUri: 'https://ehr.test/jwks',
    revocationEndpoint: 'https://ehr.test/revoke',
    issInResponse: true,
    scopesSupported: ['openid', 'patient/*.rs'],
    capabilities: ['launch-standalone'],
  });
});

test('JSON counts, whatever it is called, and with a byte order mark', async () => {
  const body = `\uFEFF${JSON.stringify(ENDPOINTS)}`;
  expect(await find({ [WELL_KNOWN]: { type: 'text/html', body } })).toMatchObject({ fhirBase: BASE });
});

test('relative addresses are resolved against the FHIR base', async () => {
  const body = { authorization_endpoint: 'auth/authorize', token_endpoint: '/oauth/token' };
  expect(await find({ [WELL_KNOWN]: { body } })).toMatchObject({
    authorizationEndpoint: 'https://ehr.test/r4/auth/authorize',
    tokenEndpoint: 'https://ehr.test/oauth/token',
  });
});

test('a slash at the end of the base changes nothing', async () => {
  const { options } = network({ [WELL_KNOWN]: { body: ENDPOINTS } });
  expect(await discover(`${BASE}/`, options)).toMatchObject({ fhirBase: BASE });
});

const BESIDE: readonly (readonly [string, Reply | undefined])[] = [
  ['is missing', { status: 404 }],
  ['is HTML', { type: 'text/html', body: '<!doctype html><title>Portal</title>' }],
  ['is cut', { body: '{"authorization_endpoint": "https://ehr' }],
  ['is a list', { body: [] }],
  ['names only one endpoint', { body: { token_endpoint: 'https://ehr.test/token' } }],
  ['is out of order', { status: 500 }],
  ['may not be read', 'no-cors'],
  ['cannot be reached', undefined],
];
for (const [what, reply] of BESIDE) {
  test(`where the configuration ${what}, the CapabilityStatement is asked`, async () => {
    const body = capabilities('https://ehr.test/a', 'https://ehr.test/t');
    const server = await find({ ...(reply ? { [WELL_KNOWN]: reply } : {}), [METADATA]: { body } });
    expect(server).toMatchObject({ authorizationEndpoint: 'https://ehr.test/a', tokenEndpoint: 'https://ehr.test/t' });
  });
}

const UNSAFE = [
  'http://ehr.test/authorize',
  'http://127.0.0.1/authorize', // this machine, but the FHIR base is not
  'javascript:alert(1)',
  'data:text/html,hello',
  'https://someone:secret@ehr.test/authorize',
  'https://',
];
for (const address of UNSAFE) {
  test(`nobody is sent to ${address}`, async () => {
    const body = { ...ENDPOINTS, authorization_endpoint: address };
    const statement = capabilities(address, 'https://ehr.test/t');
    const found = find({ [WELL_KNOWN]: { body }, [METADATA]: { body: statement } });
    await expect(found).rejects.toThrow(failure('smart/not-smart'));
  });
}

test('plain http is for this machine alone', async () => {
  const at = (base: string) => {
    const body = { authorization_endpoint: 'authorize', token_endpoint: 'token' };
    return discover(base, network({ [`${base}/.well-known/smart-configuration`]: { body } }).options);
  };
  expect(await at('http://127.0.0.1:9471/r4')).toMatchObject({ tokenEndpoint: 'http://127.0.0.1:9471/r4/token' });
  await expect(at('http://ehr.test/r4')).rejects.toThrow(failure('smart/not-smart'));
});

const FAILURES: readonly (readonly [string, Reply | undefined])[] = [
  ['smart/gone', { status: 404 }],
  ['smart/gone', { status: 410 }],
  ['smart/not-smart', { status: 403 }],
  ['smart/not-smart', { body: { resourceType: 'CapabilityStatement', rest: [{}] } }],
  ['smart/server-error', { status: 503 }],
  ['smart/server-error', { status: 429 }],
  ['smart/no-cors', 'no-cors'],
  ['smart/unreachable', undefined],
];
for (const [code, reply] of FAILURES) {
  test(`${JSON.stringify(reply)} at both addresses is ${code}`, async () => {
    const found = find(reply ? { [WELL_KNOWN]: reply, [METADATA]: reply } : {});
    await expect(found).rejects.toThrow(failure(code));
  });
}

for (const version of ['1.0.2', '3.0.2', '0.5', '4.0.1', '4.3.0', '5.0.0', undefined]) {
  test(`a CapabilityStatement of version ${version} alone`, async () => {
    const statement = { ...capabilities('https://ehr.test/a', 'https://ehr.test/t'), fhirVersion: version };
    const found = find({ [METADATA]: { body: statement } });
    if (version?.startsWith('0.')) await expect(found).rejects.toThrow(failure('smart/old-fhir'));
    else expect(await found).toMatchObject({ tokenEndpoint: 'https://ehr.test/t' });
  });
}

for (const version of ['1.0.2', '3.0.2', '4.0.1']) {
  test(`a CapabilityStatement of version ${version} that names no sign-in`, async () => {
    const statement = { resourceType: 'Conformance', fhirVersion: version };
    const found = find({ [WELL_KNOWN]: { status: 404 }, [METADATA]: { body: statement } });
    await expect(found).rejects.toThrow(failure(version < '4' ? 'smart/old-fhir' : 'smart/not-smart'));
  });
}

test('without a network it says so and asks no more', async () => {
  const urls: string[] = [];
  const fetch = (url: string) => {
    urls.push(url);
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  await expect(discover(BASE, { fetch, isOnline: () => false })).rejects.toThrow(failure('smart/offline'));
  expect(urls).toEqual([WELL_KNOWN]);
});

test('a server that was down is found the next time (c4)', async () => {
  const replies: Record<string, Reply> = { [WELL_KNOWN]: { status: 503 } };
  const { options } = network(replies);
  await expect(discover(BASE, options)).rejects.toThrow(failure('smart/server-error'));
  replies[WELL_KNOWN] = { body: ENDPOINTS };
  expect(await discover(BASE, options)).toMatchObject({ fhirBase: BASE });
});

test('an abort is an abort, not a failure of the server', async () => {
  const { options } = network({ [WELL_KNOWN]: { body: ENDPOINTS } });
  const found = discover(BASE, { ...options, signal: AbortSignal.abort() });
  await expect(found).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

test('so is one in the middle of an answer', async () => {
  const stop = new AbortController();
  const fetch = (_url: string, { signal }: RequestInit) => {
    const start = (body: ReadableStreamDefaultController) => {
      signal?.addEventListener('abort', () => body.error(signal.reason));
      stop.abort();
    };
    return Promise.resolve(new Response(new ReadableStream({ start })));
  };
  const found = discover(BASE, { fetch, isOnline: () => true, signal: stop.signal });
  await expect(found).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

test('nothing of ours goes along: no cookie, no address of the app', async () => {
  const { options, asked } = network({ [WELL_KNOWN]: { body: ENDPOINTS } });
  await discover(BASE, options);
  expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
});
