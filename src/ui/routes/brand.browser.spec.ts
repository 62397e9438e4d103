import { expect, test, type Page } from '@playwright/test';

async function show(page: Page, path: string): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address);
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);

test('each open way has its button, and leads to that very sign-in', async ({ page }) => {
  await show(page, '/providers/add/maple');
  await expect(page.getByRole('link', { name: 'maplevalley.test' })).toHaveAttribute(
    'href',
    'https://maplevalley.test/',
  );
  await expect(page.getByRole('button', { name: /^Sign in/ })).toHaveCount(3);
  await page.getByRole('button', { name: 'Sign in at MyMaple for children' }).click();
  await expect.poll(() => page.evaluate(() => world.left)).toEqual(['https://hospital.test/authorize']);
  expect(await calls(page)).toEqual(expect.arrayContaining(['beginSignIn maple-children', 'of brand maple']));
});

test('a test server stands apart and has its published sign-ins', async ({ page }) => {
  await show(page, '/providers/add/maple');
  const tests = page.getByRole('region', { name: 'Test server' });
  await expect(tests).toContainText('juniper.vale with the password leaf-1961');
  await expect(tests.getByRole('button', { name: /^Sign in/ })).toHaveCount(1);
  await expect(page.getByRole('region', { name: '2 ways in' })).not.toContainText('juniper.vale');
});

test('one’s own client id is explained, entered, opens the way, and is removed again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await show(page, '/providers/add/unregistered');
  await expect(page.getByRole('button', { name: /^Sign in/ })).toHaveCount(0);
  await expect(page.getByText('It lets in only apps that it knows.')).toBeVisible();
  await page.getByText('Use my own client id').click();
  await expect(page.getByRole('link', { name: 'developers.maple.test/apps' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the address' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http:\/\/127.*\/callback$/);

  await page.getByRole('button', { name: 'Keep this client id' }).click();
  await expect(page.getByLabel('Client id')).toBeFocused();
  await expect(page.getByLabel('Client id')).toHaveAccessibleDescription('Enter the client id that you were given.');
  await page.getByLabel('Client id').fill(' my-id ');
  await page.getByLabel('Everywhere on Maple Chart').check();
  await page.getByRole('button', { name: 'Keep this client id' }).click();
  await expect(page.getByRole('button', { name: 'Sign in at unregistered.test' })).toBeFocused();
  expect(await calls(page)).toContain('saveClientId unregistered my-id true');

  await page.getByText('Change or remove my client id').click();
  await page.getByRole('button', { name: 'Remove my client id' }).click();
  await expect(page.getByText('One that you use everywhere on Maple Chart still counts here.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove that one, too' }).click();
  await expect(page.getByRole('button', { name: /^Sign in/ })).toHaveCount(0);
  await expect(page.getByText('Your client id was removed.')).toBeVisible();
});

test('what cannot work from a browser says why, and how the record comes as a file', async ({ page }) => {
  await show(page, '/providers/add/walled');
  await expect(page.getByText('It gives access only to apps that keep a secret')).toBeVisible();
  await expect(page.getByText('Walled Records · FHIR 3.0.2')).toBeVisible();
  const file = page.getByRole('region', { name: 'Bring a file' });
  await expect(file.getByRole('link', { name: 'portal.walled.test' })).toHaveAttribute('rel', 'noreferrer');
  await expect(file.getByRole('link', { name: 'Bring the file' })).toHaveAttribute('href', '/files');
});

test('where the list is wrong, what it says is where one begins', async ({ page }) => {
  await show(page, '/providers/add/walled');
  await page.getByRole('link', { name: 'Something here is wrong? Enter it yourself' }).click();
  await expect(page).toHaveURL('/providers/own?from=walled&endpoint=walled');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Walled Garden Clinic');
  await expect(page.getByLabel('FHIR address')).toHaveValue('https://walled.test/r4');
});

test('addresses out of a list are links only where they lead to a web page', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/providers/add/maple', {}, (engine) => {
      const read = engine.readProvider.bind(engine);
      engine.readProvider = async (id) => {
        const view = (await read(id))!;
        return { ...view, hit: { ...view.hit, website: 'javascript:alert(1)' } };
      };
    });
  });
  await expect(page.getByText('javascript:alert(1)')).toBeVisible();
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
});

test('a provider that no list has any more has no page', async ({ page }) => {
  await show(page, '/providers/add/gone');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing at this address');
});
