import { expect, test } from '@playwright/test';
import { type Hospital, type Hospitals, startHospitals } from '../../e2e/sandbox/hospitals.ts';
import { signIn } from '../../e2e/sandbox/visitor.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import { type HospitalAccess, HospitalClient } from './hospital-client.ts';
import { NOTHING_FETCHED } from './history.ts';
import { type EndpointMemory, NOTHING_LEARNT } from './memory.ts';
import { depsWith } from './testing.ts';
import { runSync, type SyncDeps, type SyncTarget } from './run.ts';

/** The plan against servers of flesh and blood: what they refuse as a whole, and what they give at once. */
const APP = 'http://127.0.0.1:1';
const RUN: Run = { id: 'r', connectionId: 'c', state: 'running', startedAt: 1, endedAt: undefined, failure: undefined };

let all: Hospitals;
test.beforeAll(async () => {
  all = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 1000 });
});
test.afterAll(() => all.stop());

/** Everything that one sync brings, by type, with what it learnt for the next one. */
async function sync(hospital: Hospital, memory: EndpointMemory, wholeRecord: string | null = null) {
  const patientId = hospital.patients[0]!.id;
  const { access_token: token, scope } = await signIn(hospital, { app: APP, patient: patientId });
  const access: HospitalAccess = {
    fhirBase: hospital.fhirBase,
    extraOrigins: [],
    concurrency: 4,
    token: async () => String(token),
    renew: () => Promise.reject(new Error('no need')),
  };
  const client = new HospitalClient(access, {
    ...globalThis,
    now: Date.now,
    random: Math.random,
    online: () => true,
    sleep: async () => {},
  });
  const rows = new Map<string, LedgerRow>();
  const ids = new Map<string, Set<string>>();
  const asked: string[] = [];
  let learnt = memory;
  const deps: SyncDeps = {
    ...depsWith(rows, `${hospital.fhirBase}/`),
    read(url, parse, ask) {
      asked.push(url.replace(`${hospital.fhirBase}/`, ''));
      return client.read(url, parse, ask);
    },
    resolve: (url, from) => client.resolve(url, from),
    async commitPage(_run, row, resources) {
      rows.set(row.searchId, row);
      for (const { resource } of resources) {
        const of = ids.get(resource.resourceType) ?? new Set();
        ids.set(resource.resourceType, of.add(String(resource.id)));
      }
    },
    recall: async () => ({ memory, history: NOTHING_FETCHED }),
    remember: async (kept) => void (learnt = kept),
    now: () => Date.now(),
  };
  const quirks = { categories: {}, pageSize: 20, concurrency: 4, wholeRecord };
  const target: SyncTarget = { connectionId: 'c', patientId, scope: String(scope), quirks };
  const run = await runSync(target, { run: RUN, rows: [] }, deps, new AbortController().signal);
  expect(run).toMatchObject({ state: 'finished' });
  const found = Object.fromEntries([...ids].map(([type, of]) => [type, of.size]));
  return { rows, asked, found, there: hospital.expected(patientId), learnt };
}

/** Types that a search brings; others come by reference alone. */
const SEARCHED = ['Condition', 'Observation', 'DiagnosticReport', 'CarePlan', 'Encounter', 'MedicationRequest'];

test('a server that refuses what is asked without a category gives all of it, and the next sync knows how', async () => {
  const hospital = all.hospital('pinewood');
  const first = await sync(hospital, NOTHING_LEARNT);
  for (const type of SEARCHED) expect(first.found[type] ?? 0, type).toBe(first.there[type] ?? 0);
  for (const type of ['Condition', 'Observation', 'DiagnosticReport', 'CarePlan'])
    expect(first.rows.get(type)?.state, type).toMatch(/got|empty/);
  const knocks = first.asked.filter((url) => url.endsWith('&_count=1'));
  expect(knocks.length).toBeLessThan(20);

  const second = await sync(hospital, first.learnt);
  expect(second.found).toEqual(first.found);
  expect(second.asked.filter((url) => url.endsWith('&_count=1'))).toEqual([]);
  const whole = second.asked.filter((url) => url.startsWith('Observation?patient=') && !url.includes('category='));
  expect(whole).toEqual([]);
});

test('one search brings the whole record, and the server’s own counts say what need not be asked for again', async () => {
  const { rows, asked, found, there } = await sync(all.hospital('lakeside'), NOTHING_LEARNT, '$everything');
  for (const type of SEARCHED) expect(found[type] ?? 0, type).toBe(there[type] ?? 0);
  expect(rows.get('whole-record')).toMatchObject({ state: 'got' });
  expect(rows.get('Observation')).toMatchObject({
    state: 'got',
    query: 'Patient/$everything',
    matched: there['Observation'],
  });
  expect(asked.filter((url) => url.startsWith('Observation?') && !url.endsWith('_summary=count'))).toEqual([]);
});
