import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Hospitals, startHospitals } from '../hospitals.ts';
import { signIn } from '../visitor.ts';

const APP = 'http://app.test';

interface Bundle {
  readonly total?: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly {
    readonly fullUrl: string;
    readonly resource: Found;
    readonly search: { readonly mode: string };
  }[];
}

interface Found {
  readonly resourceType: string;
  readonly id: string;
  readonly meta: { readonly versionId: string; readonly lastUpdated: string };
  readonly [element: string]: unknown;
}

let sandbox: Hospitals;
let token: string;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 400 });
  token = (await signIn(sandbox.hospital('lakeside'), { app: APP, patient: 'p1' })).access_token;
});

test.afterAll(() => sandbox.stop());

const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { headers: { Authorization: `Bearer ${token}`, ...headers } });

const ask = async (query: string): Promise<Bundle> =>
  (await get(`${sandbox.hospital('lakeside').fhirBase}/${query}`)).json() as Promise<Bundle>;

/** All matches of a search, by following `next` to its end; included ones left out. */
async function all(query: string): Promise<Found[]> {
  const found: Found[] = [];
  for (let url: string | undefined = `${sandbox.hospital('lakeside').fhirBase}/${query}`; url;) {
    const { entry = [], link } = (await (await get(url)).json()) as Bundle;
    found.push(...entry.filter(({ search }) => search.mode === 'match').map(({ resource }) => resource));
    url = link.find(({ relation }) => relation === 'next')?.url;
  }
  return found;
}

const ids = (resources: readonly Found[]) => resources.map(({ resourceType, id }) => `${resourceType}/${id}`);

const codesIn = (concept: unknown): string[] =>
  [concept]
    .flat()
    .flatMap((one) => ((one as { coding?: { code: string }[] } | undefined)?.coding ?? []).map(({ code }) => code));

test('pages of any size give each resource once, in one order', async () => {
  const expected = sandbox.hospital('lakeside').expected('p1')['Observation']!;
  const whole = ids(await all('Observation?patient=p1&_count=250'));
  expect(new Set(whole).size).toBe(expected);
  expect(whole).toHaveLength(expected);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 7, max: 400 }), async (count) => {
      expect(ids(await all(`Observation?patient=p1&_count=${count}`))).toEqual(whole);
    }),
    { numRuns: 12 },
  );
});

test('what the hospital promises is what its searches and its references give', async () => {
  const expected = { ...sandbox.hospital('lakeside').expected('p1') };
  const types = Object.keys(expected);
  const found: Record<string, number> = {};
  for (const type of types)
    found[type] = (await all(type === 'Patient' ? 'Patient?_id=p1' : `${type}?_count=250`)).length;
  expect(found).toEqual(expected);
  expect(Object.values(expected).reduce((sum, count) => sum + count, 0)).toBe(
    (await all('Patient/p1/$everything')).length,
  );
});

test('total says how many there are, and _summary=count says no more', async () => {
  const { total, entry } = await ask('Observation?patient=p1&_count=10');
  expect(entry).toHaveLength(10);
  expect(await ask('Observation?patient=p1&_summary=count')).toMatchObject({ total });
  expect((await ask('Observation?patient=p1&_summary=count')).entry).toBeUndefined();
});

test('category, code and status choose', async () => {
  const everything = await all('Observation?patient=p1');
  const labs = await all(
    'Observation?patient=p1&category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory',
  );
  expect(ids(labs)).toEqual(ids(everything.filter(({ category }) => codesIn(category).includes('laboratory'))));
  expect(ids(await all('Observation?patient=p1&category=laboratory'))).toEqual(ids(labs));

  const either = await all('Observation?code=http://loinc.org|8867-4,4548-4');
  expect(ids(either)).toEqual(
    ids(everything.filter(({ code }) => codesIn(code).some((one) => ['8867-4', '4548-4'].includes(one)))),
  );

  const final = await all('Observation?status=final');
  const others = await all('Observation?status:not=final');
  expect(final.length + others.length).toBe(everything.length);
  expect(others.every(({ status }) => status !== 'final')).toBe(true);
});

test('dates choose and sort, whatever has none comes last', async () => {
  const recent = await all('Observation?date=ge2020&date=lt2023&_sort=date');
  const dates = recent.map((one) => Date.parse(String(one['effectiveDateTime'])));
  expect(dates.length).toBeGreaterThan(10);
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  expect(recent.every((one) => /^202[012]/.test(String(one['effectiveDateTime'])))).toBe(true);

  const onsets = (await all('Condition?_sort=-onset-date')).map((one) => String(one['onsetDateTime']).slice(0, 4));
  expect(onsets).toEqual(onsets.toSorted().toReversed());
});

test('_lastUpdated gives what changed since, and nothing is lost between the two halves', async () => {
  const everything = await all('Observation?patient=p1&_sort=_lastUpdated');
  const middle = everything[Math.floor(everything.length / 2)]!.meta.lastUpdated;
  const since = await all(`Observation?patient=p1&_lastUpdated=ge${middle}`);
  const before = await all(`Observation?patient=p1&_lastUpdated=lt${middle}`);
  expect(since.every(({ meta }) => meta.lastUpdated >= middle)).toBe(true);
  expect(new Set(ids([...since, ...before]))).toEqual(new Set(ids(everything)));
});

