import { expect, test } from '@playwright/test';
import { type HospitalId, type Hospitals, startHospitals } from '../hospitals.ts';
import { askToken, signIn, visitSignIn } from '../visitor.ts';

const APP = 'http://app.test';
const OTHER = 'http://elsewhere.test';

let sandbox: Hospitals;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
});

test.afterAll(() => sandbox.stop());

const visit = { app: APP, patient: 'p1' };

const statusOf = async (url: string, token: string) =>
  (await fetch(url, { headers: { Authorization: `Bearer ${token}` } })).status;

const refresh = (id: HospitalId, refreshToken: string | undefined) =>
  askToken(sandbox.hospital(id).fhirBase, APP, { grant_type: 'refresh_token', refresh_token: refreshToken ?? '' });

test('lakeside answers in the fragment unless asked for the query, harbor in the query whatever is asked', async () => {
  const lakeside = sandbox.hospital('lakeside');
  const harbor = sandbox.hospital('harbor');
  const query = { ...visit, parameters: { response_mode: 'query' } };
  const fragment = { ...visit, parameters: { response_mode: 'fragment' } };

  expect((await visitSignIn(lakeside, visit)).location.hash).toContain('code=');
  expect((await visitSignIn(lakeside, query)).location.search).toContain('code=');
  expect((await visitSignIn(harbor, visit)).location.search).toContain('code=');
  expect((await visitSignIn(harbor, fragment)).location.hash).toBe('');
});

test('the answer carries the state that was sent and says which issuer it is from', async () => {
  for (const hospital of sandbox.hospitals) {
    const { parameters } = await visitSignIn(hospital, visit);
    expect(parameters.get('state')).toBe('a-state');
    expect(parameters.get('iss')).toBe(hospital.origin);
  }
});

for (const [what, parameters] of [
  ['no PKCE', { code_challenge: null, code_challenge_method: null }],
  ['plain PKCE', { code_challenge_method: 'plain' }],
  ['no aud', { aud: null }],
  ['the aud of somebody else', { aud: 'https://ehr.test/r4' }],
  ['an aud with a slash at its end', { aud: 'http://127.0.0.1:1/r4/' }],
] as const) {
  test(`${what} is refused by going back to the app with invalid_request`, async () => {
    const { location, parameters: answer } = await visitSignIn(sandbox.hospital('lakeside'), { ...visit, parameters });
    expect(location.href).toContain(`${APP}/callback`);
    expect(answer.get('error')).toBe('invalid_request');
    expect(answer.get('state')).toBe('a-state');
  });
}

test('a callback that is not registered is not gone back to', async () => {
  const refused = visitSignIn(sandbox.hospital('lakeside'), {
    ...visit,
    parameters: { redirect_uri: `${OTHER}/callback` },
  });
  await expect(refused).rejects.toThrow(/redirect_uri/);
});

test('who denies is sent back with access_denied and nothing else', async () => {
  for (const hospital of sandbox.hospitals) {
    const { parameters } = await visitSignIn(hospital, { ...visit, deny: true });
    expect(parameters.get('error')).toBe('access_denied');
    expect(parameters.has('code')).toBe(false);
  }
});

test('a code works once, and with its verifier only', async () => {
  const { fhirBase } = sandbox.hospital('lakeside');
  const trade = async (code: string, code_verifier: string) =>
    (
      await askToken(fhirBase, APP, {
        grant_type: 'authorization_code',
        code,
        code_verifier,
        redirect_uri: `${APP}/callback`,
      })
    ).body;
  const first = await visitSignIn(sandbox.hospital('lakeside'), visit);
  const code = first.parameters.get('code')!;

  expect((await trade(code, 'x'.repeat(43))).error).toBe('invalid_grant');
  const second = await visitSignIn(sandbox.hospital('lakeside'), visit);
  const once = second.parameters.get('code')!;
  const { access_token } = await trade(once, second.verifier);
  expect((await trade(once, second.verifier)).error).toBe('invalid_grant');
  // RFC 6749 4.1.2: what the code had brought is taken back.
  expect(await statusOf(`${fhirBase}/Patient/p1`, access_token)).toBe(401);
});

