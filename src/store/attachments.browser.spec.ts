import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('an attachment comes back byte for byte, with its ledger row', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openWorld, testRow } = await import('/src/store/testing.ts');
    const { listAttachmentUrls, readAttachment, saveAttachments } = await import('/src/store/attachments.ts');
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
    const urls = await listAttachmentUrls(store, 'c');
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
