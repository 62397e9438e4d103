import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { AppError, type Remedy } from '../base/errors.ts';
import type { LedgerRow } from '../store/types.ts';
import { SyncError } from './errors.ts';
import { pullSearch, type PullDeps } from './pull.ts';

const BASE = 'https://ehr.test/r4/';
const FIRST = `${BASE}Observation?patient=1`;

const START: LedgerRow = {
  searchId: 'Observation',
  order: 1,
  label: 'Results',
  query: 'Observation',
  url: 'Observation?patient=1',
  state: 'waiting',
  next: null,
  pages: 0,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
};

interface Served {
  readonly ids?: readonly string[];
  readonly next?: string;
  readonly total?: number;
  readonly words?: string;
}

/** A server of `pages[address]`, and a store that remembers what was committed, in order. */
function world(pages: Record<string, Served | string | Error>) {
  const kept: string[] = [];
  const rows: LedgerRow[] = [];
  const fetched: string[] = [];
  const deps: PullDeps = {
    async read(url, parse) {
      fetched.push(url);
      const page = pages[url];
      if (page === undefined) throw new SyncError('sync/not-found', url);
      if (page instanceof Error) throw page;
      return parse(typeof page === 'string' ? page : bundleOf(page));
    },
    resolve(url, from = BASE) {
      const target = new URL(url, from);
      if (target.origin !== 'https://ehr.test') throw new SyncError('sync/foreign-address', '');
      return target.href;
    },
    async commitPage(row, resources) {
      kept.push(...resources.map(({ resource }) => resource.id ?? ''));
      rows.push(row);
    },
    saveRow: async (row) => void rows.push(row),
  };
  return { deps, kept, rows, fetched };
}

function bundleOf({ ids = [], next, total, words }: Served): string {
  const outcome =
    words === undefined ? [] : [{ resource: { resourceType: 'OperationOutcome', issue: [{ diagnostics: words }] } }];
  return JSON.stringify({
    resourceType: 'Bundle',
    total,
    link: next === undefined ? [] : [{ relation: 'next', url: next }],
    entry: [...ids.map((id) => ({ resource: { resourceType: 'Observation', id } })), ...outcome],
  });
}

const go = (start: LedgerRow, deps: PullDeps) => pullSearch(start, deps, new AbortController().signal);

test('every page is committed once, whatever the pages are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 12 }), async (sizes) => {
      const pages: Record<string, Served> = {};
      sizes.forEach((size, i) => {
        const next = i + 1 < sizes.length ? `?page=${i + 1}` : undefined;
        const address = i === 0 ? FIRST : `${BASE}Observation?page=${i}`;
        pages[address] = { ids: Array.from({ length: size }, (_, k) => `${i}-${k}`), ...(next ? { next } : {}) };
      });
      const { deps, kept, rows, fetched } = world(pages);
      const row = await go(START, deps);
      const all = sizes.reduce((sum, size) => sum + size, 0);
      expect(new Set(kept).size).toBe(all);
      expect(kept).toHaveLength(all);
      expect(row).toMatchObject({ state: all > 0 ? 'got' : 'empty', got: all, pages: sizes.length, next: null });
      expect(rows.at(-1)).toEqual(row);
      expect(fetched).toHaveLength(sizes.length);
    }),
  );
});

test('a search killed after any page goes on from there and ends with the same record', async () => {
  const pages = {
    [FIRST]: { ids: ['a', 'b'], next: '?p=1' },
    [`${BASE}Observation?p=1`]: { ids: ['c'], next: '?p=2' },
    [`${BASE}Observation?p=2`]: { ids: ['d'] },
  };
  for (const survives of [1, 2]) {
    const before = world(pages);
    const commit = before.deps.commitPage;
    const dying: PullDeps = {
      ...before.deps,
      commitPage: (row, resources) =>
        before.rows.length < survives ? commit(row, resources) : Promise.reject(new Error('the tab died')),
    };
    await expect(go(START, dying)).rejects.toThrow('the tab died');
    const after = world(pages);
    const row = await go(before.rows.at(-1)!, after.deps);
    expect([...before.kept, ...after.kept]).toEqual(['a', 'b', 'c', 'd']);
    expect(row).toMatchObject({ state: 'got', got: 4, pages: 3 });
    expect(after.fetched).not.toContain(FIRST);
  }
});

