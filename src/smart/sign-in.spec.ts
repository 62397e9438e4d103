import { expect, test } from '@playwright/test';
import { resolveCatalog } from '../../catalog/resolve.ts';
import { readSource } from '../../catalog/source.ts';
import { startHospitals, type HospitalId, type Hospitals } from '../../e2e/sandbox/hospitals.ts';
import { visitSignIn, type Visit } from '../../e2e/sandbox/visitor.ts';
import { readCatalog } from '../catalog/parse.ts';
import { beginSignIn } from './begin.ts';
import { readCallback } from './callback.ts';
import { discover } from './discover.ts';
import { exchange } from './exchange.ts';
import { refresh } from './refresh.ts';
import { revoke } from './revoke.ts';
import { grantedSearch } from './scopes.ts';
import type { Grant } from './types.ts';

/** The steps in a row, against the local hospitals: a certified authorization server, and its pages. */
const APP = 'http://127.0.0.1:1';
const PLACE = { redirectUri: `${APP}/callback`, returnTo: '/' };
const CATALOG = readCatalog(resolveCatalog(readSource()));

let all: Hospitals;
test.beforeAll(async () => {
  all = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
});
test.afterAll(() => all.stop());

/** Begins, goes through the hospital's pages as a person would, and comes back with the address it sent them to. */
async function visit(id: HospitalId, how: Partial<Visit> = {}, switches?: string) {
  const hospital = all.hospital(id);
  const fhirBase = switches ? hospital.quirky(switches) : hospital.fhirBase;
  const endpoint = { ...CATALOG.find((entry) => entry.id === `local-${id}`)!, fhirBase };
  const { url, pending } = await beginSignIn(endpoint, await discover(fhirBase), PLACE);
  const patient = hospital.patients[0]!.id;
  const parameters = { ...Object.fromEntries(new URL(url).searchParams), ...how.parameters };
  const { location } = await visitSignIn(hospital, { app: APP, patient, base: fhirBase, ...how, parameters });
  return { hospital, pending, patient, callback: location };
}

async function signIn(id: HospitalId, how: Partial<Visit> = {}, switches?: string) {
  const { hospital, pending, patient, callback } = await visit(id, how, switches);
  const answer = readCallback(callback.href, pending);
  return { hospital, patient, pending, answer, ...(await exchange(answer, pending)) };
}

const readPatient = async ({ server, accessToken, patientId }: Grant) => {
  const headers = { authorization: `Bearer ${accessToken}`, accept: 'application/fhir+json' };
  return (await fetch(`${server.fhirBase}/Patient/${patientId}`, { headers })).status;
};
const failure = (code: string) => expect.objectContaining({ name: 'SmartError', code });

const HOSPITALS = [
  { id: 'lakeside', mode: 'hash', refreshes: true },
  { id: 'harbor', mode: 'search', refreshes: false },
  { id: 'pinewood', mode: 'hash', refreshes: true },
] as const;
for (const { id, mode, refreshes } of HOSPITALS) {
  test(`a person signs in at ${id} and the app may read their record`, async () => {
    const { callback } = await visit(id);
    expect(callback[mode]).toContain('code=');

    const { grant, warnings, patient, hospital } = await signIn(id);
    expect(warnings).toEqual([]); // the id_token is signed, and for us
    expect(grant).toMatchObject({ patientId: patient, fhirUser: `${hospital.fhirBase}/Patient/${patient}` });
    expect(grant.server.issuer).toBe(hospital.origin);
    expect(grant.refreshToken !== undefined).toBe(refreshes);
    expect(grantedSearch(grant.scope, 'Observation')).toBe(true);
    expect(await readPatient(grant)).toBe(200);
  });
}

test('a person who says no is told that they did', async () => {
  const { callback, pending } = await visit('lakeside', { deny: true });
  expect(() => readCallback(callback.href, pending)).toThrow(failure('smart/denied'));
});

test('what was kept back is not granted, and the rest is', async () => {
  const { grant } = await signIn('lakeside', { untick: ['Observation'] });
  expect(grantedSearch(grant.scope, 'Observation')).toBe(false);
  expect(grantedSearch(grant.scope, 'Condition')).toBe(true);
});

test('a code works once', async () => {
  const { answer, pending } = await signIn('lakeside');
  await expect(exchange(answer, pending)).rejects.toThrow(failure('smart/code-used'));
});

test('an answer of one hospital is none to a question put to another', async () => {
  const { callback, pending } = await visit('lakeside');
  const other = await visit('harbor');
  expect(() => readCallback(callback.href, other.pending)).toThrow(failure('smart/wrong-state'));

  callback.hash = callback.hash.replace(/iss=[^&]*/, `iss=${encodeURIComponent(other.hospital.origin)}`);
  expect(() => readCallback(callback.href, pending)).toThrow(failure('smart/wrong-issuer'));
});

