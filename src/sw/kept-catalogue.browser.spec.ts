import { expect, test, type Page } from '@playwright/test';

/** Which requests are the catalogue's, and when it is fetched unasked; e2e/service-worker.spec.ts has the rest, with a real one. */

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('only the settings and files in the catalogue’s folder, below the app and without a query', async ({ page }) => {
  const mine = await page.evaluate(async () => {
    const { isOfCatalogue } = await import('/src/sw/kept-catalogue.ts');
    return [
      'https://host.test/app/config.json',
      'https://host.test/app/catalog/tables.json',
      'https://host.test/app/catalog/lists/ours.json',
      'https://host.test/app/catalog/',
      'https://host.test/app/catalog/tables.json?name=somebody',
      'https://host.test/app/config.json.bak',
      'https://host.test/app/assets/index.js',
      'https://host.test/catalog/tables.json',
      'https://host.test.evil.test/app/config.json',
      'http://host.test/app/config.json',
    ].filter((address) => isOfCatalogue(new URL(address), 'https://host.test/app/'));
  });
  expect(mine.map((address) => address.replace('https://host.test/app/', ''))).toEqual([
    'config.json',
    'catalog/tables.json',
    'catalog/lists/ours.json',
  ]);
});

/** What is fetched unasked on a line of which the browser says this. */
async function keptOn(page: Page, connection: object | undefined): Promise<readonly string[]> {
  return page.evaluate(async (said) => {
    Object.defineProperty(navigator, 'connection', { value: said, configurable: true });
    const { keepCatalogue } = await import('/src/sw/kept-catalogue.ts');
    await Promise.all([keepCatalogue(`${location.origin}/`), keepCatalogue(`${location.origin}/`)]);
    const cache = await caches.open('sheaf-catalogue');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  }, connection);
}

const ALL = ['/config.json', '/catalog/tables.json', '/catalog/platforms.json'];

for (const connection of [undefined, { effectiveType: '4g', type: 'wifi', saveData: false }]) {
  test(`fetched unasked where the browser says ${JSON.stringify(connection) ?? 'nothing'} of the line`, async ({
    page,
  }) => {
    expect(await keptOn(page, connection)).toEqual(ALL);
  });
}

for (const connection of [{ saveData: true }, { type: 'cellular' }, { effectiveType: 'slow-2g' }]) {
  test(`not fetched unasked where it says ${JSON.stringify(connection)}`, async ({ page }) => {
    expect(await keptOn(page, connection)).toEqual([]);
  });
}

test('lists that the settings name are fetched along, but nothing outside the catalogue’s folder', async ({ page }) => {
  const catalogs = [
    'catalog/platforms.json',
    'catalog/clinics.json',
    'assets/none.json',
    'https://other.test/a.json',
    7,
  ];
  await page.route('**/config.json', (route) => route.fulfill({ json: { catalogs } }));
  await page.route('**/catalog/clinics.json', (route) => route.fulfill({ json: { resourceType: 'Bundle' } }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  expect(await keptOn(page, undefined)).toEqual([...ALL, '/catalog/clinics.json']);
  expect(asked.filter((address) => /none|other\.test/.test(address))).toEqual([]);
});
