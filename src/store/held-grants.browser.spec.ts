import { expect, test } from '@playwright/test';

test('a grant that waits for an answer is sealed, survives the tab, is used once, and not after 15 minutes', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openTestStore, testGrant, testPending } = await import('/src/store/testing.ts');
    const { holdGrant, readHeldGrant, takeHeldGrant } = await import('/src/store/held-grants.ts');
    const { takePending } = await import('/src/store/connections.ts');
    const late = 15 * 60_000;
    const patients = [{ id: 'p2', name: 'Willow Otherside', birthDate: '2001-02-03' }];
    const held = (id: string, createdAt: number) => ({
      id,
      createdAt,
      patients,
      pending: testPending('state-1', 0),
      grant: testGrant({ accessToken: 'secret-token' }),
      warnings: [],
      launched: undefined,
    });
    const first = await openTestStore();
    for (const id of ['held-a', 'held-b']) await holdGrant(first, held(id, 1));
    first.close();

    const store = await openTestStore(first.name);
    const rows = await store.db.getAll('pending');
    const disk = new TextDecoder('latin1').decode(rows[0] as Uint8Array);
    const keys = await store.db.getAllKeys('pending');
    const asState = await takePending(store, 'held-a', 2);
    const read = await readHeldGrant(store, 'held-a', late);
    const takes = await Promise.all([1, 2].map(() => takeHeldGrant(store, 'held-a', late)));
    const old = await takeHeldGrant(store, 'held-b', late + 1);
    await holdGrant(store, held('held-c', 1));
    const oldRead = await readHeldGrant(store, 'held-c', late + 1);
    return {
      readable: [disk, ...keys].some((text) => /secret-token|Willow|held-a/.test(text)),
      asState,
      read: read?.grant.accessToken,
      patients: read?.patients,
      takes: takes.filter((one) => one !== undefined).length,
      old: [old, oldRead],
      left: await store.db.count('pending'),
    };
  });
  expect(seen).toEqual({
    readable: false,
    asState: undefined,
    read: 'secret-token',
    patients: [{ id: 'p2', name: 'Willow Otherside', birthDate: '2001-02-03' }],
    takes: 1,
    old: [undefined, undefined],
    left: 0,
  });
});
