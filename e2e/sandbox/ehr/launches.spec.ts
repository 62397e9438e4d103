import { expect, test } from '@playwright/test';
import { type Hospitals, startHospitals } from '../hospitals.ts';
import { signIn, visitSignIn } from '../visitor.ts';

const APP = 'http://app.test';
const SCOPE = 'launch openid fhirUser offline_access patient/*.rs';

let sandbox: Hospitals;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP, 'http://other.test'], basePort: 0, patients: 150 });
});

test.afterAll(() => sandbox.stop());

const codeOf = (address: string | null) => new URL(address ?? '').searchParams.get('launch') ?? '';

/** What somebody else would choose has no say: the launch is for one patient. */
const visit = (launch: string | null, scope = SCOPE) => ({ app: APP, patient: 'p3', scope, parameters: { launch } });

test('the page starts the app that was chosen, for the chart that is open', async () => {
  const { origin, patients, fhirBase } = sandbox.hospital('lakeside');
  const html = await (await fetch(`${origin}/ehr`)).text();
  for (const { name } of patients) expect(html).toContain(name);
  const start = (app: string) =>
    fetch(`${origin}/ehr`, { method: 'POST', body: new URLSearchParams({ patient: 'p2', app }), redirect: 'manual' });
  const address = new URL((await start('http://other.test')).headers.get('location') ?? '');
  expect(address.origin + address.pathname).toBe('http://other.test/launch');
  expect(address.searchParams.get('iss')).toBe(fhirBase);
  expect((await start('http://evil.test')).status).toBe(200); // the page again
});

test('a launch is for its patient, and says which visit was open', async () => {
  const lakeside = sandbox.hospital('lakeside');
  const token = await signIn(lakeside, visit(codeOf(lakeside.launch('p2'))));
  expect(token).toMatchObject({ patient: 'p2', need_patient_banner: true, intent: 'summary-timeline-view' });
  const { encounter } = token as unknown as { encounter: string };
  const headers = { Authorization: `Bearer ${token.access_token}` };
  expect((await fetch(`${lakeside.fhirBase}/Encounter/${encounter}`, { headers })).status).toBe(200);
  expect((await fetch(`${lakeside.fhirBase}/Patient/p3`, { headers })).status).not.toBe(200);
});

for (const [by, user] of [
  ['clinician', /\/r4\/Practitioner\//],
  ['patient', /\/r4\/Patient\/p2$/],
] as const) {
  test(`who signed in is the ${by} who started it`, async () => {
    const lakeside = sandbox.hospital('lakeside');
    const { id_token = '..' } = await signIn(lakeside, visit(codeOf(lakeside.launch('p2', by))));
    const claims = JSON.parse(Buffer.from(id_token.split('.')[1]!, 'base64url').toString()) as { fhirUser: string };
    expect(claims.fhirUser).toMatch(user);
  });
}

test('a code works once, at its own hospital, and the scope goes with one', async () => {
  const lakeside = sandbox.hospital('lakeside');
  const harbor = sandbox.hospital('harbor');
  const code = codeOf(lakeside.launch('p2'));
  const refused = async (hospital: typeof lakeside, launch: string | null) =>
    (await visitSignIn(hospital, visit(launch))).parameters.get('error');
  expect(await refused(harbor, code)).toBe('invalid_request');
  expect((await visitSignIn(lakeside, visit(code))).parameters.has('code')).toBe(true);
  expect(await refused(lakeside, code)).toBe('invalid_request');
  expect(await refused(lakeside, 'made-up')).toBe('invalid_request');
  expect(await refused(lakeside, null)).toBe('invalid_request');
});

test('a sign-in without a launch has nothing of one', async () => {
  const token = await signIn(sandbox.hospital('lakeside'), { app: APP, patient: 'p2' });
  expect(token).not.toHaveProperty('encounter');
  expect(token).not.toHaveProperty('need_patient_banner');
});
