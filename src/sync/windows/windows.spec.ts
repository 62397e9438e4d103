import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { toRange } from '../../fhir/dates.ts';
import type { LedgerRow, Run } from '../../store/types.ts';
import { SyncError } from '../errors.ts';
import { NOTHING_FETCHED } from '../history.ts';
import { type EndpointMemory, NOTHING_LEARNT } from '../memory.ts';
import { runSync, type SyncDeps, type SyncTarget } from '../run.ts';
import { depsWith } from '../testing.ts';

const BASE = 'https://ehr.test/r4/';
const NOW = Date.UTC(2026, 5, 15);
const DAY = 86_400_000;

/** One result: when it was made as it says so (a stretch: `start/end`), when it was filed, and what it is sorted into. */
interface Entry {
  readonly id: string;
  readonly date: string | undefined;
  readonly updated: number | undefined;
  readonly categories: readonly string[];
}

interface Server {
  readonly entries: readonly Entry[];
  readonly pageSize: number;
  /** Of `_summary=count`; 'ignored' answers with a page. */
  readonly summary: 'right' | 'ignored' | 'refused' | 'one too few' | 'capped' | 'absent';
  /** `Bundle.total` of pages. */
  readonly total: 'right' | 'absent' | 'page';
  /** Parameters that it takes no notice of, whether it counts or not. */
  readonly ignores: readonly string[];
  readonly refuses: readonly string[];
  /** The how manieth requests for a page of a search fail. */
  readonly fails: readonly number[];
  /** A search with more matches than this is too much for it. */
  readonly tooMuch?: number;
  readonly down?: boolean;
  /** ms. */
  readonly distance?: number;
}

const GOOD: Server = {
  entries: [],
  pageSize: 5,
  summary: 'right',
  total: 'right',
  ignores: [],
  refuses: [],
  fails: [],
};

/** From the first ms to the one after the last. */
function spanOf(date: string): readonly [number, number] {
  const [start = '', end = start] = date.split('/');
  return [toRange(start)!.start, end === '' ? Infinity : toRange(end)!.end];
}

function matches({ date, updated, categories }: Entry, name: string, value: string): boolean {
  if (name === 'category') return categories.includes(value);
  if (name === 'category:missing') return categories.length === 0;
  if (name === 'date:missing') return date === undefined;
  if (name === '_lastUpdated:missing') return updated === undefined;
  const span = name === 'date' ? date && spanOf(date) : updated === undefined ? undefined : [updated, updated + 1];
  if (!span) return false;
  const at = toRange(value.slice(2))!.start;
  return value.startsWith('ge') ? span[1]! > at : span[0]! < at;
}

function answerOf(server: Server, query: URLSearchParams): string {
  const chosen = [...query].filter(([name]) => /^(date|category|_lastUpdated)/.test(name));
  for (const [name] of chosen) if (server.refuses.includes(name)) throw new SyncError('sync/refused', '400');
  const tests = chosen.filter(([name]) => !server.ignores.includes(name));
  const found = server.entries.filter((entry) => tests.every(([name, value]) => matches(entry, name, value)));
  const bundle = (more: object) => JSON.stringify({ resourceType: 'Bundle', ...more });

  if (query.get('_summary') === 'count' && server.summary !== 'ignored') {
    if (server.summary === 'refused') throw new SyncError('sync/refused', '400');
    if (server.summary === 'absent') return bundle({});
    const all = found.length;
    const total = { right: all, 'one too few': all - (tests.length ? 0 : 1), capped: Math.min(all, 60) }[
      server.summary
    ];
    return bundle({ total });
  }
  if (server.tooMuch !== undefined && found.length > server.tooMuch) throw new SyncError('sync/server-error', '504');
  const count = Number(query.get('_count') ?? server.pageSize);
  const from = Number(query.get('from') ?? 0);
  const page = found.slice(from, from + count);
  const rest = new URLSearchParams(query);
  rest.set('from', String(from + count));
  const link = count > 0 && from + count < found.length ? [{ relation: 'next', url: `Observation?${rest}` }] : [];
  return bundle({
    ...(server.total === 'absent' ? {} : { total: server.total === 'page' ? page.length : found.length }),
    link,
    entry: page.map(({ id }) => ({ resource: { resourceType: 'Observation', id } })),
  });
}

