import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { startHospitals, type Hospital, type Hospitals } from '../../../e2e/sandbox/hospitals.ts';
import { signIn } from '../../../e2e/sandbox/visitor.ts';
import { pageFetch } from '../../../e2e/tools/page-fetch.ts';
import { wishList } from '../../sync/wish-list.ts';
import { reportJson, reportMarkdown } from '../../ui/probe/report.ts';
import { BASE, NOW } from '../testing.ts';
import { MOST_ASKED } from './addresses.ts';
import { RECORD_SECTIONS, type FindingId, type Level } from './finding.ts';
import type { ProbeReport } from './probe.ts';
import { probeRecord, type RecordReport } from './record.ts';
import type { RecordAccess } from './record-asker.ts';

// Against the local hospitals, as a page of a registered app sees them

const APP = 'http://app.test';
const WISHES = wishList.map(({ type }) => type);

let sandbox: Hospitals;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 300 });
});
test.afterAll(() => sandbox.stop());

async function accessTo(hospital: Hospital, base = hospital.fhirBase): Promise<RecordAccess> {
  const got = await signIn(hospital, { app: APP, patient: 'p1', base });
  return {
    ...ACCESS,
    fhirBase: base,
    patientId: got.patient!,
    scope: got.scope,
    refreshable: got.refresh_token !== undefined,
    token: async () => got.access_token,
  };
}

const of = ({ findings }: RecordReport, id: FindingId) => findings.find((one) => one.id === id)!;
const levels = (report: RecordReport) => Object.fromEntries(report.findings.map(({ id, level }) => [id, level]));

async function probeAt(hospital: Hospital, base?: string): Promise<RecordReport> {
  return probeRecord(await accessTo(hospital, base), { fetch: pageFetch(APP), wishes: WISHES });
}

const ALL_OK = Object.fromEntries(Object.keys(RECORD_SECTIONS).map((id) => [id, 'ok' as Level]));

test('a hospital at which nothing is amiss: one finding of each, and nothing learnt', async () => {
  const lakeside = sandbox.hospital('lakeside');
  const before = lakeside.requests.length;
  const report = await probeAt(lakeside);
  expect(levels(report)).toEqual(ALL_OK);
  expect(report.findings.map(({ id }) => id)).toEqual(Object.keys(RECORD_SECTIONS));
  expect(of(report, 'access').said).toEqual({ format: 'opaque', refresh: true, wildcard: true });
  expect(of(report, 'record-headers').said).toEqual({ readable: ['etag', 'last-modified'] });
  expect(of(report, 'next').said).toMatchObject({ shape: 'absolute', elsewhere: false });
  expect(report.learnt).toEqual({ categories: {}, pageSize: undefined });
  expect(report.verdict).toEqual({ outcome: 'works', because: [] });
  const asked = lakeside.requests.slice(before).filter(({ method, bearer }) => method === 'GET' && bearer);
  expect(asked.length).toBe(report.asked.length);
});

test('the strict hospital: what needs a category, how long its pages are, and no $everything', async () => {
  const report = await probeAt(sandbox.hospital('pinewood'));
  expect(levels(report)).toEqual({ ...ALL_OK, category: 'warning', 'page-size': 'warning', whole: 'unknown' });
  expect(report.learnt.pageSize).toBe(20);
  expect(report.learnt.categories).toMatchObject({
    CarePlan: ['assess-plan'],
    Condition: ['problem-list-item', 'encounter-diagnosis', 'health-concern'],
    DiagnosticReport: ['LAB', 'LP29684-5', 'LP29708-2', 'LP7839-6'],
  });
  expect(report.learnt.categories['Observation']).toHaveLength(9);
  expect(of(report, 'whole').said['status']).toBe(404);
});

