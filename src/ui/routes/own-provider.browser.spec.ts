import { readFile } from 'node:fs/promises';
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
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

// Looking

test('nothing is asked before the person wants it, and what was found is told and filled in', async ({ page }) => {
  await show(page, '/providers/own?address=https://fhir.alder.test/r4');
  expect(await calls(page)).toEqual([]);
  await button(page, 'Look').click();
  await expect(page.getByText('A server for health records answers at fhir.alder.test.')).toBeVisible();
  await expect(page.getByText('FHIR 4.0.1, which Sheaf reads')).toBeVisible();
  await expect(page.getByText('It says that it lets them in')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Alder Creek Clinic');
  await expect(page.getByLabel('FHIR address')).toHaveValue('https://fhir.alder.test/r4');
});

test('a server that is in the list already is better chosen there', async ({ page }) => {
  await show(page, '/providers/own?address=https://fhir.quay.test/r4');
  await page.evaluate(() => {
    const look = world.engine.lookAt.bind(world.engine);
    world.engine.lookAt = async (address) => ({
      ...(await look(address)),
      known: { brandId: 'quay', name: 'Quay Street' },
    });
  });
  await button(page, 'Look').click();
  await page.getByRole('link', { name: 'Quay Street' }).click();
  await expect(page).toHaveURL(/\/providers\/add\/quay$/);
});

for (const [code, words] of [
  ['smart/no-cors', 'does not let a browser in'],
  ['smart/not-smart', 'Nothing there says where to sign in'],
  ['smart/unreachable', 'did not answer'],
] as const) {
  test(`${code} is told, and the rest can be filled in by hand`, async ({ page }) => {
    await show(page, '/providers/own');
    await page.evaluate(async (why) => {
      const { SmartError } = await import('/src/smart/errors.ts');
      world.engine.lookAt = () => Promise.reject(new SmartError(why, 'looked'));
    }, code);
    await page.getByLabel('Address', { exact: true }).fill('https://fhir.alder.test');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByLabel('FHIR address')).toHaveValue('https://fhir.alder.test');
  });
}

// The form

test('it is saved and signed in to, and saved again when the sign-in could not begin', async ({ page }) => {
  await show(page, '/providers/own?address=https://fhir.alder.test/r4');
  await button(page, 'Look').click();
  await page.getByLabel('Client id').fill('sheaf');
  await page.evaluate(async () => {
    const { SmartError } = await import('/src/smart/errors.ts');
    const begin = world.engine.beginSignIn.bind(world.engine);
    world.engine.beginSignIn = () => Promise.reject(new SmartError('smart/unreachable', 'down'));
    Object.assign(globalThis, { mend: () => void (world.engine.beginSignIn = begin) });
  });
  await button(page, 'Save and sign in').click();
  await expect(page.getByRole('alert')).toContainText('did not answer');
  await page.evaluate(() => (Reflect.get(globalThis, 'mend') as () => void)());
  await button(page, 'Save and sign in').click();
  await expect.poll(() => page.evaluate(() => world.left)).toEqual(['https://hospital.test/authorize']);
  const saved = (await calls(page)).filter((call) => call.startsWith('saveOwnProvider'));
  expect(saved.map((call) => (JSON.parse(call.slice(16)) as { id: string }).id)).toEqual(['', 'own-1']);
  expect(await calls(page)).toContain('beginSignIn own-1');
});

