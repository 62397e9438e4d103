import { expect, type Page, test } from '@playwright/test';
import type { Resource } from '../fhir/resource.ts';
import type { Store } from './store.ts';

/** What the specs do with a log, in the page. */
interface Log {
  readonly store: Store;
  /** A page that brings these: `id=status`. */
  add(fetchedAt: number, ...versions: string[]): Promise<void>;
  compact(now?: number): Promise<{ before: number; after: number; dropped: number }>;
  /** Everything that can be read, of all versions, and where the log stands. */
  look(store?: Store): Promise<{ readonly lines: readonly string[]; readonly current: readonly string[] }>;
  open(): Promise<Store>;
}
declare const log: Log;

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

const openLog = (page: Page) =>
  page.evaluate(async () => {
    const { openWorld, openTestStore, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { compact } = await import('/src/store/compact.ts');
    const { readVersion, versionsOf } = await import('/src/store/history.ts');
    const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
    const { store, run } = await openWorld();
    const made: Log = {
      store,
      async add(fetchedAt, ...versions) {
        const resources = versions.map((version) => {
          const [id = '', status = 'final'] = version.split('=');
          return lab(id, { status });
        });
        await commitPage(store, { run, row: testRow({ searchId: crypto.randomUUID() }), resources, fetchedAt });
      },
      compact: (now = 0) => compact(store, now, new AbortController().signal),
      async look(from = store) {
        const rows = rowsAt(from, openTimeline(from, {}).positions);
        const lines: string[] = [];
        for (const { id } of rows.toSorted((a, b) => a.id.localeCompare(b.id))) {
          for (const { number, fetchedAt } of versionsOf(from.index, 'c', 'Observation', id)) {
            const body = await readVersion(from, 'c', 'Observation', id, number);
            const { status } = JSON.parse(body?.text ?? '{}') as Resource;
            lines.push(`${id} ${number} ${String(status)} ${fetchedAt} ${body?.fetchedAt}`);
          }
        }
        return { lines, current: rows.map(({ id, position }) => `${id} ${position}`).toSorted() };
      },
      open: () => openTestStore(store.name),
    };
    Object.assign(globalThis, { log: made });
  });

test('many small segments become one: every version, its time and its place in lists stay as they were', async ({
  page,
}) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    for (let i = 0; i < 12; i++) await log.add(100 + i, `own-${i}`, `shared=s${i % 5}`, `twice=t${i >> 2}`);
    const before = await log.look();
    const done = await log.compact();
    const again = await log.compact();
    const opened = await log.open();
    return {
      before,
      after: await log.look(),
      reopened: await log.look(opened),
      done,
      again,
      keys: [await log.store.db.getAllKeys('segments'), await log.store.db.getAllKeys('digests')],
    };
  });
  expect(seen.done).toEqual({ before: 12, after: 1, dropped: 0 });
  expect(seen.again).toEqual({ before: 0, after: 0, dropped: 0 });
  expect(seen.keys).toEqual([[12], [12]]);
  expect(seen.after).toEqual(seen.before);
  expect(seen.reopened.lines).toEqual(seen.before.lines);
  expect(seen.before.lines).toHaveLength(12 + 12 + 3);
});

test('retention lets the oldest versions go and no other, and those that stay keep their numbers', async ({ page }) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { saveRetention } = await import('/src/store/retention.ts');
    const { historyOf } = await import('/src/store/history.ts');
    const crowd = (name: string) => Array.from({ length: 110 }, (_, i) => `${name}-${i}`);
    // Full segments, which nothing is merged with, between small ones.
    await log.add(1, 'a=v1', 'b=v1');
    await log.add(2, 'a=v2', ...crowd('x'));
    await log.add(3, 'a=v3', 'b=v2', 'c=v1');
    await log.add(4, 'a=v4', ...crowd('y'));
    const of = async (from = log.store) => (await log.look(from)).lines.filter((line) => /^[abc] /.test(line));
    const all = await of();
    await saveRetention(log.store, { keep: 'versions', count: 2 });
    const two = { done: await log.compact(), lines: await of() };
    await saveRetention(log.store, { keep: 'years', years: 1 });
    const year = 365.25 * 86_400_000;
    const tooEarly = await log.compact(year + 3);
    const one = { done: await log.compact(year + 10), lines: await of(), reopened: await of(await log.open()) };
    await saveRetention(log.store, { keep: 'all' });
    const nothing = await log.compact(year * 20);
    return { all, two, tooEarly, one, nothing, total: historyOf(log.store.index, {}, { count: 1 }).total };
  });
  expect(seen.all).toEqual([
    'a 4 v4 4 4',
    'a 3 v3 3 3',
    'a 2 v2 2 2',
    'a 1 v1 1 1',
    'b 2 v2 3 3',
    'b 1 v1 1 1',
    'c 1 v1 3 3',
  ]);
  expect(seen.two.done.dropped).toBe(2);
  expect(seen.two.lines).toEqual(['a 4 v4 4 4', 'a 3 v3 3 3', 'b 2 v2 3 3', 'b 1 v1 1 1', 'c 1 v1 3 3']);
  expect(seen.tooEarly.dropped).toBe(0);
  expect(seen.one.done.dropped).toBe(2);
  expect(seen.one.lines).toEqual(['a 4 v4 4 4', 'b 2 v2 3 3', 'c 1 v1 3 3']);
  expect(seen.one.reopened).toEqual(seen.one.lines);
  expect(seen.nothing).toEqual({ before: 0, after: 0, dropped: 0 });
  expect(seen.total).toBe(223);
});

