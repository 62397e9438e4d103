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
    await store.db.put('keys', { ...row, kind: 'passphrase' } as never, 'vault');
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
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testConnection, testGrant, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { readGrant, saveConnection } = await import('/src/store/connections.ts');
    const { store, run } = await openWorld();
    await saveConnection(store, testConnection('d'), testGrant());
    for (const id of ['a', 'b']) {
      await commitPage(store, { run, row: testRow(), resources: [lab(id)], fetchedAt: 1 });
    }
    await store.db.put('grants', (await store.db.get('grants', 'd'))!, 'c');
    await store.db.put('segments', (await store.db.get('segments', 2))!, 1);
    const [grant, body] = await Promise.all([readGrant(store, 'c'), readSource(store, 'c', 'Observation', 'a')]);
    const other = await readSource(store, 'c', 'Observation', 'b');
    return { grant, body, other: other?.id, aside: [...store.index.aside.keys()] };
  });
  expect(seen).toEqual({ grant: undefined, body: undefined, other: 'b', aside: [1] });
});

test('a tab that compacts while a newer one comes loses nothing, says that it is lost, and opens again', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openStore } = await import('/src/store/open.ts');
    const { migrations } = await import('/src/store/migrations.ts');
    const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { compact } = await import('/src/store/compact.ts');
    const { readBodies } = await import('/src/store/bodies.ts');
    let lost = 0;
    const { store, run } = await openWorld(undefined, { onLost: () => lost++ });
    const commit = (id: string) =>
      commitPage(store, { run, row: testRow({ searchId: id }), resources: [lab(id)], fetchedAt: 1 });
    for (const id of ['a', 'b', 'c', 'd', 'e']) await commit(id);
    const compacting = compact(store, 0, new AbortController().signal).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    const steps = [...migrations, () => {}];
    const events = { onBlocked() {}, onLost() {}, onChange() {} };
    const newer = await openStore(store.name, events, steps);
    const ended = await compacting;
    const read = async (from: typeof newer) =>
      (
        await readBodies(
          from,
          Array.from({ length: from.index.length }, (_, i) => i),
        )
      )
        .map(({ id }) => id)
        .join();
    return { lost, ended, first: await read(newer), again: await read(await openStore(store.name, events, steps)) };
  });
  expect(seen).toMatchObject({ lost: 1, first: 'a,b,c,d,e', again: 'a,b,c,d,e' });
  expect(['done', 'store/lost']).toContain(seen.ended);
});

test('a database that the browser deletes while pages are written is lost by name, and the next one begins empty', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    let lost = 0;
    const { store, run } = await openWorld(undefined, { onLost: () => lost++ });
    const commit = (i: number) =>
      commitPage(store, { run, row: testRow({ searchId: `s${i}` }), resources: [lab(`l${i}`)], fetchedAt: 1 });
    const writing = Array.from({ length: 12 }, (_, i) =>
      commit(i).then(
        () => 'kept',
        (error) => failureOf(error)?.code,
      ),
    );
    await writing[0];
    const deleted = new Promise((resolve) => (indexedDB.deleteDatabase(store.name).onsuccess = resolve));
    const ends = new Set(
      await Promise.all([
        ...writing,
        commit(99).then(
          () => 'kept',
          (error) => failureOf(error)?.code,
        ),
      ]),
    );
    await deleted;
    const reading = await readSource(store, 'c', 'Observation', 'l0').then(
      () => 'read',
      (error) => failureOf(error)?.code,
    );
    const next = await openTestStore(store.name);
    return {
      lost,
      ends: [...ends].map(String).toSorted((a, b) => (a < b ? -1 : 1)),
      reading,
      left: [next.index.length, await next.db.count('connections')],
    };
  });
  expect(seen.lost).toBe(1);
  expect(seen.ends.filter((end) => end !== 'kept')).toEqual(['store/lost']);
  expect(['read', 'store/lost']).toContain(seen.reading);
  expect(seen.left).toEqual([0, 0]);
});
