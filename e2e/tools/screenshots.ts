import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { startHospitals, type Hospital } from '../sandbox/hospitals.ts';
import { appServer } from './app-server.ts';
import { findBrowser } from './browser.ts';
import { build, DIST, ROOT } from './build.ts';

/**
 * `npm run screenshots [-- folder]`: walks the running app, on a phone and a desk, in light and dark, and
 * takes the pictures of the README (default: docs/screenshots). Everybody in them is invented.
 */
const folder = process.argv[2] ?? join(ROOT, 'docs/screenshots');
/** Without a folder of one's own, only those that the README shows are kept. */
const ONLY = process.argv[2] ? undefined : ['entry-desk-light', 'fetching-phone-dark'];
const DEVICES: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
};

build();
mkdirSync(folder, { recursive: true });
const app = appServer(DIST);
await app.start();
const sandbox = await startHospitals({ appOrigins: [app.origin], basePort: 0, patients: 600 });
app.hospitals = sandbox.hospitals.map(({ origin }) => origin);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const [device, options] of Object.entries(DEVICES)) {
    for (const colorScheme of ['light', 'dark'] as const)
      await walk(browser, `${device}-${colorScheme}`, { ...options, colorScheme });
  }
} finally {
  await browser.close();
  await Promise.all([app.stop(), sandbox.stop()]);
}

async function walk(on: Browser, name: string, options: BrowserContextOptions): Promise<void> {
  const context = await on.newContext({ ...options, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  const shot = async (what: string) => {
    await page.evaluate(() => document.fonts.ready);
    if (!ONLY || ONLY.includes(`${what}-${name}`)) await page.screenshot({ path: join(folder, `${what}-${name}.png`) });
  };
  await page.goto(app.origin);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shot('welcome');
  await page.goto(`${app.origin}/providers/add`);
  await page.getByRole('combobox').fill('lake');
  await page.getByRole('option', { name: /Lakeside/ }).waitFor();
  await shot('picker');
  await connect(page, sandbox.hospital('lakeside'), 'lake', shot);
  await shot('progress');
  await connect(page, sandbox.hospital('harbor'), 'harbor');
  await page.goto(`${app.origin}/providers`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shot('providers');
  await page.goto(`${app.origin}/timeline`);
  await page.locator('a[href*="/record/"]').first().waitFor();
  await shot('timeline');
  await page.goto(`${app.origin}/timeline?kind=lab`);
  await page.locator('a[href*="/Observation/"]').nth(2).click();
  await page.waitForURL('**/record/**');
  await page.getByText(/^Source: the data as/).waitFor();
  await shot('entry');
  await page.goto(`${app.origin}/timeline?kind=document`);
  await page.locator('a[href*="/DocumentReference/"]').first().click();
  await page.getByRole('button', { name: 'Open' }).first().click();
  await page.getByRole('button', { name: 'Close' }).waitFor();
  await shot('document');
  await page.goto(`${app.origin}/storage`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shot('storage');
  await page.goto(`${app.origin}/about`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shot('about');
  await page.goto(`${app.origin}/callback?code=x&state=y`);
  await page.getByText('Details', { exact: true }).waitFor();
  await shot('failure');
  await context.close();
}

/** Through the hospital's own pages, and until its record is here. */
async function connect(
  page: Page,
  hospital: Hospital,
  typed: string,
  shot?: (what: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${app.origin}/providers/add`);
  await page.getByRole('combobox').fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed, 'i') })
    .first()
    .click();
  await page.getByRole('radio', { name: hospital.patients[0]!.name }).check();
  await shot?.('hospital');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await shot?.('consent');
  const hold = hospital.hold(({ method, path }) => method === 'GET' && path.includes('Immunization'));
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.waitForURL(`${app.origin}/providers/**`);
  await hold.reached(1);
  if (shot) await page.getByRole('heading', { name: /^Fetching/ }).waitFor();
  await shot?.('fetching');
  hold.release();
  await page.getByRole('heading', { name: /^Fetched/ }).waitFor({ timeout: 60_000 });
}
