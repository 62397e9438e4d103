import { expect, type Page, test } from '@playwright/test';
import type { Store } from './store.ts';

/** What the specs do with a damaged log, in the page. */
interface Log {
  readonly store: Store;
  readonly garbage: Uint8Array<ArrayBuffer>;
  add(fetchedAt: number, ...ids: string[]): Promise<{ added: number; changed: number; unchanged: number }>;
  open(): Promise<Store>;
  /** Ids on the list, and which of them open. */
  look(store: Store): Promise<{ readonly listed: string; readonly opens: string; readonly aside: readonly unknown[] }>;
}
declare const log: Log;

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

/** A log of three segments: `a` and `b`, `c`, and the second version of `a`. */
const openLog = (page: Page) =>
  page.evaluate(async () => {
    const { openWorld, openTestStore, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
    const { store, run } = await openWorld();
    const made: Log = {
      store,
      garbage: crypto.getRandomValues(new Uint8Array(300)),
      add: (fetchedAt, ...ids) =>
        commitPage(store, {
          run,
          row: testRow({ searchId: crypto.randomUUID() }),
          resources: ids.map((id) => lab(id.slice(0, 1), { status: id })),
          fetchedAt,
        }),
      open: () => openTestStore(store.name),
      async look(from) {
        const ids = rowsAt(from, openTimeline(from, {}).positions)
          .map(({ id }) => id)
          .toSorted();
        const bodies = await Promise.all(ids.map((id) => readSource(from, 'c', 'Observation', id)));
        const aside = [...from.index.aside]
          .toSorted(([a], [b]) => a - b)
          .map(([seq, { connectionId, count, names }]) => [seq, connectionId, count, names]);
        return { listed: ids.join(), opens: bodies.map((body) => body?.id ?? '-').join(), aside };
      },
    };
    Object.assign(globalThis, { log: made });
    await made.add(1, 'a1', 'b1');
    await made.add(2, 'c1');
    await made.add(3, 'a2');
  });

test('a damaged segment is set aside in all tabs and after a start; what comes again is written, and it goes', async ({
  page,
}) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { store, garbage } = log;
    const { dropRecovered } = await import('/src/store/aside.ts');
    const { compact } = await import('/src/store/compact.ts');
    const { search } = await import('/src/store/search.ts');
    const other = await log.open();
    await store.db.put('segments', { ...(await store.db.get('segments', 1))!, bytes: garbage }, 1);
    const found = await log.look(store);
    for (let i = 0; i < 50 && other.index.aside.size === 0; i++) await new Promise((done) => setTimeout(done, 10));
    const elsewhere = await log.look(other);
    const fresh = await log.open();
    const reopened = await log.look(fresh);
    const bodies = (await search(fresh, 'Observation?code=4548-4')).resources.length;
    const compacted = await compact(store, 0, new AbortController().signal);
    // Only b had its newest version there; the older one of a is lost, and said to be.
    const again = await log.add(9, 'b1');
    await store.turns.run(() => dropRecovered(store));
    return {
      found,
      elsewhere,
      reopened,
      bodies,
      compacted,
      again,
      after: await log.look(store),
      keys: await store.db.getAllKeys('segments'),
      rows: await store.db.count('aside'),
      versions: (await import('/src/store/history.ts'))
        .versionsOf(store.index, 'c', 'Observation', 'a')
        .map(({ number }) => number),
      last: await log.look(await log.open()),
    };
  });
  const aside = [[1, 'c', 2, ['Observation/b']]];
  expect(seen.found).toEqual({ listed: 'a,b,c', opens: 'a,-,c', aside });
  expect(seen.elsewhere).toEqual({ listed: 'a,b,c', opens: 'a,-,c', aside });
  expect(seen.reopened).toEqual(seen.elsewhere);
  expect(seen.bodies).toBe(2);
  expect(seen.compacted).toEqual({ before: 0, after: 0, dropped: 0 });
  expect(seen.again).toEqual({ added: 0, changed: 1, unchanged: 0 });
  expect(seen.after).toEqual({ listed: 'a,b,c', opens: 'a,b,c', aside: [] });
  expect(seen.last).toEqual(seen.after);
  expect([seen.keys, seen.rows, seen.versions]).toEqual([[2, 3, 4], 0, [1]]);
});

test('segments behind digests that do not open either cost what was in them and no more', async ({ page }) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { store, garbage } = log;
    const { dropAside } = await import('/src/store/aside.ts');
    await store.db.put('segments', { ...(await store.db.get('segments', 2))!, count: 7 }, 2);
    await store.db.delete('segments', 3);
    for (const seq of [2, 3]) {
      await store.db.put('digests', { ...(await store.db.get('digests', seq))!, identities: garbage }, seq);
    }
    const opened = await log.open();
    const first = await log.look(opened);
    for (const seq of [2, 3]) await opened.turns.run(() => dropAside(opened, seq));
    return { first, second: await log.look(await log.open()) };
  });
  const nothingKnown = undefined;
  expect(seen.first).toEqual({
    listed: 'a,b',
    opens: 'a,b',
    aside: [
      [2, 'c', 7, nothingKnown],
      [3, 'c', 0, nothingKnown],
    ],
  });
  expect(seen.second).toEqual({ listed: 'a,b', opens: 'a,b', aside: [] });
});

