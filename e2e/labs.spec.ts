import { readFileSync } from 'node:fs';
import { goTo, openSample } from './sample-person.ts';
import { expect, test } from './world.ts';

test('a lab result is found by its everyday name, read over time at both hospitals, and taken along as a table', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Labs and vitals' }).click();

  await test.step('the grid has the lab’s range beside the newest result', async () => {
    await page.getByLabel('Find a test').fill('three months');
    const row = page.locator('.lab-row');
    await expect(row).toHaveCount(1);
    await expect(row.locator('.lab-range')).toHaveText(/4\.0–5\.6 %/);
    await row.click();
  });

  await test.step('its results stand in one chart and in a table, whoever sent them', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A1c');
    await expect(page.getByRole('slider')).toHaveCount(1);
    const sources = page.getByRole('list', { name: 'Key' });
    await expect(sources).toContainText('Lakeside General (sample)');
    await expect(sources).toContainText('Harbor Clinic (sample)');
  });

  await test.step('the table is a file with every result', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines.length).toBeGreaterThan(10);
    await expect(page.locator('tbody tr')).toHaveCount(lines.length - 1);
  });

  await test.step('blood pressure is a pair', async () => {
    await goTo(page, '/labs/85354-9');
    await expect(page.locator('tbody tr').first().locator('.trend-value')).toHaveText(/^\d+\/\d+ mmHg$/);
  });
});
