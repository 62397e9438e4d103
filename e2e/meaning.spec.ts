import type { Page } from '@playwright/test';
import { expect, test } from './world.ts';

/** What is shown means what the sources said: one line for one thing, no fact that was taken back, the same days everywhere. */

const PATHS = ['/problems', '/procedures', '/social-history'];

test('problems that two hospitals know are one line each, what was taken back is no fact, and days are the same in every zone', async ({
  page,
  world: { app },
}) => {
  await page.goto(app.origin);
  await page.getByRole('button', { name: 'Look at a sample person' }).click();
  await page.getByRole('button', { name: 'Remove the sample' }).waitFor();

  await test.step('one line for one problem, with each who says it and why they are one', async () => {
    await page.goto(`${app.origin}/problems`);
    const now = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Now' }) });
    await now.locator('.line').first().waitFor();
    const titles = await now.locator('.line-first > a').allInnerTexts();
    expect(titles.length).toBeGreaterThan(2);
    expect(new Set(titles).size).toBe(titles.length);
    const both = now
      .locator('.line')
      .filter({ hasText: /In \d+ records/ })
      .first();
    await both.getByText(/^In \d+ records/).click();
    await expect(both.getByText(/^Taken as one: /)).toBeVisible();
    await expect(both.locator('.member').filter({ hasText: 'Lakeside General (sample)' }).first()).toBeVisible();
    await expect(both.locator('.member').filter({ hasText: 'Harbor Clinic (sample)' }).first()).toBeVisible();
  });

  await test.step('what was entered in error is not counted, and is there with the reason', async () => {
    const notCounted = page.locator('.not-counted');
    await notCounted.getByText('Not counted here').click();
    await expect(notCounted.getByText('entered in error').first()).toBeVisible();
  });

  await test.step('each screen says the same in Los Angeles, UTC and Kiritimati, and nothing broken', async () => {
    const browser = await page.context().newCDPSession(page);
    const said: string[][] = [];
    const offsets: number[] = [];
    for (const timezoneId of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
      await browser.send('Emulation.setTimezoneOverride', { timezoneId });
      offsets.push(await page.evaluate(() => new Date('2014-01-15').getTimezoneOffset()));
      const screens: string[] = [];
      for (const path of PATHS) screens.push(await textOf(page, app.origin + path));
      said.push(screens);
    }
    expect(offsets).toEqual([480, 0, -840]);
    expect(said[0]!.join('\n')).not.toMatch(/\bundefined\b|\[object|\bNaN\b|\b1970\b/);
    expect(said[0]!.every((text) => /\d entr(y|ies)/.test(text))).toBe(true);
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });
});

async function textOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.locator('main .line').first().waitFor();
  return page.locator('main').innerText();
}
