import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a registered key is kept as it is, signs after a restart, and can be read by nobody', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, testGrant } = await import('/src/store/testing.ts');
    const { readClientKey, saveClientKey } = await import('/src/store/client-keys.ts');
    const { readGrant } = await import('/src/store/connections.ts');
    const { makeClientKey } = await import('/src/smart/client-key.ts');
    const { store } = await openWorld();
    const { privateKey, publicJwk } = await makeClientKey(testGrant().server);
    const registration = { clientId: 'device-1', algorithm: 'RS384', keyId: publicJwk.kid } as const;
    await saveClientKey(store, 'c', { grant: testGrant({ registration }), privateKey });
    store.close();

    const again = await openTestStore(store.name);
    const kept = (await readClientKey(again, 'c'))!;
    const how = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' };
    const verify = await crypto.subtle.importKey('jwk', publicJwk as JsonWebKey, how, false, ['verify']);
    const text = new TextEncoder().encode('assertion');
    const signature = await crypto.subtle.sign(how.name, kept, text);
    return {
      signs: await crypto.subtle.verify(how.name, verify, signature, text),
      read: await crypto.subtle.exportKey('jwk', kept).then(
        () => 'read',
        (error: Error) => error.name,
      ),
      clientId: (await readGrant(again, 'c'))?.registration?.clientId,
    };
  });
  expect(seen).toEqual({ signs: true, read: 'InvalidAccessError', clientId: 'device-1' });
});

test('key and grant are kept together or not at all, and for no connection that was forgotten', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, refuseWrites, testGrant } = await import('/src/store/testing.ts');
    const { readClientKey, saveClientKey } = await import('/src/store/client-keys.ts');
    const { readGrant } = await import('/src/store/connections.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const { store } = await openWorld();
    const key = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign']);
    const what = { grant: testGrant({ accessToken: 'newer' }), privateKey: key.privateKey };
    const restore = refuseWrites('put', (name) => (name === 'grants' ? 'DataCloneError' : undefined));
    const refused = await saveClientKey(store, 'c', what).catch((error: Error) => error.name);
    restore();
    return {
      refused,
      key: await readClientKey(store, 'c'),
      token: (await readGrant(store, 'c'))?.accessToken,
      gone: await saveClientKey(store, 'nobody', what).then(
        () => undefined,
        (error: unknown) => failureOf(error)?.code,
      ),
      orphan: await readClientKey(store, 'nobody'),
    };
  });
  expect(seen).toEqual({
    refused: 'DataCloneError',
    key: undefined,
    token: 'access-1',
    gone: 'store/gone',
    orphan: undefined,
  });
});

test('a key goes with its grant: with its end, a new sign-in, or its connection', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testConnection, testGrant } = await import('/src/store/testing.ts');
    const { readClientKey, saveClientKey } = await import('/src/store/client-keys.ts');
    const { endGrant, saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { store } = await openWorld();
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign']);
    const left: boolean[] = [];
    for (const end of [
      (of: typeof store) => endGrant(of, 'c', { access: 'ended' }),
      (of: typeof store) => saveConnection(of, testConnection('c'), testGrant()),
      forgetConnection,
    ]) {
      await saveConnection(store, testConnection('c'), testGrant());
      await saveClientKey(store, 'c', { grant: testGrant(), privateKey });
      left.push((await readClientKey(store, 'c')) !== undefined);
      await end(store, 'c');
      left.push((await readClientKey(store, 'c')) !== undefined);
    }
    return left;
  });
  expect(seen).toEqual([true, false, true, false, true, false]);
});

test('a database of before keys gets a place for them, and loses nothing', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openDatabase } = await import('/src/store/database.ts');
    const { openVault } = await import('/src/store/vault.ts');
    const { migrations } = await import('/src/store/migrations.ts');
    const { openTestStore, testGrant } = await import('/src/store/testing.ts');
    const { readClientKey, saveClientKey } = await import('/src/store/client-keys.ts');
    const { savePending, takePending } = await import('/src/store/connections.ts');
    const { testPending } = await import('/src/store/testing.ts');
    const name = `spec-${crypto.randomUUID()}`;
    const db = await openDatabase(name, migrations.slice(0, 1), { onBlocked() {}, onLost() {} });
    const before = { name, db, vault: await openVault(db) };
    await savePending(before as Parameters<typeof savePending>[0], testPending('state', 1));
    db.close();

    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign']);
    const { saveConnection } = await import('/src/store/connections.ts');
    const { testConnection } = await import('/src/store/testing.ts');
    const after = await openTestStore(before.name);
    await saveConnection(after, testConnection('c'), testGrant());
    await saveClientKey(after, 'c', { grant: testGrant(), privateKey });
    return {
      pending: (await takePending(after, 'state', 2))?.state,
      key: (await readClientKey(after, 'c'))?.type,
    };
  });
  expect(seen).toEqual({ pending: 'state', key: 'private' });
});
