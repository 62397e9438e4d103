import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Resource } from '../fhir/resource.ts';
import type { LedgerRow, Run } from '../store/types.ts';
import { SyncError } from './errors.ts';
import { type History, NOTHING_FETCHED } from './history.ts';
import type { Named } from './kept.ts';
import { type EndpointMemory, NOTHING_LEARNT } from './memory.ts';
import { runSync, type SyncDeps, type SyncTarget } from './run.ts';
import { linksOf } from './since.ts';
import { depsWith } from './testing.ts';

/** Several runs of one connection against a server that changes between them and while they read. */

const BASE = 'https://ehr.test/r4/';
const DAY = 86_400_000;
const PAGE = 3;
const TARGET: SyncTarget = {
  connectionId: 'c',
  patientId: 'p',
  scope: 'patient/Patient.rs patient/Condition.rs patient/Observation.rs', // and no files
  quirks: { categories: {}, pageSize: null, concurrency: 2 },
};

class Server {
  /** By `Type/id`. */
  readonly entries = new Map<string, Resource>();
  now = Date.UTC(2026, 0, 1);
  readonly asked: string[] = [];
  /** Whether `_lastUpdated` is heeded, ignored, or refused. */
  since: 'heeded' | 'ignored' | 'refused' = 'heeded';
  fails: (path: string) => Error | undefined = () => undefined;

  constructor() {
    this.put('Patient', 'p');
    for (let i = 0; i < 8; i++) this.put('Observation', `o${i}`);
    for (let i = 0; i < 2; i++) this.put('Condition', `c${i}`);
  }

  put(type: string, id: string, over: object = {}): void {
    const meta = { lastUpdated: new Date(this.now).toISOString() };
    this.entries.set(`${type}/${id}`, { resourceType: type, id, meta, ...over });
  }

  answer(path: string): string {
    this.asked.push(path);
    const failure = this.fails(path);
    if (failure) throw failure;
    if (path === 'metadata') return METADATA;
    const [name = '', query] = path.split('?');
    if (query === undefined) return this.#read(name);
    const asked = new URLSearchParams(query);
    const bound = asked.get('_lastUpdated')?.slice(2);
    if (bound !== undefined && this.since === 'refused') throw new SyncError('sync/refused', '400');
    const all = [...this.entries.values()].filter(
      ({ resourceType, meta }) =>
        resourceType === name &&
        (bound === undefined || this.since === 'ignored' || Date.parse(meta!.lastUpdated!) >= Date.parse(bound)),
    );
    const at = Number(asked.get('at') ?? 0);
    const more = at + PAGE < all.length;
    const next = `${name}?${bound === undefined ? '' : `_lastUpdated=ge${bound}&`}at=${at + PAGE}`;
    return JSON.stringify({
      resourceType: 'Bundle',
      total: all.length,
      meta: { lastUpdated: new Date(this.now).toISOString() },
      link: more ? [{ relation: 'next', url: next }] : [],
      entry: all.slice(at, at + PAGE).map((resource) => ({ resource })),
    });
  }

  #read(reference: string): string {
    const found = this.entries.get(reference);
    if (!found) throw new SyncError('sync/not-found', '410');
    return JSON.stringify(found);
  }
}

const METADATA = JSON.stringify({
  resourceType: 'CapabilityStatement',
  rest: [
    {
      resource: ['Condition', 'Observation'].map((type) => ({
        type,
        searchParam: [{ name: 'patient' }, { name: '_lastUpdated' }],
      })),
    },
  ],
});

/** A device: what it keeps of each run. */
class Device {
  readonly here = new Map<string, Resource>();
  readonly removed = new Set<string>();
  history: History = NOTHING_FETCHED;
  memory: EndpointMemory = NOTHING_LEARNT;
  rows: readonly LedgerRow[] = [];
  now: () => number;
  readonly server: Server;
  target = TARGET;

  constructor(server: Server) {
    this.server = server;
    this.now = () => server.now;
  }

