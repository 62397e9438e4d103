import { expect, test } from '@playwright/test';
import { AppError, type Remedy } from '../base/errors.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import { SyncError } from './errors.ts';
import { Stopped } from './stopped.ts';
import { depsWith } from './testing.ts';
import { runSync, type SyncDeps, type SyncTarget } from './run.ts';

const BASE = 'https://ehr.test/r4/';
const RUN: Run = { id: 'r', connectionId: 'c', state: 'running', startedAt: 1, endedAt: undefined, failure: undefined };
const TARGET: SyncTarget = {
  connectionId: 'c',
  patientId: 'p',
  scope: 'patient/*.rs',
  quirks: { categories: {}, pageSize: null, concurrency: 2 },
};
const METADATA = JSON.stringify({
  resourceType: 'CapabilityStatement',
  rest: [
    { resource: ['Condition', 'Observation', 'Goal'].map((type) => ({ type, searchParam: [{ name: 'patient' }] })) },
  ],
});

type Served = readonly string[] | Error | (() => Error);

/** A hospital that serves ids by type, and a store that remembers what was committed and in which order. */
function world(served: Record<string, Served>, metadata: string | Error = METADATA) {
  const rows = new Map<string, LedgerRow>();
  const kept: string[] = [];
  const asked: string[] = [];
  const runs: Run[] = [];
  const deps: SyncDeps = {
    ...depsWith(rows, BASE),
    async read(url, parse) {
      const path = url.replace(BASE, '');
      asked.push(path);
      if (path === 'metadata') {
        if (metadata instanceof Error) throw metadata;
        return parse(metadata);
      }
      const type = path.split(/[?/]/)[0]!;
      const answer = served[type] ?? [];
      if (typeof answer === 'function') throw answer();
      if (answer instanceof Error) throw answer;
      const resources = answer.map((id) => ({ resourceType: type, id }));
      return parse(
        JSON.stringify(
          path.includes('?')
            ? { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) }
            : { resourceType: type, id: 'p' },
        ),
      );
    },
    async startRun(run, planned) {
      runs.push(run);
      for (const row of planned) rows.set(row.searchId, row);
    },
    saveRun: async (run) => void runs.push(run),
    async commitPage(_run, row, resources) {
      rows.set(row.searchId, row);
      kept.push(...resources.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
    },
  };
  const states = () =>
    Object.fromEntries(
      [...rows].filter(([, { state }]) => state !== 'not-offered').map(([id, { state }]) => [id, state]),
    );
  return { deps, rows, kept, asked, runs, states };
}

const go = (
  deps: SyncDeps,
  begun: { run: Run; rows: readonly LedgerRow[] } = { run: RUN, rows: [] },
  stop = new AbortController(),
) => runSync(TARGET, begun, deps, stop.signal);

test('the patient comes first, every search ends in one state, and the run is finished', async () => {
  const { deps, kept, states, asked } = world({ Condition: ['a'], Observation: ['b', 'c'] });
  expect(await go(deps)).toMatchObject({ state: 'finished', endedAt: 99, failure: undefined });
  expect(asked.slice(0, 2)).toEqual(['metadata', 'Patient/p']);
  expect(kept[0]).toBe('Patient/p');
  expect(kept.slice(1).sort()).toEqual(['Condition/a', 'Observation/b', 'Observation/c']);
  expect(states()).toEqual({
    Patient: 'got',
    Condition: 'got',
    Observation: 'got',
    Goal: 'empty',
    references: 'empty',
    attachments: 'empty',
  });
});

test('one refused search does not cost the others', async () => {
  const { deps, states } = world({
    Condition: new SyncError('sync/refused', '403'),
    Observation: ['b'],
    Goal: new SyncError('sync/server-error', '500'),
  });
  expect(await go(deps)).toMatchObject({ state: 'finished' });
  expect(states()).toMatchObject({ Condition: 'refused', Observation: 'got', Goal: 'failed' });
});

test('the end of access pauses the run; signing in again goes on where it stood and asks no finished search again', async () => {
  const first = world({ Condition: ['a'], Observation: new SyncError('sync/unauthorized', '401') });
  const paused = await go(first.deps);
  expect(paused).toMatchObject({ state: 'paused', failure: { code: 'sync/unauthorized', remedy: 'sign-in' } });

  const second = world({ Observation: ['b'] });
  const rows = [...first.rows.values()];
  expect(await go(second.deps, { run: paused, rows })).toMatchObject({
    state: 'finished',
    id: 'r',
    startedAt: 1,
    failure: undefined,
  });
  expect(second.asked).not.toContain('metadata');
  expect(second.asked.some((path) => path.startsWith('Condition') || path.startsWith('Patient'))).toBe(false);
  expect(second.kept).toContain('Observation/b');
});

