import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Endpoint } from '../catalog/endpoint.ts';
import { readCatalog } from '../catalog/parse.ts';
import { beginSignIn } from './begin.ts';
import { exchange } from './exchange.ts';
import { launchScopes, readLaunch } from './launch.ts';
import { BASE, ISSUER, network, NOW, PENDING, SERVER } from './testing.ts';

const APP = 'https://app.test/launch';
const opened = (...pairs: readonly (readonly [string, string])[]) =>
  `${APP}?${new URLSearchParams(pairs.map((pair) => [...pair]))}`;
const failure = (code: string) => expect.objectContaining({ name: 'SmartError', code });

// The address that an EHR opens

for (const iss of ['https://ehr.test/r4', 'https://ehr.test:8443/r4/', 'http://127.0.0.1:9471/r4', 'http://[::1]/r4']) {
  test(`${iss} is read to the letter`, () => {
    expect(readLaunch(opened(['iss', iss], ['launch', 'abc']))).toEqual({ iss, code: 'abc' });
  });
}

test('every code arrives as it was given, and nothing else in the address means anything', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.webUrl(), (code, url) => {
      const others = ['redirect_uri', 'returnTo', 'next', 'aud', 'client_id', 'state', 'scope'] as const;
      const address = opened(...others.map((name) => [name, url] as const), ['launch', code], ['iss', BASE]);
      expect(readLaunch(address)).toEqual({ iss: BASE, code: new URL(address).searchParams.get('launch') });
    }),
  );
});

for (const [what, pairs] of [
  ['no iss', [['launch', 'a']]],
  ['no launch', [['iss', BASE]]],
  [
    'an empty launch',
    [
      ['iss', BASE],
      ['launch', ''],
    ],
  ],
  [
    'two iss',
    [
      ['iss', BASE],
      ['iss', 'https://evil.test/r4'],
      ['launch', 'a'],
    ],
  ],
  [
    'the same iss twice',
    [
      ['iss', BASE],
      ['iss', BASE],
      ['launch', 'a'],
    ],
  ],
  [
    'two launches',
    [
      ['iss', BASE],
      ['launch', 'a'],
      ['launch', 'b'],
    ],
  ],
] as const) {
  test(`${what} is no start of the app`, () => {
    expect(() => readLaunch(opened(...pairs))).toThrow(failure('smart/bad-launch'));
  });
}

for (const iss of [
  'http://ehr.test/r4',
  'http://127.0.0.1.evil.test/r4',
  'javascript:alert(1)',
  'javascript://localhost/%0aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://ehr.test/1',
  'ftp://ehr.test/r4',
  'https://user@ehr.test/r4',
  'https://user:password@ehr.test/r4',
  'https://good.test@evil.test/r4',
  'https://@evil.test/r4',
  'https://ehr.test/r4#fragment',
  'https://ehr.test/r4#',
  'https://ehr.test/r4?tenant=1',
  'https://ehr.test\\@evil.test/r4',
  'https:ehr.test/r4',
  'https:///ehr.test/r4',
  '//ehr.test/r4',
  '/r4',
  'ehr.test/r4',
  ' https://ehr.test/r4',
  'https://ehr.test/r4\n',
  'https://ehr.te\tst/r4',
  `https://ehr.test/${'a'.repeat(500)}`,
]) {
  test(`${JSON.stringify(iss.slice(0, 40))} is no place to be started from`, () => {
    expect(() => readLaunch(opened(['iss', iss], ['launch', 'a']))).toThrow(failure('smart/bad-launch'));
  });
}

test('whatever comes, a start is https or local, with nothing beside host and path, or it is refused', () => {
  const any = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), fc.domain());
  fc.assert(
    fc.property(any, (iss) => {
      try {
        const url = new URL(readLaunch(opened(['iss', iss], ['launch', 'a'])).iss);
        expect(url.protocol === 'https:' || url.hostname === '127.0.0.1' || url.hostname === 'localhost').toBe(true);
        expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
      } catch (error) {
        expect(error).toEqual(failure('smart/bad-launch'));
      }
    }),
  );
});

test('an error tells nothing of the code', () => {
  const message = (() => {
    try {
      return JSON.stringify(readLaunch(opened(['iss', 'ftp://x'], ['launch', 'the-code'])));
    } catch (error) {
      return String(error);
    }
  })();
  expect(message).not.toContain('the-code');
});

// The question

const ENDPOINT: Endpoint = readCatalog([{ id: 'ehr', name: 'Ehr', fhirBase: BASE, clientId: 'sheaf' }])[0]!;
const SCOPES = ['launch/patient', 'openid', 'patient/*.rs'];