/** A whole run against such a server, and what came of it. */
async function sync(server: Server, learnt: EndpointMemory = NOTHING_LEARNT, datesOf?: SyncDeps['datesOf']) {
  const rows = new Map<string, LedgerRow>();
  const kept = new Set<string>();
  const asked: string[] = [];
  let pages = 0;
  let memory = learnt;
  const deps: SyncDeps = {
    ...depsWith(rows, BASE),
    async read(url, parse) {
      const path = url.replace(BASE, '');
      asked.push(path);
      await new Promise<void>((resolve) => setImmediate(resolve)); // all requests take the same while
      if (path === 'metadata')
        return parse(
          JSON.stringify({
            rest: [
              {
                resource: [
                  { type: 'Observation', searchParam: [{ name: 'patient' }, { name: 'date' }, { name: 'category' }] },
                ],
              },
            ],
          }),
        );
      if (server.down) throw new SyncError('sync/server-error', '503');
      if (path.startsWith('Patient')) return parse('{"resourceType":"Patient","id":"p"}');
      const query = new URLSearchParams(path.split('?')[1]);
      if (!query.has('_summary') && server.fails.includes(pages++)) throw new SyncError('sync/server-error', '500');
      return parse(answerOf(server, query));
    },
    ...(server.distance !== undefined && { distance: () => server.distance! }),
    async commitPage(_run, row, resources) {
      rows.set(row.searchId, row);
      if (row.searchId.startsWith('Observation')) for (const { resource } of resources) kept.add(resource.id!);
    },
    recall: async () => ({ memory, history: NOTHING_FETCHED }),
    remember: async (now) => void (memory = now),
    now: () => NOW,
    ...(datesOf && { datesOf }),
  };
  const target: SyncTarget = {
    connectionId: 'c',
    patientId: 'p',
    scope: 'patient/Patient.rs patient/Observation.rs',
    quirks: { categories: {}, pageSize: null, concurrency: 4 },
  };
  const run: Run = {
    id: 'r',
    connectionId: 'c',
    state: 'running',
    startedAt: 1,
    endedAt: undefined,
    failure: undefined,
  };
  const ended = await runSync(target, { run, rows: [] }, deps, new AbortController().signal);
  const parts = [...rows.values()].filter(({ parent }) => parent === 'Observation');
  return { ended, row: rows.get('Observation')!, rows, parts, kept, asked, memory };
}

// Loads what is loaded when it is first needed, and lets it be remembered: here a request takes less time than that.
test.beforeAll(async () => {
  await import('./windows.ts');
  await sync({ ...GOOD, entries: evenly(200, 9) });
  await import('./windows.ts');
});

const iso = (ms: number) => new Date(ms).toISOString();

/** So many results, evenly over so many years. */
const evenly = (count: number, years: number): readonly Entry[] =>
  Array.from({ length: count }, (_, i) => {
    const at = NOW - ((i + 0.5) / count) * years * 365 * DAY;
    return { id: `o${i}`, date: iso(at), updated: at, categories: ['laboratory'] };
  });

