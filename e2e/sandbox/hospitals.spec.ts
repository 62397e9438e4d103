import { expect, test } from '@playwright/test';
import { type Hospitals, startHospitals } from './hospitals.ts';
import { askToken, signIn } from './visitor.ts';

const APP = 'http://app.test';
const visit = { app: APP, patient: 'p1' };

let sandbox: Hospitals;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
});

test.afterAll(() => sandbox.stop());

const read = (url: string, token: string) => fetch(url, { headers: { Authorization: `Bearer ${token}` } });

test('a hospital that stops is gone, and comes back where it was with what it had granted', async () => {
  const hospital = sandbox.hospital('lakeside');
  const { access_token, refresh_token = '' } = await signIn(hospital, visit);
  const first = await (await read(`${hospital.fhirBase}/Observation?patient=p1&_count=5`, access_token)).text();
  const next = /"relation":"next","url":"([^"]+)"/.exec(first)![1]!;

  await hospital.stop();
  await expect(read(next, access_token)).rejects.toThrow();
  await hospital.start();
  expect((await read(next, access_token)).status).toBe(200);
  expect(await (await read(`${hospital.fhirBase}/Observation?patient=p1&_count=5`, access_token)).text()).toBe(first);
  expect((await askToken(hospital.fhirBase, APP, { grant_type: 'refresh_token', refresh_token })).status).toBe(200);
});

test('stopping twice, and starting what runs, change nothing', async () => {
  const hospital = sandbox.hospital('harbor');
  await hospital.start();
  await hospital.stop();
  await hospital.stop();
  await hospital.start();
  expect((await fetch(`${hospital.fhirBase}/metadata`)).status).toBe(200);
});

test('requests can be held at the door, and seen to stand there', async () => {
  const hospital = sandbox.hospital('lakeside');
  const { access_token } = await signIn(hospital, visit);
  const hold = hospital.hold(({ path }) => path.includes('/Condition'));
  const held = [1, 2].map(() => read(`${hospital.fhirBase}/Condition?patient=p1`, access_token));
  await hold.reached(2);
  expect((await read(`${hospital.fhirBase}/Patient/p1`, access_token)).status).toBe(200);
  expect(hospital.requests.filter(({ path, status }) => path.includes('/Condition') && status === 0)).toHaveLength(2);

  hold.release();
  for (const response of await Promise.all(held)) expect(response.status).toBe(200);
  expect((await read(`${hospital.fhirBase}/Condition?patient=p1`, access_token)).status).toBe(200);
});

test('a request that is held when the hospital stops is cut off', async () => {
  const hospital = sandbox.hospital('pinewood');
  const hold = hospital.hold(({ path }) => path.includes('/metadata'));
  const held = fetch(`${hospital.fhirBase}/metadata`).then(
    () => 'answered',
    () => 'cut off',
  );
  await hold.reached(1);
  await hospital.stop();
  expect(await held).toBe('cut off');
  hold.release();
  await hospital.start();
});

test('tokens can be made to expire, and everything that was granted to end', async () => {
  const hospital = sandbox.hospital('lakeside');
  const { access_token, refresh_token = '' } = await signIn(hospital, visit);
  hospital.expireTokens();
  expect((await read(`${hospital.fhirBase}/Patient/p1`, access_token)).status).toBe(401);
  const { body } = await askToken(hospital.fhirBase, APP, { grant_type: 'refresh_token', refresh_token });
  expect((await read(`${hospital.fhirBase}/Patient/p1`, body.access_token)).status).toBe(200);

  hospital.revokeAll();
  expect((await read(`${hospital.fhirBase}/Patient/p1`, body.access_token)).status).toBe(401);
  const again = await askToken(hospital.fhirBase, APP, {
    grant_type: 'refresh_token',
    refresh_token: body.refresh_token ?? '',
  });
  expect(again.body.error).toBe('invalid_grant');
});

test('who came is written down, with what they brought', async () => {
  const hospital = sandbox.hospital('harbor');
  const before = hospital.requests.length;
  await fetch(`${hospital.fhirBase}/metadata?_format=json`, { headers: { Origin: APP } });
  await read(`${hospital.fhirBase}/Patient/p1`, 'made-up');
  expect(hospital.requests.slice(before)).toEqual([
    { method: 'GET', path: '/r4/metadata?_format=json', status: 200, bearer: false, origin: APP },
    { method: 'GET', path: '/r4/Patient/p1', status: 401, bearer: true, origin: undefined },
  ]);
});

test('one person is at all hospitals under the same ids, with another record at each', () => {
  const records = sandbox.hospitals.map(({ patients, expected }) => ({ ...patients[0], record: expected('p1') }));
  expect(new Set(records.map(({ name }) => name))).toEqual(new Set(['Maple Testperson']));
  expect(new Set(records.map(({ record }) => JSON.stringify(record))).size).toBe(3);
});
