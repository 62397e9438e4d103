import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { expect, test as base, type Page } from '@playwright/test';
import { readSource } from '../catalog/source.ts';
import { catalogOf, writeTables } from '../catalog/to-tables.ts';
import { appServer, type AppServer } from './tools/app-server.ts';
import { DIST } from './tools/build.ts';
import { watched } from './traffic.ts';
import { openPicker, options } from './world.ts';

/** A host of its own for every test, whose folder may be replaced by the next build. */
const test = base.extend<{ host: AppServer & { readonly folder: string } }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern: nothing.
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
    cpSync(DIST, folder, { recursive: true });
    const app = appServer(folder);
    await app.start();
    await use(Object.assign(app, { folder }));
    await app.stop();
    rmSync(folder, { recursive: true });
  },
  context: ({ context, host }, use, info) =>
    watched(context, { app: host, hospitals: [], guests: [] }, info, () => use(context)),
});

const controlled = () => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null);
const lookForUpdate = () =>
  navigator.serviceWorker.ready.then((registration) => registration.update().then(() => true));

test('a new version is offered, waits for the person, and comes with a reload', async ({ page, host }) => {
  await page.goto(host.origin);
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await page.waitForFunction(controlled);
  await page.evaluate(() => ((globalThis as { mark?: string }).mark = 'the page before'));

  appendFileSync(join(host.folder, 'service-worker.js'), '\n// the next build');
  await page.evaluate(lookForUpdate);
  const offer = page.getByRole('button', { name: /reload/i });
  await expect(offer).toBeVisible();
  expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('the page before');

  await offer.click();
  await expect
    .poll(() => page.evaluate(() => (globalThis as { mark?: string }).mark).catch(() => 'on its way'))
    .toBeUndefined();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a tab of the build before still finds its own files when the host has only the next', async ({
  page,
  context,
  host,
}) => {
  await page.goto(`${host.origin}/about`);
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await page.waitForFunction(controlled);

  // The next build: every asset has another name, and the old ones are gone from the host.
  const assets = join(host.folder, 'assets');
  const worker = join(host.folder, 'service-worker.js');
  const storage = readdirSync(assets).find((name) => /^storage-.*\.js$/.test(name))!;
  writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(storage, storage.replace('.js', '-next.js')));
  cpSync(join(assets, storage), join(assets, storage.replace('.js', '-next.js')));
  rmSync(join(assets, storage));

  // Another tab takes the update; this one still runs the build before.
  const other = await context.newPage();
  await other.goto(host.origin);
  await other.evaluate(lookForUpdate);
  await other.getByRole('button', { name: /reload/i }).click();
  await expect
    .poll(() =>
      other
        .evaluate(
          (name) => caches.match(name).then((found) => found !== undefined),
          `/assets/${storage.replace('.js', '-next.js')}`,
        )
        .catch(() => false),
    )
    .toBe(true);

  await page.getByRole('link', { name: 'This device' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'This device' })).toBeVisible();
});

test('other origins, writes and unknown files are not the service worker’s business', async ({ page, host }) => {
  await page.goto(host.origin);
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await page.waitForFunction(controlled);
  const seen = await page.evaluate(async () => {
    const missing = await fetch('/assets/none.js').then(({ status }) => status);
    const post = await fetch('/timeline', { method: 'POST' }).then(
      ({ ok }) => ok,
      () => 'refused',
    );
    const names: string[] = [];
    for (const name of await caches.keys())
      names.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
    return { missing, post, names };
  });
  expect(seen.missing).toBe(404);
  expect(host.requests).toContain('/timeline');
  expect(seen.names.filter((path) => path === '/timeline' || path.includes('none'))).toEqual([]);
});

const TABLES = 'catalog/tables.json';

/** What is kept of a file of the catalogue; '' when it is not there. */
const copyOf = (page: Page, path: string) =>
  page.evaluate(async (at) => (await (await caches.match(at))?.text()) ?? '', `/${path}`);

/** The app, served by its service worker, which has the catalogue that the host has now. */
async function openWithCopies(page: Page, host: AppServer & { readonly folder: string }): Promise<void> {
  await page.goto(host.origin);
  await expect.poll(() => copyOf(page, TABLES)).toBe(readFileSync(join(host.folder, TABLES), 'utf8'));
  await page.reload();
  await expect.poll(() => page.evaluate(controlled)).toBe(true);
}

