import { countByType, readLog } from './kept.ts';
import { consent, expect, pick, test } from './world.ts';

/** Two tabs are one record: one of them syncs, both show it, and either may be closed. */

test('a second tab shows the progress of the first, and can stop it', async ({ page, context, world }) => {
  const pinewood = world.hospital('pinewood');
  await pick(page, 'pine', /Pinewood/);
  const hold = pinewood.hold(({ path }) => path.includes('Immunization'));
  await consent(page, pinewood.patients[0]!.name);
  await page.waitForURL(`${world.app.origin}/providers/**`);
  await hold.reached(1);

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: /^Fetching/ })).toBeVisible();
  await second.getByRole('button', { name: 'Stop' }).click();
  await expect(second.getByRole('heading', { name: /^Stopped/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Stopped/ })).toBeVisible();
  hold.release();

  await second.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await expect(second.getByRole('heading', { name: /^Fetched/ })).toBeVisible();
  expect(countByType(await readLog(second))).toEqual(pinewood.expected(pinewood.patients[0]!.id));
});

test('a tab that is closed while it syncs leaves the rest to the other one', async ({ page, context, world }) => {
  const pinewood = world.hospital('pinewood');
  await pick(page, 'pine', /Pinewood/);
  const hold = pinewood.hold(({ path }) => path.includes('Immunization'));
  await consent(page, pinewood.patients[0]!.name);
  await page.waitForURL(`${world.app.origin}/providers/**`);
  await hold.reached(1);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: /^Fetching/ })).toBeVisible();

  await page.close();
  hold.release();
  await expect(second.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  expect(countByType(await readLog(second))).toEqual(pinewood.expected(pinewood.patients[0]!.id));
});

test('starting in both tabs at once is one sync', async ({ page, context, world }) => {
  const lakeside = world.hospital('lakeside');
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: /^Fetched/ })).toBeVisible();

  const asked = lakeside.requests.length;
  const hold = lakeside.hold(({ path }) => path.includes('Immunization'));
  // Not through the pointer: the first click takes the button away in the other tab.
  const press = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Fetch what is new')?.click();
  await Promise.all([page, second].map((tab) => tab.evaluate(press)));
  await hold.reached(1);
  hold.release();
  await Promise.all(
    [page, second].map((tab) =>
      expect(tab.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 }),
    ),
  );
  const firstPages = lakeside.requests
    .slice(asked)
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/r4/Condition?'))
    .map(({ path }) => path);
  expect(new Set(firstPages).size).toBe(firstPages.length);
});

test('what one tab forgets is gone in the other', async ({ page, context, world }) => {
  const lakeside = world.hospital('lakeside');
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  const second = await context.newPage();
  await second.goto(`${world.app.origin}/timeline`);
  await expect(second.locator('a[href*="/record/"]').first()).toBeVisible();

  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('button', { name: /Disconnect and forget/ }).click();
  await expect(page).toHaveURL(`${world.app.origin}/providers`);
  await expect(second.locator('a[href*="/record/"]')).toHaveCount(0);
  expect(await readLog(page)).toEqual([]);
});
