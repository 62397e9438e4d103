import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a move that is killed at any write goes on at the next start, and loses nothing', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, refuseWrites } = await import('/src/store/testing.ts');
    const { plantEverything, readEverything } = await import('/src/store/testing-planted.ts');
    const { savePending } = await import('/src/store/connections.ts');
    const { testPending } = await import('/src/store/testing.ts');
    const { changeSetting, readSetting } = await import('/src/store/settings.ts');
    const { putInForce, withDatabase } = await import('/src/store/vault/keys.ts');
    const { finishMove } = await import('/src/store/vault/move.ts');
    const { NAMES_PLACE, newDataKey, newKeyId, readKeys } = await import('/src/store/vault.ts');
    const { reseal } = await import('/src/store/seal.ts');
    const still = { signal: new AbortController().signal, tell() {} };

    const first = await openWorld();
    const { name } = first.store;
    await plantEverything(first.store, 'x'.repeat(4_100_000)); // a file of two parts
    const expected = JSON.stringify(await readEverything(first.store));
    await savePending(first.store, { ...testPending('state-SECRET-91', 1), codeVerifier: 'verifier-SECRET-3c' });
    first.store.close();

    /** New keys of the kind that opens by itself: what moves is the same, and no passphrase takes its second. */
    const newKeys = async () => {
      const row = (await withDatabase(name, readKeys))!;
      if (row.kind !== 'browser' || row.names instanceof CryptoKey) throw new Error('of another kind');
      const data = await newDataKey(false);
      const names = await reseal(row.data, data, NAMES_PLACE, row.names);
      return { row: { ...row, id: newKeyId(), data, names, before: row.data }, from: row.id };
    };
    const wrong: string[] = [];
    let n = 0;
    for (let killed = true; killed; n++) {
      killed = false;
      await withDatabase(name, async (db) => putInForce(db, await newKeys()));
      const store = await openTestStore(name);
      let left = n;
      const mend = refuseWrites('put', () => (left-- === 0 ? 'AbortError' : undefined));
      await finishMove(store, still).catch(() => (killed = true));
      mend();
      // Half moved, all of it opens, and is written.
      if (JSON.stringify(await readEverything(store)) !== expected) wrong.push(`half way, killed at ${n}`);
      await savePending(store, { ...testPending('state-SECRET-91', 1), codeVerifier: 'verifier-SECRET-3c' });
      await changeSetting(store, 'meanwhile', () => n);
      store.close();

      const next = await openTestStore(name);
      await finishMove(next, still);
      next.close();
      const after = await openTestStore(name);
      if (after.vault.before) wrong.push(`still moving, killed at ${n}`);
      if (JSON.stringify(await readEverything(after)) !== expected) wrong.push(`lost, killed at ${n}`);
      if ((await readSetting(after, 'meanwhile')) !== n) wrong.push(`what was written meanwhile, killed at ${n}`);
      await savePending(after, { ...testPending('state-SECRET-91', 1), codeVerifier: 'verifier-SECRET-3c' });
      after.close();
    }
    return { wrong, writes: n };
  });
  expect(seen.wrong).toEqual([]);
  expect(seen.writes).toBeGreaterThan(20);
});

test('what another tab writes or deletes while a row moves stands', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld } = await import('/src/store/testing.ts');
    const { changeSetting, readSetting } = await import('/src/store/settings.ts');
    const { lockedKeys, putInForce, unlockKeys, withDatabase } = await import('/src/store/vault/keys.ts');
    const { finishMove } = await import('/src/store/vault/move.ts');
    const { store } = await openWorld();
    for (let i = 0; i < 70; i++) await changeSetting(store, `s${i}`, () => i);
    const made = await lockedKeys(store, 'one two three four');
    store.close();
    await withDatabase(store.name, (db) => putInForce(db, made));
    const twice = await withDatabase(store.name, (db) => putInForce(db, made)).catch((e: { code: string }) => e.code);

    const [one, other] = [await openTestStore(store.name, made), await openTestStore(store.name, made)];
    const moved = finishMove(one, { signal: new AbortController().signal, tell() {} });
    for (let i = 0; i < 70; i++) await changeSetting(other, `s${i}`, () => (i % 2 ? -i : undefined));
    await moved;
    one.close();
    other.close();
    const shut = await openTestStore(store.name).catch((e: { code: string }) => e.code);
    const opened = await withDatabase(store.name, (db) => unlockKeys(db, { passphrase: 'one two three four' }, 1));
    const after = await openTestStore(store.name, { opened });
    const kept = await Promise.all(Array.from({ length: 70 }, (_, i) => readSetting<number>(after, `s${i}`)));
    return { twice, shut, wrong: kept.filter((value, i) => value !== (i % 2 ? -i : undefined)) };
  });
  expect(seen).toEqual({ twice: 'store/busy', shut: 'store/locked', wrong: [] });
});