test('the next page is asked for before this one is committed', async () => {
  const { deps, fetched } = world({
    [FIRST]: { ids: ['a'], next: '?p=1' },
    [`${BASE}Observation?p=1`]: { ids: ['b'] },
  });
  const asked: number[] = [];
  const commit = deps.commitPage;
  deps.commitPage = async (row, resources) => {
    asked.push(fetched.length);
    await commit(row, resources);
  };
  await go(START, deps);
  expect(asked).toEqual([2, 2]);
});

test('a page link that has expired begins the search again', async () => {
  const { deps, fetched } = world({
    [FIRST]: { ids: ['a'] },
    [`${BASE}Observation?gone`]: new SyncError('sync/not-found', '410'),
  });
  const row = await go({ ...START, state: 'fetching', next: `${BASE}Observation?gone`, pages: 3, got: 9 }, deps);
  expect(fetched).toEqual([`${BASE}Observation?gone`, FIRST]);
  expect(row).toMatchObject({ state: 'got', got: 1, pages: 1 });
});

for (const [what, pages, expected] of [
  [
    'a refusal',
    { [FIRST]: new SyncError('sync/refused', '403', { said: 'Not yours' }) },
    { state: 'refused', failure: { code: 'sync/refused', said: 'Not yours' } },
  ],
  [
    'a server error at once',
    { [FIRST]: new SyncError('sync/server-error', '500') },
    { state: 'failed', failure: { code: 'sync/server-error' } },
  ],
  ['a sign-in page', { [FIRST]: '<html>' }, { state: 'failed', failure: { code: 'fhir/not-json' } }],
  ['an empty body', { [FIRST]: '' }, { state: 'failed', failure: { code: 'fhir/empty' } }],
  [
    'half a Bundle',
    { [FIRST]: '{"resourceType":"Bundle","entry":[' },
    { state: 'failed', failure: { code: 'fhir/cut-short' } },
  ],
  [
    'a failure on a later page',
    { [FIRST]: { ids: ['a'], next: '?p=1' }, [`${BASE}Observation?p=1`]: new SyncError('sync/server-error', '500') },
    { state: 'cut-short', got: 1, failure: { code: 'sync/server-error' } },
  ],
  [
    'a next link to another origin',
    { [FIRST]: { ids: ['a'], next: 'https://evil.test/p' } },
    { state: 'cut-short', got: 1, failure: { code: 'sync/foreign-address' } },
  ],
  [
    'a next link to itself',
    { [FIRST]: { ids: ['a'], next: FIRST } },
    { state: 'cut-short', got: 1, failure: { code: 'sync/loop' } },
  ],
  ['nothing at all', { [FIRST]: {} }, { state: 'empty', failure: undefined }],
  ['only words', { [FIRST]: { words: 'Ask the archive' } }, { state: 'empty', warnings: ['Ask the archive'] }],
] as const) {
  test(`${what} ends in one state and keeps what is committed`, async () => {
    const { deps, rows, kept } = world(pages as Record<string, Served | string | Error>);
    const row = await go(START, deps);
    expect(row).toMatchObject(expected);
    expect(rows.at(-1)).toEqual(row);
    expect(kept).toHaveLength(row.got);
  });
}

test('a link that expires in the middle begins the search again, once', async () => {
  const gone = new SyncError('sync/not-found', '410');
  const { deps, kept, fetched } = world({ [FIRST]: { ids: ['a'], next: '?p=1' }, [`${BASE}Observation?p=1`]: gone });
  expect(await go(START, deps)).toMatchObject({ state: 'cut-short', got: 1, failure: { code: 'sync/not-found' } });
  expect(fetched).toHaveLength(4);
  expect(kept).toEqual(['a', 'a']);
});

