import { expect, test } from '@playwright/test';
import { readFamilies } from '../catalog/family.ts';
import { runSync, type SyncDeps, type SyncTarget } from './run.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import { SyncError } from './errors.ts';
import { depsWith } from './testing.ts';

const BASE = 'https://ehr.test/r4/';
const RUN: Run = { id: 'r', connectionId: 'c', state: 'running', startedAt: 1, endedAt: undefined, failure: undefined };
const WHOLE = 'Patient/p/$everything?_count=50';

type Bundled = Readonly<Record<string, readonly string[]>>;

interface Hospital {
  /** What $everything brings, page by page; how it refuses. */
  readonly whole: readonly Bundled[] | SyncError;
  /** What each type has. */
  readonly has: Bundled;
  /** How it answers `_summary=count`. */
  readonly counts?: 'not' | 'page' | 'refused';
  readonly quirk?: string | null;
}

const entries = (bundled: Bundled) =>
  Object.entries(bundled).flatMap(([resourceType, ids]) => ids.map((id) => ({ resource: { resourceType, id } })));

function world({ whole, has, counts, quirk = '$everything' }: Hospital) {
  const rows = new Map<string, LedgerRow>();
  const kept = new Set<string>();
  const asked: string[] = [];
  const answer = (path: string): object => {
    if (path === 'metadata') {
      const types = ['Condition', 'Observation', 'Goal'];
      const resource = types.map((type) => ({ type, searchParam: [{ name: 'patient' }] }));
      return { resourceType: 'CapabilityStatement', software: { name: 'Acme Server' }, rest: [{ resource }] };
    }
    if (path === 'Patient/p') return { resourceType: 'Patient', id: 'p' };
    if (path.startsWith(WHOLE) || path.startsWith('ExplanationOfBenefit?_include')) {
      if (whole instanceof SyncError) throw whole;
      const at = Number(/page=(\d+)/.exec(path)?.[1] ?? 0);
      const link = at + 1 < whole.length ? [{ relation: 'next', url: `${WHOLE}&page=${at + 1}` }] : [];
      return { resourceType: 'Bundle', link, entry: entries(whole[at]!) };
    }
    const type = path.split('?', 1)[0]!;
    const ids = has[type] ?? [];
    if (!path.includes('_summary=count')) return { resourceType: 'Bundle', entry: entries({ [type]: ids }) };
    if (counts === 'refused') throw new SyncError('sync/forbidden', '403');
    if (counts === 'not') return { resourceType: 'Bundle' };
    if (counts === 'page') return { resourceType: 'Bundle', total: 1, entry: entries({ [type]: ids.slice(0, 1) }) };
    return { resourceType: 'Bundle', total: ids.length };
  };
  const deps: SyncDeps = {
    ...depsWith(rows, BASE),
    async read(url, parse) {
      const path = url.replace(BASE, '');
      asked.push(path);
      return parse(JSON.stringify(answer(path)));
    },
    async commitPage(_run, row, resources) {
      rows.set(row.searchId, row);
      for (const { resource } of resources) kept.add(`${resource.resourceType}/${String(resource.id)}`);
    },
  };
  const target: SyncTarget = {
    connectionId: 'c',
    patientId: 'p',
    scope: 'patient/*.rs',
    quirks: { categories: {}, pageSize: 50, concurrency: 2, wholeRecord: quirk },
  };
  const sync = (held: readonly LedgerRow[] = [], stop = new AbortController()) =>
    runSync(target, { run: RUN, rows: held }, deps, stop.signal);
  const searched = () => asked.filter((path) => /^[A-Z]\w+\?/.test(path) && !path.includes('_summary'));
  return { deps, rows, kept, asked, searched, sync };
}

const OBSERVATIONS = ['1', '2', '3', '4'];

test('what one search brings is not asked for again, where the server’s own count says that it is all', async () => {
  const { rows, searched, asked, sync } = world({
    whole: [
      { Condition: ['1'], Observation: ['1', '2'] },
      { Observation: ['3', '4'], Practitioner: ['7'] },
    ],
    has: { Condition: ['1'], Observation: OBSERVATIONS },
  });
  expect(await sync()).toMatchObject({ state: 'finished' });
  expect(asked.indexOf(WHOLE)).toBeLessThan(3);
  expect(searched()).toEqual(['Goal?patient=p&_count=50']);
  expect(rows.get('whole-record')).toMatchObject({ state: 'got', got: 6, query: 'Patient/$everything' });
  expect(rows.get('Observation')).toMatchObject({ state: 'got', got: 4, matched: 4, query: 'Patient/$everything' });
  expect(rows.get('Goal')).toMatchObject({ state: 'empty', query: 'Goal' });
});

