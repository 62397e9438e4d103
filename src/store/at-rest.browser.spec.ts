import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('nothing of the person’s is readable on the disk (law 3): open to this browser, under a passphrase, and after', async ({
  page,
}) => {
  const found = await page.evaluate(async () => {
    const { openWorld, openTestStore } = await import('/src/store/testing.ts');
    const { MARKERS, dumpOf, markersIn, plantEverything } = await import('/src/store/testing-planted.ts');
    const keys = await import('/src/store/vault/keys.ts');
    const { finishMove } = await import('/src/store/vault/move.ts');
    const still = { signal: new AbortController().signal, tell() {} };
    const { passphrase } = MARKERS;
    let { store } = await openWorld();
    await plantEverything(store);

    const look = async () => {
      const { dump, counts } = await dumpOf(store);
      const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      const elsewhere = JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        caches_,
        location.href,
      ]);
      return {
        hits: markersIn(dump + elsewhere),
        counts,
        control: dump.includes('c2'),
        readableKeys: dump.includes('key:true'),
        // Of those that open the record: none may lie there while it is under a passphrase.
        openKeys: dump.split('key:false:secret').length - 1,
      };
    };
    const moveTo = async (made: Awaited<ReturnType<typeof keys.lockedKeys>>) => {
      store.close();
      await keys.withDatabase(store.name, (db) => keys.putInForce(db, made));
      store = await openTestStore(store.name, { opened: made.opened });
      await finishMove(store, still);
      await plantAgain();
    };
    // What is written later is under the key of then.
    const plantAgain = () => plantEverything(store);

    const before = await look();
    await moveTo(await keys.lockedKeys(store, passphrase));
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const passkey = { credentialId: secret.slice(0, 8), secret, name: MARKERS.passkey };
    await keys.addPasskey(store, { passphrase }, passkey, 1);
    const locked = await look();
    await moveTo(await keys.browserKeys(store, { passkey }, 2));
    const after = await look();
    return { before, locked, after };
  });

  for (const state of [found.before, found.locked, found.after]) {
    expect(state.hits).toEqual([]);
    // The dump really holds what was written: every store, and the one name that is not secret.
    expect(state.control).toBe(true);
    expect(state.readableKeys).toBe(false);
    for (const [store, count] of Object.entries(state.counts)) expect(count, store).toBeGreaterThan(0);
  }
  expect([found.before.openKeys, found.locked.openKeys, found.after.openKeys]).toEqual([1, 0, 1]);
});