  async sync(begun: readonly LedgerRow[] = []): Promise<Run> {
    const { server } = this;
    server.asked.length = 0;
    const rows = new Map(begun.map((row) => [row.searchId, row]));
    const stamp = ({ meta }: Resource) => Date.parse(meta?.lastUpdated ?? '');
    const ofType = (type?: string) =>
      [...this.here.values()].filter(({ resourceType }) => type === undefined || resourceType === type);
    const deps: SyncDeps = {
      ...depsWith(rows, BASE),
      read: async (url, parse) => parse(server.answer(url.replace(BASE, ''))),
      commitPage: async (_run, row, resources) => {
        rows.set(row.searchId, row);
        for (const { resource } of resources) {
          this.here.set(`${resource.resourceType}/${resource.id}`, resource);
          this.removed.delete(`${resource.resourceType}/${resource.id}`);
        }
      },
      recall: async () => ({ memory: this.memory, history: this.history }),
      remember: async (memory) => void (this.memory = memory),
      now: () => this.now(),
      kept: {
        ids: (type) =>
          ofType(type)
            .map(({ id }) => id!)
            .filter((id) => !this.removed.has(`${type}/${id}`)),
        stamps: (type) => ofType(type).map(stamp),
        links: async () => linksOf(this.here.get('Patient/p')!),
        saveRemoved: async (_run, row, gone: readonly Named[]) => {
          rows.set(row.searchId, row);
          for (const { type, id } of gone) this.removed.add(`${type}/${id}`);
        },
        keepHistory: async (history) => void (this.history = structuredClone(history)),
      },
    };
    const run = { id: 'r', connectionId: 'c', state: 'running', startedAt: this.now() } as Run;
    const ended = await runSync(this.target, { run, rows: begun }, deps, new AbortController().signal);
    this.rows = [...rows.values()];
    return ended;
  }

  row = (searchId: string) => this.rows.find((one) => one.searchId === searchId);

  /** What it has is what the server has, and what it marks is what the server has not. */
  check(): void {
    for (const [name, resource] of this.server.entries) expect(this.here.get(name), name).toEqual(resource);
    for (const name of this.here.keys()) expect(this.removed.has(name), name).toBe(!this.server.entries.has(name));
  }
}

const newWorld = () => {
  const server = new Server();
  return { server, device: new Device(server) };
};

const later = (server: Server, days: number) => void (server.now += days * DAY);

test('the second time a long list asks for changes alone, once that is seen to work; a short one is asked whole', async () => {
  const { server, device } = newWorld();
  await device.sync();
  later(server, 5);
  server.put('Observation', 'o3', { status: 'amended' });
  server.put('Observation', 'new');
  expect(await device.sync()).toMatchObject({ state: 'finished' });
  device.check();
  const observations = server.asked.filter((path) => path.startsWith('Observation'));
  expect(observations).toEqual(
    [
      'Observation?patient=p&_lastUpdated=ge2150-01-01',
      expect.stringMatching(/^Observation\?patient=p&_lastUpdated=ge2025-12-30T10:00:00Z$/),
      expect.stringMatching(/at=3$/),
      expect.stringMatching(/at=6$/),
      expect.stringMatching(/at=9$/),
    ].slice(0, observations.length),
  );
  expect(device.row('Observation')?.since).toBe('2025-12-30T10:00:00Z');
  expect(device.row('Condition')?.since).toBe(undefined);
  // What was learnt is not asked again.
  later(server, 5);
  await device.sync();
  expect(server.asked.some((path) => path.includes('2150'))).toBe(false);
});

