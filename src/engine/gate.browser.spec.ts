import { expect, test } from '@playwright/test';
import type { Engine, EngineEvent } from './api.ts';

declare global {
  var tabs: readonly { readonly engine: Engine; readonly heard: string[] }[];
  var codeOf: (act: Promise<unknown>) => Promise<string>;
}

/** Two tabs of one record, as two engines of one page: what they tell each other goes the same way. */
test.beforeEach(async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { createEngine } = await import('/src/engine/create.ts');
    const name = `gate-${Math.random()}`;
    const tab = async () => {
      const engine = await createEngine(name, `${location.origin}/`);
      const heard: string[] = [];
      await engine.subscribe((event: EngineEvent) => void heard.push(event.kind));
      return { engine, heard };
    };
    const code = (act: Promise<unknown>) =>
      act.then(
        () => 'fine',
        (error: Error & { code?: string }) => error.code ?? error.message,
      );
    Object.assign(globalThis, { tabs: [await tab(), await tab()], codeOf: code, anotherTab: tab });
  });
});

declare const anotherTab: () => Promise<(typeof tabs)[number]>;

test('protecting, locking and unlocking in one tab does so in all; a new tab is let in while one is open', async ({
  page,
}) => {
  await page.evaluate(() => tabs[0]!.engine.protect('gorse heather bramble'));
  await expect.poll(() => page.evaluate(async () => (await tabs[1]!.engine.readVault()).moving)).toBeUndefined();
  const seen = await page.evaluate(async () => {
    const [one, two] = [tabs[0]!.engine, tabs[1]!.engine];
    const open = async (engine: Engine) => !(await engine.readVault()).isLocked && codeOf(engine.listConnections());
    const third = await anotherTab();
    const before = [await open(one), await open(two), await open(third.engine)];
    await two.lock();
    return { before, isProtected: (await one.readVault()).isProtected };
  });
  expect(seen).toEqual({ before: ['fine', 'fine', 'fine'], isProtected: true });
  await expect.poll(() => page.evaluate(async () => (await tabs[0]!.engine.readVault()).isLocked)).toBe(true);

  const locked = await page.evaluate(async () => {
    const [one, two] = [tabs[0]!.engine, tabs[1]!.engine];
    const fourth = await anotherTab();
    return {
      calls: await Promise.all([one.listConnections(), two.readStorage(), fourth.engine.search('Patient')].map(codeOf)),
      heard: [tabs[0]!.heard.at(-1), fourth.heard],
      wrong: await codeOf(one.unlock({ passphrase: 'gorse heather' })),
      tries: (await two.readVault()).tries.count,
      right: await codeOf(one.unlock({ passphrase: 'gorse heather bramble' })),
    };
  });
  expect(locked).toEqual({
    calls: ['store/locked', 'store/locked', 'store/locked'],
    heard: ['locked', ['locked']],
    wrong: 'store/wrong',
    tries: 1,
    right: 'fine',
  });
  await expect.poll(() => page.evaluate(async () => codeOf(tabs[1]!.engine.listConnections()))).toBe('fine');
  const off = await page.evaluate(async () => {
    const [one, two] = [tabs[0]!.engine, tabs[1]!.engine];
    const wrong = await codeOf(two.unprotect({ passphrase: 'no' }));
    await two.unprotect({ passphrase: 'gorse heather bramble' });
    await one.lock(); // it would open by itself: nothing happens
    return [wrong, (await one.readVault()).isProtected, await codeOf(one.listConnections())];
  });
  expect(off).toEqual(['store/wrong', false, 'fine']);
});

test('it locks by itself when nobody is there in any tab, and soon after none can be seen', async ({ page }) => {
  await page.clock.install();
  const look = () => page.evaluate(async () => (await tabs[0]!.engine.readVault()).isLocked);
  const idle = async (ms: number) => (await page.clock.runFor(ms), look());
  await page.evaluate(async () => {
    await tabs[0]!.engine.protect('gorse heather bramble');
    await tabs[0]!.engine.saveAutoLock({ minutes: 5, whenHidden: true });
    await tabs[1]!.engine.listConnections(); // it came in again
  });
  const seen = [await idle(4 * 60_000)];
  await page.evaluate(() => tabs[1]!.engine.noticePerson('something'));
  seen.push(await idle(4 * 60_000), await idle(61_000 + 5000));
  expect(seen).toEqual([false, false, true]);

  await page.evaluate(() => tabs[0]!.engine.unlock({ passphrase: 'gorse heather bramble' }));
  await expect.poll(() => page.evaluate(() => codeOf(tabs[1]!.engine.listConnections()))).toBe('fine');
  await page.evaluate(() => tabs[0]!.engine.noticePerson('looks-away'));
  await expect.poll(() => page.evaluate(() => codeOf(tabs[0]!.engine.listConnections()))).toBe('fine');
  expect(await idle(3000)).toBe(false); // the other can be seen
  await page.evaluate(() => Promise.all(tabs.map(({ engine }) => engine.noticePerson('looks-away'))));
  expect(await idle(3000)).toBe(true);
});

test('everything is forgotten without unlocking', async ({ page }) => {
  const left = await page.evaluate(async () => {
    const { engine } = tabs[0]!;
    await engine.protect('gorse heather bramble');
    await engine.lock();
    await engine.forgetEverything();
    return (await indexedDB.databases()).filter(({ name }) => name?.startsWith('gate-'));
  });
  expect(left).toEqual([]);
});