/** The next build of the catalogue: a place has another name. */
function renameLakeside(folder: string, name: string): void {
  const catalog = catalogOf(readSource());
  const brands = catalog.brands.map((brand) => (brand.id === 'local-lakeside' ? { ...brand, name } : brand));
  writeTables({ ...catalog, brands }, join(folder, 'catalog'));
}

test('the picker is searched with the host gone, by somebody who never opened it before', async ({ page, host }) => {
  await openWithCopies(page, host);
  await host.stop();
  await page.reload();
  await (await openPicker(page)).fill('lake');
  await expect(options(page).filter({ hasText: 'Lakeside General' })).toBeVisible();
  await page.goto(`${host.origin}/providers/add/local-lakeside`);
  await expect(page.getByRole('heading', { name: /Lakeside General/ })).toBeVisible();
});

test('a new catalogue is seen at the next visit, in the place of the old one', async ({ page, host }) => {
  await openWithCopies(page, host);
  renameLakeside(host.folder, 'Lakeside of the next build');
  await page.reload();
  await (await openPicker(page)).fill('lakeside');
  await expect(options(page).filter({ hasText: 'Lakeside of the next build' })).toBeVisible();
  await host.stop();
  await page.reload();
  await page.getByRole('combobox').fill('lakeside');
  await expect(options(page).filter({ hasText: 'Lakeside of the next build' })).toBeVisible();
  const copies = await page.evaluate(async () => (await (await caches.open('sheaf-catalogue')).keys()).length);
  expect(copies).toBe(3); // with the settings and the platforms
});

test('a file that did not change is not sent again', async ({ page, host }) => {
  await openWithCopies(page, host);
  const statuses: number[] = [];
  host.answer = (path, response) => {
    if (path === `/${TABLES}`) response.once('finish', () => statuses.push(response.statusCode));
    return false;
  };
  await (await openPicker(page)).fill('lake');
  await expect(options(page).filter({ hasText: 'Lakeside General' })).toBeVisible();
  expect(statuses).toEqual([304]);
});

test('a host that never answers does not hold the picker up, and what it says late is kept', async ({ page, host }) => {
  await openWithCopies(page, host);
  const waiting: (() => void)[] = [];
  const before = await copyOf(page, TABLES);
  host.answer = (path, response) => {
    if (!path.startsWith('/catalog/') && path !== '/config.json') return false;
    waiting.push(() =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(readFileSync(join(host.folder, path.slice(1)), 'utf8')),
    );
    return true;
  };
  await (await openPicker(page)).fill('lakeside');
  await expect(options(page).filter({ hasText: 'Lakeside General' })).toBeVisible();
  expect(waiting.length).toBeGreaterThan(0);

  renameLakeside(host.folder, 'Lakeside of the next build');
  for (const answer of waiting) answer();
  await expect.poll(() => copyOf(page, TABLES)).not.toBe(before);
  expect(await copyOf(page, TABLES)).toBe(readFileSync(join(host.folder, TABLES), 'utf8'));
});

const BAD_DAYS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'an error': (response) => response.writeHead(500, { 'content-type': 'application/json' }).end('{}'),
  'a page where a file should be': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome to our wifi</title>'),
  'half a file': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
    response.write('{"half":', () => response.destroy());
  },
  'nothing, on a closed line': (response) => response.destroy(),
};

for (const [what, answer] of Object.entries(BAD_DAYS)) {
  test(`${what} is not kept, and the copy serves`, async ({ page, host }) => {
    await openWithCopies(page, host);
    const before = await copyOf(page, TABLES);
    let asked = 0;
    host.answer = (path, response) => {
      if (path !== `/${TABLES}`) return false;
      asked += 1;
      answer(response);
      return true;
    };
    await (await openPicker(page)).fill('lake');
    await expect(options(page).filter({ hasText: 'Lakeside General' })).toBeVisible();
    expect(asked).toBeGreaterThan(0);
    expect(await copyOf(page, TABLES)).toBe(before);
  });
}

test('nothing is kept under an address with a query, and what the host gave up is gone here too', async ({
  page,
  host,
}) => {
  await openWithCopies(page, host);
  rmSync(join(host.folder, 'catalog/platforms.json'));
  const seen = await page.evaluate(async () => {
    const status = async (path: string) => (await fetch(path, { cache: 'no-cache' })).status;
    const statuses = [await status('/catalog/tables.json?name=somebody'), await status('/catalog/platforms.json')];
    const names = (await (await caches.open('sheaf-catalogue')).keys()).map(({ url }) => url.replace(origin, ''));
    return { statuses, names };
  });
  expect(seen).toEqual({ statuses: [200, 404], names: ['/config.json', '/catalog/tables.json'] });
});
