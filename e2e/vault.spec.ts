import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDisk } from './kept.ts';
import { watched } from './traffic.ts';
import { consent, expect, pick, test as base } from './world.ts';

/** Who can open the record: a passphrase and a passkey, over tabs and restarts. */

const test = base.extend<{ profile: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the braces
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sheaf-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // Of a profile on the disk, so that its files can be looked at.
  context: async ({ profile, world, launchOptions }, use, info) => {
    const context = await chromium.launchPersistentContext(profile, launchOptions);
    await watched(context, world, info, () => use(context));
    await context.close();
  },
});

test.use({ resources: 60 });

const PASSPHRASE = 'gorse heather bramble thistle';

const unlock = async (page: Page, passphrase: string) => {
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
};

const isLocked = (page: Page) => expect(page.getByRole('heading', { name: 'Your record is locked' })).toBeVisible();

async function protect(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'This device' }).first().click();
  await page.getByRole('button', { name: 'Protect with a passphrase' }).click();
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByLabel(/^I have understood/).check();
  await page.getByRole('button', { name: 'Protect with this passphrase' }).click();
  await expect(page.getByText('Only who has one of these.')).toBeVisible();
  await expect(page.locator('.moving')).toHaveCount(0);
}

/** Asks the dialog that is open, by passphrase. */
async function prove(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('a record under a passphrase: locked in all tabs and after a reload, nothing of it on the screen or on the disk', async ({
  page,
  context,
  profile,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const person = lakeside.patients[0]!;
  const tokens = new Set<string>();
  context.on('request', (request) => {
    const token = /^Bearer (.+)/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (token) tokens.add(token);
  });
  await pick(page, 'lake', /Lakeside/);
  await consent(page, person.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  // On the screen also what the public catalogue names, for it would say whose they are.
  const onDisk = [...tokens, ...person.name.split(' ').filter((name) => name.length > 4)];
  const secrets = [...onDisk, 'Lakeside General', lakeside.origin];
  expect(tokens.size).toBeGreaterThan(0);

  await protect(page);
  const second = await context.newPage();
  await second.goto(`${world.app.origin}/timeline`); // let in by the first
  await second.locator('a[href*="/record/"]').first().click();
  await expect(second.locator('article h1')).toBeVisible();
  const address = second.url();
  await page.goto(`${world.app.origin}/timeline?kind=lab&q=quixotine`);
  await expect(page.getByText('Nothing here has all of')).toBeVisible();

  await page.keyboard.press('Control+Shift+KeyL');
  for (const tab of [page, second]) {
    await isLocked(tab);
    const all = await tab.evaluate(
      () => document.documentElement.outerHTML + JSON.stringify(history.state) + document.title + location.href,
    );
    expect([...secrets, 'quixotine'].filter((secret) => all.includes(secret))).toEqual([]);
  }
  await unlock(page, 'gorse heather');
  await expect(page.getByText('That does not open it')).toBeVisible();
  await expect(page.getByText('1 try did not open it.')).toBeVisible();
  await unlock(page, PASSPHRASE);
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  expect(page.url()).toBe(`${world.app.origin}/timeline?kind=lab`);
  await expect(second.locator('article h1')).toBeVisible(); // the same address, opened by the other tab
  expect(second.url()).toBe(address);
  await second.close();

  await page.reload();
  await isLocked(page);
  const disk = await readDisk(page);
  expect(disk.length).toBeGreaterThan(50_000);
  expect(onDisk.filter((secret) => disk.includes(secret))).toEqual([]);
  await unlock(page, PASSPHRASE);

  // Back from a sign-in page the key is nowhere, and what the page sent along waits for it.
  await pick(page, 'harbor', /Harbor/);
  await consent(page, world.hospital('harbor').patients[0]!.name);
  await isLocked(page);
  await unlock(page, PASSPHRASE);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

  await page.getByRole('link', { name: 'This device' }).first().click();
  await page.getByRole('button', { name: 'Turn protection off' }).click();
  await prove(page, 'Turn protection off');
  await expect(page.getByText('Whoever can use this browser can open your record.')).toBeVisible();
  await expect(page.locator('.moving')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Who can open it' })).toBeVisible();

  const connection = await page.evaluate(async () => {
    const open = indexedDB.open('sheaf');
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const keys = db.transaction('connections').objectStore('connections').getAllKeys();
    return new Promise<string>((resolve) => (keys.onsuccess = () => resolve(keys.result[0] as string)));
  });
  await context.close();
  // The files themselves, with all that was overwritten and not yet taken out of them.
  const files = filesBelow(join(profile, 'Default', 'IndexedDB'));
  expect(holds(files, connection)).toBe(true); // the one name that is not secret
  expect(onDisk.filter((secret) => holds(files, secret))).toEqual([]);
});

test('a passkey opens it, also alone; it locks when nobody sees it, and can be forgotten without being opened', async ({
  page,
  context,
  world,
}) => {
  // Passkeys are for names, not for numbers.
  const local = world.app.origin.replace('127.0.0.1', 'localhost');
  world.guests.push(local);
  await page.goto(local);
  await addAuthenticator(context, page);
  await protect(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('What to call it').fill('My phone');
  await prove(page, 'Add a passkey');
  await expect(page.locator('.openers')).toContainText('My phone');
  await page.getByRole('button', { name: 'Remove the passphrase' }).click();
  await prove(page, 'Remove');
  await expect(page.getByText('None: passkeys alone open it')).toBeVisible();

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await isLocked(page);
  await page.getByRole('button', { name: 'Unlock with a passkey' }).click();
  await expect(page.locator('.openers')).toContainText('My phone');

  await page.getByLabel('Also as soon as no tab of it can be seen').check();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await isLocked(page);
  await page.getByText('I cannot open it any more').click();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByLabel(/^Type forget/).fill('forget');
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('link', { name: 'This device' }).first().click();
  await expect(page.getByText('Whoever can use this browser can open your record.')).toBeVisible();
});

async function addAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

const holds = (files: readonly string[], text: string): boolean =>
  files.some((path) => {
    const bytes = readFileSync(path);
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
  });