test('what it cut short or left out is asked for by type', async () => {
  const { kept, searched, rows, sync } = world({
    whole: [{ Condition: ['1'], Observation: ['1', '2', '2'] }],
    has: { Condition: ['1'], Observation: OBSERVATIONS.slice(0, 3), Goal: ['9'] },
  });
  await sync();
  expect(searched().toSorted()).toEqual(['Goal?patient=p&_count=50', 'Observation?patient=p&_count=50']);
  expect([...kept].toSorted()).toEqual([
    'Condition/1',
    'Goal/9',
    'Observation/1',
    'Observation/2',
    'Observation/3',
    'Patient/p',
  ]);
  expect(rows.get('Observation')).toMatchObject({ state: 'got', got: 3, query: 'Observation' });
});

for (const counts of ['not', 'page'] as const) {
  test(`a server that does not count (${counts}) is asked by type all the same`, async () => {
    const { searched, sync } = world({ whole: [{ Condition: ['1'] }], has: { Condition: ['1', '2'] }, counts });
    await sync();
    expect(searched()).toContain('Condition?patient=p&_count=50');
  });
}

test('what is given in no other way is what this search brought', async () => {
  const { rows, sync, searched } = world({ whole: [{ Condition: ['1'] }], has: {}, counts: 'refused' });
  await sync();
  expect(searched()).not.toContain('Condition?patient=p&_count=50');
  expect(rows.get('Condition')).toMatchObject({ state: 'got', got: 1 });
});

test('what was not offered and came is no gap', async () => {
  const { rows, sync } = world({ whole: [{ Coverage: ['1', '2'] }], has: {} });
  await sync();
  expect(rows.get('Coverage')).toMatchObject({ state: 'got', got: 2 });
  expect(rows.get('Claim')).toMatchObject({ state: 'not-offered' });
});

for (const code of ['sync/refused', 'sync/server-error'] as const) {
  test(`where it fails (${code}), everything is asked for by type`, async () => {
    const { rows, kept, searched, sync } = world({ whole: new SyncError(code, ''), has: { Condition: ['1'] } });
    expect(await sync()).toMatchObject({ state: 'finished' });
    expect(searched()).toHaveLength(3);
    expect([...kept]).toContain('Condition/1');
    expect(rows.get('whole-record')?.state).toBe(code === 'sync/refused' ? 'refused' : 'failed');
  });
}

test('a search of one’s own is asked to the letter', async () => {
  const quirk = 'ExplanationOfBenefit?_include=*';
  const { asked, rows, sync } = world({ whole: [{ ExplanationOfBenefit: ['1'] }], has: {}, quirk });
  await sync();
  expect(asked).toContain(quirk);
  expect(rows.get('ExplanationOfBenefit')).toMatchObject({ state: 'got', got: 1, query: quirk });
});

test('a server that shows itself to be of a family that gives it is asked for it, though nobody listed the server', async () => {
  const { asked, deps, sync } = world({ whole: [{ Condition: ['1'] }], has: {}, quirk: null });
  const json = [{ id: 'acme', match: { software: ['acme'] }, quirks: { wholeRecord: '$everything' } }];
  deps.families = async () => readFamilies(json);
  await sync();
  expect(asked).toContain(WHOLE);
  const other = world({ whole: [{}], has: {}, quirk: null });
  await other.sync();
  expect(other.asked).not.toContain(WHOLE);
});

test('the end of access while it runs ends what waits for it; a run that goes on later asks for what came before', async () => {
  const first = world({ whole: new SyncError('sync/unauthorized', ''), has: { Condition: ['1'] } });
  expect(await first.sync()).toMatchObject({ state: 'paused' });
  expect(first.searched()).toEqual([]);
  const ended = [...first.rows.values()].map((row): LedgerRow =>
    row.searchId === 'whole-record' ? { ...row, state: 'got', got: 1 } : row,
  );
  const second = world({ whole: [{}], has: { Condition: ['1'] } });
  await second.sync(ended);
  expect(second.searched()).toHaveLength(3);
});
