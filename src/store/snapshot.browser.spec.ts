import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a kept index is read instead of the digests, with what came since on top; damaged, it is thrown away', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
    const { writeSnapshot } = await import('/src/store/snapshot-write.ts');
    const { readExtra } = await import('/src/store/snapshot.ts');
    const { store: first, run } = await openWorld();
    const add = (to: typeof first, ...ids: string[]) =>
      commitPage(to, { run, row: testRow(), resources: ids.map((id) => lab(id)), fetchedAt: 5 });
    const say = async (from: typeof first) => {
      await from.index.ready('search');
      const { index } = from;
      const code = index.words.find('code', 'token', 'http://loinc.org', '4548-4');
      const coded = Array.from({ length: index.length }, (_, i) => i).filter((i) => {
        const values = index.tokens.values.subarray(i === 0 ? 0 : index.tokenEnd.at(i - 1), index.tokenEnd.at(i));
        return values.includes(code!);
      });
      const shown = rowsAt(from, openTimeline(from, {}).positions).map(({ id, title }) => `${id} ${title}`);
      return { shown, coded: coded.length, count: index.countOf('c') };
    };
    await add(first, 'a', 'b');
    first.index.extras.set('words', { bytes: () => new Uint8Array([1, 2, 3]) });
    const written = await writeSnapshot(first);
    const extra = Array.from((await readExtra(first, 'words')) ?? []);
    await add(first, 'b', 'd');
    const said = [await say(first)];
    // The digest of the first segment cannot be read any more: who says the same has not looked at it.
    const digest = (await first.db.get('digests', 1))!;
    await first.db.put('digests', { ...digest, bytes: digest.bytes.map((byte) => byte ^ 255) }, 1);
    first.close();

    const second = await openTestStore(first.name);
    const isFrom = second.index.snapshot?.length;
    await add(second, 'e');
    said.push(await say(second));
    // Kept again, with what another had kept before.
    const again = await writeSnapshot(second);
    await second.db.put('digests', digest, 1);
    const kept = Array.from((await readExtra(second, 'words')) ?? []);
    const damage = async (key: string) => {
      const sealed = (await second.db.get('snapshots', key))!;
      await second.db.put(
        'snapshots',
        sealed.map((byte, i) => (i === sealed.length - 1 ? byte ^ 1 : byte)),
        key,
      );
    };
    await damage('search/tokens');
    second.close();

    const third = await openTestStore(first.name);
    await add(third, 'f');
    said.push(await say(third));
    const fromThird = third.index.snapshot?.length;
    await writeSnapshot(third);
    const own = (await third.db.get('snapshots', 'rows/title'))!;
    await third.db.put('snapshots', own.subarray(0, own.length - 8), 'rows/title');
    third.close();

    const fourth = await openTestStore(first.name);
    said.push(await say(fourth));
    const left = { from: fourth.index.snapshot, rows: await fourth.db.count('snapshots') };
    return { written, extra, said, isFrom, again, kept, fromThird, left };
  });
  const [one, ...others] = seen.said;
  expect(one).toEqual({
    shown: ['d Hemoglobin A1c', 'b Hemoglobin A1c', 'a Hemoglobin A1c'],
    coded: 3,
    count: 3,
  });
  const last = {
    ...one!,
    shown: ['f', 'e', 'd', 'b', 'a'].map((id) => `${id} Hemoglobin A1c`),
    coded: 5,
    count: 5,
  };
  const later = { ...one!, shown: ['e Hemoglobin A1c', ...one!.shown], coded: 4, count: 4 };
  expect(others).toEqual([later, last, last]);
  expect(seen).toMatchObject({
    written: true,
    extra: [1, 2, 3],
    isFrom: 2,
    again: true,
    kept: [1, 2, 3],
    fromThird: 4,
    left: { rows: 0 },
  });
  expect(seen.left.from).toBeUndefined();
});

test('nothing is kept of what was forgotten, nor of a log that another tab has changed', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testConnection, testGrant, testRow, testRun } =
      await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { writeSnapshot } = await import('/src/store/snapshot-write.ts');
    const { store: one, run } = await openWorld();
    await saveConnection(one, testConnection('d'), testGrant());
    await commitPage(one, { run, row: testRow(), resources: [lab('a')], fetchedAt: 5 });
    await commitPage(one, { run: testRun('d'), row: testRow(), resources: [lab('b')], fetchedAt: 5 });
    await writeSnapshot(one);
    const before = await one.db.count('snapshots');
    const two = await openTestStore(one.name);
    await forgetConnection(one, 'd');
    const after = await one.db.count('snapshots');
    const byOne = await writeSnapshot(one);
    // As if the other tab had not heard of it yet.
    const behind = await openTestStore(one.name);
    await behind.db.delete('digests', 1);
    const byTwo = await writeSnapshot(behind);
    two.close();
    const three = await openTestStore(one.name);
    return { before: before > 20, after, byOne, byTwo, left: await three.db.count('snapshots') };
  });
  expect(seen).toEqual({ before: true, after: 0, byOne: false, byTwo: false, left: 0 });
});

