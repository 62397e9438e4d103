import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a key goes with what it belongs to, over restarts, and nobody can read it', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, testConnection, testGrant, testPending } = await import('/src/store/testing.ts');
    const { endGrant, readGrant, saveConnection, saveGrant, savePending, takePending } =
      await import('/src/store/connections.ts');
    const { makeProofKey, sendProven } = await import('/src/smart/dpop.ts');
    const proofKey = (await makeProofKey(['ES256']))!;
    const first = await openTestStore();
    await savePending(first, { ...testPending('state', Date.now()), proofKey });
    const table = async (name: 'grants' | 'pending', { db }: typeof first) => [
      await db.count(name),
      ...(await db.getAll(name)).map((row) => (row instanceof Uint8Array ? 'bytes' : row.keys.length)),
    ];
    const waiting = await table('pending', first);
    first.close();

    const store = await openTestStore(first.name);
    const pending = (await takePending(store, 'state', Date.now()))!;
    const again = await takePending(store, 'state', Date.now());
    await saveConnection(store, testConnection('c'), testGrant({ proofKey: pending.proofKey, isBound: true }));
    // As a refresh does it: read, and saved with newer tokens.
    await saveGrant(store, 'c', { ...(await readGrant(store, 'c'))!, accessToken: 'access-2' });
    const kept = (await readGrant(store, 'c'))!;

    let proof = '';
    const send = async ({ dpop }: { readonly dpop: string }) => {
      proof = dpop;
      return { headers: new Headers() };
    };
    const proven = { method: 'GET', url: 'https://lakeside.test/r4' };
    await sendProven(kept.proofKey!, proven, { send, wantsNonce: () => 'no' });
    const [header = '', claims = '', signature = ''] = proof.split('.');
    const { fromBase64, utf8 } = await import('/src/base/bytes.ts');
    const how = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const verify = await crypto.subtle.importKey('jwk', proofKey.publicJwk as JsonWebKey, how, true, ['verify']);
    const signed = await crypto.subtle.verify(how, verify, fromBase64(signature), utf8(`${header}.${claims}`));
    const unreadable = await crypto.subtle.exportKey('jwk', kept.proofKey!.privateKey).catch((e: Error) => e.name);

    const rows = [await table('grants', store)];
    await endGrant(store, 'c', { access: 'ended' });
    rows.push(await table('grants', store));
    return { waiting, again, rows, signed, unreadable, token: kept.accessToken, algorithm: kept.proofKey?.algorithm };
  });
  expect(seen).toEqual({
    waiting: [1, 1],
    again: undefined,
    rows: [[1, 1], [0]],
    signed: true,
    unreadable: 'InvalidAccessError',
    token: 'access-2',
    algorithm: 'ES256',
  });
});

test('a text that looks like the place of a key is only a text, and a row opens nowhere else', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { sealWithKeys, unsealWithKeys } = await import('/src/store/with-keys.ts');
    const { vault } = await openTestStore();
    const lookalike = { '(key)': 0, deep: [{ '(key)': '0' }] };
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
    const plain = await sealWithKeys(vault, 'a/1', lookalike);
    const keyed = await sealWithKeys(vault, 'a/1', { one: privateKey, two: [privateKey], three: '(key)' });
    const open = await unsealWithKeys<{ one: CryptoKey; two: CryptoKey[]; three: string }>(vault, 'a/1', keyed);
    return {
      plain: plain instanceof Uint8Array && (await unsealWithKeys(vault, 'a/1', plain)),
      keyed: [open.one.type, open.two[0]?.type, open.three],
      elsewhere: await unsealWithKeys(vault, 'a/2', keyed).catch((error: Error) => error.name),
    };
  });
  expect(seen).toEqual({
    plain: { '(key)': 0, deep: [{ '(key)': '0' }] },
    keyed: ['private', 'private', '(key)'],
    elsewhere: 'OperationError',
  });
});