test('the token response names the patient, the scopes, and who signed in', async () => {
  const {
    patient,
    scope,
    id_token = '..',
    expires_in,
  } = await signIn(sandbox.hospital('lakeside'), { ...visit, patient: 'p2' });
  const claims = JSON.parse(Buffer.from(id_token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
  expect({ patient, expires_in, scope }).toEqual({
    patient: 'p2',
    expires_in: 3600,
    scope: 'openid fhirUser launch/patient offline_access patient/*.rs',
  });
  expect(claims).toMatchObject({
    iss: sandbox.hospital('lakeside').origin,
    aud: 'sheaf-local',
    nonce: 'a-nonce',
    fhirUser: `${sandbox.hospital('lakeside').fhirBase}/Patient/p2`,
  });
});

test('a refresh token is good once; using it again ends everything that came from it', async () => {
  for (const id of ['lakeside', 'pinewood'] as const) {
    const first = await signIn(sandbox.hospital(id), visit);
    const { body: second } = await refresh(id, first.refresh_token);
    expect(second.patient).toBe('p1');
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await statusOf(`${sandbox.hospital(id).fhirBase}/Patient/p1`, second.access_token)).toBe(200);

    expect((await refresh(id, first.refresh_token)).body.error).toBe('invalid_grant');
    expect((await refresh(id, second.refresh_token)).body.error).toBe('invalid_grant');
    expect(await statusOf(`${sandbox.hospital(id).fhirBase}/Patient/p1`, second.access_token)).toBe(401);
  }
});

test('harbor never gives a refresh token, and the others only to whom asked and was let', async () => {
  expect((await signIn(sandbox.hospital('harbor'), visit)).refresh_token).toBeUndefined();
  expect(
    (await signIn(sandbox.hospital('lakeside'), { ...visit, scope: 'launch/patient patient/*.rs' })).refresh_token,
  ).toBeUndefined();
  const kept = await signIn(sandbox.hospital('lakeside'), { ...visit, untick: ['offline_access'] });
  expect(kept.refresh_token).toBeUndefined();
  expect(kept.scope).toBe('openid fhirUser launch/patient patient/*.rs');
});

test('a type that was unticked is named by no scope and refused, the others are not', async () => {
  const { fhirBase } = sandbox.hospital('lakeside');
  const { access_token, scope } = await signIn(sandbox.hospital('lakeside'), { ...visit, untick: ['Observation'] });
  expect(scope.split(' ')).not.toContain('patient/*.rs');
  expect(scope).not.toContain('patient/Observation.rs');
  expect(scope).toContain('patient/Condition.rs');
  expect(await statusOf(`${fhirBase}/Observation?patient=p1`, access_token)).toBe(403);
  expect(await statusOf(`${fhirBase}/Observation/p1-observation-1`, access_token)).toBe(403);
  expect(await statusOf(`${fhirBase}/Condition?patient=p1`, access_token)).toBe(200);
});

test('scopes are understood in both versions, and down to a category', async () => {
  const { fhirBase } = sandbox.hospital('lakeside');
  const laboratory =
    'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory';
  const scope = `launch/patient patient/Condition.read patient/Encounter.s ${laboratory} patient/Nonsense.rs`;
  const granted = await signIn(sandbox.hospital('lakeside'), { ...visit, scope });
  expect(granted.scope).toBe(`launch/patient patient/Condition.read patient/Encounter.s ${laboratory}`);

  const total = async (query: string) =>
    (
      (await (
        await fetch(`${fhirBase}/${query}&_summary=count`, {
          headers: { Authorization: `Bearer ${granted.access_token}` },
        })
      ).json()) as { total: number }
    ).total;
  expect(await statusOf(`${fhirBase}/Condition/p1-condition-1`, granted.access_token)).toBe(200);
  expect(await statusOf(`${fhirBase}/Encounter/p1-encounter-1`, granted.access_token)).toBe(403);
  expect(await statusOf(`${fhirBase}/Encounter?patient=p1`, granted.access_token)).toBe(200);
  expect(await total('Observation?patient=p1')).toBe(await total('Observation?category=laboratory'));
  expect(await total('Observation?category=vital-signs')).toBe(0);
});

test('two people can sign in at one hospital, and neither ends the access of the other', async () => {
  const { fhirBase } = sandbox.hospital('harbor');
  const [one, two] = await Promise.all([
    signIn(sandbox.hospital('harbor'), visit),
    signIn(sandbox.hospital('harbor'), { ...visit, patient: 'p2' }),
  ]);
  expect(await statusOf(`${fhirBase}/Patient/p1`, one.access_token)).toBe(200);
  expect(await statusOf(`${fhirBase}/Patient/p2`, two.access_token)).toBe(200);
});

test('a token that was revoked by its app is no longer good', async () => {
  const { origin, fhirBase } = sandbox.hospital('lakeside');
  const { access_token, refresh_token = '' } = await signIn(sandbox.hospital('lakeside'), visit);
  const revoked = await fetch(`${origin}/oauth/revoke`, {
    method: 'POST',
    headers: { Origin: APP },
    body: new URLSearchParams({ token: refresh_token, client_id: 'sheaf-local' }),
  });
  expect(revoked.status).toBe(200);
  expect(revoked.headers.get('access-control-allow-origin')).toBe(APP);
  expect(await statusOf(`${fhirBase}/Patient/p1`, access_token)).toBe(401);
});

type Call = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

test('discovery may be read from anywhere, tokens and data by registered apps', async () => {
  const { fhirBase, origin } = sandbox.hospital('lakeside');
  const { access_token } = await signIn(sandbox.hospital('lakeside'), visit);
  const allowed = async (url: string, from: string, { headers = {}, ...init }: Call = {}) =>
    (await fetch(url, { ...init, headers: { ...headers, Origin: from } })).headers.get('access-control-allow-origin');

  expect(await allowed(`${fhirBase}/.well-known/smart-configuration`, OTHER)).toBe('*');
  expect(await allowed(`${fhirBase}/metadata`, OTHER)).toBe('*');
  for (const [from, answer] of [
    [APP, APP],
    [OTHER, null],
  ] as const) {
    const bearer = { headers: { Authorization: `Bearer ${access_token}` } };
    expect(await allowed(`${fhirBase}/Patient/p1`, from, bearer)).toBe(answer);
    expect(await allowed(`${fhirBase}/Patient/p1`, from)).toBe(answer);
    expect(await allowed(`${fhirBase}/Patient/p1`, from, { method: 'OPTIONS' })).toBe(answer);
    const token = {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'sheaf-local', refresh_token: 'x' }),
    };
    expect(await allowed(`${origin}/oauth/token`, from, token)).toBe(answer);
  }
});

test('without a token there is nothing to see, and the answer says what kind is wanted', async () => {
  const response = await fetch(`${sandbox.hospital('lakeside').fhirBase}/Patient/p1`);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(await statusOf(`${sandbox.hospital('lakeside').fhirBase}/Patient/p1`, 'made-up')).toBe(401);
});

test('the sign-in form may also be asked for by POST', async () => {
  const { origin, fhirBase } = sandbox.hospital('lakeside');
  const form = new URLSearchParams({
    response_type: 'code',
    client_id: 'sheaf-local',
    redirect_uri: `${APP}/callback`,
    scope: 'launch/patient patient/*.rs',
    state: 's',
    aud: fhirBase,
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  });
  const response = await fetch(`${origin}/oauth/authorize`, { method: 'POST', body: form, redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toContain('/sign-in/');
});
