import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('forgetting a connection deletes all that came from it, and nothing of another', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testConnection, testGrant, testRow, testRun } =
      await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveAttachments } = await import('/src/store/attachments.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { saveClientKey } = await import('/src/store/client-keys.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { saveRemoved } = await import('/src/store/mark-removed.ts');
    const { startRun } = await import('/src/store/runs.ts');
    const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
    const { storageUse } = await import('/src/store/usage.ts');
    const { utf8 } = await import('/src/base/bytes.ts');
    const { store } = await openWorld();
    await saveConnection(store, testConnection('d'), testGrant());
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign']);
    for (const id of ['c', 'd']) {
      await saveClientKey(store, id, { grant: testGrant(), privateKey });
      const run = testRun(id, { id: `run-${id}` });
      await startRun(store, run, [testRow()]);
      await commitPage(store, { run, row: testRow(), resources: [lab('a'), lab(`of-${id}`)], fetchedAt: 1 });
      await saveRemoved(store, { run, row: testRow(), gone: [{ type: 'Observation', id: 'a' }], since: 1 });
      const bytes = utf8(`file of ${id}`);
      await saveAttachments(store, {
        connectionId: id,
        attachments: [{ url: 'u', contentType: 'text/plain', bytes }],
        run,
        row: testRow(),
      });
    }
    const count = async () => {
      const counts: Record<string, number> = {};
      for (const name of store.db.objectStoreNames) counts[name] = await store.db.count(name);
      return counts;
    };
    const ids = (from: typeof store) =>
      rowsAt(from, openTimeline(from, {}).positions)
        .map(({ id }) => id)
        .toSorted();
    const before = await count();
    const used = storageUse(store).connections.map(({ connectionId, resources }) => [connectionId, resources]);
    await forgetConnection(store, 'c');
    const after = await count();
    const live = ids(store);
    const use = storageUse(store);
    store.close();
    return { before, used, after, live, use, reopened: ids(await openTestStore(store.name)) };
  });

  const { keys: _keys, pending: _pending, settings: _settings, ...before } = seen.before;
  for (const [store, count] of Object.entries(before)) expect(seen.after[store], store).toBe(count / 2);
  expect(seen.used).toEqual([
    ['c', 2],
    ['d', 2],
  ]);
  expect(seen.live).toEqual(['a', 'of-d']);
  expect(seen.reopened).toEqual(['a', 'of-d']);
  expect(seen.use).toMatchObject({ resources: 2, connections: [{ connectionId: 'd', resources: 2 }] });
});

test('a hospital that is connected again after it was forgotten starts from nothing', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testConnection, testGrant, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { store, run } = await openWorld();
    const commit = () => commitPage(store, { run, row: testRow(), resources: [lab('a')], fetchedAt: 1 });
    await commit();
    await forgetConnection(store, 'c');
    await saveConnection(store, testConnection('c'), testGrant());
    return { again: await commit(), current: store.index.countOf('c') };
  });
  expect(seen).toEqual({ again: { added: 1, changed: 0, unchanged: 0 }, current: 1 });
});