test('what switches break: refusals that no page can read, pages elsewhere, types that are not there', async () => {
  const harbor = sandbox.hospital('harbor');
  const hidden = await probeAt(harbor, harbor.quirky('needCategory[Condition],status[Goal]=500,errNoCors'));
  expect(levels(hidden)).toMatchObject({ errors: 'warning', answers: 'warning', category: 'warning' });
  expect(of(hidden, 'errors').said['reach']).toBe('no-cors');
  expect(of(hidden, 'answers').said).toMatchObject({ hidden: ['Goal'], refused: [] });
  expect(Object.keys(hidden.learnt.categories)).toEqual(['Condition']);

  const before = sandbox.hospitals.map(({ requests }) => requests.length);
  const foreign = await probeAt(harbor, harbor.quirky('nextStyle=foreign,status[Condition]=503,htmlBody[CarePlan]'));
  expect(of(foreign, 'next')).toMatchObject({ level: 'failure', said: { elsewhere: true } });
  expect(of(foreign, 'answers').said).toMatchObject({ refused: ['Condition: 503'], odd: ['CarePlan'] });
  // A server that is ill wants no category.
  expect(foreign.learnt.categories).toEqual({});
  for (const [i, other] of sandbox.hospitals.entries())
    if (other !== harbor) expect(other.requests.length).toBe(before[i]);

  const loop = await probeAt(harbor, harbor.quirky('nextStyle=loop'));
  expect(of(loop, 'next')).toMatchObject({ level: 'failure' });
  const relative = await probeAt(harbor, harbor.quirky('nextStyle=query'));
  expect(of(relative, 'next')).toMatchObject({ said: { shape: 'query' } });
});

test('nothing of the person is in a report: no id, no name, no token, no address of theirs', async () => {
  const pinewood = sandbox.hospital('pinewood');
  const access = await accessTo(pinewood);
  const secrets = new Set([access.patientId, await access.token()]);
  const base = pageFetch(APP);
  const fetch: typeof base = async (url, init) => {
    const response = await base(url, init);
    const text = await response.clone().text();
    for (const [, id] of text.matchAll(/"(?:id|family|birthDate|display|value)":"([^"]{6,})"/g)) secrets.add(id!);
    return response;
  };
  const record = await probeRecord(access, { fetch, wishes: WISHES });
  expect(secrets.size).toBeGreaterThan(30);
  for (const file of [reportJson(DOOR, record), reportMarkdown(DOOR, record), JSON.stringify(record)]) {
    expect(file).toContain('Observation?patient=…&category=laboratory&_count=1');
    expect([...secrets].filter((secret) => file.includes(secret) && !KNOWN.test(secret))).toEqual([]);
  }
});

/** What servers call things, and no person. */
const KNOWN =
  /^(laboratory|vital-signs|social-history|procedure|activity|metadata|Patient|Condition|therapy|imaging)$/i;

const DOOR: ProbeReport = {
  fhirBase: 'https://door.test/r4',
  at: NOW,
  findings: [],
  verdict: { outcome: 'works', because: [] },
  asked: [],
};

// Against a server that answers from a table

const ACCESS: RecordAccess = {
  fhirBase: BASE,
  extraOrigins: [],
  patientId: 'patient-marker',
  scope: 'patient/*.rs',
  refreshable: false,
  token: async () => 'token-marker',
  renew: () => Promise.reject(new Error('nothing renews')),
};

interface Hearing {
  readonly url: string;
  readonly token: string;
}

type Answer = (path: string, token: string) => { readonly status?: number; readonly body?: unknown } | 'no-cors';

function serverOf(answer: Answer) {
  const heard: Hearing[] = [];
  let busy = 0;
  let most = 0;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    init.signal?.throwIfAborted();
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    heard.push({ url, token });
    most = Math.max(most, ++busy);
    await new Promise((resolve) => setImmediate(resolve));
    busy -= 1;
    const said = answer(url.replace(`${BASE}/`, ''), token);
    if (said === 'no-cors' && init.mode !== 'no-cors') throw new TypeError('Failed to fetch');
    if (said === 'no-cors') return new Response(null);
    return new Response(typeof said.body === 'string' ? said.body : JSON.stringify(said.body ?? {}), {
      status: said.status ?? 200,
    });
  };
  const options = { fetch, now: () => NOW, isOnline: () => true, wishes: WISHES };
  return { heard, options, most: () => most };
}

