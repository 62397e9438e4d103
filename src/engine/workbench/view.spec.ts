import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readPlatform } from '../../catalog/parse.ts';
import { BASE, NOW, PENDING, SERVER } from '../../smart/testing.ts';
import { maySeeToken } from './raw.ts';
import { type Trial, VERSION } from './trial.ts';
import type { TrialExchange } from './types.ts';
import { viewOf } from './view.ts';

const { quirks } = readPlatform({ id: 'smart-r4', name: 'SMART', scopes: ['openid'] });

interface Secrets {
  readonly code: string;
  readonly state: string;
  readonly verifier: string;
  readonly access: string;
  readonly earlier: string;
  readonly refresh: string;
  readonly patient: string;
  readonly family: string;
}

const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object) => `${json({ alg: 'RS256' })}.${json(claims)}.c2lnbmF0dXJl`;

function trialOf({ code, state, verifier, access, earlier, refresh, patient, family }: Secrets): Trial {
  const fhirUser = `${BASE}/Patient/${patient}`;
  const idToken = jwt({ sub: patient, fhirUser, family_name: family, aud: 'sheaf' });
  const exchange = (what: TrialExchange['what'], body: string, answer: object): TrialExchange => ({
    what,
    method: 'POST',
    url: SERVER.tokenEndpoint,
    headers: [['authorization', `Bearer ${access}`]],
    body,
    at: NOW,
    ms: 1,
    answer: { status: 200, statusText: '', headers: [], body: JSON.stringify(answer) },
  });
  return {
    version: VERSION,
    settings: {
      endpointId: 'ehr',
      name: 'Ehr',
      fhirBase: BASE,
      clientId: 'sheaf',
      scopes: 'openid',
      responseMode: '',
      audience: BASE,
      pkce: 'plain',
      authorizationEndpoint: '',
      tokenEndpoint: '',
    },
    endpoint: { id: 'ehr', brandId: '', name: 'Ehr', place: '', fhirBase: BASE, clientId: 'sheaf', scopes: [], quirks },
    pending: { ...PENDING, state, codeVerifier: verifier },
    url: `${SERVER.authorizationEndpoint}?${new URLSearchParams({ state, code_challenge: verifier, aud: BASE }).toString()}`,
    answer: { url: `https://app.test/callback#${new URLSearchParams({ code, state }).toString()}`, at: NOW },
    traded: {
      grant: {
        server: SERVER,
        clientId: 'sheaf',
        accessToken: access,
        refreshToken: refresh,
        receivedAt: NOW,
        expiresAt: NOW,
        scope: 'openid',
        patientId: patient,
        fhirUser,
      },
      idToken,
      warnings: [],
      patientFrom: 'token',
    },
    exchanges: [
      exchange('token', new URLSearchParams({ code, code_verifier: verifier }).toString(), {
        access_token: earlier,
        id_token: idToken,
        patient,
      }),
      exchange('introspect', new URLSearchParams({ token: access }).toString(), { sub: patient, name: family }),
    ],
  };
}

const raw = (patient: string, access: string): TrialExchange => ({
  what: 'raw',
  method: 'GET',
  url: `${BASE}/Patient/${patient}`,
  headers: [['authorization', `Bearer ${access}`]],
  body: '',
  at: NOW,
  ms: 1,
  answer: {
    status: 200,
    statusText: '',
    headers: [['location', `${BASE}/Patient/${patient}`]],
    body: `{"id":"${patient}"}`,
  },
});

const secret = fc.stringMatching(/^[A-Za-z0-9~_.-]{8,40}$/);

test('of a trial’s secrets none leaves the worker, until they are asked for', () => {
  const all = fc.record({
    code: secret,
    state: secret,
    verifier: secret,
    access: secret,
    earlier: secret,
    refresh: secret,
    patient: fc.stringMatching(/^[A-Za-z0-9-]{8,40}$/),
    family: fc.string({ minLength: 6, unit: 'grapheme' }),
  });
  // What stands in every trial is no secret of this one.
  const plain = JSON.stringify(viewOf(trialOf(NAMES), undefined, true));
  fc.assert(
    fc.property(all, (secrets) => {
      fc.pre(Object.values(secrets).every((one) => !plain.includes(one)));
      const trial = trialOf(secrets);
      const shown = viewOf(trial, raw(secrets.patient, secrets.access), false);
      const text = JSON.stringify(shown);
      const left = Object.entries(secrets).filter(([, value]) => text.includes(JSON.stringify(value).slice(1, -1)));
      expect(left).toEqual([]);
      expect(shown.access?.token).toMatch(/^█/);
      expect(shown.settings).toEqual(trial.settings);
    }),
    { numRuns: 100 },
  );
  const trial = trialOf(NAMES);
  expect(viewOf(trial, undefined, true)).toMatchObject({
    isRevealed: true,
    access: { token: NAMES.access },
    codeVerifier: NAMES.verifier,
    answer: {
      parameters: [
        ['code', NAMES.code],
        ['state', NAMES.state],
      ],
    },
  });
});

const NAMES: Secrets = {
  code: 'CODE-CODE',
  state: 'STATE-STATE',
  verifier: 'VERIFIER-V',
  access: 'ACCESS-ACC',
  earlier: 'EARLIER-EA',
  refresh: 'REFRESH-RE',
  patient: 'PATIENT-PA',
  family: 'FAMILY-FAM',
};

test('an address is taken apart, with what it asks for', () => {
  const { authorize, access, actions, endpoints } = viewOf(trialOf(NAMES), undefined, true);
  expect(authorize.endpoint).toBe(SERVER.authorizationEndpoint);
  expect(authorize.parameters).toEqual([
    ['state', NAMES.state],
    ['code_challenge', NAMES.verifier],
    ['aud', BASE],
  ]);
  expect(access).toMatchObject({ granted: ['openid'], asked: ['launch/patient', 'patient/*.rs'] });
  expect(actions).toEqual(['refresh', 'revoke']);
  expect(endpoints.map(([name]) => name)).toEqual(['token', 'revocation']);
});

test('the token goes to the FHIR server and the endpoints, and nowhere else', () => {
  const trial = trialOf(NAMES);
  const may = (address: string) => maySeeToken(trial, address);
  expect(
    [`${BASE}/Patient`, 'https://ehr.test/other', SERVER.tokenEndpoint, `${SERVER.tokenEndpoint}?x=1`].map(may),
  ).toEqual(Array(4).fill(true));
  expect(
    ['https://ehr.test.evil.test/r4', 'https://evil.test/token', 'http://ehr.test/r4', 'https://ehr.test:444/r4'].map(
      may,
    ),
  ).toEqual(Array(4).fill(false));
});
