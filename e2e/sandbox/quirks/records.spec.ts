import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { type Asker, asker, type Resource } from './ask.ts';

let to: Asker;

test.beforeAll(async () => {
  to = await asker(150);
});

test.afterAll(() => to.sandbox.stop());

test('30,000 Observations are there, and their windows are quickly counted', async () => {
  const base = to.hospital.quirky('bigN=30000');
  expect(to.hospital.expected('p1', base)['Observation']).toBe(30_000);
  const count = async (query: string) => (await to.page('bigN=30000', `Observation?${query}&_summary=count`)).total!;
  let sum = 0;
  for (let year = 1990; year < 2030; year++) sum += await count(`date=ge${year}&date=lt${year + 1}`);
  expect(sum).toBe(30_000);
  const sorted = await to.all('bigN=30000', 'Observation?_sort=_lastUpdated&_count=250', 3);
  const dates = sorted.map(({ meta }) => (meta as { lastUpdated: string }).lastUpdated);
  expect(dates).toEqual(dates.toSorted());
  expect(to.hospital.expected('p1')['Observation']).toBeLessThan(200);
});

test('2,000 documents, each with a file', async () => {
  const base = to.hospital.quirky('documents=2000');
  expect(to.hospital.expected('p1', base)['DocumentReference']).toBe(2000);
  const [last] = (await to.all('documents=2000', 'DocumentReference?_sort=-_id&_count=1', 1)) as [Resource];
  const [{ attachment }] = last['content'] as [{ attachment: { url: string; contentType: string } }];
  const file = await to.at('documents=2000', attachment.url, { Accept: attachment.contentType });
  expect([file.status, file.headers.get('content-type')]).toEqual([200, attachment.contentType]);
});

test('a large file streams, the same as itself and as JSON, and its table is where it says', async () => {
  const url = 'Binary/p1-bigfile';
  const raw = Buffer.from(await (await to.at('bigFile=3', url, { Accept: 'application/pdf' })).arrayBuffer());
  expect(raw.length).toBe(3_000_000);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(raw.subarray(-60).toString('latin1'))![1]);
  expect(raw.subarray(start, start + 4).toString()).toBe('xref');
  const { data } = (await (await to.at('bigFile=3', url, { Accept: 'application/fhir+json' })).json()) as {
    data: string;
  };
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(digest(Buffer.from(data, 'base64'))).toBe(digest(raw));
});

test('deep, huge and dateless resources are served as they are', async () => {
  const reference = 'Observation/p1-deep';
  const deep = await (await to.at('deep', reference)).text();
  expect(deep.split('"extension":').length - 1).toBe(1000);
  expect(to.hospital.truth('p1', to.hospital.quirky('deep'))[reference]).toBe(deep);
  expect((await (await to.at('huge=1', 'Observation/p1-huge')).text()).length).toBeGreaterThan(1_000_000);
  const dateless = (await to.all('dateless=5', 'Observation')).filter((one) => !('effectiveDateTime' in one));
  expect(dateless).toHaveLength(Math.floor(to.hospital.expected('p1')['Observation']! / 5));
});

const visit = (switches: string) => fetch(`${to.hospital.quirky(switches)}/metadata`);

test('the server edits between visits, and nobody else’s record', async () => {
  const base = to.hospital.quirky('edits');
  const truth = () => to.hospital.truth('p1', base);
  await visit('edits');
  await visit('edits');
  await to.all('edits', 'Observation');
  const before = truth();
  await visit('edits');
  const after = truth();
  const changed = Object.keys(after).filter((one) => after[one] !== before[one]);
  expect(changed.map((one) => [one.split('/')[0], one in before])).toEqual([
    ['Condition', true],
    ['Observation', true],
    ['Observation', false],
  ]);
  await visit('edits');
  expect(truth()).toEqual(after);
  expect(JSON.stringify(to.hospital.truth('p1'))).not.toContain('Amended before visit');
});

test('at the second visit one of each type has vanished', async () => {
  const base = to.hospital.quirky('deleteOnSecond');
  await visit('deleteOnSecond');
  const before = to.hospital.expected('p1', base);
  await to.all('deleteOnSecond', 'Observation');
  await visit('deleteOnSecond');
  const after = to.hospital.expected('p1', base);
  expect(after['Observation']).toBe(before['Observation']! - 1);
  expect(after['Goal'] ?? 0).toBe(before['Goal']! - 1);
  expect(after['Patient']).toBe(1);
  expect(to.hospital.expected('p1')).toEqual(before);
});

