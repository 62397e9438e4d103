import type { Page } from '@playwright/test';
import { expect, test } from './world.ts';

/** The guidebook as it is published: found, looked through, compared, and read with the host gone. */

test.use({ resources: 10 });

const FILE = '/catalog/platforms.json';

const kept = (page: Page) => page.evaluate(async (path) => (await caches.match(path)) !== undefined, FILE);
const controlled = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null);

test('opened, filtered, compared, and then offline', async ({ page, world }) => {
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('link', { name: 'for developers' }).click();
  await page.getByRole('link', { name: 'Guidebook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guidebook' })).toBeFocused();
  const published = (await (await fetch(`${world.app.origin}${FILE}`)).json()) as { id: string; name: string }[];
  await expect(page.getByRole('main').getByRole('status')).toHaveText(`${published.length} platforms`);
  await expect(page.getByRole('rowheader')).toHaveCount(published.length);

  await page.getByRole('button', { name: /^Public apps/ }).click();
  await page.getByRole('button', { name: /^CORS/ }).click();
  await page.getByRole('button', { name: /^Refresh tokens/ }).click();
  await expect(page).toHaveURL(/\?has=public-client,cors,refresh$/);
  const found = page.getByRole('rowheader');
  await expect.poll(() => found.count()).toBeLessThan(published.length);
  await expect(found.filter({ hasText: 'SMART' }).first()).toBeVisible();
  const names = [];
  for (const at of [0, 1]) {
    names.push(await found.nth(at).getByRole('link').innerText());
    // It stands in the address, which follows the click in its own time.
    const chosen = page.getByRole('checkbox', { name: `Compare ${names[at]}` });
    await chosen.click();
    await expect(chosen).toBeChecked();
  }
  await page.getByRole('link', { name: 'Compare 2' }).click();
  const comparison = page.getByRole('region', { name: `Comparison of ${names.join(', ')}` });
  await expect(comparison.getByRole('row', { name: /^Public apps/ })).toContainText('Yes');

  // Somebody who wants it again on a train.
  await expect.poll(() => kept(page)).toBe(true);
  await page.reload();
  await expect.poll(() => controlled(page)).toBe(true);
  await world.app.stop();
  await page.reload();
  await expect(comparison).toBeVisible();
  await comparison.getByRole('link', { name: names[0]!, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: names[0]! })).toBeVisible();
  await page.goto(`${world.app.origin}/developers/guidebook/epic#cors-token`);
  await expect(page.locator('#cors-token')).toBeFocused();
  await expect(page.locator('#cors-token')).toContainText('Varies');
  await expect(page.getByRole('region', { name: 'Works from a browser' })).toBeVisible();
});
