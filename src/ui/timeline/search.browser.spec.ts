import { expect, test, type Page } from '@playwright/test';

async function show(page: Page, path: string): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address, { rows: 3000 });
  }, path);
  await expect(page.locator('.row').first()).toBeVisible();
}

const asked = (page: Page) =>
  page.evaluate(() => world.engine.calls.filter((call) => call.startsWith('findText')).map((call) => call.slice(9)));

test('words are looked for while they are typed; lines say where they stand; the keyboard goes there and back', async ({
  page,
}) => {
  await show(page, '/timeline');
  // An answer takes as long as it takes a person to type on: it must not take back what they typed meanwhile.
  await page.evaluate(() => {
    const find = world.engine.findText;
    world.engine.findText = async (...question) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return find(...question);
    };
  });
  const box = page.getByRole('searchbox', { name: 'Search your record' });
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.type('glucose', { delay: 130 });
  const results = page.getByRole('list', { name: 'Found for glucose' });
  await expect(results.getByRole('listitem')).toHaveCount(100);
  await expect(page).toHaveURL(/\/timeline\?q=glucose$/);
  const questions = await asked(page);
  expect(questions.at(-1)).toBe('glucose');
  await expect(page.locator('.list-head output')).toHaveText('250 entries');
  await expect(results.getByRole('listitem').nth(2)).toContainText('In a note: … seen today, glucose was talked over');
  await expect(results.locator('mark').first()).toHaveText('glucose');
  await expect(page.getByText('These are the best 100.')).toBeAttached();

  await page.keyboard.press('ArrowDown');
  await expect(results.locator('.row').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.locator('.row').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/record\/\w+\/Observation\/r20\?q=glucose$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(results).toBeVisible();

  await page.getByRole('link', { name: /^Lab results/ }).click();
  await expect(page).toHaveURL(/q=glucose&kind=lab/);
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  await expect(page).toHaveURL(/\/timeline\?kind=lab$/);
  await expect(page.locator('.day').first()).toBeVisible();
});

test('other names and mistyped words are told; where nothing is found, there is a way on', async ({ page }) => {
  await show(page, '/timeline?q=heart+attack&kind=problem');
  await expect(page.getByText('Also found: myocardial infarction.')).toBeVisible();
  await expect(page.locator('.results li').first()).toContainText('as “myocardial infarction”');
  const box = page.getByRole('searchbox');
  await expect(box).toHaveValue('heart attack');
  await box.fill('lisinopirl');
  await expect(page.getByText('“lisinopirl” may be mistyped. Also found: lisinopril.')).toBeVisible();
  await box.fill('nowhere');
  await expect(page.getByText('Nothing here has all of “nowhere”.')).toBeVisible();
  await page.getByRole('link', { name: 'Search everything' }).click();
  await expect(page).toHaveURL(/\/timeline\?q=nowhere$/);
  await page.getByRole('link', { name: 'Back to the timeline' }).click();
  await expect(box).toHaveValue('');
  await expect(page.locator('.day').first()).toBeVisible();
});
