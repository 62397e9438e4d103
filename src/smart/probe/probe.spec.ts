import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { BASE, network, NOW, type Reply } from '../testing.ts';
import { type Finding, type FindingId, type Level, SECTIONS } from './finding.ts';
import { probe, type ProbeStep } from './probe.ts';

const WELL_KNOWN = `${BASE}/.well-known/smart-configuration`;
const METADATA = `${BASE}/metadata`;
const SEARCH = `${BASE}/Patient?_count=1`;
const TOKEN = 'https://ehr.test/token';
const WISHES = ['Condition', 'Observation', 'Claim'];

const CONFIGURATION = {
  issuer: 'https://ehr.test',
  jwks_uri: 'https://ehr.test/jwks',
  authorization_endpoint: 'https://ehr.test/authorize',
  token_endpoint: TOKEN,
  registration_endpoint: 'https://ehr.test/register',
  revocation_endpoint: 'https://ehr.test/revoke',
  introspection_endpoint: 'https://ehr.test/introspect',
  management_endpoint: 'https://ehr.test/manage',
  user_access_brand_bundle: 'https://ehr.test/brands.json',
  code_challenge_methods_supported: ['S256'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  response_modes_supported: ['query', 'fragment'],
  scopes_supported: ['openid', 'launch/patient', 'offline_access', 'patient/*.rs'],
  capabilities: [
    'client-public',
    'launch-standalone',
    'context-standalone-patient',
    'permission-patient',
    'permission-v2',
    'sso-openid-connect',
  ],
};

const type = (name: string, parameters: readonly string[], over: object = {}) => ({
  type: name,
  interaction: [{ code: 'search-type' }],
  searchParam: parameters.map((one) => ({ name: one })),
  ...over,
});

const STATEMENT = {
  resourceType: 'CapabilityStatement',
  fhirVersion: '4.0.1',
  software: { name: 'Ehr', version: '9' },
  implementation: { description: 'The Example Hospital' },
  format: ['json', 'xml'],
  rest: [
    {
      resource: [
        type('Condition', ['patient', '_lastUpdated'], { searchRevInclude: ['Provenance:target'] }),
        type('Observation', ['patient', 'category', '_lastUpdated'], { searchRevInclude: ['*'] }),
        type('Patient', ['_id'], { operation: [{ name: 'everything' }] }),
      ],
      operation: [{ name: 'export', definition: 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export' }],
    },
  ],
};

/** A server at which nothing is amiss. */
const GOOD: Record<string, Reply> = {
  [WELL_KNOWN]: { body: CONFIGURATION },
  [METADATA]: { body: STATEMENT },
  [SEARCH]: { status: 401, body: { resourceType: 'OperationOutcome' } },
  [TOKEN]: { status: 400, body: { error: 'invalid_request' } },
  'https://ehr.test/.well-known/openid-configuration': { body: { issuer: 'https://ehr.test' } },
  'https://ehr.test/jwks': { body: { keys: [] } },
  'https://ehr.test/brands.json': { body: { resourceType: 'Bundle' } },
};

const saying = (over: object): Record<string, Reply> => ({ [WELL_KNOWN]: { body: { ...CONFIGURATION, ...over } } });
const stating = (over: object): Record<string, Reply> => ({ [METADATA]: { body: { ...STATEMENT, ...over } } });
const without = (key: keyof typeof CONFIGURATION) => saying({ [key]: undefined });

/** `undefined` takes an address out of the network: nobody is there. */
async function run(over: Record<string, Reply | undefined> = {}) {
  const replies = Object.fromEntries(
    Object.entries({ ...GOOD, ...over }).filter((one): one is [string, Reply] => one[1] !== undefined),
  );
  const { options, asked } = network(replies);
  return { report: await probe(BASE, { ...options, wishes: WISHES }), asked };
}

async function found(id: FindingId, over: Record<string, Reply | undefined> = {}): Promise<Finding> {
  return (await run(over)).report.findings.find((one) => one.id === id)!;
}

test('a server at which nothing is amiss: one finding of each, in their order, with section and verdict', async () => {
  const { report } = await run();
  expect(report.findings.map(({ id }) => id)).toEqual(Object.keys(SECTIONS));
  const notOk = report.findings.filter(({ level }) => level !== 'ok').map(({ id, level }) => `${id} ${level}`);
  expect(notOk).toEqual(['headers unknown']);
  expect(report.findings.every(({ section }) => section.startsWith('https://'))).toBe(true);
  expect(report).toMatchObject({ fhirBase: BASE, at: NOW, verdict: { outcome: 'works', because: [] } });
});

test('who is asked, and with what: no token, no code, no client id, no cookie and no referrer', async () => {
  const { report, asked } = await run();
  const urls = [
    WELL_KNOWN,
    METADATA,
    SEARCH,
    TOKEN,
    'https://ehr.test/.well-known/openid-configuration',
    'https://ehr.test/jwks',
    'https://ehr.test/brands.json',
  ];
  expect(asked.map(({ url }) => url)).toEqual(urls);
  expect(report.asked.map(({ url }) => url)).toEqual(urls);
  expect(report.asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST', 'GET', 'GET', 'GET']);
  for (const { init } of asked)
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  expect(asked.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([
    null,
    null,
    'Bearer none',
    null,
    null,
    null,
    null,
  ]);
  expect([...asked[3]!.form]).toEqual([['grant_type', 'authorization_code']]);
  expect(asked[3]!.init.redirect).toBe('manual');
});

/** Each finding the other way: what the server does, and what becomes of it. */
const OTHERWISE: readonly (readonly [
  string,
  FindingId,
  Record<string, Reply | undefined>,
  Level,
  Record<string, unknown>?,
])[] = [
  ['no smart-configuration', 'configuration', { [WELL_KNOWN]: { status: 404 } }, 'warning', { status: 404 }],
  ['one that no page may read', 'configuration', { [WELL_KNOWN]: 'no-cors' }, 'failure', { reach: 'no-cors' }],
  ['nobody there', 'configuration', { [WELL_KNOWN]: undefined }, 'failure', { reach: 'nobody' }],
  ['a login page', 'configuration', { [WELL_KNOWN]: { body: '<!doctype html>' } }, 'failure', { readable: false }],
  ['a server that is down', 'configuration', { [WELL_KNOWN]: { status: 503 } }, 'failure', { status: 503 }],
  ['metadata that is none', 'metadata', { [METADATA]: { body: { resourceType: 'Patient' } } }, 'failure'],
  ['metadata no page may read', 'metadata', { [METADATA]: 'no-cors' }, 'failure', { reach: 'no-cors' }],
  [
    'relative endpoints',
    'endpoints',
    saying({ token_endpoint: '/token' }),
    'warning',
    { relative: ['token_endpoint'], token: TOKEN },
  ],
  [
    'an unsafe endpoint',
    'endpoints',
    saying({ token_endpoint: 'http://ehr.test/token' }),
    'failure',
    { unsafe: ['token_endpoint'] },
  ],
  [
    'a script for an endpoint',
    'endpoints',
    saying({ authorization_endpoint: 'javascript:alert(1)' }),
    'failure',
    { unsafe: ['authorization_endpoint'] },
  ],
  ['no endpoint', 'endpoints', without('token_endpoint'), 'failure', { missing: ['token_endpoint'] }],
  ['plain as well', 'pkce', saying({ code_challenge_methods_supported: ['S256', 'plain'] }), 'warning'],
  ['plain alone', 'pkce', saying({ code_challenge_methods_supported: ['plain'] }), 'failure'],
  ['no word of PKCE', 'pkce', without('code_challenge_methods_supported'), 'warning'],
  [
    'only apps with a secret',
    'client-public',
    saying({ capabilities: ['client-confidential-symmetric'] }),
    'warning',
    { confidential: ['client-confidential-symmetric'] },
  ],
  [
    'a method without secret',
    'client-public',
    saying({ capabilities: [], token_endpoint_auth_methods_supported: ['none'] }),
    'ok',
  ],
  ['no word of clients', 'client-public', saying({ capabilities: ['launch-ehr'] }), 'unknown'],
  ['no standalone launch', 'launch-standalone', saying({ capabilities: ['launch-ehr'] }), 'warning'],
  ['no patient context', 'context-patient', saying({ capabilities: ['launch-ehr'] }), 'warning'],
  [
    'no patient permission',
    'permissions',
    saying({ capabilities: ['permission-user'] }),
    'warning',
    { permissions: ['permission-user'] },
  ],
  ['no sign-on', 'sso', saying({ capabilities: ['launch-ehr'] }), 'warning'],
  ['no capabilities', 'capabilities', without('capabilities'), 'warning'],
  ['no capabilities, so no word of them', 'launch-standalone', without('capabilities'), 'unknown'],
  ['no refresh', 'grant-types', saying({ grant_types_supported: ['authorization_code'] }), 'warning'],
  ['no code', 'grant-types', saying({ grant_types_supported: ['client_credentials'] }), 'failure'],
  ['no grant types', 'grant-types', without('grant_types_supported'), 'unknown'],
  ['query only', 'response-modes', saying({ response_modes_supported: ['query'] }), 'warning'],
  ['no response modes', 'response-modes', without('response_modes_supported'), 'unknown'],
  [
    'no patient scopes',
    'scopes',
    saying({ scopes_supported: ['openid'] }),
    'warning',
    { offline: false, wildcard: false },
  ],
  ['no scopes', 'scopes', without('scopes_supported'), 'unknown'],
  [
    'another issuer',
    'issuer',
    { 'https://ehr.test/.well-known/openid-configuration': { body: { issuer: 'https://else.test' } } },
    'warning',
  ],
  ['no issuer', 'issuer', without('issuer'), 'unknown'],
  ['keys no page may read', 'jwks', { 'https://ehr.test/jwks': 'no-cors' }, 'warning', { reach: 'no-cors' }],
  ['keys that are none', 'jwks', { 'https://ehr.test/jwks': { body: {} } }, 'warning', { readable: false }],
  [
    'keys at an unsafe address',
    'jwks',
    saying({ jwks_uri: 'http://ehr.test/jwks' }),
    'failure',
    { unsafe: 'http://ehr.test/jwks' },
  ],
  ['no registration', 'registration', without('registration_endpoint'), 'unknown'],
  ['an unsafe registration', 'registration', saying({ registration_endpoint: 'http://ehr.test/r' }), 'failure'],
  ['no revocation', 'revocation', without('revocation_endpoint'), 'unknown'],
  ['no introspection', 'introspection', without('introspection_endpoint'), 'unknown'],
  ['no management', 'management', without('management_endpoint'), 'unknown'],
  ['no brands', 'brands', without('user_access_brand_bundle'), 'unknown'],
  ['brands that are none', 'brands', { 'https://ehr.test/brands.json': { body: '<html>' } }, 'warning'],
  ['an older FHIR', 'fhir-version', stating({ fhirVersion: '3.0.2' }), 'warning', { version: '3.0.2' }],
  ['no FHIR version', 'fhir-version', stating({ fhirVersion: undefined }), 'unknown'],
  ['no software', 'software', stating({ software: undefined }), 'unknown'],
  ['XML alone', 'formats', stating({ format: ['application/fhir+xml'] }), 'failure'],
  ['no formats', 'formats', stating({ format: undefined }), 'unknown'],
  ['no types', 'types', stating({ rest: [] }), 'failure', { missing: WISHES }],
  [
    'a type without patient',
    'parameters',
    stating({ rest: [{ resource: [type('Condition', ['code'])] }] }),
    'warning',
    { without: ['Condition'], each: ['Condition: code'] },
  ],
  [
    'some with _lastUpdated',
    'last-updated',
    stating({ rest: [{ resource: [type('Condition', ['_lastUpdated']), type('Observation', [])] }] }),
    'warning',
    { having: ['Condition'] },
  ],
  ['no _lastUpdated', 'last-updated', stating({ rest: [{ resource: [type('Condition', [])] }] }), 'unknown'],
  [
    '_lastUpdated everywhere',
    'last-updated',
    stating({ rest: [{ searchParam: [{ name: '_lastUpdated' }], resource: [type('Claim', [])] }] }),
    'ok',
    { having: ['Claim'] },
  ],
  ['no _revinclude', 'revinclude', stating({ rest: [{ resource: [type('Condition', [])] }] }), 'unknown'],
  ['no $everything', 'everything', stating({ rest: [] }), 'unknown'],
  ['no $export', 'export', stating({ rest: [] }), 'unknown'],
  [
    'an EHI export',
    'export',
    stating({ rest: [{ resource: [type('Patient', [], { operation: [{ name: 'ehi-export' }] })] }] }),
    'ok',
    { names: ['ehi-export'] },
  ],
  ['no metadata, so no word of types', 'types', { [METADATA]: { status: 404 } }, 'unknown'],
  ['a token endpoint no page may read', 'token', { [TOKEN]: 'no-cors' }, 'failure', { reach: 'no-cors' }],
  ['a token endpoint that is not there', 'token', { [TOKEN]: { status: 404 } }, 'failure', { status: 404 }],
  ['a token endpoint that sends on', 'token', { [TOKEN]: { status: 302 } }, 'failure'],
  ['a token endpoint nobody is at', 'token', { [TOKEN]: undefined }, 'unknown', { reach: 'nobody' }],
  ['a token endpoint that is down', 'token', { [TOKEN]: { status: 502 } }, 'warning', { status: 502 }],
  [
    'a token endpoint that says why',
    'token',
    { [TOKEN]: { status: 401, body: { error: 'invalid_client' } } },
    'ok',
    { error: 'invalid_client' },
  ],
  ['a search that is down', 'search', { [SEARCH]: { status: 500 } }, 'warning', { status: 500 }],
  [
    'a search that lets anybody in',
    'search',
    { [SEARCH]: { status: 200, body: { resourceType: 'Bundle' } } },
    'ok',
    { status: 200 },
  ],
  ['a refusal no page may read', 'search', { [SEARCH]: 'no-cors' }, 'warning', { preflightRefused: false }],
  ['a search nobody answers', 'search', { [SEARCH]: undefined }, 'unknown', { reach: 'nobody' }],
];

for (const [what, id, over, level, said = {}] of OTHERWISE) {
  test(`${id}: ${what} is ${level}`, async () => {
    const one = await found(id, over);
    expect(one.level).toBe(level);
    expect(one.said).toMatchObject(said);
  });
}

test('a search that may be sent without a token only: the preflight is what is refused', async () => {
  const { options } = network(GOOD);
  const fetch: typeof options.fetch = (url, init) =>
    init.mode !== 'no-cors' && new Headers(init.headers).has('authorization')
      ? Promise.reject(new TypeError('Failed to fetch'))
      : options.fetch!(url, init);
  const { findings, verdict } = await probe(BASE, { ...options, fetch, wishes: WISHES });
  expect(findings.find(({ id }) => id === 'search')).toMatchObject({
    level: 'failure',
    said: { preflightRefused: true },
  });
  expect(verdict).toEqual({ outcome: 'will-not', because: ['search'] });
});

test('what was sent on is told, and so are the headers that a page may read, and how long each took', async () => {
  const { options } = network(GOOD);
  let at = NOW;
  const fetch: typeof options.fetch = async (url, init) => {
    const response = await options.fetch!(url, init);
    at += 40;
    if (url !== METADATA) return response;
    response.headers.set('etag', '"1"');
    response.headers.set('set-cookie', 'who=you');
    return Object.defineProperties(response, {
      redirected: { value: true },
      url: { value: 'https://new.test/metadata' },
    });
  };
  const { findings, asked } = await probe(BASE, { ...options, fetch, now: () => at, wishes: WISHES });
  const of = (id: FindingId) => findings.find((one) => one.id === id)!;
  expect(of('moved')).toMatchObject({ level: 'warning', said: { moves: ['https://new.test/metadata'] } });
  expect(of('headers')).toMatchObject({ level: 'ok', said: { readable: ['etag'] } });
  expect(of('time')).toMatchObject({ level: 'ok', said: { requests: 7, median: 40, slowest: 40 } });
  expect(of('metadata').ms).toBe(40);
  expect(asked.map(({ ms }) => ms)).toEqual([40, 40, 40, 40, 40, 40, 40]);
});

test('slow servers are warned of', async () => {
  const { options } = network(GOOD);
  let at = NOW;
  const now = () => (at += 4000);
  const { findings } = await probe(BASE, { ...options, now, wishes: WISHES });
  expect(findings.find(({ id }) => id === 'time')?.level).toBe('warning');
});

test('an answer that does not end is left', async () => {
  const { options } = network(GOOD);
  let sent = 0;
  const fetch: typeof options.fetch = async (url, init) => {
    if (url !== METADATA) return options.fetch!(url, init);
    const endless = new ReadableStream<Uint8Array>({
      pull(to) {
        sent += 1;
        to.enqueue(new Uint8Array(1e6));
      },
    });
    return new Response(endless);
  };
  const { findings } = await probe(BASE, { ...options, fetch, wishes: WISHES });
  expect(findings.find(({ id }) => id === 'metadata')).toMatchObject({
    level: 'failure',
    said: { reach: 'too-large' },
  });
  expect(sent).toBeLessThan(30);
});

// The verdict

const NOBODY = { [WELL_KNOWN]: undefined, [METADATA]: undefined };
const HIDDEN = { [WELL_KNOWN]: 'no-cors', [METADATA]: 'no-cors' } as const;

for (const [what, over, verdict] of [
  ['nobody there', NOBODY, { outcome: 'unknown', because: ['configuration', 'metadata'] }],
  ['discovery no page may read', HIDDEN, { outcome: 'will-not', because: ['configuration', 'metadata'] }],
  ['no word of where to sign in', { [WELL_KNOWN]: { body: {} } }, { outcome: 'will-not', because: ['endpoints'] }],
  ['half of it hidden', { ...HIDDEN, [METADATA]: GOOD[METADATA] }, { outcome: 'will-not', because: ['configuration'] }],
  ['half of it down', { [WELL_KNOWN]: undefined }, { outcome: 'unknown', because: ['configuration'] }],
  ['no token for pages', { [TOKEN]: 'no-cors' }, { outcome: 'will-not', because: ['token'] }],
  ['a token endpoint that is down', { [TOKEN]: undefined }, { outcome: 'unknown', because: ['token'] }],
  ['refusals no page may read', { [SEARCH]: 'no-cors' }, { outcome: 'unknown', because: ['search'] }],
  [
    'apps with a secret only',
    saying({ capabilities: ['client-confidential-symmetric'] }),
    { outcome: 'unknown', because: ['client-public'] },
  ],
  [
    'nothing that decides it',
    { ...without('management_endpoint'), [METADATA]: undefined },
    { outcome: 'works', because: [] },
  ],
] as const) {
  test(`verdict, ${what}: ${verdict.outcome}`, async () => {
    expect((await run(over)).report.verdict).toEqual(verdict);
  });
}

test('metadata alone can say where to sign in', async () => {
  const extension = [
    { url: 'authorize', valueUri: 'https://ehr.test/authorize' },
    { url: 'token', valueUri: TOKEN },
  ];
  const uris = { url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris', extension };
  const rest = [{ ...STATEMENT.rest[0], security: { extension: [uris] } }];
  const { report } = await run({ ...stating({ rest }), [WELL_KNOWN]: { status: 404 } });
  expect(report.findings.find(({ id }) => id === 'endpoints')).toMatchObject({
    level: 'warning',
    said: { token: TOKEN },
  });
  expect(report.verdict).toEqual({ outcome: 'works', because: [] });
});

// While it runs

test('each step says who is asked, and what is known so far', async () => {
  const { options } = network(GOOD);
  const steps: ProbeStep[] = [];
  await probe(BASE, { ...options, wishes: WISHES }, (step) => steps.push(step));
  expect(steps.map(({ asking }) => asking).slice(0, 3)).toEqual([WELL_KNOWN, METADATA, SEARCH]);
  expect(steps[0]!.findings).toEqual([]);
  expect(steps[1]!.findings.map(({ id }) => id)).toEqual(['configuration']);
  expect(steps.at(-1)!.findings.length).toBeGreaterThan(20);
});

test('a stop ends it, and nobody else is asked', async () => {
  const { options, asked } = network(GOOD);
  const stop = new AbortController();
  const ended = probe(BASE, { ...options, wishes: WISHES, signal: stop.signal }, ({ asking }) => {
    if (asking === METADATA) stop.abort(new Error('stopped'));
  });
  await expect(ended).rejects.toThrow('stopped');
  expect(asked.map(({ url }) => url)).toEqual([WELL_KNOWN]);
});

test('offline, nothing is said of the server', async () => {
  const { options } = network({});
  const ended = probe(BASE, { ...options, isOnline: () => false, wishes: WISHES });
  await expect(ended).rejects.toMatchObject({ code: 'smart/offline' });
});

// Whatever a server says

const KEYS = [
  ...Object.keys(CONFIGURATION),
  ...Object.keys(STATEMENT),
  '__proto__',
  'error',
  'keys',
  'resource',
  'type',
];
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      '',
      'S256',
      'javascript:alert(1)',
      'https://ehr.test/x',
      '//x',
      '\u202Eé\n',
    ),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
})).value;

const reply: fc.Arbitrary<Reply | undefined> = fc.oneof(
  fc.constantFrom<Reply | undefined>('no-cors', undefined),
  fc.record({
    status: fc.constantFrom(200, 200, 200, 201, 301, 400, 401, 404, 429, 500),
    body: fc.oneof(
      fc.string(),
      anything.map((json) => JSON.stringify(json)),
      // Something like the real thing, with parts of it made odd.
      fc
        .dictionary(fc.constantFrom(...KEYS), anything)
        .map((odd) => JSON.stringify({ ...CONFIGURATION, ...STATEMENT, ...odd })),
    ),
  }),
);

test('whatever a server says, the probe ends in one finding of each, small enough to show', async () => {
  const addresses = Object.keys(GOOD);
  const world = fc.tuple(...addresses.map(() => reply));
  await fc.assert(
    fc.asyncProperty(world, async (replies) => {
      const over = Object.fromEntries(addresses.map((address, i) => [address, replies[i]]));
      const { report, asked } = await run(over);
      expect(report.findings.map(({ id }) => id)).toEqual(Object.keys(SECTIONS));
      expect(structuredClone(report)).toEqual(report);
      expect(JSON.stringify(report).length).toBeLessThan(100_000);
      // Nobody is asked over an open line, nor anywhere but at what an address can be.
      expect(asked.every(({ url }) => url.startsWith('https://'))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