test('at the second visit the record of another has become part of it', async () => {
  const base = to.hospital.quirky('mergeOnSecond');
  await visit('mergeOnSecond');
  const before = to.hospital.expected('p1', base);
  await to.all('mergeOnSecond', 'Goal');
  await visit('mergeOnSecond');
  const after = to.hospital.expected('p1', base);
  expect([after['Patient'], after['Goal']]).toEqual([2, before['Goal']! + to.hospital.expected('p2')['Goal']!]);
  expect(to.hospital.expected('p1')).toEqual(before);
});

test('files are handed out in every style, and the storage gets no token', async () => {
  const id = Object.keys(to.hospital.truth('p1')).length && 'p1-binary-1';
  const accepts = { raw: 'application/fhir+json', json: '*/*' };
  const typeOf = async (style: 'raw' | 'json') =>
    (await to.at(`binaryStyle=${style}`, `Binary/${id}`, { Accept: accepts[style] })).headers.get('content-type');
  expect(await typeOf('raw')).not.toContain('json');
  expect(await typeOf('json')).toContain('application/fhir+json');

  const { storage } = to.hospital;
  for (const [style, cors] of [
    ['redirect', '*'],
    ['redirectNoCors', null],
  ] as const) {
    const response = await to.at(`binaryStyle=${style}`, `Binary/${id}`, { Accept: '*/*' });
    expect(new URL(response.url).origin).toBe(storage.origin);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, cors]);
    expect(storage.requests.at(-1)?.headers['authorization']).toBeUndefined();
    expect((await fetch(response.url, { headers: { Authorization: 'Bearer x' } })).status).toBe(400);
    expect((await fetch(response.url.replace(/Signature=../, 'Signature=no'))).status).toBe(403);
  }

  const texts = Object.values(to.hospital.truth('p1', to.hospital.quirky('binaryStyle=presigned')));
  expect(texts.some((text) => /"url":"[^"]*\/r4\/Binary|"url":"Binary/.test(text))).toBe(false);
  const link = /"url":("http:[^"]*X-Signature[^"]*")/.exec(texts.join('\n'))![1]!;
  expect((await fetch(JSON.parse(link) as string)).status).toBe(200);
});

test('a record in another version of FHIR is searched and read by that version’s names', async () => {
  const plain = to.hospital.expected('p1');
  const of = (version: string) => to.hospital.expected('p1', to.hospital.quirky(`fhirVersion=${version}`));
  expect(of('dstu2')['MedicationOrder']).toBe(plain['MedicationRequest']);
  expect(of('stu3')['ProcedureRequest']).toBe(plain['ServiceRequest']);
  for (const [version, type, element] of [
    ['dstu2', 'MedicationOrder', 'dateWritten'],
    ['stu3', 'Immunization', 'notGiven'],
    ['r5', 'Encounter', 'actualPeriod'],
  ] as const) {
    const switches = `fhirVersion=${version}`;
    const found = await to.all(switches, `${type}?patient=p1`);
    expect(found).toHaveLength(of(version)[type]!);
    expect(found.every((one) => element in one)).toBe(true);
    expect(await to.status(switches, `${type}/${String(found[0]?.id)}`)).toEqual([200]);
    const statement = await (await fetch(`${to.hospital.quirky(switches)}/metadata`)).text();
    expect(statement).toContain(`"type":"${type}"`);
  }
  expect(await to.status('fhirVersion=dstu2', 'MedicationRequest', 'Condition?encounter=x&category=y')).toEqual([
    404, 200,
  ]);
  const { headers } = await to.at('fhirVersion=dstu2', 'Patient/p1');
  expect(headers.get('content-type')).toContain('application/json+fhir');
  expect((await to.all('fhirVersion=dstu2', 'Observation?category=laboratory')).length).toBeGreaterThan(0);
  expect((await to.all('fhirVersion=r5', 'Immunization?date=ge1900')).length).toBe(plain['Immunization']);
});

test('attachments can be odd in every way', async () => {
  const before = to.hospital.expected('p1')['DocumentReference']!;
  const found = await to.all('oddFiles', 'DocumentReference?_count=250');
  expect(found.length).toBe(before + 12);
  const statuses: number[] = [];
  for (let n = 1; n <= 12; n++) statuses.push(...(await to.status('oddFiles', `Binary/p1-odd-${n}`)));
  expect(statuses).toEqual([404, 200, 404, 404, 200, 200, 200, 200, 200, 200, 200, 200]);
});
