import { expect, test } from '@playwright/test';
import { type FaultKind, FAULTS } from './faults.ts';
import { randomOf } from './generator/random.ts';
import { type Hospital, type Hospitals, startHospitals } from './hospitals.ts';
import { signIn } from './visitor.ts';

const APP = 'http://app.test';

let sandbox: Hospitals;
let hospital: Hospital;
let token: string;

test.beforeAll(async () => {
  sandbox = await startHospitals({ appOrigins: [APP], basePort: 0, patients: 150 });
  hospital = sandbox.hospital('lakeside');
  token = (await signIn(hospital, { app: APP, patient: 'p1' })).access_token;
});

test.afterAll(() => sandbox.stop());

/** What a page would see of an answer, in a word. */
async function fate(path = 'Condition'): Promise<string> {
  try {
    const response = await fetch(`${hospital.fhirBase}/${path}`, {
      headers: { Authorization: `Bearer ${token}`, Origin: APP },
    });
    const cors = response.headers.has('access-control-allow-origin') ? '' : ' without CORS';
    const waits = response.headers.has('retry-after') ? ' with Retry-After' : '';
    const text = await response.text();
    const isWhole = text.startsWith('{') && text.endsWith('}');
    return `${response.status}${waits}${cors}${isWhole ? '' : text.startsWith('<') ? ' HTML' : ' half'}`;
  } catch {
    return 'no answer';
  }
}

const LOOKS: Record<FaultKind, string> = {
  late: '200',
  error: '500',
  busy: '503 with Retry-After',
  throttled: '429 with Retry-After',
  hidden: '500 without CORS',
  page: '200 HTML',
  truncated: '200 half',
  cut: 'no answer',
  dead: 'no answer',
};

test('each fault looks as it should, and is over when it is stopped', async () => {
  for (const kind of FAULTS) {
    const faults = hospital.faults(randomOf(kind).next, { share: 1, kinds: [kind], latest: 2 });
    expect([kind, await fate()]).toEqual([kind, LOOKS[kind]]);
    expect(faults.log).toEqual([{ method: 'GET', path: '/r4/Condition', kind }]);
    expect(await fate('metadata')).toBe('200');
    faults.stop();
    expect(await fate()).toBe('200');
    expect(faults.log).toHaveLength(1);
  }
});

test('the same seed does the same', async () => {
  const run = async (seed: string) => {
    const { log, stop } = hospital.faults(randomOf(seed).next, { share: 0.5, latest: 1 });
    for (let i = 0; i < 30; i++) await fate();
    stop();
    return log.map(({ kind }) => kind);
  };
  const first = await run('one');
  expect(first.length).toBeGreaterThan(5);
  expect(await run('one')).toEqual(first);
  expect(await run('two')).not.toEqual(first);
});
