import { expect, type Page, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a page and its mark are there after the commit, and after opening again', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { startRun, readRun } = await import('/src/store/runs.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, [testRow({ state: 'waiting' })]);

    const row = testRow({ got: 2, next: 'Observation?page=2' });
    const counts = await commitPage(store, { run, row, resources: [lab('a'), lab('b')], fetchedAt: 7 });
    store.close();

    const again = await openTestStore(store.name);
    const { positions, days } = openTimeline(again, {});
    return {
      counts,
      run: await readRun(again, 'c'),
      days,
      rows: rowsAt(again, positions).map(({ id, connectionId, when }) => [id, connectionId, when]),
      source: await readSource(again, 'c', 'Observation', 'a'),
      sentText: lab('a').text,
    };
  });

  expect(seen.counts).toEqual({ added: 2, changed: 0, unchanged: 0 });
  expect(seen.run?.run.state).toBe('running');
  expect(seen.run?.rows).toMatchObject([{ searchId: 'labs', got: 2, next: 'Observation?page=2' }]);
  expect(seen.days).toEqual([{ day: '2014-05-03', from: 0, count: 2 }]);
  expect(seen.rows).toEqual([
    ['b', 'c', '2014-05-03T09:30:00-05:00'],
    ['a', 'c', '2014-05-03T09:30:00-05:00'],
  ]);
  expect(seen.source).toMatchObject({ text: seen.sentText, fetchedAt: 7, position: 0 });
});

test('what is unchanged is not written again, what changed is a new version, the newest wins', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { store, run } = await openWorld();
    const commit = async (...resources: ReturnType<typeof lab>[]) => ({
      ...(await commitPage(store, { run, row: testRow(), resources, fetchedAt: 1 })),
      segments: await store.db.count('segments'),
    });

    const first = await commit(lab('a'), lab('b'));
    const same = await commit(lab('a'), lab('b'));
    const mixed = await commit(lab('a'), lab('b', { status: 'amended' }), lab('c'));
    const back = await commit(lab('b'));
    const held = async (from: typeof store) => ({
      b: (await readSource(from, 'c', 'Observation', 'b'))?.text === lab('b').text,
      count: from.index.countOf('c'),
    });
    const before = await held(store);
    store.close();
    return { first, same, mixed, back, before, after: await held(await openTestStore(store.name)) };
  });

  expect(seen.first).toEqual({ added: 2, changed: 0, unchanged: 0, segments: 1 });
  expect(seen.same).toEqual({ added: 0, changed: 0, unchanged: 2, segments: 1 });
  expect(seen.mixed).toEqual({ added: 1, changed: 1, unchanged: 1, segments: 2 });
  expect(seen.back).toEqual({ added: 0, changed: 1, unchanged: 0, segments: 3 });
  expect(seen.before).toEqual({ b: true, count: 3 });
  expect(seen.after).toEqual({ b: true, count: 3 });
});

test('pages committed at once are all there, and one that two searches bring is there once', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readRun, startRun } = await import('/src/store/runs.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, []);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        commitPage(store, {
          run,
          row: testRow({ searchId: `s${i}`, order: i }),
          resources: [lab('shared'), lab(`own-${i}`)],
          fetchedAt: 1,
        }),
      ),
    );
    return {
      added: results.reduce((sum, { added }) => sum + added, 0),
      unchanged: results.reduce((sum, { unchanged }) => sum + unchanged, 0),
      current: store.index.countOf('c'),
      rows: (await readRun(store, 'c'))?.rows.map(({ searchId }) => searchId),
    };
  });

  expect(seen).toMatchObject({ added: 21, unchanged: 19, current: 21 });
  expect(seen.rows).toEqual(Array.from({ length: 20 }, (_, i) => `s${i}`));
});

for (const [name, failing] of [
  ['the mark', 'ledger'],
  ['the digest', 'digests'],
] as const) {
  test(`when ${name} cannot be put, nothing of the page stays, and others are not harmed`, async ({ page }) => {
    const left = await page.evaluate(async (storeName) => {
      const { openWorld, lab, refuseWrites, testRow } = await import('/src/store/testing.ts');
      const { commitPage } = await import('/src/store/commit.ts');
      const { startRun } = await import('/src/store/runs.ts');
      const { store, run } = await openWorld();
      await startRun(store, run, []);
      const unhandled: string[] = [];
      addEventListener('unhandledrejection', (event) => unhandled.push(String(event.reason)));

      let puts = 0;
      // The second of two pages that share a transaction, and again when it is tried alone.
      const restore = refuseWrites('put', (name) =>
        name === storeName && ++puts >= 2 && puts !== 3 ? 'DataError' : undefined,
      );
      const outcomes = await Promise.all(
        ['good', 'bad'].map((id) =>
          commitPage(store, { run, row: testRow({ searchId: id }), resources: [lab(id)], fetchedAt: 1 }).then(
            ({ added }) => added,
            (error: Error) => error.name,
          ),
        ),
      );
      restore();
      await new Promise((resolve) => setTimeout(resolve, 0));
      return {
        outcomes,
        segments: await store.db.count('segments'),
        digests: await store.db.count('digests'),
        marks: await store.db.count('ledger'),
        current: store.index.countOf('c'),
        unhandled,
      };
    }, failing);

    expect(left).toEqual({ outcomes: [1, 'DataError'], segments: 1, digests: 1, marks: 1, current: 1, unhandled: [] });
  });
}