test('_include brings what is referred to, _revinclude who wrote it', async () => {
  const { entry = [] } = await ask('MedicationRequest?patient=p1&_include=MedicationRequest:medication&_count=250');
  const included = entry.filter(({ search }) => search.mode === 'include').map(({ resource }) => resource);
  expect(included.length).toBeGreaterThan(0);
  expect(included.every(({ resourceType }) => resourceType === 'Medication')).toBe(true);
  expect(new Set(ids(included)).size).toBe(included.length);

  const visits = await ask('Encounter?patient=p1&_revinclude=Provenance:target&_count=250');
  expect(visits.entry?.filter(({ resource }) => resource.resourceType === 'Provenance')).toHaveLength(
    sandbox.hospital('lakeside').expected('p1')['Provenance']!,
  );
});

test('a parameter that is not known is left out of the self link, and refused when handling is strict', async () => {
  const { link } = await ask('Observation?patient=p1&colour=green');
  expect(link.find(({ relation }) => relation === 'self')?.url).not.toContain('colour');
  const refused = await get(`${sandbox.hospital('lakeside').fhirBase}/Observation?colour=green`, {
    Prefer: 'handling=strict',
  });
  expect(refused.status).toBe(400);
});

test('a next link that was changed, even into an equal one, is gone', async () => {
  const { link } = await ask('Observation?patient=p1&_count=10');
  const next = link.find(({ relation }) => relation === 'next')!.url;
  expect((await get(next)).status).toBe(200);
  expect((await get(`${next}&_count=20`)).status).toBe(410);
  expect((await get(next.replace(/_page=..../, '_page=AAAA'))).status).toBe(410);
});

test('a resource that did not change is not sent again', async () => {
  const url = `${sandbox.hospital('lakeside').fhirBase}/Patient/p1`;
  const first = await get(url);
  const etag = first.headers.get('etag')!;
  expect(etag).toBe(`W/"${((await first.json()) as Found).meta.versionId}"`);
  expect((await get(url, { 'If-None-Match': etag })).status).toBe(304);
  expect((await get(url, { 'If-None-Match': 'W/"99"' })).status).toBe(200);
});

test('a file comes as itself, or as FHIR when FHIR is asked for', async () => {
  const documents = await all('DocumentReference?patient=p1');
  const attachments = documents.flatMap(
    (one) => one['content'] as { attachment: { url?: string; contentType: string; size?: number } }[],
  );
  const { url, contentType, size } = attachments
    .map(({ attachment }) => attachment)
    .find((one) => one.url && one.size)!;
  const address = new URL(url!, `${sandbox.hospital('lakeside').fhirBase}/`).href;

  const raw = await get(address, { Accept: contentType });
  expect(raw.headers.get('content-type')).toBe(contentType);
  const bytes = Buffer.from(await raw.arrayBuffer());
  expect(bytes.length).toBe(size);
  const wrapped = (await (await get(address, { Accept: 'application/fhir+json' })).json()) as {
    contentType: string;
    data: string;
  };
  expect(wrapped.contentType).toBe(contentType);
  expect(Buffer.from(wrapped.data, 'base64')).toEqual(bytes);
});

test('the wall between patients holds for searches, reads, files, pages and $everything', async () => {
  const hospital = sandbox.hospital('lakeside');
  const other = (await signIn(hospital, { app: APP, patient: 'p2' })).access_token;
  const { link } = await ask('Observation?patient=p1&_count=10');
  const next = link.find(({ relation }) => relation === 'next')!.url;
  for (const [path, status] of [
    ['Observation?patient=p1', 403],
    ['Observation?subject=Patient/p1', 403],
    ['Patient/p1', 403],
    ['Patient/p1/$everything', 403],
    ['Observation/p1-observation-1', 404],
    ['Binary/p1-binary-1', 404],
  ] as const) {
    const response = await fetch(`${hospital.fhirBase}/${path}`, { headers: { Authorization: `Bearer ${other}` } });
    expect(response.status, path).toBe(status);
  }
  expect((await fetch(next, { headers: { Authorization: `Bearer ${other}` } })).status).toBe(403);
  const own = (await (
    await fetch(`${hospital.fhirBase}/Patient`, { headers: { Authorization: `Bearer ${other}` } })
  ).json()) as Bundle;
  expect(own.entry?.map(({ resource }) => resource.id)).toEqual(['p2']);
});

test('metadata declares what can be searched, and each declared parameter is understood', async () => {
  const hospital = sandbox.hospital('lakeside');
  const statement = (await (await fetch(`${hospital.fhirBase}/metadata`)).json()) as {
    rest: { resource: { type: string; searchParam?: { name: string; type: string }[] }[] }[];
  };
  const values: Record<string, string> = { date: 'ge1900', token: 'x', reference: 'Patient/p1', string: 'x' };
  for (const { type, searchParam = [] } of statement.rest[0]!.resource) {
    for (const { name, type: kind } of searchParam) {
      const response = await get(`${hospital.fhirBase}/${type}?${name}=${values[kind]}`, { Prefer: 'handling=strict' });
      expect(response.status, `${type}?${name}`).toBe(200);
    }
  }
});
