import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a connection and its grant come back as they were, the oldest connection first', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, testConnection, testGrant } = await import('/src/store/testing.ts');
    const { listConnections, readConnection, readGrant, saveConnection } = await import('/src/store/connections.ts');
    const store = await openTestStore();
    await saveConnection(store, testConnection('a', { connectedAt: 9 }), testGrant());
    await saveConnection(store, testConnection('b', { connectedAt: 3 }), testGrant({ accessToken: 'other' }));
    return {
      ids: (await listConnections(store)).map(({ id }) => id),
      same:
        JSON.stringify(await readConnection(store, 'a')) === JSON.stringify(testConnection('a', { connectedAt: 9 })),
      token: (await readGrant(store, 'b'))?.accessToken,
      nobody: await readConnection(store, 'nobody'),
    };
  });
  expect(seen).toEqual({ ids: ['b', 'a'], same: true, token: 'other', nobody: undefined });
});

test('when the grant cannot be put, neither is the connection', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, refuseWrites, testConnection, testGrant } = await import('/src/store/testing.ts');
    const { readConnection, readGrant, saveConnection } = await import('/src/store/connections.ts');
    const store = await openTestStore();
    const restore = refuseWrites('put', (name) => (name === 'grants' ? 'DataCloneError' : undefined));
    const error = await saveConnection(store, testConnection('a'), testGrant()).catch((e: Error) => e.name);
    restore();
    return { error, connection: await readConnection(store, 'a'), grant: await readGrant(store, 'a') };
  });
  expect(seen).toEqual({ error: 'DataCloneError', connection: undefined, grant: undefined });
});

test('ending a grant drops it and says so on the connection; a new one brings access back', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testGrant } = await import('/src/store/testing.ts');
    const { endGrant, readConnection, readGrant, saveDetails, saveGrant } = await import('/src/store/connections.ts');
    const { store } = await openWorld();
    const state = async () => [(await readConnection(store, 'c'))?.access, (await readGrant(store, 'c'))?.accessToken];
    const before = await state();
    await endGrant(store, 'c', { access: 'ended' });
    const ended = await state();
    await saveGrant(store, 'c', testGrant({ accessToken: 'access-2' }));
    await saveDetails(store, 'c', { access: 'active' });
    const again = await state();
    await endGrant(store, 'c', { access: 'disconnected' });
    return { before, ended, again, disconnected: await state() };
  });
  expect(seen).toEqual({
    before: ['active', 'access-1'],
    ended: ['ended', undefined],
    again: ['active', 'access-2'],
    disconnected: ['disconnected', undefined],
  });
});

test('two changes of a connection at once are both there after, and a forgotten one cannot be changed', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openWorld } = await import('/src/store/testing.ts');
    const { endGrant, readConnection, saveDetails } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { store } = await openWorld();
    const logo = 'data:image/png;base64,AAAA';
    await Promise.all([
      endGrant(store, 'c', { access: 'ended' }),
      saveDetails(store, 'c', { name: 'Its own name' }),
      saveDetails(store, 'c', { logo }),
    ]);
    const after = await readConnection(store, 'c');
    await forgetConnection(store, 'c');
    const late = await saveDetails(store, 'c', { name: 'Late' }).catch((error: { code?: string }) => error.code);
    return {
      access: after?.access,
      name: after?.name,
      logo: after?.logo,
      late,
      left: await store.db.count('connections'),
    };
  });
  expect(seen).toEqual({
    access: 'ended',
    name: 'Its own name',
    logo: 'data:image/png;base64,AAAA',
    late: 'store/gone',
    left: 0,
  });
});

test('a pending sign-in is taken once, says when it was made, and those past their time are cleaned away', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, testPending } = await import('/src/store/testing.ts');
    const { savePending, takePending } = await import('/src/store/connections.ts');
    const store = await openTestStore();
    const minutes = 60_000;
    for (const [state, at] of [
      ['fresh', 0],
      ['late', 0],
      ['left', 0],
      ['young', 10 * minutes],
    ] as const) {
      await savePending(store, testPending(state, at));
    }
    const first = await takePending(store, 'fresh', 15 * minutes - 1);
    const second = await takePending(store, 'fresh', 15 * minutes - 1);
    const kept = await store.db.count('pending');
    const late = await takePending(store, 'late', 15 * minutes);
    const left = await store.db.count('pending');
    return { first: first?.codeVerifier, second, kept, late: late?.createdAt, left };
  });
  expect(seen).toEqual({ first: 'verifier-1', second: undefined, kept: 3, late: 0, left: 1 });
});

test('each connection gets a colour that is free while there is one', async ({ page }) => {
  const stripes = await page.evaluate(async () => {
    const { freeStripe } = await import('/src/store/connections.ts');
    const { testConnection } = await import('/src/store/testing.ts');
    const taken = (...list: number[]) => freeStripe(list.map((stripe, i) => testConnection(`${i}`, { stripe })));
    return [taken(), taken(1, 2, 4), taken(1, 2, 3, 4, 5, 6, 7, 8), taken(1, 2, 3, 4, 5, 6, 7, 8, 1)];
  });
  expect(stripes).toEqual([1, 3, 1, 2]);
});