test('a page size that is refused is left out', async () => {
  const { deps, kept } = world({
    [`${FIRST}&_count=100`]: new SyncError('sync/refused', '400'),
    [FIRST]: { ids: ['a'] },
  });
  const row = await go({ ...START, url: `${START.url}&_count=100` }, deps);
  expect(row).toMatchObject({ state: 'got', url: START.url });
  expect(kept).toEqual(['a']);
});

test('what the access does not reach is not asked for in another size', async () => {
  const { deps, fetched } = world({ [`${FIRST}&_count=100`]: new SyncError('sync/forbidden', '403') });
  expect(await go({ ...START, url: `${START.url}&_count=100` }, deps)).toMatchObject({ state: 'refused' });
  expect(fetched).toHaveLength(1);
});

test('fewer than the server counts is a gap, and what came along does not fill it', async () => {
  const page = (total: number) =>
    JSON.stringify({
      resourceType: 'Bundle',
      total,
      entry: ['Observation', 'Observation', 'Provenance'].map((resourceType, i) => ({
        resource: { resourceType, id: `${i}` },
      })),
    });
  const short = await go(START, world({ [FIRST]: page(4) }).deps);
  expect(short).toMatchObject({ state: 'cut-short', got: 3, matched: 2, failure: { code: 'sync/too-few' } });
  // Some servers count what came along.
  for (const total of [2, 3]) {
    const whole = await go(START, world({ [FIRST]: page(total) }).deps);
    expect(whole).toMatchObject({ state: 'got', failure: undefined });
  }
});

test('entries that are no resources are left out, and that is said once', async () => {
  const page = (next: string) =>
    JSON.stringify({
      resourceType: 'Bundle',
      link: next ? [{ relation: 'next', url: next }] : [],
      entry: [{ resource: 'text' }, { fullUrl: 'x' }, { resource: { resourceType: 'Observation', id: next } }],
    });
  const { deps } = world({ [FIRST]: page('?p=1'), [`${BASE}Observation?p=1`]: page('') });
  expect(await go(START, deps)).toMatchObject({ got: 2, warnings: [expect.stringContaining('no FHIR resources')] });
});

test('Bundle.total is told but never decides when to stop', async () => {
  const { deps } = world({
    [FIRST]: { ids: ['a'], next: '?p=1', total: 1 },
    [`${BASE}Observation?p=1`]: { ids: ['b'] },
  });
  expect(await go(START, deps)).toMatchObject({ state: 'got', got: 2, total: 1 });
});

test('a read keeps the resource itself', async () => {
  const { deps, kept } = world({ [`${BASE}Patient/1`]: '{"resourceType":"Patient","id":"1"}' });
  expect(await go({ ...START, url: 'Patient/1' }, deps)).toMatchObject({ state: 'got', got: 1 });
  expect(kept).toEqual(['1']);
});

test('what concerns the whole run is thrown, and the row stays where it can go on', async () => {
  const { deps, rows } = world({
    [FIRST]: { ids: ['a'], next: '?p=1' },
    [`${BASE}Observation?p=1`]: new SyncError('sync/unauthorized', '401'),
  });
  await expect(go(START, deps)).rejects.toThrow(expect.objectContaining({ code: 'sync/unauthorized' }));
  expect(rows.at(-1)).toMatchObject({ state: 'fetching', next: `${BASE}Observation?p=1`, got: 1 });
});

test('a full disk is thrown, not swallowed', async () => {
  class Full extends AppError {
    override readonly name = 'StoreError';
    readonly remedy: Remedy = 'free-space';
  }
  const { deps } = world({ [FIRST]: { ids: ['a'], next: '?p=1' }, [`${BASE}Observation?p=1`]: {} });
  deps.commitPage = () => Promise.reject(new Full('store/full', 'quota'));
  await expect(go(START, deps)).rejects.toThrow(expect.objectContaining({ code: 'store/full' }));
});
