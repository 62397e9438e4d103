import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('an attachment comes back byte for byte, with its ledger row', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testRow } = await import('/src/store/testing.ts');
    const { readAttachment, readLinks, saveAttachments } = await import('/src/store/attachments.ts');
    const { readRun, startRun } = await import('/src/store/runs.ts');
    const { randomBytes } = await import('/src/base/bytes.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, []);
    const bytes = randomBytes(60_000);
    const row = testRow({ searchId: 'files', got: 1 });
    for (const contentType of ['application/pdf', 'text/html']) {
      const url = `https://lakeside.test/r4/Binary/${contentType}`;
      await saveAttachments(store, { connectionId: 'c', run, row, attachments: [{ url, contentType, bytes }] });
    }
    const urls = [...(await readLinks(store, 'c')).kept.keys()];
    const read = await Promise.all(urls.map((url) => readAttachment(store, 'c', url)));
    return {
      urls: urls.toSorted(),
      types: read.map((one) => String(one?.contentType)).toSorted(),
      same: read.every((one) => one?.bytes.every((byte, i) => byte === bytes[i])),
      row: (await readRun(store, 'c'))?.rows[0]?.got,
      other: await readAttachment(store, 'other', urls[0]!),
    };
  });
  expect(seen).toEqual({
    urls: ['https://lakeside.test/r4/Binary/application/pdf', 'https://lakeside.test/r4/Binary/text/html'],
    types: ['application/pdf', 'text/html'],
    same: true,
    row: 1,
    other: undefined,
  });
});

test('equal contents are kept once, and go with the last connection that has them', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testConnection, testGrant, testRow, testRun } = await import('/src/store/testing.ts');
    const { attachmentBytes, readAttachment, saveAttachments } = await import('/src/store/attachments.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { utf8 } = await import('/src/base/bytes.ts');
    const { store } = await openWorld();
    await saveConnection(store, testConnection('d'), testGrant());
    const save = (connectionId: string, url: string) =>
      saveAttachments(store, {
        connectionId,
        attachments: [{ url, contentType: 'image/png', bytes: utf8('the same picture') }],
        run: testRun(connectionId, { id: connectionId }),
        row: testRow(),
      });
    await save('c', 'one');
    const once = await attachmentBytes(store);
    await save('c', 'two');
    await save('d', 'one');
    const thrice = await attachmentBytes(store);
    const kept = await store.db.count('attachments');
    await forgetConnection(store, 'c');
    const shared = (await readAttachment(store, 'd', 'one'))?.contentType;
    await forgetConnection(store, 'd');
    return { once: once > 0, same: once === thrice, kept, shared, left: await store.db.count('attachments') };
  });
  expect(seen).toEqual({ once: true, same: true, kept: 1, shared: 'image/png', left: 0 });
});

test('an attachment that does not fit is refused by name; its mark is not set and the record is kept', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, refuseWrites, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readAttachment, saveAttachments } = await import('/src/store/attachments.ts');
    const { readSource } = await import('/src/store/bodies.ts');
    const { readRun, startRun } = await import('/src/store/runs.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const { randomBytes } = await import('/src/base/bytes.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, []);
    await commitPage(store, { run, row: testRow(), resources: [lab('a')], fetchedAt: 1 });
    const restore = refuseWrites('put', (name) => (name === 'attachments' ? 'QuotaExceededError' : undefined));
    const refused = await saveAttachments(store, {
      connectionId: 'c',
      attachments: [{ url: 'big', contentType: 'application/pdf', bytes: randomBytes(1000) }],
      run,
      row: testRow({ searchId: 'files' }),
    }).then(() => undefined, failureOf);
    restore();
    return {
      code: refused?.code,
      kept: await readAttachment(store, 'c', 'big'),
      marks: (await readRun(store, 'c'))?.rows.map(({ searchId }) => searchId),
      record: (await readSource(store, 'c', 'Observation', 'a'))?.id,
    };
  });
  expect(seen).toEqual({ code: 'store/full', kept: undefined, marks: ['labs'], record: 'a' });
});

