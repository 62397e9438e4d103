import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { appServer, type AppServer } from './tools/app-server.ts';
import { DIST } from './tools/build.ts';

/** A host of its own for every test, whose folder may be replaced by the next build. */
const test = base.extend<{ host: AppServer & { readonly folder: string } }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern: nothing.
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
    cpSync(DIST, folder, { recursive: true });
    const app = appServer(folder);
    await app.start();
    await use(Object.assign(Object.create(app) as AppServer, { folder }));
    await app.stop();
    rmSync(folder, { recursive: true });
  },
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
