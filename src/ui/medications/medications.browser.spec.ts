import { expect, test, type Page } from '@playwright/test';

const show = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { MEDICINE_ENTRIES } = await import('/src/ui/medications/medicine-entries.spec.page.ts');
    await showUi(address, { entries: MEDICINE_ENTRIES });
  }, path);

// One page for all looks: to load the code anew for each takes longer than to look.
test('medications, allergies and immunizations, as a person reads them', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await test.step('what is taken stands first and whole; what is over is folded, and found by any of its names', () =>
    taken(page));
  await test.step('that there is no allergy is a statement, contradicted where another entry names one', () =>
    allergies(page));
  await test.step('the card has a row for each disease of a mixture, and due is what a source says', () => card(page));
});

async function taken(page: Page): Promise<void> {
  await show(page, '/medications');
  const now = page.locator('section', { has: page.getByRole('heading', { name: 'Taking now' }) });
  await expect(now.getByRole('heading', { level: 3 })).toHaveText(['Simvastatin Zocor 20 mg tablet']);
  await expect(now).toContainText('Take 1 tablet in the evening.');
  await expect(now).toContainText('simvastatin 40 MG Oral Tablet');
  await expect(now).toContainText('They differ in the strength.');
  await expect(now).toContainText('filled 2 October 2026, 30 tablet');
  const old = page.locator('section', { has: page.getByRole('heading', { name: 'not heard of for long' }) });
  await expect(old).toContainText('Paused');
  await expect(page.getByRole('link', { name: 'Quillofena 10 mg' })).toBeHidden();

  await page.getByLabel('Find a medication').fill('quillofena');
  await expect(page.getByRole('link', { name: 'Quillofena 10 mg' })).toBeVisible();
  await expect(page.getByText('1 medication', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/medications\?find=quillofena$/);
  await expect(now).toBeHidden();

  await page.getByLabel('Find a medication').fill('zocor');
  await expect(now).toContainText('Simvastatin');
}

async function allergies(page: Page): Promise<void> {
  await show(page, '/allergies');
  await expect(page.getByText('No known drug allergies')).toBeVisible();
  await expect(page.getByText('So says Lakeside General, 3 May 2019.')).toBeVisible();
  await expect(page.getByText('But an allergy of this kind is listed below.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Penicillin' })).toContainText('High risk');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/allergies', { entries: [] });
  });
  await expect(page.getByText('nobody has said that there is none')).toBeVisible();
}

async function card(page: Page): Promise<void> {
  await show(page, '/immunizations');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: 'Whooping cough' })).toContainText('3 May 2020');
  await expect(rows.filter({ hasText: 'Mumps' })).toContainText('February 1990');
  await expect(rows.filter({ hasText: 'Flu' })).toContainText('two lots on that day');
  const due = page.locator('section', { has: page.getByRole('heading', { name: 'Due, as your providers say' }) });
  await expect(due).toContainText('recommended 1 December 2026');
  await expect(due).toContainText('Lakeside General, worked out 1 October 2026');
  await page.getByText('Every dose').click();
  await expect(page.getByText('Lot QX-12')).toBeVisible();
}