test('why a file is not kept is kept, with where it is named; never in the place of what is here, and not for ever', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, sent, testRow } = await import('/src/store/testing.ts');
    const { attachmentBytes, listMissingAttachments, readAttachment, readLinksOf, saveAttachments } =
      await import('/src/store/attachments.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { startRun } = await import('/src/store/runs.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { utf8 } = await import('/src/base/bytes.ts');
    const { store, run } = await openWorld();
    await startRun(store, run, []);
    const note = sent({ resourceType: 'DocumentReference', id: 'n', status: 'current' });
    await commitPage(store, { run, row: testRow(), resources: [note], fetchedAt: 1 });
    const missed = (url: string, size: number | undefined, owner = 'DocumentReference/n') => ({
      url,
      title: `Scan ${url}`,
      contentType: 'image/png',
      size,
      owner,
      failure: { code: 'sync/too-large', remedy: 'report' as const, message: '' },
      at: 7,
    });
    const attachments = [{ url: 'here', contentType: 'image/png', bytes: utf8('picture'), doubts: ['hash' as const] }];
    await saveAttachments(store, {
      connectionId: 'c',
      attachments,
      missing: [missed('small', undefined, ''), missed('big', 9_000_000), missed('gone', 1)],
    });
    await saveAttachments(store, { connectionId: 'c', attachments: [], missing: [missed('here', 1)], drop: ['gone'] });
    const listed = await listMissingAttachments(store, 'c');
    const links = await readLinksOf(store, 'c', ['here', 'big', 'never']);
    const bytes = await attachmentBytes(store);
    await saveAttachments(store, { connectionId: 'c', attachments: [{ ...attachments[0]!, url: 'big' }] });
    const left = (await listMissingAttachments(store, 'c')).map(({ url }) => url);
    await forgetConnection(store, 'c');
    return {
      listed: listed.map(({ url, title, size, failure, position }) => [url, title, size, failure.code, position]),
      at: store.index.find('c', 'DocumentReference', 'n'),
      links: [[...links.kept.values()].map(({ url, doubts }) => [url, ...doubts]), [...links.missing.keys()]],
      weighed: bytes > 0 && bytes < 100,
      here: (await readAttachment(store, 'c', 'here'))?.contentType,
      left,
      rows: await store.db.count('links'),
    };
  });
  expect(seen).toEqual({
    listed: [
      ['big', 'Scan big', 9_000_000, 'sync/too-large', 0],
      ['small', 'Scan small', undefined, 'sync/too-large', undefined],
    ],
    at: undefined,
    links: [[['here', 'hash']], ['big']],
    weighed: true,
    here: undefined,
    left: ['small'],
    rows: 0,
  });
});

test('a file of 60 MB is kept in parts, comes back whole, and goes with its connection', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld } = await import('/src/store/testing.ts');
    const { readAttachment, saveAttachments } = await import('/src/store/attachments.ts');
    const { store } = await openWorld();
    const bytes = new Uint8Array(60_000_000);
    for (let i = 0; i < bytes.length; i += 4096) bytes[i] = i >> 12;
    await saveAttachments(store, {
      connectionId: 'c',
      attachments: [{ url: 'u', contentType: 'application/pdf', bytes }],
    });
    const read = (await readAttachment(store, 'c', 'u'))!.bytes;
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { listWithoutText } = await import('/src/store/attachment-texts.ts');
    const listed = (await listWithoutText(store)).length;
    const parts = await store.db.count('attachments');
    await forgetConnection(store, 'c');
    const left = await store.db.count('attachments');
    return { length: read.length, same: indexedDB.cmp(read, bytes) === 0, parts, listed, left };
  });
  expect(seen).toEqual({ length: 60_000_000, same: true, parts: 15, listed: 1, left: 0 });
});
