import { expect, test } from '@playwright/test';

test('upkeep compacts the log, takes away what came again, and leaves it to another tab that is at it', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { upkeep } = await import('/src/engine/upkeep.ts');
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { store, run } = await openWorld();
    const commit = (id: string) =>
      commitPage(store, { run, row: testRow({ searchId: id }), resources: [lab(id)], fetchedAt: 1 });
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await commit(id);
    const damaged = (await store.db.get('segments', 1))!;
    await store.db.put('segments', { ...damaged, bytes: new Uint8Array(40) }, 1);
    await readSource(store, 'c', 'Observation', 'a');
    const segments = async () => [store.index.aside.size, await store.db.count('segments')];
    const { signal } = new AbortController();
    const before = await segments();
    await navigator.locks.request(`${store.name}-upkeep`, () => upkeep(store, signal));
    const busy = await segments();
    await upkeep(store, signal);
    const left = await segments();
    await commit('a');
    await upkeep(store, signal);
    const after = await segments();
    store.close();
    await upkeep(store, AbortSignal.abort()); // locked meanwhile: silently nothing
    return { before, busy, left, after };
  });
  expect(seen).toEqual({ before: [1, 6], busy: [1, 6], left: [1, 2], after: [0, 2] });
});

test('what takes how much is measured: by kind, older versions, the index, what is damaged and by whom it came', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { dropDamaged, expiredNow, storageMeasure, storageView } = await import('/src/engine/storage-view.ts');
    const { openWorld, lab, sent, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { store, run } = await openWorld();
    const commit = (...resources: ReturnType<typeof lab>[]) =>
      commitPage(store, { run, row: testRow({ searchId: crypto.randomUUID() }), resources, fetchedAt: 1 });
    await commit(lab('a'), lab('b'), sent({ resourceType: 'Encounter', id: 'v', status: 'finished' }));
    await commit(lab('a', { status: 'amended', note: [{ text: 'n'.repeat(2000) }] }));
    await commit(lab('c'));
    const whole = await storageMeasure(store);
    await store.db.put('segments', { ...(await store.db.get('segments', 3))!, bytes: new Uint8Array(90) }, 3);
    await readSource(store, 'c', 'Observation', 'c');
    const { damaged, connections, recordBytes } = await storageView(store);
    const after = await storageMeasure(store);
    const expired = expiredNow(store, { keep: 'versions', count: 1 });
    await dropDamaged(store, 'c');
    return { whole, after, damaged, connections, recordBytes, expired, left: (await storageView(store)).damaged };
  });
  expect(seen.whole.kinds.map(({ kind, resources }) => [kind, resources])).toEqual([
    ['lab', 3],
    ['visit', 1],
  ]);
  const { kinds, older, indexBytes, damagedBytes, restBytes } = seen.whole;
  expect(older.versions).toBe(1);
  expect(damagedBytes).toBe(0);
  const sum = kinds.reduce((all, { bytes }) => all + bytes, older.bytes + indexBytes);
  expect(sum).toBeCloseTo(seen.recordBytes, 3);
  expect(restBytes).toBeGreaterThan(100);
  expect(seen.after.damagedBytes).toBeGreaterThan(90);
  expect(seen.connections[0]).toMatchObject({ resources: 4, documentBytes: 0 });
  expect(seen.damaged).toMatchObject([{ connectionId: 'c', entries: 1, versions: 1, canFetch: true }]);
  expect([seen.expired, seen.left]).toEqual([1, []]);
});