async function begin(iss: string, changed: Partial<Endpoint> = {}) {
  const endpoint = { ...ENDPOINT, scopes: SCOPES, ...changed };
  const place = { redirectUri: 'https://app.test/callback', returnTo: '/x', launch: { iss, code: 'a+b/c==&d' } };
  const { url, pending } = await beginSignIn(endpoint, SERVER, place, { now: () => NOW });
  return { params: Object.fromEntries(new URL(url).searchParams), pending };
}

test('the EHR has chosen the patient: nobody asks the person to', () => {
  expect(launchScopes(['openid', 'launch/patient', 'launch', 'launch/encounter', 'patient/*.rs'])).toEqual([
    'launch',
    'openid',
    'patient/*.rs',
  ]);
});

test('the question hands the code on to the letter, names the server as it named itself, and is kept without the code', async () => {
  const { params, pending } = await begin(`${BASE}/`);
  expect(params).toMatchObject({
    launch: 'a+b/c==&d',
    aud: `${BASE}/`,
    scope: 'launch openid patient/*.rs',
    redirect_uri: 'https://app.test/callback',
    client_id: 'sheaf',
  });
  expect(pending).toMatchObject({ launched: true, scope: 'launch openid patient/*.rs', returnTo: '/x' });
  expect(JSON.stringify(pending)).not.toContain('a+b');
});

test('what the catalogue knows of the audience counts before what the address says', async () => {
  const quirks = { ...ENDPOINT.quirks, audience: 'https://ehr.test/API/' };
  expect((await begin(BASE, { quirks })).params['aud']).toBe('https://ehr.test/API/');
});

// What comes with the access

const NO_CONTEXT = { encounterId: undefined, needPatientBanner: false, mentions: [] };

async function contextOf(said: object, launched = true) {
  const body = { access_token: 'a', token_type: 'Bearer', patient: 'p-1', ...said };
  const { options } = network({ [SERVER.tokenEndpoint]: { body } });
  return (await exchange({ code: 'c', issuer: ISSUER }, { ...PENDING, launched }, options)).context;
}

test('the visit and the banner come with the access', async () => {
  expect(await contextOf({ encounter: 'e-1', need_patient_banner: true })).toEqual({
    ...NO_CONTEXT,
    encounterId: 'e-1',
    needPatientBanner: true,
  });
  expect(await contextOf({ encounter: 'Encounter/e-1' })).toEqual({ ...NO_CONTEXT, encounterId: 'e-1' });
});

test('what it is for, its style and what else was open come along as they are, and no further', async () => {
  const fhirContext = [
    { reference: 'ImagingStudy/i-1', role: 'https://x.test/role' },
    { reference: `${SERVER.fhirBase}/DiagnosticReport/d-1` },
    { reference: 'https://elsewhere.test/r4/Task/t-1' },
    { reference: '../Task/t-1' },
    { reference: 'Task/../Task' },
    { canonical: 'http://x.test/Questionnaire/q|1' },
    { identifier: { system: 's', value: 'v' }, type: 'Task' },
    'ServiceRequest/s-1',
    7,
    null,
  ];
  const smart_style_url = 'https://ehr.test/style.json';
  expect(await contextOf({ intent: 'reconcile-medications', smart_style_url, fhirContext })).toEqual({
    ...NO_CONTEXT,
    intent: 'reconcile-medications',
    styleUrl: smart_style_url,
    mentions: [
      { type: 'ImagingStudy', id: 'i-1' },
      { type: 'DiagnosticReport', id: 'd-1' },
      { type: 'ServiceRequest', id: 's-1' },
    ],
  });
  for (const odd of ['javascript:alert(1)', 'http://ehr.test/s.json', 'https://u:p@ehr.test/', 7, {}])
    expect(await contextOf({ smart_style_url: odd, intent: odd, fhirContext: odd })).toMatchObject({
      styleUrl: undefined,
      mentions: [],
    });
  const many = Array.from({ length: 50 }, (_, i) => ({ reference: `Task/${i}` }));
  expect((await contextOf({ fhirContext: many }))?.mentions).toHaveLength(20);
});

test('what is no FHIR id and no truth is left out', async () => {
  for (const encounter of ['../Patient/2', '..', 'a/b', '', 7, null, ['e-1'], { id: 'e-1' }, 'x'.repeat(65)])
    expect(await contextOf({ encounter, need_patient_banner: 'true' })).toEqual({
      ...NO_CONTEXT,
    });
});

test('who signed in by themselves came from no page, whatever a server says', async () => {
  expect(await contextOf({ encounter: 'e-1', need_patient_banner: true }, false)).toBe(undefined);
});
