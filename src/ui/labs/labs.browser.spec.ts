import { expect, test, type Page } from '@playwright/test';

const show = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { LAB_ENTRIES } = await import('/src/ui/labs/lab-entries.spec.page.ts');
    await showUi(address, { entries: LAB_ENTRIES });
  }, path);

test('labs: one line a test; what is out of range; a trend by pointer, keyboard and table', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await show(page, '/labs');
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });

  await test.step('the grid says value, unit, mark, range and the everyday name', async () => {
    await expect(row('Troponin I')).toContainText('Heart muscle damage');
    await expect(row('Troponin I')).toContainText('>50 ng/mL');
    await expect(row('Troponin I')).toContainText('Critically high');
    await expect(row('Troponin I')).toContainText('≤ 0.04 ng/mL');
    await expect(row('Blood pressure')).toContainText('122/78 mmHg');
    await expect(row('A1C')).toHaveCount(1);
    await expect(row('A1C')).toContainText('partly joined by name');
  });

  await test.step('filters are in the address, and a word finds the everyday name', async () => {
    await page.getByRole('link', { name: /^Out of range/ }).click();
    await expect(page).toHaveURL(/kind=out/);
    await expect(page.locator('.lab-row')).toHaveCount(1);
    await page.locator('.chips').getByRole('link', { name: /^All/ }).click();
    await page.getByLabel('Find a test').fill('three months');
    await expect(page.locator('.lab-row')).toHaveCount(1);
    await page.locator('.lab-row').click();
  });

  await test.step('percent and mmol/mol are two charts; the range is a band that changed', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('HEMOGLOBIN A1C LEVEL');
    await expect(page.getByRole('slider')).toHaveCount(2);
    await expect(page.locator('.plot').nth(1).locator('.plot-band')).toHaveCount(2);
    await expect(page.getByText('cannot be put on one scale safely')).toBeVisible();
  });

  await test.step('arrow keys read results; plus and minus keep the time in the address', async () => {
    const chart = page.getByRole('slider').nth(1);
    await chart.focus();
    await expect(chart).toBeFocused();
    await chart.press('End');
    await expect(chart).toHaveAttribute('aria-valuetext', '11 May 2025: 5.9 %, High, 4–5.4 %, Harbor Family Clinic');
    await chart.press('ArrowLeft');
    await expect(page.locator('.trend-readout')).toContainText('20 April 2024: 6.1 %');
    await chart.press('+');
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
    await chart.press('0');
    await expect(page).not.toHaveURL(/from=/);
  });

  await test.step('a guess says so, and can be left out', async () => {
    await expect(page.getByText('That is a guess')).toBeVisible();
    await expect(page.locator('tbody tr')).toHaveCount(7);
    await page.getByRole('link', { name: 'Leave them out' }).click();
    await expect(page.locator('tbody tr')).toHaveCount(6);
  });

  await test.step('the table is a file, as sent', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('results.csv');
  });

  await test.step('titres stand in their order; one result is no chart', async () => {
    await show(page, '/labs/5048-4');
    await expect(page.locator('.plot-text').filter({ hasText: ':' })).toHaveText(['1:40', '1:80', '1:320']);
    await show(page, '/labs/5802-4');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nitrite, urine');
    await expect(page.getByRole('slider')).toHaveCount(0);
    await show(page, '/labs/nothing');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This test is not in the record');
  });
});

test('five thousand points are drawn in one go, each mark of a source in one path', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  const ms = await page.evaluate(async () => {
    const { drawMany } = await import('/src/ui/charts/many.spec.page.tsx');
    return drawMany(5000);
  });
  // The budget is 60 ms, which the bench measures; here only that nothing is drawn for each point.
  expect(ms).toBeLessThan(600);
  expect(await page.locator('.plot svg *').count()).toBeLessThan(80);
});