test('every fourth time, after a month, with other scopes, and after a merge all is asked whole', async () => {
  const isWhole = async (days: number, change: (world: ReturnType<typeof newWorld>) => void = () => {}, runs = 1) => {
    const world = newWorld();
    await world.device.sync();
    for (let i = 0; i < runs; i++) {
      later(world.server, days);
      if (i === runs - 1) change(world);
      world.device.target = { ...world.device.target };
      await world.device.sync();
    }
    world.device.check();
    return world.device.row('Observation')?.since === undefined;
  };
  expect(await isWhole(2, undefined, 1)).toBe(false);
  expect(await isWhole(2, undefined, 3)).toBe(false);
  expect(await isWhole(2, undefined, 4)).toBe(true);
  expect(await isWhole(31)).toBe(true);
  expect(
    await isWhole(2, ({ device }) => (device.target = { ...TARGET, scope: `${TARGET.scope} patient/Goal.rs` })),
  ).toBe(true);
  expect(await isWhole(2, ({ device }) => (device.history = { ...device.history, format: 0 }))).toBe(true);
  const merge = ({ server }: ReturnType<typeof newWorld>) => {
    const old = { meta: { lastUpdated: '2001-01-01T00:00:00Z' } };
    server.put('Observation', 'of-the-other', old);
    server.put('Patient', 'p', { link: [{ type: 'replaces', other: { reference: 'Patient/q' } }] });
  };
  expect(await isWhole(2, merge)).toBe(true);
});

test('a merge is said of the run', async () => {
  const { server, device } = newWorld();
  await device.sync();
  server.put('Patient', 'p', { link: [{ type: 'replaces', other: { reference: 'Patient/q' } }] });
  expect(await device.sync()).toMatchObject({ notes: ['merged'] });
  expect((await device.sync()).notes).toBe(undefined);
});

for (const [since, says] of [
  ['ignored', 'answers with everything'],
  ['refused', 'refuses'],
] as const) {
  test(`a server that ${says} when it is asked for changes is asked whole, and not tried again`, async () => {
    const { server, device } = newWorld();
    server.since = since;
    await device.sync();
    for (let i = 0; i < 2; i++) {
      later(server, 2);
      server.put('Observation', 'o1', { status: `${i}` });
      await device.sync();
      device.check();
      expect(device.row('Observation')).toMatchObject({ state: 'got', got: 8 });
      expect(server.asked.filter((path) => path.includes('2150'))).toHaveLength(i === 0 ? 1 : 0);
    }
  });
}

test('one that worked and is refused now is asked whole in the same run', async () => {
  const { server, device } = newWorld();
  await device.sync();
  later(server, 2);
  await device.sync();
  server.since = 'refused';
  server.put('Observation', 'o1', { status: 'late' });
  await device.sync();
  device.check();
  expect(device.row('Observation')).toMatchObject({ state: 'got', got: 8 });
});

test('what a whole list lacks is read by itself: gone is marked, what is there is kept, anything else decides nothing', async () => {
  const { server, device } = newWorld();
  await device.sync();
  later(server, 31);
  const served = server.answer.bind(server);
  // o2 is on no list any more and can be read; o4 is refused.
  server.answer = (path) => {
    const text = served(path);
    if (!path.startsWith('Observation?')) return text;
    const bundle = JSON.parse(text) as { total: number; entry: { resource: Resource }[] };
    bundle.entry = bundle.entry.filter(({ resource }) => resource.id !== 'o2' && resource.id !== 'o4');
    return JSON.stringify({ ...bundle, total: undefined });
  };
  server.fails = (path) => (path === 'Observation/o4' ? new SyncError('sync/forbidden', '403') : undefined);
  server.entries.delete('Observation/o6');
  server.entries.delete('Condition/c1');
  await device.sync();
  expect([...device.removed].sort()).toEqual(['Condition/c1', 'Observation/o6']);
  expect(device.row('vanished')).toMatchObject({ state: 'got', got: 2, warnings: ['1 × sync/forbidden'] });
  // What is only not listed is not knocked at again the next time.
  later(server, 1);
  await device.sync();
  expect(server.asked.filter((path) => /^Observation\/o[24]$/.test(path))).toEqual([]);
  // And it is marked no longer when it comes again.
  server.put('Condition', 'c1');
  await device.sync();
  expect([...device.removed]).toEqual(['Observation/o6']);
});

test('what could not be asked decides nothing, and is asked again the next time', async () => {
  const { server, device } = newWorld();
  await device.sync();
  server.entries.delete('Condition/c1');
  server.fails = (path) => (path === 'Condition/c1' ? new SyncError('sync/server-error', '500') : undefined);
  await device.sync();
  expect(device.removed.size).toBe(0);
  server.fails = () => undefined;
  await device.sync();
  expect([...device.removed]).toEqual(['Condition/c1']);
});

