import { readDisk, readLog } from './kept.ts';
import { consent, expect, pick, test, type World } from './world.ts';

/** What the host serves to everybody, by address. */
async function publicTexts({ app }: World): Promise<Readonly<Record<string, string>>> {
  const paths = ['/config.json', '/catalog/tables.json', '/catalog/platforms.json'];
  const texts = paths.map(async (path) => [app.origin + path, await (await fetch(app.origin + path)).text()] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** What the person has here is theirs alone: nothing of it is readable on disk, and nothing of it goes elsewhere. */

test('no request leaves for any origin but the app’s and the hospital’s, and nothing of the record is readable on disk', async ({
  page,
  context,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const person = lakeside.patients[0]!;
  const origins = new Set<string>();
  const tokens = new Set<string>();
  const codes = new Set<string>();
  context.on('request', (request) => {
    origins.add(new URL(request.url()).origin);
    const bearer = /^Bearer (.+)/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (bearer) tokens.add(bearer);
    const code =
      /[?&]code=([^&]+)/.exec(request.postData() ?? '')?.[1] ??
      /^code=([^&]+)|&code=([^&]+)/.exec(request.postData() ?? '')?.[1];
    if (code) codes.add(decodeURIComponent(code));
  });
  const logged: string[] = [];
  context.on('console', (message) => logged.push(message.text()));

  await pick(page, 'lake', /Lakeside/);
  await consent(page, person.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Timeline' }).first().click();
  await page.locator('a[href*="/record/"]').first().click();
  await page.waitForFunction(() => navigator.serviceWorker.ready.then((ready) => ready.active?.state === 'activated'));

  expect([...origins].sort()).toEqual([world.app.origin, lakeside.origin].sort());
  expect(tokens.size).toBeGreaterThan(0);
  expect(codes.size).toBeGreaterThan(0);

  const log = await readLog(page);
  const patient = log.find(({ type }) => type === 'Patient')!;
  const family = (JSON.parse(patient.text) as { name: { family: string }[] }).name[0]!.family;
  const firstLab = (JSON.parse(log.find(({ type }) => type === 'Observation')!.text) as { id: string }).id;
  // The public catalogue names every hospital, so that the picker works offline; it says of nobody which one is theirs.
  await expect.poll(() => readDisk(page)).toContain('Lakeside General (local');
  const disk = await readDisk(page, await publicTexts(world));
  expect(disk.length).toBeGreaterThan(100_000);
  const secrets = [...tokens, ...codes, family, 'Lakeside General (local', lakeside.origin, firstLab];
  expect(secrets.filter((secret) => disk.includes(secret))).toEqual([]);
  expect(logged.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
});

test('the answer of a sign-in never becomes an address: not in the bar, the history or a cache', async ({
  page,
  world,
}) => {
  const harbor = world.hospital('harbor');
  await page.waitForFunction(() => navigator.serviceWorker.ready.then((ready) => ready.active?.state === 'activated'));
  await page.reload(); // from here on the service worker answers navigations
  let code = '';
  page.on('request', (request) => {
    code ||= new URL(request.url()).searchParams.get('code') ?? '';
  });
  await pick(page, 'harbor', /Harbor/);
  await consent(page, harbor.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

  expect(code.length).toBeGreaterThan(10);
  expect(page.url()).not.toContain(code);
  expect(await readDisk(page)).not.toContain(code);
  const addresses = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      found.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
    return found;
  });
  expect(addresses.filter((address) => /\/callback$|code=/.test(address))).toEqual([]);
  await page.goBack().catch(() => null); // the hospital's form was posted, which Chromium asks about
  expect(page.url()).not.toContain(code);
});

test('disconnecting tells the hospital, and forgetting leaves nothing of it', async ({ page, world }) => {
  const lakeside = world.hospital('lakeside');
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('button', { name: /Disconnect and forget/ }).click();
  await expect(page).toHaveURL(`${world.app.origin}/providers`);
  expect(lakeside.requests.some(({ path, status }) => /revo/.test(path) && status === 200)).toBe(true);
  expect(await readLog(page)).toEqual([]);

  await page.goto(`${world.app.origin}/storage`);
  await page
    .getByRole('button', { name: /forget everything/i })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
