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
  const url = `${hospital.fhirBase}/Observation?patient=p1&_count=5`;
  const first = await (await read(url, access_token)).text();
  const next = /"relation":"next","url":"([^"]+)"/.exec(first)![1]!;

  await hospital.stop();
  await expect(read(next, access_token)).rejects.toThrow();
  await hospital.start();
  expect((await read(next, access_token)).status).toBe(200);
  const entries = (text: string) => text.slice(text.indexOf('"entry"'));
  expect(entries(await (await read(url, access_token)).text())).toBe(entries(first));
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

interface Page {
  readonly total: number;
  readonly meta: { readonly lastUpdated: string };
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly { readonly resource: { readonly id: string } }[];
}

test('a test may own the clock: versions, the Date header and bundles go by it', async () => {
  const hospital = sandbox.hospital('lakeside');
  const { access_token: token } = await signIn(hospital, visit);
  const [reference] = Object.keys(hospital.truth('p1')).filter((one) => one.startsWith('Condition/'));
  const start = hospital.clock.now();
  hospital.clock.set(Date.UTC(2031, 4, 6, 7, 8, 9));
  const meta = hospital.edit('p1', reference!, (one) => void (one['note'] = [{ text: 'Amended.' }]));
  expect(meta.lastUpdated).toBe('2031-05-06T07:08:09.000Z');
  hospital.clock.advance(1000);
  const since = await read(`${hospital.fhirBase}/Condition?patient=p1&_lastUpdated=ge2031-05-06T07:08:09Z`, token);
  expect(since.headers.get('date')).toBe('Tue, 06 May 2031 07:08:10 GMT');
  const page = (await since.json()) as Page;
  expect(page.meta.lastUpdated).toBe('2031-05-06T07:08:10.000Z');
  expect(page.entry?.map(({ resource }) => `Condition/${resource.id}`)).toEqual([reference]);
  hospital.clock.set(start);
});

test('an edit is a new version that differs in what was changed and in nothing else', async () => {
  const hospital = sandbox.hospital('lakeside');
  const { access_token: token } = await signIn(hospital, visit);
  const before = hospital.truth('p1');
  const reference = Object.keys(before).find((one) => /"value":\d+\.\d0[,}]/.test(before[one]!))!;
  hospital.edit('p1', reference, (one) => void (one['status'] = 'amended'));
  const text = await (await read(`${hospital.fhirBase}/${reference}`, token)).text();
  expect(text).toBe(hospital.truth('p1')[reference]);
  const plain = (one: string) => one.replace(/"meta":\{[^}]*\}/, '').replace(/"status":"\w+"/, '');
  expect(plain(text)).toBe(plain(before[reference]!));
  const others = Object.entries(hospital.truth('p1')).filter(([key]) => key !== reference);
  expect(others.filter(([key, one]) => before[key] !== one)).toEqual([]);
});

test('what is added is found, what is removed is gone from lists and read as 410 or 404', async () => {
  const hospital = sandbox.hospital('harbor');
  const { access_token: token } = await signIn(hospital, visit);
  const status = async (path: string) => (await read(`${hospital.fhirBase}/${path}`, token)).status;
  const total = async () =>
    ((await (await read(`${hospital.fhirBase}/Condition?_summary=count`, token)).json()) as Page).total;
  const count = await total();
  const reference = hospital.add('p1', {
    resourceType: 'Condition',
    code: { text: 'New' },
    subject: { reference: 'Patient/p1' },
  });
  expect([await total(), await status(reference)]).toEqual([count + 1, 200]);
  expect(hospital.expected('p1')['Condition']).toBe(count + 1);
  const other = Object.keys(hospital.truth('p1')).find((one) => one.startsWith('Condition/'))!;
  hospital.remove('p1', reference);
  hospital.remove('p1', other, { as: 404 });
  expect([await total(), await status(reference), await status(other)]).toEqual([count - 1, 410, 404]);
  expect(hospital.truth('p1')).not.toHaveProperty([other]);
});

test('what a hospital shares is edited for everybody', async () => {
  const hospital = sandbox.hospital('harbor');
  const before = hospital.truth('p2')['Practitioner/pract-1'];
  hospital.edit('p1', 'Practitioner/pract-1', (one) => void (one['active'] = false));
  expect(hospital.truth('p2')['Practitioner/pract-1']).not.toBe(before);
  const { access_token: token } = await signIn(hospital, { ...visit, patient: 'p2' });
  const text = await (await read(`${hospital.fhirBase}/Practitioner/pract-1`, token)).text();
  expect(text).toBe(hospital.truth('p2')['Practitioner/pract-1']);
});

test('pages are cut from what was there when the search began', async () => {
  const hospital = sandbox.hospital('lakeside');
  const { access_token: token } = await signIn(hospital, visit);
  const page = async (url: string) => (await (await read(url, token)).json()) as Page;
  const ids = async () => {
    const found: string[] = [];
    let url: string | undefined = `${hospital.fhirBase}/Observation?_count=20`;
    for (let n = 0; url; n++) {
      const { entry = [], link } = await page(url);
      if (n === 0) hospital.remove('p1', `Observation/${entry[0]!.resource.id}`);
      found.push(...entry.map(({ resource }) => resource.id));
      url = link.find(({ relation }) => relation === 'next')?.url;
    }
    return found;
  };
  const first = await ids();
  expect(await ids()).toEqual(first.slice(1));
});

test('two records become one: nothing of it is new, and the patients point at each other', async () => {
  const hospital = sandbox.hospital('pinewood');
  const { access_token: token } = await signIn(hospital, visit);
  const [mine, theirs] = [hospital.truth('p1'), hospital.truth('p2')];
  const moved = Object.keys(theirs).find((one) => one.startsWith('Encounter/'))!;
  hospital.merge('p2', 'p1');
  const link = async (id: string) =>
    ((await (await read(`${hospital.fhirBase}/Patient/${id}`, token)).json()) as { link: unknown }).link;
  expect(await link('p1')).toEqual([{ other: { reference: 'Patient/p2' }, type: 'replaces' }]);
  expect(await link('p2')).toEqual([{ other: { reference: 'Patient/p1' }, type: 'replaced-by' }]);
  const now = hospital.truth('p1');
  expect(now[moved]).toBe(theirs[moved]!.replaceAll('"Patient/p2"', '"Patient/p1"'));
  expect(new Set(Object.keys(now))).toEqual(new Set([...Object.keys(mine), ...Object.keys(theirs)]));
  expect((await read(`${hospital.fhirBase}/${moved}`, token)).status).toBe(200);
});
