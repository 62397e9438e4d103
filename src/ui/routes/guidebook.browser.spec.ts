import { expect, test, type Page } from '@playwright/test';

async function show(page: Page, path: string): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address);
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const names = (page: Page) => page.getByRole('rowheader').getByRole('link').allTextContents();

test('what is looked for is in the address, and the list has it', async ({ page }) => {
  await show(page, '/developers/guidebook');
  expect(await names(page)).toEqual(['Maple Chart', 'Plain standard', 'Quay test server', 'Walled Records']);
  const publicApps = page.getByRole('button', { name: 'Public apps 3' });
  await publicApps.focus();
  await page.keyboard.press('Space');
  await expect(publicApps).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('3 of 4');
  await page.getByRole('button', { name: /^Test data only/ }).click();
  await page.getByRole('button', { name: /^Works from a browser/ }).click();
  await expect(page).toHaveURL('/developers/guidebook?has=public-client&verdict=sandbox-only,works');
  expect(await names(page)).toEqual(['Maple Chart', 'Quay test server']);
  await page.getByRole('searchbox', { name: 'Name or address' }).pressSequentially('sandbox.maple');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 of 4');
  await publicApps.or(page.getByRole('button', { name: /^Public apps/ })).click();
  await expect(page).toHaveURL('/developers/guidebook?verdict=sandbox-only,works&q=sandbox.maple');
  await page.getByRole('searchbox').fill('nothing of the kind');
  await expect(page.getByText('No platform is known to be like this.')).toBeVisible();
});

test('an address shows the list that it says, and what nobody knows of it counts for nothing', async ({ page }) => {
  await show(page, '/developers/guidebook?q=records&has=flying,public-client&verdict=maybe&with=gone,maple');
  await expect(page.getByRole('searchbox')).toHaveValue('records');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('0 of 4');
  await page.getByRole('button', { name: /^Public apps/ }).click();
  expect(await names(page)).toEqual(['Walled Records']);
  await expect(page.getByText('Tick another to compare it with Maple Chart.')).toBeVisible();
});

test('by keyboard: two are ticked, compared, and what differs is marked', async ({ page }) => {
  await show(page, '/developers/guidebook');
  for (const name of ['Compare Maple Chart', 'Compare Walled Records']) {
    await page.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  }
  await page.getByRole('link', { name: 'Compare 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/developers/guidebook/compare?with=maple,walled');
  await expect(page.getByRole('heading', { level: 1, name: 'Compare platforms' })).toBeFocused();
  const differing = page.getByRole('row').filter({ hasText: 'differs' }).getByRole('rowheader');
  const marked = ['Verdict', 'CORS of the token endpoint', 'Public apps', 'Production', 'Registration'];
  await expect(differing).toHaveText(marked.map((name) => `${name} differs`));

  await page.getByRole('checkbox', { name: 'Only what differs' }).press('Space');
  await expect(page).toHaveURL('/developers/guidebook/compare?with=maple,walled&only=differences');
  await expect(page.getByRole('rowheader').filter({ hasNotText: 'differs' })).toHaveText([
    'What a page may read (CORS)',
    'Signing in',
    'Servers',
    'Registering an app',
  ]);
  await page.getByLabel('Add a platform').selectOption('Plain standard');
  await expect(page.getByRole('columnheader', { name: 'Plain standard' })).toBeVisible();
  await page.getByRole('link', { name: 'Take Maple Chart out' }).click();
  await page.getByRole('link', { name: 'Take Plain standard out' }).click();
  await expect(page.getByText('There is nothing to compare Walled Records with yet.')).toBeVisible();
});

test('on a phone the comparison scrolls within a region that a keyboard reaches', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await show(page, '/developers/guidebook/compare?with=maple,walled,plain-standard');
  const region = page.getByRole('region', { name: 'Comparison of Maple Chart, Walled Records, Plain standard' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('an address of a fact leads to it, from outside and within', async ({ page }) => {
  await show(page, '/developers/guidebook/maple#cors-token');
  const fact = page.locator('#cors-token');
  await expect(fact).toBeFocused();
  await expect(fact).toBeInViewport();
  await expect(fact).toContainText('Variesrecorded traffic, 1 December 2025');
  await page.getByRole('list', { name: 'How it follows' }).getByRole('link', { name: 'Production' }).click();
  await expect(page).toHaveURL('/developers/guidebook/maple#production');
  await expect(page.locator('#production')).toBeFocused();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Sandbox' }).click();
  await expect(page.getByRole('region', { name: 'Sandbox' })).toBeFocused();
});

test('a page has the verdict and how it follows, what is unknown, and why Sheaf departs', async ({ page }) => {
  await show(page, '/developers/guidebook/maple');
  const verdict = page.getByRole('region', { name: 'Works from a browser' });
  await expect(verdict).toContainText('though not at every server');
  await expect(verdict.getByRole('listitem').filter({ hasText: 'CORS of the token endpoint' })).toContainText(
    'at some servers, not at every one',
  );
  await expect(page.locator('#legal')).toContainText('Unknown');
  await expect(page.locator('#sandbox-logins')).toContainText('juniper.vale with the password leaf-1961');
  await expect(page.locator('#sandbox-fhir-base').getByRole('link', { name: 'sandbox.maple.test' })).toHaveCount(0);
  await expect(page.locator('#portal').getByRole('link', { name: 'developers.maple.test' })).toHaveAttribute(
    'rel',
    'noreferrer',
  );
  const settings = page.getByRole('region', { name: 'What Sheaf does differently here' });
  await expect(settings).toContainText('25It gives 25 whatever is asked for.2 November 2026, maple.test/paging');
  await expect(settings.getByText('As a fragment')).toBeHidden();
  await settings.getByText('What it does as everywhere').click();
  await expect(settings.getByText('As a fragment')).toBeVisible();
});

test('what a probe of one of its servers saw stands beside what is said, and is marked where it differs', async ({
  page,
}) => {
  await show(page, '/developers/guidebook/maple');
  const seen = page.getByRole('region', { name: 'Seen from this device' });
  await expect(seen).toContainText('fhir.alder.test. Checked on 3 November 2026: works from a browser.');
  await expect(seen).toContainText('1 thing differs.');
  await expect(page.locator('#cors-token')).toContainText('Seen: Yes fhir.alder.test, 3 November 2026');
  await expect(page.locator('#cors-token').getByText('differs')).toHaveCount(0); // it varies
  await expect(page.locator('#token-format')).toContainText('UnknownSeen: No, opaque');
  const settings = page.getByRole('region', { name: 'What Sheaf does differently here' });
  await expect(settings.getByText('Seen: 20 differs')).toBeVisible();
  await page.locator('#cors-token').getByRole('link', { name: 'fhir.alder.test' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Probe' })).toBeVisible();
});

test('a platform that is in no guidebook has no page', async ({ page }) => {
  await show(page, '/developers/guidebook/gone');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing at this address');
});