test('a server that says "gone" of what it has just listed is not believed', async () => {
  const { server, device } = newWorld();
  await device.sync();
  server.entries.delete('Condition/c1');
  server.fails = (path) => (path.startsWith('Condition/') ? new SyncError('sync/not-found', '404') : undefined);
  await device.sync();
  expect(device.removed.size).toBe(0);
});

test('a second sync whose second page fails keeps everything, marks nothing, and costs no mark of the next', async () => {
  const { server, device } = newWorld();
  await device.sync();
  later(server, 31);
  server.entries.delete('Observation/o7');
  server.put('Observation', 'o0', { status: 'amended' });
  server.fails = (path) =>
    path.startsWith('Observation?at=3') ? new SyncError('sync/server-error', '500') : undefined;
  await device.sync();
  expect(device.row('Observation')).toMatchObject({ state: 'cut-short' });
  expect(device.removed.size).toBe(0);
  expect([...device.here.keys()].filter((name) => name.startsWith('Observation/'))).toHaveLength(8);
  expect(device.here.get('Observation/o0')).toMatchObject({ status: 'amended' });
  server.fails = () => undefined;
  await device.sync();
  device.check();
});

test('nothing is marked from a list that asked for changes, that came in part before a reload, or that is short', async () => {
  const { server, device } = newWorld();
  await device.sync();
  later(server, 2);
  server.entries.delete('Observation/o7');
  await device.sync();
  expect(device.row('Observation')?.since).toBeDefined();
  expect(device.removed.size).toBe(0);

  // A run that goes on behind its first page.
  const other = new Device(server);
  server.put('Observation', 'o7');
  await other.sync();
  server.entries.delete('Observation/o7');
  const plain = other.rows.map((row) =>
    row.searchId === 'Observation'
      ? { ...row, state: 'fetching' as const, pages: 1, got: 3, matched: 3, next: `${BASE}Observation?at=3` }
      : row,
  );
  await other.sync(plain);
  expect(other.removed.size).toBe(0);
});

test('whatever changes, when, and is asked how: after a whole pass device and server are the same', async () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 12 }),
    change: fc.constantFrom('put', 'add', 'delete', 'none'),
    id: fc.nat(9),
    failing: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { server, device } = newWorld();
      await device.sync();
      for (const { days, change, id, failing } of steps) {
        later(server, days);
        if (change === 'put') server.put('Observation', `o${id}`, { status: `${server.now}` });
        if (change === 'add') server.put('Condition', `n${id}`);
        if (change === 'delete') server.entries.delete(`Observation/o${id}`);
        server.fails = (path) =>
          failing && path.includes('at=') ? new SyncError('sync/server-error', '500') : undefined;
        await device.sync();
        // All that was not refused is here, however it was asked for; nothing is ever lost or wrongly marked.
        if (!failing)
          for (const [name, resource] of server.entries) expect(device.here.get(name), name).toEqual(resource);
        for (const name of device.removed) expect(server.entries.has(name), name).toBe(false);
      }
      server.fails = () => undefined;
      later(server, 31);
      await device.sync();
      device.check();
    }),
    { numRuns: 30 },
  );
});

test('what a merge brought is fetched, though the search for it failed in the run that saw the merge', async () => {
  const server = new Server();
  const device = new Device(server);
  await device.sync();
  server.now += 90 * DAY;
  await device.sync();
  server.now += DAY;
  server.put('Patient', 'p', { link: [{ type: 'replaces', other: { reference: 'Patient/old' } }] });
  const moved = { meta: { lastUpdated: '2020-01-01T00:00:00Z' } };
  server.put('Observation', 'moved', moved);
  server.fails = (path) => (path.startsWith('Observation?') ? new SyncError('sync/server-error', '500') : undefined);
  await device.sync();
  expect(device.here.has('Observation/moved')).toBe(false);
  server.fails = () => undefined;
  server.now += DAY;
  await device.sync();
  expect(device.here.has('Observation/moved')).toBe(true);
});