const moment = fc.integer({ min: NOW - 60 * 365 * DAY, max: NOW + 365 * DAY });
const dates: fc.Arbitrary<string | undefined> = fc.oneof(
  { weight: 6, arbitrary: moment.map(iso) },
  { weight: 3, arbitrary: moment.map((at) => iso(at).slice(0, 10)) },
  { weight: 1, arbitrary: moment.map((at) => iso(at).slice(0, 7)) },
  { weight: 1, arbitrary: moment.map((at) => iso(at).slice(0, 4)) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const periods = fc
  .tuple(moment, fc.integer({ min: 0, max: 900 }))
  .map(([at, days]) => `${iso(at)}/${days > 800 ? '' : iso(at + days * DAY)}`);
const entries = fc
  .record({
    count: fc.integer({ min: 0, max: 160 }),
    odd: fc.constantFrom(0, 0, 1, 2),
    seed: fc.nat(),
    dateless: fc.boolean(),
  })
  .chain(({ count, odd }) =>
    fc.array(
      fc.record({
        date: odd === 0 ? moment.map(iso) : odd === 1 ? dates : fc.oneof(dates, periods),
        updated: fc.oneof({ weight: 20, arbitrary: moment }, { weight: odd, arbitrary: fc.constant(undefined) }),
        categories: fc.subarray(['laboratory', 'vital-signs', 'made-up'], { maxLength: odd === 0 ? 1 : 2 }),
      }),
      { minLength: count, maxLength: count },
    ),
  )
  .map((all): readonly Entry[] => all.map((entry, i) => ({ ...entry, id: `o${i}` })));

const STAMPLESS = '_lastUpdated:missing';
const NAMES = ['date', 'date:missing', '_lastUpdated', STAMPLESS, 'category', 'category:missing'];
const anyServers: fc.Arbitrary<Server> = fc.record({
  entries,
  pageSize: fc.integer({ min: 1, max: 8 }),
  summary: fc.constantFrom('right', 'right', 'right', 'ignored', 'refused', 'one too few', 'capped', 'absent'),
  total: fc.constantFrom('right', 'absent', 'page'),
  ignores: fc.oneof(fc.constant([]), fc.subarray(NAMES)),
  refuses: fc.oneof(fc.constant([]), fc.subarray(NAMES)),
  fails: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(fc.nat({ max: 40 }), { maxLength: 3 })),
});

/**
 * A server whose count lacks just what its windows lack, and that cannot say what it has not stamped, cannot be told
 * from one that is right.
 */
const servers = anyServers.filter(
  ({ summary, ignores, refuses }) => summary !== 'one too few' || ![...ignores, ...refuses].includes(STAMPLESS),
);

test('whatever the server is like, nothing is lost in silence and nothing is counted twice', async () => {
  let inParts = 0;
  await fc.assert(
    fc.asyncProperty(servers, async (server) => {
      const { ended, row, kept, parts } = await sync(server);
      expect(ended.state).toBe('finished');
      if (server.fails.length === 0) expect(['got', 'empty']).toContain(row.state);
      if (row.state !== 'got' && row.state !== 'empty') return;
      expect([...kept].toSorted()).toEqual(server.entries.map(({ id }) => id).toSorted());
      expect(row.matched).toBe(server.entries.length);
      if (parts.length > 0) inParts++;
    }),
    { numRuns: 250 },
  );
  expect(inParts, 'some of them were cut into windows').toBeGreaterThan(10);
});

test('a long search is cut by date into windows of about the same size, with what has none', async () => {
  const undated = { ...evenly(1, 1)[0]!, id: 'undated', date: undefined };
  const { row, parts, memory, asked } = await sync({ ...GOOD, entries: [...evenly(400, 30), undated] });
  expect(row).toMatchObject({ state: 'got', matched: 401, expected: 401 });
  expect(parts.length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...parts.map(({ matched = 0 }) => matched))).toBeLessThanOrEqual(130);
  expect(parts.at(-1)).toMatchObject({ label: 'Results and measurements, without a date', matched: 1 });
  expect(parts[0]!.label).toMatch(/^Results and measurements, from \d{4}$/);
  expect(
    parts.every(({ url }) => url.includes('date=ge') || url.includes('date=lt') || url.includes('date:missing')),
  ).toBe(true);
  expect(memory.windows).toEqual({ Observation: { at: NOW, value: 'date' } });
  expect(asked.filter((path) => path.includes('_summary=count')).length).toBeLessThan(30);
});

test('periods that reach over an edge: the windows are of the instants when it was filed', async () => {
  const all = evenly(200, 8).map((entry, i) => ({
    ...entry,
    date: i % 3 ? entry.date : `${iso(entry.updated! - 800 * DAY)}/${entry.date}`,
  }));
  const { row, parts, memory } = await sync({ ...GOOD, entries: all });
  expect(row).toMatchObject({ state: 'got', matched: 200 });
  expect(parts[0]!.url).toContain('_lastUpdated=ge');
  expect(memory.windows).toMatchObject({ Observation: { value: '_lastUpdated' } });
});

test('neither dates nor filing tell apart: by category', async () => {
  const all = evenly(200, 8).map((entry, i) => ({ ...entry, categories: i % 2 ? ['vital-signs'] : ['laboratory'] }));
  const { parts, row, memory } = await sync({ ...GOOD, entries: all, ignores: ['date', '_lastUpdated'] });
  expect(parts.map(({ url }) => url.split('&').at(-1))).toEqual(['category=laboratory', 'category=vital-signs']);
  expect(row).toMatchObject({ state: 'got', matched: 200 });
  expect(Object.keys(memory.windows), 'its parts are not tried again').toEqual(['Observation']);
});