test('what is wrong is said at its field, and the first such field has the focus', async ({ page }) => {
  await show(page, '/providers/own');
  await button(page, 'Fill everything in by hand').click();
  await page.getByLabel('Name', { exact: true }).fill('Alder');
  await page.getByLabel('FHIR address').fill('http://fhir.alder.test');
  await button(page, 'Save').click();
  await expect(page.getByLabel('FHIR address')).toBeFocused();
  await expect(page.getByLabel('FHIR address')).toHaveAccessibleDescription(/must begin with https/);
  await page.getByLabel('FHIR address').fill('https://fhir.alder.test');
  await expect(page.getByLabel('FHIR address')).toHaveAttribute('aria-invalid', 'false');
  await page.getByText('How it signs you in').click();
  await page.getByLabel('Token endpoint').fill('https://login.alder.test/token');
  await page.getByText('How it signs you in').click();
  await button(page, 'Save').click();
  await expect(page.getByLabel('Authorization endpoint')).toBeFocused();
  await expect(page.getByLabel('Authorization endpoint')).toHaveAccessibleDescription(/both addresses/);
  await page.getByLabel('Token endpoint').fill('');
  await button(page, 'Save').click();
  await expect(page).toHaveURL(/\/providers\/add\/own-1$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alder');
});

test('an app with a secret is refused, with the reason', async ({ page }) => {
  await show(page, '/providers/own/own-birch');
  await page.getByText('How it signs you in').click();
  await page.getByLabel('Confidential: an app with a secret').check();
  await expect(page.getByText('A page in a browser cannot keep a secret.')).toBeVisible();
  await expect(button(page, 'Save')).toBeDisabled();
  await expect(button(page, 'Save and sign in')).toHaveAccessibleDescription(/cannot be saved as an app with a secret/);
  await page.getByLabel('Public: an app without a secret').check();
  await expect(button(page, 'Save')).toBeEnabled();
});

test('every setting goes with it', async ({ page }) => {
  await show(page, '/providers/own/own-birch');
  await page.getByLabel('A test server with invented people').check();
  await page.getByLabel('Source type').selectOption('Maple Chart');
  await page.getByText('How it signs you in').click();
  await page.getByLabel('Scopes').fill('openid  fhirUser openid');
  await page.getByLabel('Authorization endpoint').fill('https://login.birch.test/authorize');
  await page.getByLabel('Token endpoint').fill('https://login.birch.test/token');
  await page.getByLabel('Audience').fill('https://fhir.birch.test/r4/');
  await page.getByLabel('Response mode').selectOption('Do not say');
  await button(page, 'Save').click();
  await expect(page).toHaveURL(/\/providers\/add\/own-birch$/);
  const saved = (await calls(page)).find((call) => call.startsWith('saveOwnProvider'))!;
  expect(JSON.parse(saved.slice(16))).toEqual({
    id: 'own-birch',
    name: 'Birch Hollow Practice',
    platformId: 'maple',
    kind: 'sandbox',
    fhirBase: 'https://fhir.birch.test/r4',
    clientId: 'sheaf-at-birch',
    scopes: ['openid', 'fhirUser'],
    responseMode: 'none',
    audience: 'https://fhir.birch.test/r4/',
    authorizationEndpoint: 'https://login.birch.test/authorize',
    tokenEndpoint: 'https://login.birch.test/token',
  });
});

// Out, in, and away

test('an entry goes out as a file and comes in from one', async ({ page }) => {
  await show(page, '/providers/own/own-birch');
  const download = page.waitForEvent('download');
  await button(page, 'Download as a catalogue entry').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('birch-hollow.json');
  expect(await readFile(await file.path(), 'utf8')).toBe('{"id":"birch-hollow"}');

  await show(page, '/providers/own');
  await page
    .getByLabel('Take it from a file')
    .setInputFiles({ name: 'entry.json', mimeType: 'application/json', buffer: Buffer.from('{"id":"x"}') });
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Out of a file');
  expect(await calls(page)).toEqual(['readProviderFile {"id":"x"}']);
});

test('a file that is no entry says so', async ({ page }) => {
  await show(page, '/providers/own');
  await page.evaluate(async () => {
    const { CatalogError } = await import('/src/catalog/errors.ts');
    world.engine.readProviderFile = () =>
      Promise.reject(new CatalogError('catalog/bad-entry', 'endpoints[0]: no address'));
  });
  await page
    .getByLabel('Take it from a file')
    .setInputFiles({ name: 'entry.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert')).toContainText('This provider cannot be kept as it is');
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('endpoints[0]: no address')).toBeVisible();
});

test('deleting asks first, and leads to the lists', async ({ page }) => {
  await show(page, '/providers/own/own-birch');
  await button(page, 'Delete').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/providers\/lists$/);
  expect(await calls(page)).toContain('forgetOwnProvider own-birch');
  await expect(page.getByText('None yet. A provider that is in no list')).toBeVisible();
});

test('without the catalogue a provider can be entered all the same', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { EngineRefusal } = await import('/src/engine/errors.ts');
    await showUi('/providers/own', {}, (engine) => {
      engine.readCatalogue = () => Promise.reject(new EngineRefusal('engine/no-catalogue', 'offline'));
    });
  });
  await button(page, 'Fill everything in by hand').click();
  await page.getByLabel('Name', { exact: true }).fill('Alder');
  await page.getByLabel('FHIR address').fill('https://fhir.alder.test');
  await button(page, 'Save').click();
  await expect.poll(() => calls(page)).toEqual([expect.stringContaining('"platformId":"smart-r4"')]);
});
