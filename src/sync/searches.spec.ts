import { expect, test } from '@playwright/test';
import type { LedgerRow, Run } from '../store/types.ts';
import { Agenda } from './agenda.ts';
import { SyncError } from './errors.ts';
import { partsOf } from './parts.ts';
import type { SyncDeps } from './run.ts';
import { Searches, type Task } from './searches.ts';
import type { Ways } from './ways.ts';

const RUN: Run = { id: 'r', connectionId: 'c', state: 'running', startedAt: 1, endedAt: undefined, failure: undefined };
const SEARCH: LedgerRow = {
  searchId: 'Observation',
  order: 1,
  label: 'Results',
  query: 'Observation',
  url: 'Observation?patient=p',
  state: 'waiting',
  next: null,
  pages: 0,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
};
const CUTS = ['a', 'b'].map((category) => ({ parameters: `category=${category}`, label: category }));
const none: Ways = { cut: async () => undefined, after: async () => undefined, lost: async () => {} };

/** A server that gives ids by address, and what the run wrote down. */
function world(served: Record<string, readonly string[] | Error>, ways: Partial<Ways>, begun = [SEARCH]) {
  const rows = new Map<string, LedgerRow>(begun.map((row) => [row.searchId, row]));
  const [asked, kept]: [string[], string[]] = [[], []];
  const deps = {
    async read(url, parse) {
      const path = url.replace('https://ehr.test/r4/', '');
      asked.push(path);
      const ids = served[path] ?? [];
      if (ids instanceof Error) throw ids;
      const entry = ids.map((id) => ({ resource: { resourceType: 'Observation', id } }));
      return parse(JSON.stringify({ resourceType: 'Bundle', entry }));
    },
    resolve: (url) => new URL(url, 'https://ehr.test/r4/').href,
    async commitPage(_run, row, resources) {
      rows.set(row.searchId, row);
      kept.push(...resources.map(({ resource }) => String(resource.id)));
    },
    saveRow: async (_run, row) => void rows.set(row.searchId, row),
    async saveRows(_run, several) {
      for (const row of several) rows.set(row.searchId, row);
    },
    tell: () => {},
    now: () => 7,
  } satisfies Partial<SyncDeps> as unknown as SyncDeps;
  const searches = new Searches(RUN, begun, deps, { ...none, ...ways });
  const work = async () => {
    const agenda = new Agenda<Task>([]);
    searches.onTasks = (tasks) => agenda.add(tasks);
    await searches.settleLeft();
    agenda.add(searches.tasks());
    await agenda.workThrough(2, new AbortController().signal, (task, signal) => task.work(signal));
  };
  const state = (id = 'Observation') => rows.get(id)?.state;
  return { searches, rows, asked, kept, work, state };
}

const inParts = (expected?: number) => async (row: LedgerRow) =>
  row.parent === undefined && row.plain !== true ? { parts: partsOf(row, CUTS), expected } : undefined;

test('a refused search is asked in parts where there is a way, and has what they have', async () => {
  const { work, rows, kept, state, searches } = world(
    {
      'Observation?patient=p': new SyncError('sync/refused', '400'),
      'Observation?patient=p&category=a': ['1', '2'],
      'Observation?patient=p&category=b': ['3'],
    },
    { after: inParts() },
  );
  await work();
  expect(state()).toBe('got');
  expect(rows.get('Observation')).toMatchObject({ got: 3, failure: undefined });
  expect(kept.toSorted()).toEqual(['1', '2', '3']);
  expect(searches.underWay.has('Observation')).toBe(false);
});

test('where there is none, the refusal says what it came to', async () => {
  for (const [code, expected] of [
    ['sync/refused', 'refused'],
    ['sync/forbidden', 'refused'],
    ['sync/not-found', 'not-offered'],
  ] as const) {
    const { work, state } = world({ 'Observation?patient=p': new SyncError(code, '') }, {});
    await work();
    expect(state()).toBe(expected);
  }
});

test('parts that bring less than was counted are asked again as a whole, and the way is told', async () => {
  const lost: string[] = [];
  const { work, state, rows, asked } = world(
    {
      'Observation?patient=p': new SyncError('sync/server-error', '504'),
      'Observation?patient=p&category=a': ['1'],
      'Observation?patient=p&category=b': ['1'],
    },
    { after: inParts(2), lost: async ({ searchId }) => void lost.push(searchId) },
  );
  await work();
  // One of the two came twice, so another is missing.
  expect(lost).toEqual(['Observation']);
  expect(asked.filter((path) => path === 'Observation?patient=p')).toHaveLength(2);
  expect(state()).toBe('failed');
  expect(rows.get('Observation')).toMatchObject({ plain: true });
});

test('cut off between its last part and its own end, a search is settled at the next start', async () => {
  const whole: LedgerRow = { ...SEARCH, state: 'in-parts' };
  const parts = partsOf(SEARCH, CUTS).map((part): LedgerRow => ({ ...part, state: 'got', got: 2, matched: 2 }));
  const { work, asked, rows } = world({}, {}, [whole, ...parts]);
  await work();
  expect(asked).toEqual([]);
  expect(rows.get('Observation')).toMatchObject({ state: 'got', got: 4 });
});

test('cut off in the middle of its parts, only what is left of them is asked', async () => {
  const whole: LedgerRow = { ...SEARCH, state: 'in-parts' };
  const [first, second] = partsOf(SEARCH, CUTS) as [LedgerRow, LedgerRow];
  const { work, asked, state } = world({ 'Observation?patient=p&category=b': ['9'] }, {}, [
    whole,
    { ...first, state: 'got', got: 1, matched: 1 },
    second,
  ]);
  await work();
  expect(asked).toEqual(['Observation?patient=p&category=b']);
  expect(state()).toBe('got');
});