test('the person stops it: what is committed stays, what was not asked waits, and the run says so', async () => {
  const stop = new AbortController();
  const { deps, states } = world({ Condition: ['a'] });
  const commit = deps.commitPage;
  deps.commitPage = async (run, row, resources) => {
    await commit(run, row, resources);
    if (row.searchId === 'Patient') stop.abort(new Stopped());
  };
  expect(await go(deps, undefined, stop)).toMatchObject({ state: 'stopped' });
  expect(states()).toMatchObject({ Patient: 'got', references: 'waiting', attachments: 'waiting' });
});

test('stopped while it waits for the last of the searches to read what they mention, it stops', async () => {
  const stop = new AbortController();
  const { deps } = world({ Condition: ['a'] });
  const read: SyncDeps['read'] = async (url, parse, ask) => {
    if (!url.includes('Goal?')) return deps.read(url, parse, ask);
    setTimeout(() => stop.abort(new Stopped()));
    return new Promise((_resolve, reject) =>
      ask.signal.addEventListener('abort', () => reject(ask.signal.reason as Error)),
    );
  };
  expect(await go({ ...deps, read }, undefined, stop)).toMatchObject({ state: 'stopped' });
});

test('a tab that closes leaves the run running, for the next start to take up', async () => {
  const stop = new AbortController();
  const { deps, runs } = world({});
  deps.commitPage = async () => stop.abort();
  expect(await go(deps, undefined, stop)).toMatchObject({ state: 'running' });
  expect(runs.every(({ state }) => state === 'running')).toBe(true);
});

test('a server that keeps its capabilities to itself is asked for everything', async () => {
  const { deps, asked } = world({}, new SyncError('sync/not-found', '404'));
  expect(await go(deps)).toMatchObject({ state: 'finished' });
  expect(asked.length).toBeGreaterThan(25);
});

test('no connection before the plan is made leaves a run that can be continued', async () => {
  const { deps, rows } = world({}, new SyncError('sync/unreachable', ''));
  expect(await go(deps)).toMatchObject({ state: 'paused', failure: { code: 'sync/unreachable' } });
  expect(rows.size).toBe(0);
});

test('a full disk pauses the run with its own remedy', async () => {
  class Full extends AppError {
    override readonly name = 'StoreError';
    readonly remedy: Remedy = 'free-space';
  }
  const { deps } = world({ Condition: ['a'] });
  deps.commitPage = () => Promise.reject(new Full('store/full', ''));
  expect(await go(deps)).toMatchObject({ state: 'paused', failure: { code: 'store/full', remedy: 'free-space' } });
});

test('a bug is loud, and does not leave the run running', async () => {
  const { deps, runs } = world({});
  deps.commitPage = () => Promise.reject(new RangeError('a bug'));
  await expect(go(deps)).rejects.toThrow(RangeError);
  expect(runs.at(-1)).toMatchObject({ state: 'paused', failure: { code: 'sync/bug' } });
});

test('what is mentioned is read while a long search goes on, and nothing that a search still brings', async () => {
  const { deps, asked, states } = world({ Condition: ['1'], Goal: ['1'], Practitioner: ['7'] });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const read: SyncDeps['read'] = async (url, parse, ask) => {
    if (url.includes('Observation?')) await answered;
    return deps.read(url, parse, ask);
  };
  const here = new Set<string>();
  const missing = async () => ['Practitioner/7', 'Observation/9'].filter((reference) => !here.has(reference));
  const commitPage: SyncDeps['commitPage'] = async (run, row, resources) => {
    if (row.searchId === 'references') for (const { resource } of resources) here.add(`${resource.resourceType}/7`);
    await deps.commitPage(run, row, resources);
  };
  const running = go({ ...deps, read, missing, commitPage });
  await expect.poll(() => here.has('Practitioner/7')).toBe(true);
  expect(asked.filter((path) => path.startsWith('Observation'))).toEqual([]);
  answer();
  expect(await running).toMatchObject({ state: 'finished' });
  // After its search has ended without it, it is missing.
  expect(asked.at(-1)).toBe('Observation/9');
  expect(states()).toMatchObject({ references: 'got' });
});
