import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a record comes back from its file, whole, into an empty place; whatever is wrong with the file leaves nothing there', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { markersIn, plantEverything, readEverything } = await import('/src/store/testing-planted.ts');
    const { readAttachment, saveAttachments } = await import('/src/store/attachments.ts');
    const { randomBytes } = await import('/src/base/bytes.ts');
    const { createEngine } = await import('/src/engine/create.ts');
    const codeOf = (act: Promise<unknown>) =>
      act.then(String, (error: Error & { code?: string }) => error.code ?? error.message);
    const nothing = () => {};

    const first = await openTestStore();
    await plantEverything(first);
    const picture = { url: 'urn:picture', contentType: 'image/png', bytes: new Uint8Array(2_500_000) };
    for (let at = 0; at < picture.bytes.length; at += 50_000) picture.bytes.set(randomBytes(50_000), at);
    await saveAttachments(first, { connectionId: 'c2', attachments: [picture] });
    const before = await readEverything(first);
    const from = await createEngine(first.name, `${location.origin}/`);
    const told: number[] = [];
    const file = (await from.makeBackup('gorse heather bramble', ({ done, total }) => told.push(done / total)))!;
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer());

    const second = `${first.name}-restored`;
    const to = await createEngine(second, `${location.origin}/`);
    const restore = (blob: Blob, passphrase = 'gorse heather bramble') =>
      codeOf(to.restoreBackup(blob, passphrase, nothing));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const changed = (at: number) => new Blob([bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))]);
    /** Where each part ends. */
    const ends: number[] = [];
    for (let at = 28; at < bytes.length; ends.push(at)) at += 4 + new DataView(bytes.buffer).getUint32(at);
    const refused = [
      await restore(file, 'gorse heather'),
      await restore(new Blob(['{"resourceType":"Bundle"}'])),
      await restore(changed(7)),
      await restore(changed(20)), // the salt
      await restore(changed(bytes.length - 5)),
      await restore(changed(ends.at(-2)! - 5)),
      await restore(file.slice(0, bytes.length - 5)),
      await restore(file.slice(0, ends.at(-2))),
      await restore(new Blob([file, file.slice(ends.at(-2))])),
      await restore(new Blob([file.slice(0, ends[0]), file.slice(ends[1]), file.slice(ends[0], ends[1])])),
    ];
    const stopping = to.restoreBackup(file, 'gorse heather bramble', () => void to.stopBackup());
    const stopped = await stopping;
    const { db, close } = await openTestStore(second);
    const left = await Promise.all(
      ['connections', 'segments', 'attachments', 'settings'].map((table) => db.count(table as 'settings')),
    );
    close();

    const done = await restore(file);
    const again = await restore(file);
    // It is sealed anew behind the open record, and tells.
    await new Promise<void>((resolve) => {
      const look = async () => ((await to.readVault()).moving ? undefined : resolve());
      void to.subscribe(() => void look());
      void look();
    });
    // Where the person has set a passphrase already, it goes on to be the one.
    const guarded = await createEngine(`${second}-guarded`, `${location.origin}/`);
    await guarded.protect('sorrel meadow thistle');
    await new Promise<void>((resolve) => {
      const look = async () => ((await guarded.readVault()).moving ? undefined : resolve());
      void guarded.subscribe(() => void look());
      void look();
    });
    const intoGuarded = [await codeOf(guarded.restoreBackup(file, 'gorse heather bramble', nothing))];
    await guarded.lock();
    intoGuarded.push(await codeOf(guarded.listConnections()));
    await guarded.unlock({ passphrase: 'sorrel meadow thistle' });
    intoGuarded.push((await guarded.listConnections()).map(({ access }) => access).join());

    const third = await openTestStore(second);
    return {
      parts: ends.length,
      intoGuarded,
      markers: markersIn(text),
      told: told.every((part) => part > 0 && part <= 1),
      refused,
      stopped,
      left,
      done,
      again,
      before,
      after: await readEverything(third),
      tokens: await third.db.count('grants'),
      isSamePicture: (await readAttachment(third, 'c2', picture.url))?.bytes.every(
        (byte, i) => byte === picture.bytes[i],
      ),
      aside: await third.db.count('aside'),
      moved: third.vault.before === undefined,
    };
  });
  expect(seen.parts).toBeGreaterThanOrEqual(3);
  expect(seen.markers).toEqual([]);
  expect(seen.intoGuarded).toEqual(['true', 'store/locked', 'ended']);
  expect(seen.told).toBe(true);
  expect(seen.refused).toEqual([
    'transfer/wrong',
    'transfer/no-backup',
    'transfer/newer',
    'transfer/wrong',
    'transfer/damaged',
    'transfer/damaged',
    'transfer/cut',
    'transfer/cut',
    'transfer/damaged',
    'transfer/damaged',
  ]);
  expect([seen.stopped, seen.left]).toEqual([false, [0, 0, 0, 0]]);
  expect([seen.done, seen.again]).toEqual(['true', 'transfer/not-empty']);
  // What was read once is gone (a sign-in on its way), and access does not come along.
  expect(seen.after).toEqual({
    ...(seen.before as object),
    connection: { ...(seen.before as { connection: object }).connection, access: 'ended' },
    pending: undefined,
    tokens: [undefined, undefined, undefined],
  });
  expect([seen.isSamePicture, seen.tokens, seen.aside, seen.moved]).toEqual([true, 0, 1, true]);
});