test('what several pages have in common lies in the log once, however they come', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testRow, lab } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { store, run } = await openWorld();
    const page = (search: string, ids: readonly string[]) =>
      commitPage(store, { run, row: testRow({ searchId: search }), resources: ids.map((id) => lab(id)), fetchedAt: 1 });
    // At once: two searches that bring the same, one search whose pages repeat, and one that brings nothing new.
    const counts = await Promise.all([
      page('one', ['a', 'b']),
      page('two', ['b', 'c']),
      page('one', ['a', 'b', 'd']),
      page('three', ['a', 'b', 'c', 'd']),
    ]);
    const segments = await store.db.getAll('segments');
    const sum = (key: 'added' | 'unchanged') => counts.reduce((all, one) => all + one[key], 0);
    return {
      lines: segments.reduce((all, { count }) => all + count, 0),
      added: sum('added'),
      unchanged: sum('unchanged'),
    };
  });
  expect(seen).toEqual({ lines: 4, added: 4, unchanged: 7 });
});

test('a full disk is named, keeps what was committed, and the next page works again', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, refuseWrites, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const { store, run } = await openWorld();
    const commit = (id: string) => commitPage(store, { run, row: testRow(), resources: [lab(id)], fetchedAt: 1 });
    await commit('a');

    const restore = refuseWrites('add', () => 'QuotaExceededError');
    const refusal = await commit('b').catch(failureOf);
    restore();

    const before = store.index.countOf('c');
    await commit('b');
    return { refusal, before, after: store.index.countOf('c') };
  });

  expect(seen).toMatchObject({ refusal: { code: 'store/full', remedy: 'free-space' }, before: 1, after: 2 });
});

test('a page of a connection that was forgotten is refused and leaves nothing', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testRow, testRun } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const { store, run } = await openWorld();
    const outcomes = await Promise.all(
      [run, testRun('nobody', { id: 'r2' })].map((each) =>
        commitPage(store, { run: each, row: testRow(), resources: [lab('a')], fetchedAt: 1 }).then(
          ({ added }) => added,
          (error: unknown) => failureOf(error)?.code,
        ),
      ),
    );
    return { outcomes, segments: await store.db.count('segments'), marks: await store.db.count('ledger') };
  });

  expect(seen).toEqual({ outcomes: [1, 'store/gone'], segments: 1, marks: 1 });
});

test('resources without an id are kept, and not doubled when they come again', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, sent, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { openTimeline } = await import('/src/store/timeline.ts');
    const { readBodies } = await import('/src/store/bodies.ts');
    const { store, run } = await openWorld();
    const resources = [sent({ resourceType: 'Basic', code: 'x' }), sent({ resourceType: 'Basic', code: 'y' })];
    await commitPage(store, { run, row: testRow(), resources, fetchedAt: 1 });
    const again = await commitPage(store, { run, row: testRow(), resources, fetchedAt: 1 });
    const texts = (await readBodies(store, openTimeline(store, {}).positions)).map(({ text }) => text);
    return { again, texts: texts.toSorted(), sent: resources.map(({ text }) => text) };
  });

  expect(seen.again).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect(seen.texts).toEqual(seen.sent);
});

test('a page of a thousand resources, one of them huge, is cut into segments and reads back whole', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { openTimeline } = await import('/src/store/timeline.ts');
    const { readBodies } = await import('/src/store/bodies.ts');
    const { store, run } = await openWorld();
    const resources = Array.from({ length: 1000 }, (_, i) =>
      lab(`l${i}`, i === 500 ? { note: [{ text: 'long '.repeat(1_000_000) }] } : {}),
    );
    await commitPage(store, { run, row: testRow(), resources, fetchedAt: 1 });
    const bodies = await readBodies(store, openTimeline(store, {}).positions);
    const texts = new Map(bodies.map(({ id, text }) => [id, text]));
    return {
      segments: await store.db.count('segments'),
      whole: resources.every(({ resource, text }) => texts.get(resource.id!) === text),
    };
  });

  expect(seen.segments).toBeGreaterThanOrEqual(6);
  expect(seen.whole).toBe(true);
});

