import { expect, test } from './world.ts';

test('documents of a record are listed, read in their forms, searched and there without a network', async ({
  page,
  world,
}) => {
  await page.goto(world.app.origin);
  await page.getByRole('button', { name: 'Look at a sample person' }).click();
  await page.getByRole('button', { name: 'Remove the sample' }).waitFor();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.goto(`${world.app.origin}/documents`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documents');
  const many = page
    .locator('.line')
    .filter({ hasText: /Rich text/ })
    .first();
  await many.locator('.line-first a').click();
  const document = page.locator('.of-document');
  const forms = page.getByRole('navigation', { name: 'Forms that this document comes in' });

  await expect(document.locator('p').first()).toBeVisible();
  await page.context().setOffline(true);
  await forms.getByRole('link', { name: 'Rich text' }).click();
  await expect(forms.getByRole('link', { name: 'Rich text' })).toHaveAttribute('aria-current', 'true');
  await expect(document).toHaveAttribute('aria-busy', 'false');
  const words = (await document.locator('p').last().textContent())!.trim().split(/\s+/).slice(0, 2).join(' ');
  await page.getByRole('searchbox', { name: 'Find in this document' }).fill(words);
  await expect(page.locator('.of-here')).toContainText(words);
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();

  await forms.getByRole('link', { name: /^(XML|Clinical document)$/ }).click();
  await expect(document.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.getByText(/^Contents, \d+ sections$/).click();
  await page.getByRole('button', { name: 'Arrange the sections' }).click();
  const headings = document.getByRole('heading', { level: 2 });
  const [first = '', second = ''] = await headings.allTextContents();
  await page.getByRole('button', { name: `Move “${second}” up` }).click();
  await expect(headings.nth(0)).toHaveText(second);
  await expect(page.getByText(/^Kept: “.+” is number 1 of \d+\.$/)).toBeVisible();
  await page.context().setOffline(false);
  await page.reload();
  await expect(headings.nth(0)).toHaveText(second);
  await expect(headings.nth(1)).toHaveText(first);

  await forms.getByRole('link', { name: 'Picture' }).click();
  await expect
    .poll(() => page.locator('img.document').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  await forms.getByRole('link', { name: 'Formatted text' }).click();
  await page.getByRole('button', { name: 'As it was made' }).click();
  await expect(page.locator('iframe.document')).toHaveAttribute('sandbox', '');
});
