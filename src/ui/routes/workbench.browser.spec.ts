import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

async function show(page: Page, path: string): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address);
  }, path);
  await expect(page.getByRole('heading', { level: 1, name: 'Workbench' })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('a source is chosen by keys, or by its address, and its settings are the developer’s to change', async ({
  page,
}) => {
  await show(page, '/developers/workbench');
  await page.getByRole('combobox', { name: 'Name, place or address' }).fill('maple');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Endpoints of Maple Valley Health' })).toBeVisible();
  await page.getByRole('listitem').getByRole('link', { name: 'https://' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Client id' })).toHaveValue('sheaf-maple');
  await page.getByRole('link', { name: 'Choose another' }).click();
  await page.getByRole('textbox', { name: 'Or a FHIR address of your own' }).fill('https://fhir.alder.test/r4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('https://fhir.alder.test/r4', { exact: true })).toBeVisible();

  await page.getByRole('textbox', { name: 'Scopes' }).fill('openid patient/Patient.rs');
  await page.getByRole('textbox', { name: 'Audience (aud)' }).fill('');
  await page.getByRole('combobox', { name: 'PKCE' }).selectOption('none');
  await expect(page.getByText('Only for trying.')).toBeVisible();
  await fits(page);
  await button(page, 'Run the sign-in').click();
  await expect.poll(() => page.evaluate(() => world.left)).toEqual(['https://login.maple.test/authorize']);
  const begun = (await calls(page)).find((call) => call.startsWith('beginTrial'))!;
  expect(JSON.parse(begun.slice('beginTrial '.length))).toMatchObject({
    endpointId: '',
    fhirBase: 'https://fhir.alder.test/r4',
    scopes: 'openid patient/Patient.rs',
    audience: '',
    pkce: 'none',
  });
});

test('what came of it is shown without its secrets, can be gone on with, and is forgotten', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await show(page, '/developers/workbench?endpoint=maple');
  await button(page, 'Run the sign-in').click();
  await expect.poll(() => page.evaluate(() => world.left.length)).toBe(1);
  // What the redirect would do.
  await page.evaluate(() => world.engine.emit({ kind: 'catalogue' }));
  await expect(card(page, 'Access token')).toContainText('hidden: access_token');
  await expect(card(page, 'Scopes')).toContainText('patient/Observation.rsgranted, a part of patient/*.rs');
  await expect(card(page, 'id_token')).toContainText('its signature is unproven');
  await button(page, 'Copy the answer: Code for tokens').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('"access_token": "█access_token█"');
  expect(await page.content()).not.toContain('secret-');

  await page.getByRole('switch', { name: 'Show secrets' }).click();
  await expect(page.getByRole('switch', { name: 'Show secrets' })).toBeChecked();
  await page.getByRole('button', { name: 'Copy Code for tokens', exact: true }).click();
  await expect.poll(copied).toMatch(/^POST https:.*code=secret-code.*200 OK.*"access_token":"secret-access-token"/s);

  await button(page, 'Refresh now').click();
  await expect(card(page, 'Refresh')).toContainText('200 OK');
  await page.getByRole('textbox', { name: 'Path' }).fill('Observation?_count=1');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Your request')).toContainText('GET https://fhir.maple.test/r4/Observation?_count=1');
  await button(page, 'Sync all into a scratch record').click();
  await expect(page.getByText('Finished: 12.4 s')).toBeVisible();
  await fits(page);
  const download = page.waitForEvent('download');
  await button(page, /^Download NDJSON/).click();
  expect((await download).suggestedFilename()).toBe('workbench-fhir.maple.test.ndjson');

  await button(page, 'Forget this trial').click();
  await expect(card(page, 'Access token')).toBeHidden();
  expect(await calls(page)).toContain('forgetTrial');
});