test('a crash at any request of a compaction leaves the log as it was before a group, or after it', async ({
  page,
}) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { saveRetention } = await import('/src/store/retention.ts');
    for (let i = 0; i < 5; i++) await log.add(100 + i, `own-${i}`, `shared=s${i}`);
    await saveRetention(log.store, { keep: 'versions', count: 3 });
    const before = await log.look();
    const tables = ['segments', 'digests', 'snapshots'];
    const crashes: string[] = [];
    const proto = IDBObjectStore.prototype;
    for (let n = 1; ; n++) {
      let left = n;
      const real = { put: proto.put, delete: proto.delete, clear: proto.clear };
      const crashing = <Method extends (...args: never[]) => unknown>(method: Method) =>
        function (this: IDBObjectStore, ...args: Parameters<Method>) {
          if (tables.includes(this.name) && --left === 0)
            throw new DOMException('refused by a spec', 'QuotaExceededError');
          return method.apply(this, args);
        };
      Object.assign(proto, { put: crashing(real.put), delete: crashing(real.delete), clear: crashing(real.clear) });
      const failure = await log.compact().then(
        () => undefined,
        (error: { code: string }) => error.code,
      );
      Object.assign(proto, real);
      if (failure === undefined) break;
      const opened = await log.open();
      const isWhole = [await log.look(), await log.look(opened)].every(
        ({ lines }) => JSON.stringify(lines) === JSON.stringify(before.lines),
      );
      opened.close();
      crashes.push(`${failure} ${isWhole}`);
    }
    const after = await log.look();
    return { crashes, gone: before.lines.filter((line) => !after.lines.includes(line)), new: after.lines.length };
  });
  // Four of five segments go, and one takes their place: in both tables, and the snapshot.
  expect(seen.crashes).toEqual(Array.from({ length: 11 }, () => 'store/full true'));
  expect(seen.gone).toEqual(['shared 2 s1 101 101', 'shared 1 s0 100 100']);
});

test('other tabs read and write through a compaction: no position moves, and nothing is doubled or lost', async ({
  page,
}) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { commitPage } = await import('/src/store/commit.ts');
    const { lab, testRow, testRun } = await import('/src/store/testing.ts');
    const { readBodies } = await import('/src/store/bodies.ts');
    const { saveRetention } = await import('/src/store/retention.ts');
    await saveRetention(log.store, { keep: 'versions', count: 3 });
    const other = await log.open();
    const write = (i: number) =>
      commitPage(other, {
        run: testRun('c'),
        row: testRow({ searchId: `s${i}` }),
        resources: [lab(`theirs-${i}`), lab('shared', { status: `t${i}` })],
        fetchedAt: 200 + i,
      });
    for (let i = 0; i < 8; i++) await log.add(100 + i, `own-${i}`, `shared=s${i}`);
    const writing = Promise.all(Array.from({ length: 6 }, (_, i) => write(i)));
    const texts = new Set<string>();
    for (let i = 0; i < 10; i++) {
      const positions = Array.from({ length: other.index.length }, (_, position) => position);
      const [bodies] = await Promise.all([readBodies(other, positions), i % 3 === 0 && log.compact()]);
      for (const { position, id } of bodies) texts.add(`${position} ${id}`);
    }
    await writing;
    await log.compact();
    // A word of another tab comes over a channel, in its own time.
    for (let i = 0; i < 50 && other.index.segments.size > log.store.index.segments.size; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const theirs = await log.look(other);
    const fresh = await log.look(await log.open());
    const meant = new Map<string, Set<string>>();
    for (const text of texts) {
      const [position = '', id = ''] = text.split(' ');
      meant.set(position, (meant.get(position) ?? new Set()).add(id));
    }
    return {
      own: (await log.look()).lines,
      theirs: theirs.lines,
      fresh: fresh.lines,
      ambiguous: [...meant.values()].filter(({ size }) => size > 1).length,
      segments: await log.store.db.count('segments'),
    };
  });
  expect(seen.ambiguous).toBe(0);
  expect(seen.theirs).toEqual(seen.own);
  expect(seen.fresh).toEqual(seen.own);
  expect(seen.own.filter((line) => line.startsWith('shared '))).toHaveLength(3);
  expect(seen.own.filter((line) => line.startsWith('own-'))).toHaveLength(8);
  expect(seen.own.filter((line) => line.startsWith('theirs-'))).toHaveLength(6);
});

test('a tab that heard nothing of a compaction still reads every body, and takes in what came behind it', async ({
  page,
}) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { catchUp } = await import('/src/store/catch-up.ts');
    for (let i = 0; i < 6; i++) await log.add(100 + i, `own-${i}`, `shared=s${i}`);
    const deaf = await log.open();
    const later = await log.open();
    BroadcastChannel.prototype.postMessage = () => {};
    await log.add(106, 'own-6', 'shared=s6');
    await log.compact();
    // Twice: what was merged is merged again, with what came behind it.
    for (const id of ['x', 'y', 'z']) await log.add(106, id);
    await log.compact();
    const before = await log.look(deaf);
    await later.turns.run(() => catchUp(later));
    await log.add(107, 'own-7');
    await deaf.turns.run(() => catchUp(deaf));
    return { before, after: await log.look(deaf), later: (await log.look(later)).lines, own: await log.look() };
  });
  expect(seen.before.lines).toHaveLength(12);
  expect(seen.before.lines.filter((line) => line.includes('undefined'))).toEqual([]);
  expect(seen.after.lines).toEqual(seen.own.lines);
  expect(seen.after.lines).toHaveLength(18);
  // One that catches up on what was merged beyond what it knew doubles nothing.
  expect(seen.later).toEqual(seen.own.lines.filter((line) => !line.startsWith('own-7')));
});
