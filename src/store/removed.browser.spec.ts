import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a mark says since when, survives opening again, is heard by other tabs, and goes when the entry comes again', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { saveRemoved } = await import('/src/store/mark-removed.ts');
    const { readRun, startRun } = await import('/src/store/runs.ts');
    const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, []);
    const resources = [lab('a'), lab('b')];
    const commit = () => commitPage(store, { run, row: testRow(), resources, fetchedAt: 1 });
    await commit();
    const marks = (from: typeof store) =>
      Object.fromEntries(
        rowsAt(from, openTimeline(from, {}).positions).map(({ id, removed }) => [id, removed ?? 'listed']),
      );
    const told: string[] = [];
    let hear = () => {};
    const heard = () => new Promise<void>((resolve) => (hear = resolve));
    const other = await openTestStore(store.name, {
      onChange(change) {
        told.push(change);
        if (change === 'removed') hear();
      },
    });

    const row = testRow({ searchId: 'vanished', got: 1 });
    const first = heard();
    await saveRemoved(store, { run, row, gone: [{ type: 'Observation', id: 'a' }], since: 77 });
    await first;
    const marked = {
      here: marks(store),
      there: marks(other),
      again: marks(await openTestStore(store.name)),
      body: (await readSource(store, 'c', 'Observation', 'a'))?.text === resources[0]!.text,
      row: (await readRun(store, 'c'))?.rows.find(({ searchId }) => searchId === 'vanished')?.got,
    };
    const second = heard();
    const back = await commit();
    await second;
    const lifted = {
      back,
      here: marks(store),
      there: marks(other),
      again: marks(await openTestStore(store.name)),
      rows: await store.db.count('removed'),
    };
    return { marked, lifted, told };
  });
  const both = { a: 77, b: 'listed' };
  expect(seen.marked).toEqual({ here: both, there: both, again: both, body: true, row: 1 });
  const listed = { a: 'listed', b: 'listed' };
  expect(seen.lifted).toEqual({
    back: { added: 0, changed: 0, unchanged: 2 },
    here: listed,
    there: listed,
    again: listed,
    rows: 0,
  });
});

test('marks and the line of the ledger are written together or not at all, and for no connection that was forgotten', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, refuseWrites, testRow, testRun } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveRemoved } = await import('/src/store/mark-removed.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const { store, run } = await openWorld();
    await commitPage(store, { run, row: testRow(), resources: [lab('a')], fetchedAt: 1 });
    const gone = [{ type: 'Observation', id: 'a' }];
    const row = testRow({ searchId: 'vanished' });
    const failed = async (name: 'ledger' | 'removed') => {
      const restore = refuseWrites('put', (each) => (each === name ? 'QuotaExceededError' : undefined));
      const failure = await saveRemoved(store, { run, row, gone, since: 1 }).then(() => undefined, failureOf);
      restore();
      return failure?.code;
    };
    return {
      failures: [await failed('ledger'), await failed('removed')],
      forgotten: await saveRemoved(store, { run: testRun('nobody'), row, gone, since: 1 }).then(
        () => undefined,
        (error: unknown) => failureOf(error)?.code,
      ),
      counts: [await store.db.count('removed'), await store.db.count('ledger')],
      index: store.index.removed.size,
    };
  });
  expect(seen).toEqual({
    failures: ['store/full', 'store/full'],
    forgotten: 'store/gone',
    counts: [0, 1],
    index: 0,
  });
});

test('a database of the build before gets the store for marks, and keeps what it has', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openDatabase } = await import('/src/store/database.ts');
    const { migrations } = await import('/src/store/migrations.ts');
    const { lab, openTestStore, testConnection, testRow, testRun } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { listConnections } = await import('/src/store/connections.ts');
    const { saveRemoved } = await import('/src/store/mark-removed.ts');
    const { openVault, sealJson } = await import('/src/store/vault.ts');
    const name = `spec-${crypto.randomUUID()}`;
    const old = await openDatabase(name, migrations.slice(0, 2), { onBlocked() {}, onLost() {} });
    const before = old.objectStoreNames.contains('removed');
    const vault = await openVault(old);
    await old.put('connections', await sealJson(vault, 'connections/c', testConnection('c')), 'c');
    old.close();

    const store = await openTestStore(name);
    const run = testRun('c');
    await commitPage(store, { run, row: testRow(), resources: [lab('a')], fetchedAt: 1 });
    await saveRemoved(store, { run, row: testRow(), gone: [{ type: 'Observation', id: 'a' }], since: 1 });
    return {
      before,
      connections: (await listConnections(store)).map(({ name: called }) => called),
      marks: await store.db.count('removed'),
    };
  });
  expect(seen).toEqual({ before: false, connections: ['Lakeside General'], marks: 1 });
});

test('of one id twice in a page the last is the newest, the other a version before it, and again writes nothing', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readBodies, readSource } = await import('/src/store/bodies.ts');
    const { store, run } = await openWorld();
    const resources = [
      lab('a', { status: 'preliminary' }),
      lab('b'),
      lab('a', { status: 'final' }),
      lab('b'), // the very same
      lab('a', { status: 'amended' }),
    ];
    const commit = async () => ({
      ...(await commitPage(store, { run, row: testRow(), resources, fetchedAt: 1 })),
      segments: await store.db.count('segments'),
    });
    const counts = [await commit(), await commit()];
    const newest = (await readSource(store, 'c', 'Observation', 'a'))!;
    const versions: string[] = [];
    for (let next = newest.position + 1; next > 0; next = store.index.previous.at(next - 1)) {
      const [body] = await readBodies(store, [next - 1]);
      versions.push((JSON.parse(body!.text) as { status: string }).status);
    }
    return { counts, versions };
  });
  expect(seen).toEqual({
    counts: [
      { added: 2, changed: 2, unchanged: 1, segments: 1 },
      { added: 0, changed: 0, unchanged: 5, segments: 1 },
    ],
    versions: ['amended', 'final', 'preliminary'],
  });
});
