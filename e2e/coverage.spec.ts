import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { countByType, readLog } from './kept.ts';
import { consent, expect, pick, test } from './world.ts';

/** What could not be fetched is said, can be asked for once more, and can be handed to somebody. */

test.use({ resources: 150 });

/** A line of the screen. */
const line = (page: Page, label: string) =>
  page
    .getByRole('list', { name: /^What .* was asked for$/ })
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();

test('a sync that lost the network goes on by itself; what was refused and what failed is told, tried again when it is mended, and saved', async ({
  page,
  context,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const patient = lakeside.patients[0]!;
  world.app.hospitals = [`${lakeside.origin}/q/status[CarePlan]=403`];
  await test.step('when the browser wakes the service worker, the tab that is open is told', async () => {
    expect(await wokenBy(page)).toEqual({ type: 'WAKE_UP' });
  });

  let mended = false;
  await page.route(/\/r4\/Goal\?/, (route) =>
    mended
      ? route.continue()
      : route.fulfill({
          contentType: 'text/html',
          body: '<h1>Down</h1>',
          headers: { 'access-control-allow-origin': '*' },
        }),
  );
  await pick(page, 'lake', /Lakeside/);
  const hold = lakeside.hold(({ path }) => path.includes('Immunization'));
  await consent(page, patient.name, { untick: [/the files/] });
  await hold.reached(1);
  await context.setOffline(true);
  hold.release();
  await expect(page.getByRole('heading', { name: /^Paused/ })).toBeVisible({ timeout: 30_000 });
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

  await page.getByRole('link', { name: 'What we could not get' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('did not share your care plans.');
  await expect(line(page, 'Care plans')).toContainText('The server’s own words');
  await expect(line(page, 'Goals')).toContainText('Failed');
  expect(countByType(await readLog(page)).Goal ?? 0).toBe(0);

  await test.step('saved: nothing of it is an address, an id or a token', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as text' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('did not share your care plans.');
    expect(text).not.toContain(patient.id);
    expect(text).not.toContain('://');
  });

  await test.step('one is tried again; it alone is asked, and the others stay as they were', async () => {
    mended = true;
    const asked = lakeside.requests.length;
    await line(page, 'Goals').getByRole('button', { name: 'Try again: Goals' }).click();
    await expect(line(page, 'Goals').getByRole('status')).toHaveText(/^Asked again: \d+$/, { timeout: 30_000 });
    const searches = lakeside.requests.slice(asked).map(({ path }) => /\/r4\/([A-Z]\w+)\?/.exec(path)?.[1]);
    expect(new Set(searches.filter((type) => type !== undefined))).toEqual(new Set(['Goal']));
    await expect(main).toContainText('did not share your care plans.');
  });
  expect(countByType(await readLog(page)).Goal).toBe(lakeside.expected(patient.id).Goal);
});

/** What the page hears when the browser dispatches a periodic sync; nothing of it takes the permission. */
async function wokenBy(page: Page): Promise<unknown> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const heard = page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data), { once: true }),
      ),
  );
  const browser = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    }),
  );
  await browser.send('ServiceWorker.enable');
  const registrationId = await registered;
  const { origin } = new URL(page.url());
  await browser.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: 'sheaf-wake-up' });
  return heard;
}
