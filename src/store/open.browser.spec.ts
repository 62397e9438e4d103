import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a later step runs once, on what the earlier ones left', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openStore } = await import('/src/store/open.ts');
    const { migrations } = await import('/src/store/migrations.ts');
    const { openWorld } = await import('/src/store/testing.ts');
    const { listConnections } = await import('/src/store/connections.ts');
    const { store } = await openWorld();
    store.close();
    const events = { onBlocked() {}, onLost() {}, onChange() {} };
    const ran: number[] = [];
    const steps = [...migrations, async () => void ran.push(1), async () => void ran.push(2)];
    for (let i = 0; i < 2; i++) (await openStore(store.name, events, steps)).close();
    const again = await openStore(store.name, events, steps);
    return {
      ran,
      version: again.db.version - migrations.length,
      ids: (await listConnections(again)).map(({ id }) => id),
    };
  });
  expect(seen).toEqual({ ran: [1, 2], version: 2, ids: ['c'] });
});

test('a step that fails half way leaves the database as it was', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openStore } = await import('/src/store/open.ts');
    const { migrations } = await import('/src/store/migrations.ts');
    const { openTestStore, openWorld } = await import('/src/store/testing.ts');
    const { listConnections } = await import('/src/store/connections.ts');
    const { store } = await openWorld();
    store.close();
    const steps: typeof migrations = [
      ...migrations,
      async (db, tx) => {
        db.createObjectStore('half' as 'settings');
        await tx.objectStore('connections').clear();
        throw new Error('no further');
      },
    ];
    const events = { onBlocked() {}, onLost() {}, onChange() {} };
    const failure = await openStore(store.name, events, steps).catch((error: Error) => error.message);
    const again = await openTestStore(store.name);
    return {
      failure,
      version: again.db.version - migrations.length,
      stores: [...again.db.objectStoreNames].includes('half' as 'settings'),
      connections: (await listConnections(again)).length,
    };
  });
  expect(seen).toEqual({ failure: 'no further', version: 0, stores: false, connections: 1 });
});

test('a database of a newer build is refused by name and not harmed', async ({ page }) => {
  const failure = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const name = crypto.randomUUID();
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(name, 99);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    return openTestStore(name).then(() => undefined, failureOf);
  });
  expect(failure).toMatchObject({ code: 'store/newer', remedy: 'reload-app' });
});

test('an older tab makes way for a newer one, and says that it is lost', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openStore } = await import('/src/store/open.ts');
    const { migrations } = await import('/src/store/migrations.ts');
    const { openTestStore } = await import('/src/store/testing.ts');
    const { listConnections } = await import('/src/store/connections.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    let lost = 0;
    const older = await openTestStore(undefined, { onLost: () => lost++ });
    const events = { onBlocked() {}, onLost() {}, onChange() {} };
    const newer = await openStore(older.name, events, [...migrations, () => {}]);
    return {
      lost,
      version: newer.db.version - migrations.length,
      reading: await listConnections(older).then(() => undefined, failureOf),
    };
  });
  expect(seen).toMatchObject({ lost: 1, version: 1, reading: { code: 'store/lost', remedy: 'reload-app' } });
});

test('keys of a kind that this build does not know lock the store, and are left alone', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const store = await openTestStore();
    const row = (await store.db.get('keys', 'vault'))!;
    await store.db.put('keys', { ...row, kind: 'passphrase' as 'browser' }, 'vault');
    store.close();
    const failure = await openTestStore(store.name).then(() => undefined, failureOf);
    const { openDatabase } = await import('/src/store/database.ts');
    const { migrations } = await import('/src/store/migrations.ts');
    const db = await openDatabase(store.name, migrations, { onBlocked() {}, onLost() {} });
    return { failure, kind: (await db.get('keys', 'vault'))?.kind };
  });
  expect(seen).toMatchObject({ failure: { code: 'store/locked' }, kind: 'passphrase' });
});

test('the keys cannot be taken out of the browser', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { vault } = await openTestStore();
    const tries = [vault.data, vault.names].map((key) => crypto.subtle.exportKey('raw', key));
    return (await Promise.allSettled(tries)).map(({ status }) => status);
  });
  expect(refused).toEqual(['rejected', 'rejected']);
});

test('digests of an older format are made anew from their segments', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
    const { DIGEST_VERSION } = await import('/src/store/schema.ts');
    const { store, run } = await openWorld();
    await commitPage(store, { run, row: testRow(), resources: [lab('a'), lab('b')], fetchedAt: 5 });
    const rows = (from: typeof store) => rowsAt(from, openTimeline(from, {}).positions);
    const before = rows(store);
    const digest = (await store.db.get('digests', 1))!;
    await store.db.put('digests', { ...digest, version: 0, bytes: new Uint8Array([1, 2, 3]) }, 1);
    store.close();

    const again = await openTestStore(store.name);
    const { version } = (await again.db.get('digests', 1))!;
    return { before, after: rows(again), rewritten: version === DIGEST_VERSION };
  });
  expect(seen.after).toEqual(seen.before);
  expect(seen.rewritten).toBe(true);
});

test('sealed rows that were swapped on the disk do not open', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { openWorld, lab, testConnection, testGrant, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { readGrant, saveConnection } = await import('/src/store/connections.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const { store, run } = await openWorld();
    await saveConnection(store, testConnection('d'), testGrant());
    for (const id of ['a', 'b']) {
      await commitPage(store, { run, row: testRow(), resources: [lab(id)], fetchedAt: 1 });
    }
    await store.db.put('grants', (await store.db.get('grants', 'd'))!, 'c');
    await store.db.put('segments', (await store.db.get('segments', 2))!, 1);
    const tries = [readGrant(store, 'c'), readSource(store, 'c', 'Observation', 'a')];
    return Promise.all(
      tries.map((each) =>
        each.then(
          () => 'opened',
          (error: unknown) => failureOf(error)?.code,
        ),
      ),
    );
  });
  expect(codes).toEqual(['store/damaged', 'store/damaged']);
});
