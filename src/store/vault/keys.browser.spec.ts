import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('openers are added, changed and taken away; what was taken away opens nothing', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const keys = await import('/src/store/vault/keys.ts');
    const { randomBytes } = await import('/src/base/bytes.ts');
    let store = await openTestStore();
    const { name } = store;
    const code = async (act: Promise<unknown>) =>
      act.then(
        () => 'fine',
        (error: Error & { code?: string }) => error.code ?? error.message,
      );
    const open = (proof: Parameters<typeof keys.unlockKeys>[1], now = 1) =>
      code(keys.withDatabase(name, (db) => keys.unlockKeys(db, proof, now)));
    const made = await keys.lockedKeys(store, 'Cafe\u0301 one');
    store.close();
    await keys.withDatabase(name, (db) => keys.putInForce(db, made));
    store = await openTestStore(name, { opened: made.opened });

    const passphrase = { passphrase: 'Caf\u00e9 one' }; // the same, from another keyboard
    const passkey = { credentialId: randomBytes(16), secret: randomBytes(32), name: 'My phone' };
    const other = { passkey: { ...passkey, secret: randomBytes(32) } };
    const steps = {
      other: await open(other),
      add: await code(keys.addPasskey(store, passphrase, passkey, 7)),
      byPasskey: await open({ passkey }),
      byOther: await open(other),
      list: (await keys.listPasskeys(store)).map(({ name: called, addedAt }) => [called, addedAt]),
      change: await code(keys.changePassphrase(store, { passkey }, 'two three', 2)),
      byOld: await open(passphrase, 2),
      byNew: await open({ passphrase: 'two three' }, 3),
    };
    const [{ id } = { id: '' }] = await keys.listPasskeys(store);
    const removed = await code(keys.removeOpener(store, { passphrase: 'two three' }, id, 4));
    const row = await store.db.get('keys', 'vault');
    const last = row?.kind === 'locked' ? row.openers[0]!.id : '';
    const lastOne = await code(keys.removeOpener(store, { passphrase: 'two three' }, last, 5));
    return { ...steps, removed, byRemoved: await open({ passkey }), lastOne };
  });
  expect(seen).toEqual({
    other: 'store/wrong',
    add: 'fine',
    byPasskey: 'fine',
    byOther: 'store/wrong',
    list: [['My phone', 7]],
    change: 'fine',
    byOld: 'store/wrong',
    byNew: 'fine',
    removed: 'fine',
    byRemoved: 'store/wrong',
    lastOne: 'store/busy',
  });
});

test('wrong passphrases are counted before they are looked at, over tabs and restarts, and make the next one wait', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { countTry, forgetTries, readTries } = await import('/src/store/vault/tries.ts');
    const [one, two] = [await openTestStore('tries'), await openTestStore('tries')];
    let now = 1_000_000;
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      await countTry((i % 2 ? one : two).db, now);
      const { until } = await readTries(one.db, now);
      waits.push((until - now) / 1000);
      now = until;
    }
    const early = await countTry(two.db, now - 1).catch((error: { code: string }) => error.code);
    // A clock that was set back does not lock anybody out for longer than the wait itself.
    const back = (await readTries(one.db, 5)).until - 5;
    // Two at once are two.
    await Promise.all([countTry(one.db, now), countTry(two.db, now).catch(() => {})]);
    await forgetTries(one.db);
    return { waits, early, back, after: (await readTries(two.db, now)).count };
  });
  expect(seen).toEqual({
    waits: [0, 0, 5, 20, 80, 320, 1280, 3600, 3600, 3600, 3600, 3600],
    early: 'store/wait',
    back: 3_600_000,
    after: 0,
  });
});