test('digests of formats before are read as they are, and what they had for search is read from the resources', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { seal, unseal } = await import('/src/store/seal.ts');
    const { digestPlace } = await import('/src/store/seal-segment.ts');
    const { packNumbers } = await import('/src/store/numbers.ts');
    const { readDigest } = await import('/src/store/digest-bytes.ts');
    const { search } = await import('/src/store/search.ts');
    const { rowsAt } = await import('/src/store/timeline.ts');
    const { store, run } = await openWorld();
    for (let i = 0; i < 3; i++) {
      await commitPage(store, { run, row: testRow(), resources: [lab(`a${i}`), lab(`b${i}`)], fetchedAt: 5 });
    }
    const now = rowsAt(store, [0, 1, 2, 3, 4, 5]);
    for (const [seq, version] of [
      [1, 3],
      [2, 4],
    ] as const) {
      const row = (await store.db.get('digests', seq))!;
      const { columns, ids } = readDigest(await unseal(store.vault.data, digestPlace('c'), row.bytes));
      const { fetchedAt, texts, type, kind, title, detail, withdrawn, when, flagged, deleted } = columns;
      const own = [type, kind, title, detail, withdrawn, when, flagged];
      const lists = version === 3 ? [[0, 0, 0], ...own, [0, 0]] : [[0, 0, 0, 0], [], ...own, deleted, [0, 0]];
      const lines = new TextEncoder().encode(`${JSON.stringify({ fetchedAt, texts })}\n${JSON.stringify(ids)}\n`);
      const content = new Uint8Array([...lines, ...packNumbers(lists)]);
      const bytes = await seal(store.vault.data, { place: digestPlace('c'), content, zip: true });
      await store.db.put('digests', { ...row, version, bytes }, seq);
    }
    store.close();
    const again = await openTestStore(store.name);
    const rows = rowsAt(again, [0, 1, 2, 3, 4, 5]);
    const { total } = await search(again, 'Observation?code=4548-4&date=2014-05-03');
    again.close();
    return { same: JSON.stringify(rows) === JSON.stringify(now), total };
  });
  expect(seen).toEqual({ same: true, total: 6 });
});

test('what came is found at once, after a restart too, with gaps, with pages that come meanwhile, and without what was forgotten', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, testConnection, testGrant, testRow, testRun } =
      await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { search } = await import('/src/store/search.ts');
    const { store, run } = await openWorld();
    await saveConnection(store, testConnection('d'), testGrant());
    const totalIn = async (of: typeof store) => (await search(of, 'Observation?code=4548-4')).total;
    const labs = (from: number, count: number) => Array.from({ length: count }, (_, i) => lab(`l${from + i}`));
    // More than are held: the first are read from their segments.
    for (let from = 0; from < 5000; from += 1000) {
      await commitPage(store, { run, row: testRow(), resources: labs(from, 1000), fetchedAt: 5 });
    }
    await commitPage(store, { run: testRun('d'), row: testRow(), resources: labs(9000, 10), fetchedAt: 5 });
    const asking = totalIn(store);
    await commitPage(store, { run, row: testRow(), resources: labs(5000, 100), fetchedAt: 5 });
    const whole = [await asking, await totalIn(store)];
    store.close();
    const again = await openTestStore(store.name);
    const before = again.index.tokenEnd.length;
    const asked = totalIn(again);
    await commitPage(again, { run, row: testRow(), resources: labs(5100, 50), fetchedAt: 5 });
    const late = [await asked, await totalIn(again)];
    await forgetConnection(again, 'd');
    const less = await totalIn(again);
    again.close();
    // Nobody searches: what came is looked through all the same, behind its commit.
    const { store: quiet, run: other } = await openWorld();
    await commitPage(quiet, { run: other, row: testRow(), resources: labs(0, 300), fetchedAt: 5 });
    while (quiet.index.tokenEnd.length < 300) await new Promise((resolve) => setTimeout(resolve, 1));
    return { whole, before, late, less };
  });
  expect(seen.whole[0]).toBeGreaterThanOrEqual(5010);
  expect(seen.whole[1]).toBe(5110);
  expect(seen.before).toBe(0);
  expect(seen.late[1]).toBe(5160);
  expect(seen.less).toBe(5150);
});