test('pages of one search go in in the order of the calls: the last mark is the last one handed in', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readRun, startRun } = await import('/src/store/runs.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, []);
    const settled: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        // The first take longest to pack.
        const resources = Array.from({ length: 12 - i }, (_x, n) => lab(`${i}-${n}`, { note: 'n'.repeat(50_000) }));
        await commitPage(store, { run, row: testRow({ got: i }), resources, fetchedAt: 1 });
        settled.push(i);
      }),
    );
    return { settled, got: (await readRun(store, 'c'))?.rows[0]?.got };
  });
  expect(seen).toEqual({ settled: Array.from({ length: 12 }, (_, i) => i), got: 11 });
});

test('a page that fails takes along what came after it for its search, and no other', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, refuseWrites, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readRun, startRun } = await import('/src/store/runs.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, []);
    let full = true; // until the first page has been told so
    const restore = refuseWrites('add', () => (full ? 'QuotaExceededError' : undefined));
    const outcomes = await Promise.all(
      (
        [
          ['labs', 1],
          ['notes', 1],
          ['labs', 2],
        ] as const
      ).map(([searchId, got]) =>
        commitPage(store, {
          run,
          row: testRow({ searchId, got }),
          resources: [lab(`${searchId}-${got}`)],
          fetchedAt: 1,
        }).then(
          ({ added }) => added,
          (error: { code: string }) => {
            full = false;
            return error.code;
          },
        ),
      ),
    );
    restore();
    return {
      outcomes,
      marks: (await readRun(store, 'c'))?.rows.map(({ searchId, got }) => [searchId, got]),
      second: await readSource(store, 'c', 'Observation', 'labs-2'),
    };
  });
  expect(seen).toEqual({ outcomes: ['store/full', 1, 'store/full'], marks: [['notes', 1]], second: undefined });
});

for (const [name, prepare] of [
  ['where workers cannot start workers', (page: Page) => page.addInitScript('delete globalThis.Worker')],
  ['when the packing threads do not load', (page: Page) => page.route('**/pack.worker.ts*', (route) => route.abort())],
] as const) {
  test(`${name}, pages are packed on the spot`, async ({ page }) => {
    await prepare(page);
    await page.goto('/e2e/blank.html');
    const seen = await page.evaluate(async () => {
      const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
      const { commitPage } = await import('/src/store/commit.ts');
      const { store, run } = await openWorld();
      const pages = ['a', 'b', 'c'].map((id) => ({ run, row: testRow(), resources: [lab(id)], fetchedAt: 1 }));
      await Promise.all(pages.map((each) => commitPage(store, each)));
      store.close();
      return (await openTestStore(store.name)).index.countOf('c');
    });
    expect(seen).toBe(3);
  });
}

test('a page that others of its search follow waits for them; the last one waits for nobody', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { store, run } = await openWorld();
    const commit = (id: string, next: string | null) =>
      commitPage(store, { run, row: testRow({ next }), resources: [lab(id)], fetchedAt: 1 });
    const packed = async (count: number) => {
      while (store.commits.pages.filter((waiting) => waiting.packed).length < count)
        await new Promise((resolve) => setTimeout(resolve));
    };

    store.commits.lastAt = performance.now() + 60_000; // as if the last transaction had just begun, and a minute were a moment
    const told: string[] = [];
    const first = commit('a', 'page-2').then(() => told.push('a'));
    await packed(1);
    const second = commit('b', 'page-3').then(() => told.push('b'));
    await packed(2);
    const before = { told: [...told], segments: await store.db.count('segments') };
    await commit('c', null).then(() => told.push('c'));
    await Promise.all([first, second]);
    return { before, told, segments: await store.db.count('segments') };
  });
  expect(seen).toEqual({ before: { told: [], segments: 0 }, told: ['a', 'b', 'c'], segments: 3 });
});

test('a second packing thread starts only where work piles up', async ({ page }) => {
  const threads = await page.evaluate(async () => {
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    let started = 0;
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started++;
      }
    };
    const { store, run } = await openWorld();
    const commit = (id: number) =>
      commitPage(store, { run, row: testRow(), resources: [lab(`lab-${id}`)], fetchedAt: 1 });
    for (const id of [1, 2, 3]) await commit(id);
    const trickling = started;
    await Promise.all(Array.from({ length: 30 }, (_, i) => commit(10 + i)));
    return { trickling, piledUp: started, stored: store.index.countOf('c') };
  });
  expect(threads).toEqual({ trickling: 1, piledUp: 2, stored: 33 });
});