test('access goes on with a rotated token, and ends for good when an old one is used again', async () => {
  const { grant, hospital } = await signIn('lakeside');
  hospital.expireTokens();
  expect(await readPatient(grant)).toBe(401);

  const renewed = await refresh(grant);
  expect(renewed.refreshToken).not.toBe(grant.refreshToken);
  expect(await readPatient(renewed)).toBe(200);

  await expect(refresh(grant)).rejects.toThrow(failure('smart/access-ended'));
  await expect(refresh(renewed)).rejects.toThrow(failure('smart/access-ended'));
});

test('a refresh that found nobody there can be tried again', async () => {
  const { grant, hospital } = await signIn('pinewood');
  await hospital.stop();
  await expect(refresh(grant)).rejects.toThrow(failure('smart/unreachable'));
  await expect(discover(hospital.fhirBase)).rejects.toThrow(failure('smart/unreachable'));
  await hospital.start();
  expect(await readPatient(await refresh(grant))).toBe(200);
});

test('a person who disconnects leaves nothing behind that works', async () => {
  const { grant } = await signIn('lakeside');
  expect(await revoke(grant)).toMatchObject({ confirmed: true });
  expect(await readPatient(grant)).toBe(401);
  await expect(refresh(grant)).rejects.toThrow(failure('smart/access-ended'));
});

test('a hospital that forgets to name the patient has named them in the id_token', async () => {
  const { grant, patient } = await signIn('lakeside', {}, 'noPatient,stringExpiry,noRefresh');
  expect(grant).toMatchObject({ patientId: patient, refreshToken: undefined });
  expect(grant.expiresAt - grant.receivedAt).toBe(3_600_000);
});

test('a hospital that names no patient anywhere is asked for the one that there is', async () => {
  const parameters = { scope: 'launch/patient openid patient/*.rs' }; // no fhirUser
  const { grant, patient, choice } = await signIn('harbor', { parameters }, 'noPatient');
  expect(grant.patientId).toBe(patient);
  expect(choice).toEqual([]);

  const several = await signIn('harbor', { parameters }, 'noPatient,severalPatients');
  expect(several.grant.patientId).toBe('');
  expect(several.choice.map(({ id }) => id)).toEqual(['somebody-else', patient]);

  const nobody = signIn('harbor', { parameters }, 'noPatient,status[Patient]=403');
  await expect(nobody).rejects.toThrow(failure('smart/no-patient'));
});

const DIFFERENT = [
  { switches: 'relativeEndpoints', warnings: [] },
  { switches: 'metadataOnly', warnings: ['id-token/unverified'] }, // a CapabilityStatement names no keys
  { switches: 'metadataOnly,fhirVersion=absent', warnings: ['id-token/unverified'] },
  { switches: 'metadataOnly,fhirVersion=dstu2', warnings: ['id-token/unverified'] },
  { switches: 'noKid', warnings: [] },
  { switches: 'iss=unnamed', warnings: [] },
  { switches: 'slow=20', warnings: [] },
] as const;
for (const { switches, warnings } of DIFFERENT) {
  test(`a hospital with ${switches} lets in as well, by fragment and by query`, async () => {
    for (const id of ['lakeside', 'harbor'] as const) {
      const signedIn = await signIn(id, {}, switches);
      expect(signedIn.warnings).toEqual(warnings);
      expect(await readPatient(signedIn.grant)).toBe(200);
    }
  });
}

for (const iss of ['other', 'absent']) {
  test(`an answer whose issuer is ${iss} gets no code out of the app`, async () => {
    for (const id of ['lakeside', 'harbor'] as const) {
      const { callback, pending } = await visit(id, {}, `iss=${iss}`);
      expect(callback.href).toContain('code=');
      expect(() => readCallback(callback.href, pending)).toThrow(failure('smart/wrong-issuer'));
    }
  });
}

const CLOSED = [
  ['moved', 'smart/gone'],
  ['moved=404', 'smart/gone'],
] as const;
for (const [switches, code] of CLOSED) {
  test(`a hospital with ${switches} sends nobody away to sign in: ${code}`, async () => {
    await expect(discover(all.hospital('harbor').quirky(switches))).rejects.toThrow(failure(code));
  });
}

test('a code that came without the question it answers is no use to whoever slips it in', async () => {
  const theirs = await visit('lakeside');
  const mine = await visit('lakeside');
  // Code injection: another person's code under the state of this sign-in. The server holds it to the other's verifier.
  const stolen = new URLSearchParams(theirs.callback.hash.slice(1)).get('code')!;
  const slipped = new URL(mine.callback);
  slipped.hash = new URLSearchParams({
    ...Object.fromEntries(new URLSearchParams(mine.callback.hash.slice(1))),
    code: stolen,
  }).toString();
  const answer = readCallback(slipped.href, mine.pending);
  await expect(exchange(answer, mine.pending)).rejects.toThrow(failure('smart/code-used'));
  // And without any state there is nothing to hold it to.
  const bare = `${APP}/callback#code=${encodeURIComponent(stolen)}`;
  expect(() => readCallback(bare, mine.pending)).toThrow(failure('smart/wrong-state'));
});
