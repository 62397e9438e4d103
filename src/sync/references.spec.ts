import { expect, test } from '@playwright/test';
import type { LedgerRow } from '../store/types.ts';
import { SyncError } from './errors.ts';
import { pullReferences, type ReferenceDeps } from './references.ts';

const START: LedgerRow = {
  searchId: 'references',
  order: 8,
  label: 'People',
  query: 'by reference',
  url: '',
  state: 'waiting',
  next: null,
  pages: 0,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
};

/** A directory of who refers to whom; `record` refers to its first entries. */
function world(directory: Record<string, readonly string[] | Error>, record: readonly string[]) {
  const here = new Set<string>();
  const withheld = new Set<string>();
  const asked: string[] = [];
  const commits: number[] = [];
  const deps: ReferenceDeps = {
    async missing() {
      const named = [...record, ...[...here].flatMap((one) => (directory[one] ?? []) as readonly string[])];
      return [...new Set(named)].filter((one) => !here.has(one));
    },
    async read(reference, parse) {
      asked.push(reference);
      const entry = directory[reference] ?? new SyncError('sync/not-found', '404');
      if (entry instanceof Error) throw entry;
      const [resourceType, id] = reference.split('/');
      return parse(JSON.stringify({ resourceType, id }));
    },
    async commitPage(_row, resources) {
      commits.push(resources.length);
      for (const { resource } of resources) here.add(`${resource.resourceType}/${resource.id}`);
    },
    more: async () => false,
    isWithheld: (reference) => withheld.has(reference),
    async withhold(references) {
      for (const reference of references) withheld.add(reference);
    },
    saveRow: async () => {},
    concurrency: 4,
  };
  return { deps, here, asked, commits, withheld };
}

const go = (deps: ReferenceDeps) => pullReferences(START, deps, new AbortController().signal);

test('what leads on is followed until nothing is missing, each asked once', async () => {
  const { deps, here, asked } = world(
    {
      'PractitionerRole/1': ['Practitioner/1', 'Organization/1'],
      'Practitioner/1': [],
      'Organization/1': ['Organization/2'],
      'Organization/2': ['Organization/1'],
    },
    ['PractitionerRole/1', 'Practitioner/1'],
  );
  expect(await go(deps)).toMatchObject({ state: 'got', got: 4, warnings: [] });
  expect(here.size).toBe(4);
  expect(new Set(asked).size).toBe(asked.length);
});

test('what the hospital will not show is counted, makes no gap, and is not asked again', async () => {
  const { deps, asked } = world({ 'Practitioner/1': [], 'Practitioner/2': new SyncError('sync/refused', '403') }, [
    'Practitioner/1',
    'Practitioner/2',
    'Location/gone',
  ]);
  const row = await go(deps);
  expect(row).toMatchObject({ state: 'got', got: 1, failure: undefined });
  expect([...row.warnings].sort()).toEqual(['1 × sync/not-found', '1 × sync/refused']);
  expect(asked).toHaveLength(3);
});

test('many are committed fifty at a time', async () => {
  const directory = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`Location/${i}`, []]));
  const { deps, commits } = world(directory, Object.keys(directory));
  await go(deps);
  expect(commits).toEqual([50, 50, 20]);
});

test('the end of access stops it', async () => {
  const { deps } = world({ 'Practitioner/1': new SyncError('sync/unauthorized', '401') }, ['Practitioner/1']);
  await expect(go(deps)).rejects.toThrow(expect.objectContaining({ code: 'sync/unauthorized' }));
});

test('a record that names nobody is empty', async () => {
  expect(await go(world({}, []).deps)).toMatchObject({ state: 'empty', got: 0 });
});

test('what later searches mention is read too, and nothing twice', async () => {
  const record = ['Practitioner/1'];
  const { deps, asked } = world(
    { 'Practitioner/1': [], 'Practitioner/2': ['Organization/1'], 'Organization/1': [] },
    record,
  );
  const later = [['Practitioner/2'], [], ['Location/gone']];
  const more = async () => {
    const news = later.shift();
    record.push(...(news ?? []));
    return news !== undefined;
  };
  expect(await go({ ...deps, more })).toMatchObject({ state: 'got', got: 3, warnings: ['1 × sync/not-found'] });
  expect(asked).toEqual(['Practitioner/1', 'Practitioner/2', 'Organization/1', 'Location/gone']);
});

test('a row that goes on counts what it had', async () => {
  const { deps } = world({ 'Practitioner/2': [] }, ['Practitioner/2']);
  const row = await pullReferences({ ...START, got: 7, pages: 1 }, deps, new AbortController().signal);
  expect(row).toMatchObject({ state: 'got', got: 8, pages: 2 });
});

test('what the hospital will not show is remembered; what it could not show just now is not', async () => {
  const { deps, asked, withheld } = world(
    {
      'Practitioner/1': new SyncError('sync/forbidden', '403'),
      'Practitioner/2': new SyncError('sync/server-error', '500'),
    },
    ['Practitioner/1', 'Practitioner/2', 'Practitioner/3'],
  );
  await go(deps);
  expect([...withheld].toSorted()).toEqual(['Practitioner/1', 'Practitioner/3']);
  asked.length = 0;
  await go(deps);
  expect(asked).toEqual(['Practitioner/2']);
});
