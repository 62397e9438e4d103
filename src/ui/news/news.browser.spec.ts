import { expect, test, type Page } from '@playwright/test';

async function show(page: Page, path: string): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    await showUi(address, {}, (engine) => {
      const news = { first: false, added: 3, amended: 1, withdrawn: 0, removed: 0 };
      engine.syncs['lakeside'] = { ...specSync('finished'), news };
    });
  }, path);
}

test('what changed stands in groups, says what was amended, shows more when asked, and each line opens its entry', async ({
  page,
}) => {
  await show(page, '/providers/lakeside');
  await page.getByRole('link', { name: 'Since last time: 3 new, 1 amended' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
  const group = (name: string) => page.getByRole('region', { name });
  await expect(group('New 40').getByRole('listitem')).toHaveCount(25);
  await group('New 40').getByRole('button', { name: 'Show 15 more' }).click();
  await expect(group('New 40').getByRole('listitem')).toHaveCount(40);
  await expect(group('Amended 1')).toContainText('Preliminary → Final');
  await expect(group('Withdrawn 1')).toContainText('ruled out');
  await expect(group('No longer in the provider’s list 1')).toContainText('not listed since 18 November 2026');
  await expect(page.getByText('Lakeside General has joined this record with another')).toBeVisible();

  await group('Amended 1').getByRole('link').click();
  await expect(page).toHaveURL(/\/record\/lakeside\/Observation\/r13$/);
  await expect(page.getByRole('region', { name: 'Versions' })).toContainText('5.50 → 5.60 %');
});

test('the first sync says so, and lists nothing', async ({ page }) => {
  await show(page, '/about');
  await page.evaluate(() => {
    const read = world.engine.readNews;
    world.engine.readNews = async (id) => {
      const news = await read(id);
      return news && { ...news, first: true, notes: [], earlier: [], gone: new Uint32Array() };
    };
  });
  await page.getByRole('link', { name: 'Providers' }).click();
  await page.getByRole('link', { name: 'What changed' }).click();
  await expect(page.getByText('This was the first time, and all 40 entries of it are new.')).toBeVisible();
  await expect(page.getByText('Nothing fetched yet.')).toBeVisible();
  await expect(page.getByRole('region', { name: /^New/ })).toHaveCount(0);
});

test('an entry that is no longer listed says so on its line and on its page', async ({ page }) => {
  await show(page, '/timeline');
  const row = page.getByRole('link', { name: /no longer in the provider’s list/ });
  await expect(row).toHaveCount(1);
  await row.click();
  await expect(page.getByText('No longer in the provider’s list, since 18 November 2026.')).toBeVisible();
});
