import type { Page } from '@playwright/test';
import { serveSettings } from './catalogue.ts';
import { readDisk, readLog } from './kept.ts';
import type { Hospital } from './sandbox/hospitals.ts';
import { expect, test } from './world.ts';

/** A hospital's own page starts the app for one patient: where that is, is a question until somebody agrees to it. */

test.use({ resources: 150 });

/** On the hospital's side: opens a chart and starts the app; resolves to the address that it was started with. */
async function startFor(page: Page, hospital: Hospital, person: string): Promise<URL> {
  await page.goto(`${hospital.origin}/ehr`);
  await page.getByRole('radio', { name: person }).check();
  const started = page.waitForRequest((request) => request.url().includes('/launch?'));
  await page.getByRole('button', { name: /as the clinician/ }).click();
  return new URL((await started).url());
}

/** The record has the names in between, too. */
const inFull = (name: string) => new RegExp(name.replace(' ', '.* '));

const allow = (page: Page) => page.getByRole('button', { name: 'Allow' }).click();
const fetched = (page: Page) =>
  expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

/** Everything that a page could read of where it has been. */
const traces = async (page: Page): Promise<string> =>
  `${page.url()}\n${await readDisk(page)}\n${await page.evaluate(() => [document.referrer, JSON.stringify(history.state), ...performance.getEntries().map(({ name }) => name)].join('\n'))}`;

test('from a chart of a hospital that this copy lists straight to its consent, and back to that patient', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const [person, , other] = lakeside.patients;
  serveSettings(world, { issuers: [lakeside.fhirBase] });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  const address = await startFor(page, lakeside, person!.name);
  const code = address.searchParams.get('launch')!;
  expect(code.length).toBeGreaterThan(20);
  // Nobody is asked who they are, nor whether they meant this place.
  await expect(page.getByRole('heading', { name: 'Share your record?' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(person!.name);
  await expect(page.getByRole('main')).not.toContainText(other!.name);

  await test.step('going back finds nothing to start, and no code', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Nothing to start' })).toBeVisible();
    await expect(page).toHaveURL(`${world.app.origin}/launch`);
    await page.goForward();
  });
  await allow(page);

  await expect(page).toHaveURL(/\/providers\/[\w-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Lakeside General/);
  await fetched(page);
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(inFull(person!.name));
  const encounters = (await readLog(page)).filter(({ type }) => type === 'Encounter').map(({ id }) => id);
  await page.getByRole('link', { name: 'The visit you came from' }).click();
  await page.waitForURL(/\/Encounter\//);
  expect(encounters).toContain(new URL(page.url()).pathname.split('/').at(-1));

  await test.step('its code is in no address, no cache and nothing that is kept', async () => {
    expect(await traces(page)).not.toContain(code);
    // What the host was asked for: the page itself, once, which the service worker answers from then on.
    expect(world.app.requests.filter((path) => path.includes(code))).toEqual([]);
  });

  await test.step('and works once: the hospital refuses it, and what is here stays', async () => {
    await page.goto(address.href);
    await page.waitForURL(`${world.app.origin}/callback`);
    await page.getByText('Details', { exact: true }).click();
    await expect(page.getByText('smart/refused')).toBeVisible();
    expect((await readLog(page)).length).toBeGreaterThan(100);
  });
});

test('a hospital that is not listed is asked nothing before the person agreed; two people stay two', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const [first, second] = lakeside.patients;
  const { host } = new URL(lakeside.origin);
  const asked = () => lakeside.requests.filter(({ path }) => !path.startsWith('/ehr')).length;
  const go = page.getByRole('button', { name: `Go to ${host}` });

  await test.step('Cancel comes first, and nothing has left', async () => {
    await startFor(page, lakeside, first!.name);
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expect(page).toHaveURL(`${world.app.origin}/launch`);
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/launch/);
    expect(asked()).toBe(0);
    await page.goto(`${world.app.origin}/launch`);
    await expect(page.getByRole('heading', { name: 'Nothing to start' })).toBeVisible();
  });

  await test.step('agreed for one person, then for another', async () => {
    for (const person of [first!, second!]) {
      await startFor(page, lakeside, person.name);
      await go.click();
      await expect(page.getByRole('main')).toContainText(person.name);
      await allow(page);
      await fetched(page);
      await expect(page.getByRole('region', { name: 'Patient' })).toContainText(inFull(person.name));
    }
  });

  await test.step('each record holds its own patient and nobody else', async () => {
    const log = await readLog(page);
    const patients = log.filter(({ type }) => type === 'Patient');
    expect(new Set(patients.map(({ connectionId }) => connectionId)).size).toBe(2);
    expect(patients.map(({ id }) => id).sort()).toEqual([first!.id, second!.id].sort());
    for (const { connectionId, id } of patients) {
      const theirs = log.filter((one) => one.connectionId === connectionId && one.type === 'Condition');
      expect(theirs.length).toBeGreaterThan(0);
      expect(theirs.filter(({ text }) => !text.includes(`Patient/${id}"`))).toEqual([]);
    }
  });

  await test.step('the first again is the first connection, not a third', async () => {
    await startFor(page, lakeside, first!.name);
    await go.click();
    await allow(page);
    await fetched(page);
    expect(new Set((await readLog(page)).map(({ connectionId }) => connectionId)).size).toBe(2);
    await page.goto(`${world.app.origin}/providers`);
    await expect(page.getByRole('link', { name: /^Details of/ })).toHaveCount(2);
  });
});

test('what an address may smuggle in leads nowhere, and nobody is asked anything', async ({ page, context, world }) => {
  const lakeside = world.hospital('lakeside');
  const evil = encodeURIComponent('https://evil.test/r4');
  const own = encodeURIComponent(lakeside.fhirBase);
  serveSettings(world, { issuers: [lakeside.fhirBase] });
  const origins = new Set<string>();
  context.on('request', (request) => origins.add(new URL(request.url()).origin));

  for (const query of [
    'launch=smuggled',
    `iss=${own}&iss=${evil}&launch=smuggled`,
    `iss=${encodeURIComponent(lakeside.fhirBase.replace('//', '//user:secret@'))}&launch=smuggled`,
    `iss=${encodeURIComponent('javascript:alert(1)')}&launch=smuggled`,
  ]) {
    await page.goto(`${world.app.origin}/launch?${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This start of Sheaf could not be understood');
    await expect(page).toHaveURL(`${world.app.origin}/launch`);
  }
  // A stranger: asked about, and without a registration there is nothing to agree to.
  await page.goto(`${world.app.origin}/launch?iss=${evil}&launch=smuggled&returnTo=${evil}&redirect_uri=${evil}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sheaf cannot be started from there yet');
  expect([...origins]).toEqual([world.app.origin]);
  expect(lakeside.requests).toEqual([]);

  // Parameters of a real start that are not its own change nothing.
  const started = page.waitForRequest((request) => request.url().includes('/oauth/authorize'));
  await page.goto(`${lakeside.launch('p1')}&redirect_uri=${evil}&returnTo=${evil}&next=${evil}&aud=${evil}`);
  const { searchParams } = new URL((await started).url());
  expect(searchParams.get('redirect_uri')).toBe(`${world.app.origin}/callback`);
  expect(searchParams.get('aud')).toBe(lakeside.fhirBase);
  await allow(page);
  await expect(page).toHaveURL(new RegExp(`^${world.app.origin}/providers/`));
});