const bundle = (type: string, next?: string) => ({
  resourceType: 'Bundle',
  link: next === undefined ? [] : [{ relation: 'next', url: next }],
  entry: [{ resource: { resourceType: type, id: 'resource-marker' } }],
});

/** Reads work, and everything else is as `answer` has it. */
const readable =
  (answer: Answer): Answer =>
  (path, token) =>
    path === 'Patient/patient-marker' ? { body: { resourceType: 'Patient' } } : answer(path, token);

test('it asks four at once and sixty in all, whatever is refused', async () => {
  const { heard, options, most } = serverOf(readable(() => 'no-cors'));
  const report = await probeRecord(ACCESS, options);
  expect(heard.length).toBe(MOST_ASKED);
  expect(most()).toBe(4);
  expect(report.findings.map(({ id }) => id)).toEqual(Object.keys(RECORD_SECTIONS));
});

test('a server that asks for patience is left alone', async () => {
  const { heard, options } = serverOf(readable((path) => ({ status: path.startsWith('Goal') ? 429 : 404 })));
  const report = await probeRecord(ACCESS, options);
  expect(heard.length).toBeLessThan(30);
  expect(of(report, 'answers').said['unasked']).not.toEqual([]);
});

test('where nothing can be read, nothing more is asked', async () => {
  const hidden = serverOf(() => 'no-cors');
  const report = await probeRecord(ACCESS, hidden.options);
  expect(report.verdict).toEqual({ outcome: 'will-not', because: ['read'] });
  expect(hidden.heard.length).toBeLessThan(6);
  const down = await probeRecord(ACCESS, serverOf(() => ({ status: 401 })).options).catch(
    (error: Error) => error.message,
  );
  expect(down).toBe('nothing renews');
});

test('a token that has ended is renewed once, for the reading; never because of an odd question', async () => {
  let renewals = 0;
  const access = { ...ACCESS, renew: async () => `fresh-${++renewals}` };
  const { options } = serverOf((path, token) => {
    if (path === 'Patient/patient-marker')
      return token === 'token-marker' ? { status: 401 } : { body: { resourceType: 'Patient' } };
    return { status: 401 };
  });
  expect(of(await probeRecord(access, options), 'read').level).toBe('ok');
  expect(renewals).toBeLessThanOrEqual(2);
  const odd = serverOf(readable(() => ({ status: 401 })));
  expect(of(await probeRecord(ACCESS, odd.options), 'answers').level).toBe('failure');
});

test('the token goes to the server and to origins that may see it, and to no other', async () => {
  const elsewhere = 'https://files.marker.test';
  const document = { resourceType: 'DocumentReference', content: [{ attachment: { url: `${elsewhere}/Binary/1` } }] };
  const answer = readable((path) => {
    if (path.startsWith('DocumentReference'))
      return { body: { resourceType: 'Bundle', entry: [{ resource: document }] } };
    if (path.startsWith('Observation')) return { body: bundle('Observation', `${elsewhere}/next`) };
    return path.startsWith(elsewhere) ? { body: bundle('Observation') } : { status: 404 };
  });
  const closed = serverOf(answer);
  const report = await probeRecord(ACCESS, closed.options);
  expect(closed.heard.filter(({ url }) => !url.startsWith(`${BASE}/`))).toEqual([]);
  expect(of(report, 'binary')).toMatchObject({ level: 'warning', said: { elsewhere: true } });
  expect(of(report, 'next')).toMatchObject({ level: 'failure', said: { elsewhere: true } });
  const open = serverOf(answer);
  const allowed = await probeRecord({ ...ACCESS, extraOrigins: [elsewhere] }, open.options);
  expect(of(allowed, 'binary').level).toBe('ok');
  expect(of(allowed, 'next')).toMatchObject({ level: 'ok', said: { elsewhere: true } });
});

