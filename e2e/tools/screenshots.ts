import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { openSample } from '../sample-person.ts';
import { startHospitals, type Hospital } from '../sandbox/hospitals.ts';
import { appServer } from './app-server.ts';
import { findBrowser } from './browser.ts';
import { build, DIST, ROOT } from './build.ts';

/**
 * `npm run screenshots [-- folder]`: every screen of the built app, on a phone and a desk, in light and dark, into a folder
 * (default: docs/screenshots, of which the README and the design language show some; git keeps only these). Everybody in
 * them is invented.
 */
const folder = process.argv[2] ?? join(ROOT, 'docs/screenshots');
const DEVICES: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
};

/** Screens of the sample person's record, by the name of their picture. */
const SCREENS: Readonly<Record<string, string>> = {
  summary: '/',
  timeline: '/timeline',
  labs: '/labs',
  vitals: '/labs?kind=vital',
  trend: '/labs/4548-4',
  hidden: '/hidden',
  wrong: '/wrong',
  medications: '/medications',
  problems: '/problems',
  allergies: '/allergies',
  immunizations: '/immunizations',
  visits: '/visits',
  appointments: '/appointments',
  documents: '/documents',
  procedures: '/procedures',
  imaging: '/imaging',
  'care-plans': '/care-plans',
  'family-history': '/family-history',
  'social-history': '/social-history',
  devices: '/devices',
  'care-team': '/care-team',
  claims: '/claims',
  search: '/search?q=glucose',
  people: '/people',
  enter: '/enter',
  'enter-measurement': '/enter/measurement',
  'enter-medication': '/enter/medication',
  'enter-allergy': '/enter/allergy',
  'enter-immunization': '/enter/immunization',
  'enter-problem': '/enter/problem',
  'enter-note': '/enter/note',
  'enter-document': '/enter/document',
  files: '/files',
  more: '/more',
};

/** And those that only a link within another leads to. */
const BEHIND: Readonly<Record<string, readonly [on: string, link: string]>> = {
  visit: ['/visits', 'main a[href^="/visits/"]'],
  document: ['/documents', 'main a[href^="/documents/"]'],
  entry: ['/timeline?kind=lab', 'main a[href*="/Observation/"]'],
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
    for (const colorScheme of ['light', 'dark'] as const) {
      await lookAtRecord(browser, `${device}-${colorScheme}`, { ...options, colorScheme });
      await walk(browser, `${device}-${colorScheme}`, { ...options, colorScheme });
    }
  }
} finally {
  await browser.close();
  await Promise.all([app.stop(), sandbox.stop()]);
}

/** All that a record has, of the sample person. */
async function lookAtRecord(on: Browser, name: string, options: BrowserContextOptions): Promise<void> {
  const context = await on.newContext({ ...options, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(app.origin);
  await openSample(page);
  for (const [what, path] of Object.entries(SCREENS)) {
    await page.goto(app.origin + path);
    await settled(page);
    await page.screenshot({ path: join(folder, `${what}-${name}.png`) });
  }
  for (const [what, [path, link]] of Object.entries(BEHIND)) {
    await page.goto(app.origin + path);
    await page.locator(link).first().click();
    await page.waitForURL((url) => !url.href.endsWith(path));
    await settled(page);
    await page.screenshot({ path: join(folder, `${what}-${name}.png`) });
  }
  await context.close();
}

/** Its heading is there, and nothing has been drawn for a moment. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 400);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 400);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
}

/** From the first visit through a sign-in to what is said of providers and this device. */
async function walk(on: Browser, name: string, options: BrowserContextOptions): Promise<void> {
  const context = await on.newContext({ ...options, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  const shot = async (what: string) => {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${what}-${name}.png`) });
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
