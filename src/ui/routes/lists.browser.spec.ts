import { expect, test, type Page } from '@playwright/test';

async function show(page: Page): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/providers/lists');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lists and sources');
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);
const FILE = { name: 'brands.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
const region = (page: Page, name: string) => page.getByRole('region', { name });

test('the catalogue says what it is made of and how old each part is', async ({ page }) => {
  await show(page);
  const catalogue = region(page, 'The catalogue of this copy');
  await expect(catalogue).toContainText('94,312 providers with 12,804 servers, put together on 20 November 2026');
  const stale = catalogue.getByRole('listitem').filter({ hasText: 'Juniper vendor' });
  await expect(stale).toContainText('as of 2 October 2026');
  await expect(stale).toContainText('It could not be read last time.');
  await expect(region(page, 'Added by whoever hosts this copy')).toContainText('clinics.json');
  await expect(region(page, 'Added by whoever hosts this copy').getByRole('button')).toHaveCount(0);
});

test('a list is added as a file; what came of it is said, and what was left out', async ({ page }) => {
  await show(page);
  await page.getByLabel('Choose a file').setInputFiles(FILE);
  await expect(page.getByText('412 providers, 230 servers added from brands.json. 20 left out')).toBeVisible();
  const added = region(page, 'Your lists').getByRole('listitem').filter({ hasText: 'brands.json' }).last();
  await added.getByText('What was left out').click();
  await expect(added).toContainText('18 speak only an older version of the standard');
  expect(await calls(page)).toEqual(['addBrandList brands.json']);
});

test('while a list is read the screen says which, and no other can be added', async ({ page }) => {
  await show(page);
  await page.evaluate(() => {
    const add = world.engine.addBrandList.bind(world.engine);
    world.engine.addBrandList = async (source) => {
      await new Promise<void>((resolve) => Object.assign(globalThis, { read: resolve }));
      return add(source);
    };
  });
  await page.getByLabel('Or its address').fill('https://vendor.test/brands.json');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Reading https://vendor.test/brands.json' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add this list' })).toBeDisabled();
  await page.evaluate(() => (Reflect.get(globalThis, 'read') as () => void)());
  await expect(page.getByText('added from https://vendor.test/brands.json.')).toBeVisible();
  await expect(page.getByLabel('Or its address')).toHaveValue('');
});

test('a file can be dropped', async ({ page }) => {
  await show(page);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'dropped.json'));
    const drop = document.querySelector('.drop')!;
    drop.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }));
    drop.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await expect.poll(() => calls(page)).toEqual(['addBrandList dropped.json']);
});

test('what is no list says so, and the lists that are there stay', async ({ page }) => {
  await show(page);
  await page.evaluate(async () => {
    const { CatalogError } = await import('/src/catalog/errors.ts');
    world.engine.addBrandList = () => Promise.reject(new CatalogError('catalog/bad-list', 'brands.json: HTML'));
  });
  await page.getByLabel('Choose a file').setInputFiles(FILE);
  await expect(page.getByRole('alert')).toContainText('This is no list of providers');
  await expect(region(page, 'Your lists')).toContainText('regional-brands.json');
});

test('removing a list asks first', async ({ page }) => {
  await show(page);
  await page.getByRole('button', { name: 'Remove regional-brands.json' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await calls(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove regional-brands.json' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(region(page, 'Your lists').getByText('None yet.')).toBeVisible();
  expect(await calls(page)).toEqual(['forgetBrandList list-1']);
});

test('what one entered is here to be edited, also when the catalogue could not be loaded', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { EngineRefusal } = await import('/src/engine/errors.ts');
    await showUi('/providers/lists', {}, (engine) => {
      engine.readCatalogue = () => Promise.reject(new EngineRefusal('engine/no-catalogue', 'offline'));
    });
  });
  await expect(page.getByRole('alert')).toContainText('The list of providers could not be loaded');
  await page.getByRole('link', { name: 'Edit Birch Hollow Practice' }).click();
  await expect(page).toHaveURL(/\/providers\/own\/own-birch$/);
});