test('a category is learnt of a refusal of the question; not of a server that is ill, nor of a network that broke once', async () => {
  for (const [first, learns] of [
    [() => ({ status: 400 }), true],
    [() => ({ status: 403 }), true],
    [() => 'no-cors' as const, true],
    [() => ({ status: 500 }), false],
    [() => ({ status: 404 }), false],
    [(times: number) => (times === 1 ? ('no-cors' as const) : { body: bundle('CarePlan') }), false],
  ] as const) {
    let times = 0;
    const { options } = serverOf(
      readable((path) => {
        if (path.startsWith('CarePlan') && path.includes('category')) return { body: bundle('CarePlan') };
        return path.startsWith('CarePlan') ? first(++times) : { status: 404 };
      }),
    );
    const { learnt } = await probeRecord(ACCESS, options);
    expect(learnt.categories).toEqual(learns ? { CarePlan: ['assess-plan'] } : {});
  }
});

test('where a token is shown otherwise than as a Bearer, each request is sent so', async () => {
  const shown: (string | null)[] = [];
  const { options } = serverOf(readable(() => ({ status: 404 })));
  const fetch: typeof options.fetch = (url, init) => {
    shown.push(new Headers(init.headers).get('authorization'));
    return options.fetch(url, init);
  };
  const access: RecordAccess = {
    ...ACCESS,
    sendOtherwise: ({ url, token }, send) => send({ authorization: `DPoP ${token} ${url.startsWith(BASE)}` }),
  };
  await probeRecord(access, { ...options, fetch });
  expect(new Set(shown)).toEqual(new Set(['DPoP token-marker true']));
});

test('a stop ends it', async () => {
  const stop = new AbortController();
  const { heard, options } = serverOf(readable(() => ({ status: 404 })));
  const ended = probeRecord(ACCESS, { ...options, signal: stop.signal }, ({ asking }) => {
    if (asking === 'NoSuchType') stop.abort(new Error('stopped'));
  });
  await expect(ended).rejects.toThrow('stopped');
  expect(heard.length).toBe(3);
});

test('whatever a server says, it ends in one finding of each, and nothing that it said is in them', async () => {
  const body = fc.oneof(
    fc.constantFrom<unknown>('', '<html>marker', null, { resourceType: 'OperationOutcome', text: 'marker' }),
    fc.constantFrom<unknown>(
      bundle('Observation', '?marker'),
      bundle('Observation', 'https://marker.test/x'),
      bundle('Observation', 'http://['),
      bundle('DocumentReference', 'Binary/marker'),
      { resourceType: 'Bundle', entry: 'marker', link: [{ relation: 'next', url: 7 }] },
      { resourceType: 'CapabilityStatement', rest: [{ resource: [{ type: 'Observation' }, { type: 'marker' }] }] },
      { resourceType: 'Patient', name: [{ family: 'marker' }] },
    ),
    fc.anything().map((value) => JSON.stringify(value) ?? ''),
  );
  const reply = fc.oneof(
    fc.constant('no-cors' as const),
    fc.record({ status: fc.constantFrom(200, 200, 200, 206, 400, 403, 404, 429, 500), body }),
  );
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(reply), async (replies) => {
      const report = await probeRecord(ACCESS, serverOf(readable(() => replies.next().value)).options);
      expect(report.findings.map(({ id }) => id)).toEqual(Object.keys(RECORD_SECTIONS));
      expect(structuredClone(report)).toEqual(report);
      expect(JSON.stringify(report)).not.toContain('marker');
      expect(reportMarkdown(DOOR, report)).not.toContain('marker');
    }),
    { numRuns: 200 },
  );
});
