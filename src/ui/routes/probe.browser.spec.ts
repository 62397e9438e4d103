import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const BASE = 'https://fhir.alder.test/r4';

async function show(page: Page, path: string, heading = 'Probe'): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address);
  }, path);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('nobody is asked before the button is pressed; what was found is told, fits, and can be taken along', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await show(page, `/developers/probe?address=${encodeURIComponent(BASE)}`);
  await expect(page.getByText(`${BASE}/metadata`)).toBeVisible();
  expect(await calls(page)).toEqual([]);
  expect(await width()).toBe(320);

  await button(page, 'Probe').click();
  await expect(page.getByRole('heading', { name: 'Works from a browser' })).toBeVisible();
  expect(await calls(page)).toContain('POST https://login.alder.test/token');
  const registration = page.locator('details', { hasText: 'Registration endpoint' });
  await expect(registration).toContainText('Failure');
  await registration.locator('summary').click();
  await expect(registration.getByText('http://login.alder.test/register')).toBeVisible();
  await expect(registration.getByRole('link', { name: /rfc7591/ })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'POST https://login.alder.test/token' })).toContainText(
    '400',
  );
  expect(await width()).toBe(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }

  const download = page.waitForEvent('download');
  await button(page, 'Download as Markdown').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^probe-fhir\.alder\.test-\d{4}-\d\d-\d\d\.md$/);
  expect(await readFile(await file.path(), 'utf8')).toContain(`# Probe of \`${BASE}\``);
  await expect(button(page, 'Repeat')).toBeVisible();
});

test('it says who is asked, stops when told to, and when the page is left', async ({ page }) => {
  await show(page, `/providers/own?address=${encodeURIComponent(BASE)}`, 'Enter a provider');
  await button(page, 'Look').click();
  await page.getByRole('link', { name: 'What else it says without an account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Probe' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'FHIR address' })).toHaveValue(BASE);

  await page.getByRole('textbox', { name: 'FHIR address' }).fill('');
  await button(page, 'Probe').click();
  await expect(page.getByRole('textbox', { name: 'FHIR address' })).toBeFocused();
  await page.getByRole('textbox', { name: 'FHIR address' }).fill('https://fhir.alder.test/slow');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Asking https://fhir.alder.test/slow/metadata')).toBeVisible();
  await expect(page.getByText('Sheaf can read where to sign in.')).toBeVisible();
  await button(page, 'Stop').click();
  await expect(page.getByText('Stopped. What was found until then is not kept.')).toBeVisible();
  await button(page, 'Probe').click();
  await expect(page.getByText('Asking https://fhir.alder.test/slow/metadata')).toBeVisible();
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About Sheaf' })).toBeVisible();
  expect((await calls(page)).filter((call) => call.startsWith('stopProbe'))).toHaveLength(2);
});

test('whoever has access there can see how it answers; where servers are chosen and on the provider’s page it stands in a line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/providers/lakeside', {}, (engine) => {
      engine.connections = engine.connections.map((one) => ({ ...one, fhirBase: address }));
    });
  }, BASE);
  await expect(page.getByText('Checked on 3 November 2026: works from a browser.')).toBeVisible();
  await page.getByRole('link', { name: 'Check what its server can do' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Probe' })).toBeFocused();
  await expect(page.getByText('at most 60 requests')).toBeVisible();
  await page.getByRole('button', { name: 'Check what it can do' }).first().click();
  await expect(page.getByText('Sheaf signed in there and read a record.')).toBeVisible();
  expect(await calls(page)).toContain('probeRecord lakeside');
  await expect(button(page, 'Repeat')).toBeFocused();
  const category = page.locator('details', { hasText: 'Searches that need a category' });
  await expect(category).toContainText('Warning1 type: Sheaf asks for them by category from now on.');
  await category.locator('summary').click();
  await expect(category.getByText('Observation: laboratory', { exact: true })).toBeVisible();
  await expect(page.getByText('GET Observation?patient=…&_count=1', { exact: true })).toBeVisible();
  await expect(page.getByText('p-1')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
