import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('the newest run of a connection comes back with its rows in the order of the plan', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testConnection, testGrant, testRow, testRun } = await import('/src/store/testing.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { readRun, saveLedgerRow, saveRun, startRun } = await import('/src/store/runs.ts');
    const { store } = await openWorld();
    const older = testRun('c', { id: 'z', startedAt: 1 });
    const newer = testRun('c', { id: 'a', startedAt: 2 });
    await startRun(store, newer, [testRow({ searchId: 'two', order: 2 }), testRow({ searchId: 'one', order: 1 })]);
    await startRun(store, older, [testRow({ searchId: 'old' })]);
    await saveConnection(store, testConnection('other'), testGrant());
    await startRun(store, testRun('other', { id: 'o', startedAt: 3 }), []);
    await saveLedgerRow(store, newer, testRow({ searchId: 'one', order: 1, state: 'refused' }));
    await saveRun(store, { ...newer, state: 'finished', endedAt: 5 });
    const held = await readRun(store, 'c');
    return {
      run: held?.run,
      rows: held?.rows.map(({ searchId, state }) => [searchId, state]),
      nobody: await readRun(store, 'nobody'),
    };
  });
  expect(seen.run).toMatchObject({ id: 'a', state: 'finished', endedAt: 5 });
  expect(seen.rows).toEqual([
    ['one', 'refused'],
    ['two', 'fetching'],
  ]);
  expect(seen.nobody).toBeUndefined();
});

test('runs that nobody ended are listed', async ({ page }) => {
  const running = await page.evaluate(async () => {
    const { openWorld, testRun } = await import('/src/store/testing.ts');
    const { listRunning, startRun } = await import('/src/store/runs.ts');
    const { store } = await openWorld();
    for (const state of ['running', 'stopped', 'paused', 'finished'] as const) {
      await startRun(store, testRun('c', { id: state, state }), []);
    }
    return (await listRunning(store)).map(({ id }) => id);
  });
  expect(running).toEqual(['running']);
});

test('nothing is kept for a connection that was forgotten', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testGrant, testRow } = await import('/src/store/testing.ts');
    const { saveGrant } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { startRun } = await import('/src/store/runs.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const { store, run } = await openWorld();
    await forgetConnection(store, 'c');
    const tries = [startRun(store, run, [testRow()]), saveGrant(store, 'c', testGrant())];
    return {
      codes: (await Promise.all(tries.map((each) => each.catch(failureOf)))).map((failure) => failure?.code),
      left: (await store.db.count('runs')) + (await store.db.count('ledger')) + (await store.db.count('grants')),
    };
  });
  expect(seen).toEqual({ codes: ['store/gone', 'store/gone'], left: 0 });
});
