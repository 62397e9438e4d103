import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Loaded } from './record-index.ts';
import type { Store } from './store.ts';

/** Two tabs of one browser on the same database, with the first connection made. Each keeps its store in `tab`. */
async function twoTabs(context: BrowserContext): Promise<readonly [Page, Page]> {
  const tabs = [await context.newPage(), await context.newPage()] as const;
  for (const tab of tabs) {
    await tab.goto('/e2e/blank.html');
    await tab.evaluate(async () => {
      const { openWorld, lab, testRow } = await import('/src/store/testing.ts');
      const { commitPage } = await import('/src/store/commit.ts');
      const heard: string[] = [];
      const world = await openWorld('two-tabs', {
        onChange: (change) => heard.push(`${change}:${world.store.index.countOf('c')}`),
        onLost: () => heard.push('lost'),
      });
      const commit = (...ids: string[]) =>
        commitPage(world.store, {
          run: world.run,
          row: testRow({ searchId: crypto.randomUUID() }),
          resources: ids.map((id) => lab(...(id.split('=') as [string]), { status: id.split('=')[1] ?? 'final' })),
          fetchedAt: 1,
        });
      Object.assign(globalThis, { tab: { ...world, heard, commit } });
    });
  }
  return tabs;
}

/** What `twoTabs` leaves in each page. */
interface Tab {
  readonly store: Store;
  readonly heard: readonly string[];
  commit(...ids: string[]): Promise<Loaded>;
}
declare const tab: Tab;

test('a tab hears of another tab’s commit when its own index has it', async ({ context }) => {
  const [one, two] = await twoTabs(context);
  await one.evaluate(() => tab.commit('a', 'b'));
  await expect.poll(() => two.evaluate(() => tab.heard)).toContain('record:2');
  const text = await two.evaluate(async () => {
    const { readSource } = await import('/src/store/bodies.ts');
    return (await readSource(tab.store, 'c', 'Observation', 'b'))?.id;
  });
  expect(text).toBe('b');
});

test('a tab that has not heard yet still knows what is unchanged when it commits', async ({ context }) => {
  const [one, two] = await twoTabs(context);
  // Deaf: what the other tab says never arrives, as in a tab that was frozen.
  await two.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });
  await two.evaluate(() => tab.commit('a', 'b=amended'));
  const counts = await one.evaluate(() => tab.commit('a', 'b', 'c'));
  const index = await one.evaluate(() => tab.store.index.countOf('c'));
  const segments = await one.evaluate(() => tab.store.db.count('segments'));

  expect(counts).toEqual({ added: 1, changed: 1, unchanged: 1 });
  expect(index).toBe(3);
  expect(segments).toBe(2);
});

test('two tabs that write at the same time lose and double nothing', async ({ context }) => {
  const [one, two] = await twoTabs(context);
  const write = (page: Page, own: string) =>
    page.evaluate(async (prefix) => {
      const pages = Array.from({ length: 15 }, (_, i) => tab.commit(`shared-${i}`, `${prefix}-${i}`));
      await Promise.all(pages);
    }, own);
  await Promise.all([write(one, 'one'), write(two, 'two')]);

  for (const page of [one, two]) {
    await expect.poll(() => page.evaluate(() => tab.store.index.countOf('c'))).toBe(45);
    const doubled = await page.evaluate(async () => {
      const { openTimeline, rowsAt } = await import('/src/store/timeline.ts');
      const ids = rowsAt(tab.store, openTimeline(tab.store, {}).positions).map(({ id }) => id);
      return ids.length - new Set(ids).size;
    });
    expect(doubled).toBe(0);
  }
});

test('what one tab forgets is gone from the other, which cannot write to it any more', async ({ context }) => {
  const [one, two] = await twoTabs(context);
  await one.evaluate(() => tab.commit('a'));
  await expect.poll(() => two.evaluate(() => tab.store.index.countOf('c'))).toBe(1);
  await one.evaluate(async () => {
    const { forgetConnection } = await import('/src/store/forget.ts');
    await forgetConnection(tab.store, 'c');
  });
  await expect.poll(() => two.evaluate(() => tab.store.index.countOf('c'))).toBe(0);
  const refused = await two.evaluate(() => tab.commit('b').catch((error: { code: string }) => error.code));
  expect(refused).toBe('store/gone');
});

test('a sign-in that two tabs answer at once is taken by one of them', async ({ context }) => {
  const [one, two] = await twoTabs(context);
  await one.evaluate(async () => {
    const { savePending } = await import('/src/store/connections.ts');
    const { testPending } = await import('/src/store/testing.ts');
    await savePending(tab.store, testPending('state-1', 1000));
  });
  const take = (page: Page) =>
    page.evaluate(async () => {
      const { takePending } = await import('/src/store/connections.ts');
      return (await takePending(tab.store, 'state-1', 1001))?.state;
    });
  const taken = await Promise.all([take(one), take(two)]);
  expect(taken.filter((state) => state === 'state-1')).toHaveLength(1);
});

test('two tabs that open a new database at once agree on its keys', async ({ context }) => {
  const pages = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(pages.map((page) => page.goto('/e2e/blank.html')));
  await Promise.all(
    pages.map((page, i) =>
      page.evaluate(async (n) => {
        const { openTestStore, testConnection, testGrant } = await import('/src/store/testing.ts');
        const { saveConnection } = await import('/src/store/connections.ts');
        const store = await openTestStore('same-keys');
        await saveConnection(store, testConnection(`c${n}`), testGrant());
        Object.assign(globalThis, { store });
      }, i),
    ),
  );
  const names = await pages[0]!.evaluate(async () => {
    const { listConnections } = await import('/src/store/connections.ts');
    const { store } = globalThis as unknown as { store: Tab['store'] };
    return (await listConnections(store)).map(({ id }) => id).toSorted();
  });
  expect(names).toEqual(['c0', 'c1']);
});

test('forgetting everything closes the other tabs and leaves no database', async ({ context }) => {
  const [one, two] = await twoTabs(context);
  await one.evaluate(() => tab.commit('a'));
  const left = await one.evaluate(async () => {
    const { forgetEverything } = await import('/src/store/forget.ts');
    await forgetEverything(tab.store);
    return (await indexedDB.databases()).map(({ name }) => name);
  });
  expect(left).toEqual([]);
  await expect.poll(() => two.evaluate(() => tab.heard)).toContain('lost');
  expect(await two.evaluate(() => tab.commit('b').catch((error: { code: string }) => error.code))).toBe('store/lost');
});
