import { expect, test } from '@playwright/test';

test('news are what the log says since the run began: new, amended, withdrawn, no longer listed; the first run says so', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, lab, sent, testRow, testRun } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveRemoved } = await import('/src/store/mark-removed.ts');
    const { lastSegment } = await import('/src/store/run-list.ts');
    const { saveRun } = await import('/src/store/runs.ts');
    const { amendmentsOf, countNews, readNews } = await import('/src/engine/news.ts');
    const { resourceView } = await import('/src/engine/resource-view.ts');
    const { comparer } = await import('/src/ui/versions/comparer.ts');
    const compare = await comparer();
    const { store } = await openWorld();
    // The clock goes back between them: it plays no part.
    const first = testRun('c', { id: 'first', startedAt: 1, after: await lastSegment(store) });
    const commit = (run: typeof first, ...resources: ReturnType<typeof lab>[]) =>
      commitPage(store, { run, row: testRow(), resources, fetchedAt: 9 - run.startedAt });
    const doctor = (name: string) => sent({ resourceType: 'Practitioner', id: 'd', name: [{ text: name }] });
    await commit(first, lab('a'), lab('b'), lab('c'), lab('d'), lab('e'), doctor('Ada'));
    const counts = [await countNews(store, first)];
    await saveRun(store, { ...first, state: 'finished', endedAt: 2, news: counts[0]! });

    const second = testRun('c', { id: 'second', startedAt: 2, after: await lastSegment(store) });
    const value = (number: number) => ({ valueQuantity: { value: number, unit: '%' } });
    await commit(
      second,
      lab('a'),
      lab('b', value(5.8)),
      lab('c', { meta: { versionId: '2' } }), // of the machine alone
      lab('d', { status: 'entered-in-error' }),
      lab('f'),
      doctor('Ada Quill'),
    );
    await commit(second, lab('b', value(5.9)));
    const gone = [{ type: 'Observation', id: 'e' }];
    await saveRemoved(store, { run: second, row: testRow({ searchId: 'vanished' }), gone, since: 3 });
    counts.push(await countNews(store, second));
    await saveRun(store, second);
    store.close();

    const again = await openTestStore(store.name);
    const news = (await readNews(again, 'c'))!;
    const ids = (positions: Uint32Array) => Array.from(positions, (position) => again.index.idOf(position));
    const entry = await resourceView(again, 'c', 'Observation', 'b');
    return {
      counts,
      added: ids(news.added),
      amended: ids(news.amended),
      withdrawn: ids(news.withdrawn),
      removed: ids(news.removed),
      gone: ids(news.gone),
      earlier: news.earlier.map(({ added }) => added),
      first: news.first,
      last: (await amendmentsOf(again, news.amended)).map(({ was, is }) => compare(was, is)),
      entry: entry?.versions?.map(({ number, text = '' }) => [number, /"value":([\d.]+)/.exec(text)?.[1]]),
      marked: (await resourceView(again, 'c', 'Observation', 'e'))?.row.removed,
    };
  });
  expect(seen.counts).toEqual([
    { first: true, added: 5, amended: 0, withdrawn: 0, removed: 0 },
    { first: false, added: 1, amended: 1, withdrawn: 1, removed: 1 },
  ]);
  expect(seen).toMatchObject({
    added: ['f'],
    amended: ['b'],
    withdrawn: ['d'],
    removed: ['e'],
    gone: ['e'],
    earlier: [5],
    first: false,
    last: [[{ label: 'Value', text: '5.8 → 5.9 %' }]],
    entry: [
      [3, '5.9'],
      [2, '5.8'],
      [1, '5.6'],
    ],
    marked: 3,
  });
});