test('a damaged digest with a good segment is made anew, and nothing is lost', async ({ page }) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { store, garbage } = log;
    await store.db.put('digests', { ...(await store.db.get('digests', 1))!, bytes: garbage }, 1);
    await store.db.put('digests', { ...(await store.db.get('digests', 2))!, identities: garbage }, 2);
    const first = await log.look(await log.open());
    const isGarbage = (await store.db.get('digests', 1))!.bytes.length === garbage.length;
    return { first, isGarbage };
  });
  expect(seen).toEqual({ first: { listed: 'a,b,c', opens: 'a,b,c', aside: [] }, isGarbage: false });
});

test('a damaged row of anything else costs itself, and not the app', async ({ page }) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { store, garbage } = log;
    const { saveConnection, listConnections, readGrant } = await import('/src/store/connections.ts');
    const { testConnection, testGrant, testRow, testRun } = await import('/src/store/testing.ts');
    const { readRun, listRunning, startRun } = await import('/src/store/runs.ts');
    const { changeSetting, readSetting } = await import('/src/store/settings.ts');
    const { saveRemoved } = await import('/src/store/mark-removed.ts');
    await saveConnection(store, testConnection('d', { name: 'Whole' }), testGrant());
    for (const id of ['r1', 'r2']) await startRun(store, testRun('d', { id, startedAt: id === 'r1' ? 1 : 2 }), []);
    await startRun(store, testRun('c', { id: 'r3' }), [testRow({ searchId: 'one' }), testRow({ searchId: 'two' })]);
    await changeSetting(store, 'kept', () => 'said');
    await changeSetting(store, 'damaged', () => 'said');
    await saveRemoved(store, { run: testRun('c'), row: testRow(), gone: [{ type: 'Observation', id: 'b' }], since: 5 });
    const spoil = async (table: 'connections' | 'grants' | 'runs' | 'ledger' | 'settings' | 'removed', i: number) =>
      store.db.put(table, garbage, (await store.db.getAllKeys(table))[i] as never);
    const settings = await store.db.getAll('settings');
    for (const table of ['connections', 'grants', 'runs', 'ledger', 'removed'] as const) await spoil(table, 0);
    const opened = await log.open();
    const names = (await listConnections(opened)).map(({ id, name }) => `${id} ${name}`);
    for (let i = 0; i < settings.length; i++) await spoil('settings', i);
    const kept = await readSetting(opened, 'kept');
    await changeSetting<string>(opened, 'kept', (held) => held ?? 'anew');
    return {
      names,
      grants: await Promise.all(['c', 'd'].map(async (id) => (await readGrant(opened, id)) !== undefined)),
      running: (await listRunning(opened)).map(({ id }) => id).toSorted(),
      rows: (await readRun(opened, 'd'))?.rows.length,
      removed: opened.index.removed.size,
      settings: [kept, await readSetting(opened, 'kept')],
      look: await log.look(opened),
    };
  });
  expect(seen.names).toEqual(['c A provider whose details are damaged', 'd Whole']);
  expect(seen.grants).toEqual([false, true]);
  expect(seen.running).toEqual(['r1', 'r2']);
  expect(seen.removed).toBe(0);
  expect(seen.settings).toEqual([undefined, 'anew']);
  expect(seen.look.opens).toBe('a,b,c');
});

test('with a full disk, what is damaged is left out all the same, and all the rest is read', async ({ page }) => {
  await openLog(page);
  const seen = await page.evaluate(async () => {
    const { store, garbage } = log;
    const { refuseWrites } = await import('/src/store/testing.ts');
    const { writeSnapshot } = await import('/src/store/snapshot-write.ts');
    await store.db.put('segments', { ...(await store.db.get('segments', 1))!, bytes: garbage }, 1);
    await store.db.put('digests', { ...(await store.db.get('digests', 2))!, bytes: garbage }, 2);
    const restore = refuseWrites('put', () => 'QuotaExceededError');
    const isSnapshotKept = await writeSnapshot(store);
    const here = await log.look(store);
    const opened = await log.open();
    const there = [(await log.look(opened)).opens, (await log.look(opened)).aside.length];
    restore();
    return { isSnapshotKept, here: here.opens, there, kept: await store.db.count('aside') };
  });
  expect(seen).toEqual({ isSnapshotKept: false, here: 'a,-,c', there: ['a,-,c', 1], kept: 0 });
});
