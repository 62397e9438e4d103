import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Store } from './store.ts';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a setting comes back as it was kept, and is gone when it is changed to nothing', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { changeSetting, readSetting } = await import('/src/store/settings.ts');
    const store = await openTestStore();
    const before = await readSetting(store, 'colours');
    await changeSetting<string[]>(store, 'colours', (held = []) => [...held, 'blue']);
    await changeSetting<string[]>(store, 'colours', (held = []) => [...held, 'réd']);
    const kept = await readSetting(store, 'colours');
    await changeSetting(store, 'colours', () => undefined);
    return { before, kept, after: await readSetting(store, 'colours'), rows: await store.db.count('settings') };
  });
  expect(seen).toEqual({ before: undefined, kept: ['blue', 'réd'], after: undefined, rows: 0 });
});

test('what goes along is kept and deleted with it; if it cannot be, neither is', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openTestStore, refuseWrites } = await import('/src/store/testing.ts');
    const { changeSetting, readSetting } = await import('/src/store/settings.ts');
    const store = await openTestStore();
    const read = async () => [await readSetting(store, 'lists'), await readSetting(store, 'lists/a')];
    await changeSetting(store, 'lists', () => ['a'], { 'lists/a': { brands: ['x'.repeat(1000)] } });
    const [lists, a] = await read();
    let writes = 0;
    const restore = refuseWrites('put', () => (++writes === 2 ? 'QuotaExceededError' : undefined));
    const refused = await changeSetting(store, 'lists', () => ['a', 'b'], { 'lists/b': 1 }).catch(
      (error: { code?: string }) => error.code,
    );
    restore();
    const whole = await readSetting(store, 'lists');
    await changeSetting(store, 'lists', () => [], { 'lists/a': undefined });
    return { lists, brands: (a as { brands: string[] }).brands[0]!.length, refused, whole, after: await read() };
  });
  expect(seen).toEqual({ lists: ['a'], brands: 1000, refused: 'store/full', whole: ['a'], after: [[], undefined] });
});

test('a row that was put in another one’s place does not open, and costs that one alone', async ({ page }) => {
  const read = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { changeSetting, readSetting } = await import('/src/store/settings.ts');
    const store = await openTestStore();
    await changeSetting(store, 'one', () => 1);
    await changeSetting(store, 'two', () => 2);
    const [first, second] = await store.db.getAllKeys('settings');
    await store.db.put('settings', (await store.db.get('settings', first!))!, second);
    return Promise.all([readSetting(store, 'one'), readSetting(store, 'two')]);
  });
  // Which of the two was overwritten, their names on disk decide.
  expect([JSON.stringify([1, undefined]), JSON.stringify([undefined, 2])]).toContain(JSON.stringify(read));
});

/** Two tabs of one browser on the same database, each with its store and what it heard. */
async function twoTabs(context: BrowserContext): Promise<readonly [Page, Page]> {
  const tabs = [await context.newPage(), await context.newPage()] as const;
  for (const tab of tabs) {
    await tab.goto('/e2e/blank.html');
    await tab.evaluate(async () => {
      const { openTestStore } = await import('/src/store/testing.ts');
      const heard: string[] = [];
      const store = await openTestStore('settings-tabs', { onChange: (change) => heard.push(change) });
      Object.assign(globalThis, { store, heard });
    });
  }
  return tabs;
}

declare const store: Store;
declare const heard: readonly string[];

test('changes that two tabs make at the same time are all there after', async ({ context }) => {
  const tabs = await twoTabs(context);
  const add = (tab: Page, who: string) =>
    tab.evaluate(async (name) => {
      const { changeSetting } = await import('/src/store/settings.ts');
      const one = (i: number) => changeSetting<string[]>(store, 'marks', (held = []) => [...held, `${name}${i}`]);
      await Promise.all(Array.from({ length: 8 }, (_, i) => one(i)));
    }, who);
  await Promise.all([add(tabs[0], 'a'), add(tabs[1], 'b')]);
  const marks = await tabs[0].evaluate(async () => {
    const { readSetting } = await import('/src/store/settings.ts');
    return readSetting<string[]>(store, 'marks');
  });
  const all = ['a', 'b'].flatMap((name) => Array.from({ length: 8 }, (_, i) => `${name}${i}`));
  expect(marks!.toSorted()).toEqual(all);
});

test('another tab hears of a change when it is there to be read', async ({ context }) => {
  const [one, two] = await twoTabs(context);
  await one.evaluate(async () => {
    const { changeSetting } = await import('/src/store/settings.ts');
    await changeSetting(store, 'heard', () => 'yes');
  });
  await expect.poll(() => two.evaluate(() => heard)).toContain('settings');
  const read = await two.evaluate(async () => {
    const { readSetting } = await import('/src/store/settings.ts');
    return readSetting(store, 'heard');
  });
  expect(read).toBe('yes');
  expect(await one.evaluate(() => heard)).toEqual([]);
});