test('counts that do not add up: page after page, and no counting again for thirty days', async () => {
  const server: Server = { ...GOOD, entries: evenly(300, 20), summary: 'one too few' };
  const { row, parts, memory, kept } = await sync(server);
  expect(parts).toEqual([]);
  expect(row).toMatchObject({ state: 'got', matched: 300 });
  expect(kept.size).toBe(300);
  expect(memory.windows).toMatchObject({ Observation: { value: null } });
  expect((await sync(server, memory)).asked.some((path) => path.includes('_summary'))).toBe(false);
});

test('next door, where pages cost no waiting, nothing is counted', async () => {
  const near = await sync({ ...GOOD, entries: evenly(400, 30), distance: 3 });
  expect(near.row).toMatchObject({ state: 'got', matched: 400 });
  expect(near.parts).toEqual([]);
  expect(near.asked.filter((path) => path.includes('_summary=count'))).toEqual([]);
  expect((await sync({ ...GOOD, entries: evenly(400, 30), distance: 30 })).parts.length).toBeGreaterThan(3);
});

test('a short search is not counted', async () => {
  const { asked } = await sync({ ...GOOD, entries: evenly(30, 5), total: 'absent' });
  expect(asked.filter((path) => path.startsWith('Observation'))).toHaveLength(7); // six pages, and one count after the third
  const told = await sync({ ...GOOD, entries: evenly(30, 5) });
  expect(told.asked.filter((path) => path.startsWith('Observation'))).toHaveLength(6);
});

test('a server that refuses to count is asked for the total of an empty page', async () => {
  const { parts, asked } = await sync({ ...GOOD, entries: evenly(300, 20), summary: 'refused' });
  expect(parts.length).toBeGreaterThan(3);
  expect(asked.filter((path) => path.includes('_summary'))).toHaveLength(1);
});

test('what the last sync brought says where to cut, in one round', async () => {
  const all = evenly(400, 3);
  const dated = all.map(({ updated }) => updated!).toSorted((a, b) => a - b);
  const { parts, asked } = await sync({ ...GOOD, entries: all }, NOTHING_LEARNT, () => dated);
  expect(asked.filter((path) => path.includes('_summary'))).toHaveLength(6); // the whole, four windows, the undated
  expect(parts).toHaveLength(4);
  expect(Math.max(...parts.map(({ matched = 0 }) => matched))).toBeLessThanOrEqual(125);
});

test('a search that is too much for the server comes in slices; what still is too much is a gap', async () => {
  const some = await sync({ ...GOOD, entries: evenly(120, 60), tooMuch: 60, summary: 'refused', total: 'absent' });
  expect(some.row).toMatchObject({ state: 'got', matched: 120 });
  expect(some.kept.size).toBe(120);
  const lately = [...evenly(80, 0.4), ...evenly(60, 50).map((entry) => ({ ...entry, id: `old ${entry.id}` }))];
  const gap = await sync({ ...GOOD, entries: lately, tooMuch: 70, summary: 'refused', total: 'absent' });
  expect(gap.row).toMatchObject({ state: 'cut-short', failure: { code: 'sync/server-error' } });
  expect(gap.parts.filter(({ state }) => state === 'failed')).toHaveLength(1);
  expect(gap.kept.size).toBeGreaterThan(50);
});

test('by category where years are of no use, if the categories add up', async () => {
  const all = evenly(120, 60).map((entry, i) => ({ ...entry, categories: i < 60 ? ['laboratory'] : ['vital-signs'] }));
  const undatable = { ...GOOD, entries: all, tooMuch: 60, refuses: ['date', 'date:missing'] };
  const { row, rows, kept } = await sync(undatable);
  expect(row).toMatchObject({ state: 'got', matched: 120 });
  expect(kept.size).toBe(120);
  expect(rows.get('Observation › category=vital-signs')).toMatchObject({ state: 'got', matched: 60 });

  const madeUp = all.map((entry, i) => (i === 7 ? { ...entry, categories: ['made-up'] } : entry));
  const short = await sync({ ...undatable, entries: madeUp });
  expect(short.row).toMatchObject({ state: 'failed', failure: { code: 'sync/server-error' } });
});

test('a server that is down is not asked for slices', async () => {
  const { asked, row } = await sync({ ...GOOD, entries: evenly(20, 5), down: true });
  expect(row.state).toBe('failed');
  expect(asked.filter((path) => path.startsWith('Observation'))).toHaveLength(1);
});
