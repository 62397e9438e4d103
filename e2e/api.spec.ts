import type { BrowserContext, Page } from '@playwright/test';
import { consent, expect, pick, test, type World } from './world.ts';

/** The record as a FHIR server, through the real service worker: by another app, by the app's own page, and by nobody else. */

test.use({ resources: 200 });

/** One person's record of one hospital, and the page served by the service worker. */
async function fetched(page: Page, world: World) {
  const lakeside = world.hospital('lakeside');
  const person = lakeside.patients[0]!;
  await pick(page, 'lake', /Lakeside General/);
  await consent(page, person.name);
  await page.waitForURL(`${world.app.origin}/providers/**`);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await page.goto(`${world.app.origin}/developers/console`); // from now on it serves the page
  return { lakeside, expected: lakeside.expected(person.id) as Readonly<Record<string, number>> };
}

/** Lets the app's own page read and write. */
async function allowOwn(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Add, read/ }).check();
  await page.getByRole('button', { name: 'Allow it' }).click();
  await expect(page.getByRole('combobox', { name: 'Path' })).toBeVisible();
}

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What this test looks into, of any resource. */
interface Said {
  readonly resourceType: string;
  readonly id: string;
  readonly valueInteger: number;
  readonly total: number;
  readonly issue: readonly { readonly code: string }[];
  readonly entry: readonly { readonly resource: Said; readonly response: { readonly status: string } }[];
  readonly output: readonly { readonly url: string }[];
}

/** By `fetch`, as a script of that page does it. */
const ask = (page: Page, asked: Asked) =>
  page.evaluate(async ({ method = 'GET', path, headers = {}, body }) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = { 'content-type': 'application/fhir+json' };
    const response = await fetch(new URL(path, `${location.origin}/fhir/`), {
      method,
      headers: { ...type, ...headers },
      ...init,
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      json: (/[/+]json\b/.test(response.headers.get('content-type') ?? '') && text !== ''
        ? JSON.parse(text)
        : {}) as Said,
    };
  }, asked);

async function stopServiceWorkers(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
}

const WEIGHT = { resourceType: 'Observation', status: 'final', code: { text: 'Weight of Juniper' }, valueInteger: 71 };

test('another app reads with fhirclient what it was allowed, and nobody else reads anything', async ({
  page,
  context,
  world,
}) => {
  const { app } = world;
  const { lakeside, expected } = await fetched(page, world);
  const demo = await context.newPage();
  const state = demo.locator('#state');

  await test.step('without leave it is told so, and asks the person', async () => {
    await demo.goto(`${app.origin}/apps/demo/`);
    await expect(state).toContainText('401');
    await demo.getByRole('link', { name: 'Ask the person for access' }).click();
    await expect(demo.getByRole('heading', { level: 1 })).toHaveText('Let “demo” read your record?');
    await demo.getByRole('button', { name: 'Allow it', exact: true }).click();
    await expect(demo).toHaveURL(`${app.origin}/apps/demo/`);
  });

  await test.step('unmodified, it reads, searches and follows every page', async () => {
    await expect(state).toHaveText(`${expected['Observation']} observations`);
    expect(expected['Observation']).toBeGreaterThan(50); // or there was no second page
    const refused = await ask(demo, { method: 'POST', path: 'Observation', body: WEIGHT });
    expect([refused.status, refused.json.resourceType]).toEqual([403, 'OperationOutcome']);
  });

  await test.step('the service worker ends between two requests, and nobody notices', async () => {
    await stopServiceWorkers(context, demo);
    const patients = await ask(demo, { path: 'Patient' });
    expect([patients.status, patients.json.entry.length]).toEqual([200, 1]);
    expect(patients.headers['cache-control']).toBe('no-store');
  });

  await test.step('taken back, it reads nothing more', async () => {
    await page.goto(`${app.origin}/storage`);
    await page.getByRole('button', { name: 'Take back what demo may do' }).click();
    await expect(page.getByRole('button', { name: 'Take back what demo may do' })).toBeHidden();
    expect((await ask(demo, { path: 'Patient' })).status).toBe(401);
  });

  await test.step('nothing of it went to the host or into a cache', async () => {
    expect(app.requests.filter((path) => path.startsWith('/fhir'))).toEqual([]);
    const cached = await page.evaluate(async () => {
      const all: string[] = [];
      for (const name of await caches.keys())
        all.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
      return all.filter((path) => /^\/(fhir|apps)/.test(path));
    });
    expect(cached).toEqual([]);
  });

  await test.step('another origin cannot ask, and no address shows the record', async () => {
    const outside = await context.newPage();
    await outside.goto(`${lakeside.origin}/r4/metadata`);
    const got = await outside.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => 'refused',
        ),
      `${app.origin}/fhir/Patient`,
    );
    expect(got).toBe('refused');
    const shown = await outside.goto(`${app.origin}/fhir/Patient`);
    expect([shown?.status(), await outside.locator('body').innerText()]).toEqual([
      403,
      'The record is read by apps, and not shown as a page.',
    ]);
    const script = await demo.evaluate(
      () =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('shown');
          image.onerror = () => resolve('refused');
          image.src = '/fhir/Patient';
        }),
    );
    expect(script).toBe('refused');
    await outside.close();
  });

  await test.step('with no tab of Sheaf open, or its host gone, it says so', async () => {
    await page.close();
    const closed = await ask(demo, { path: 'Patient' });
    expect([closed.status, closed.json.issue[0]?.code]).toEqual([503, 'transient']);
    await app.stop();
    const answer = await demo.reload();
    expect([answer?.status(), await demo.locator('body').innerText()]).toEqual([
      503,
      expect.stringContaining('not kept on this device'),
    ]);
  });
});

test('the app’s own page writes, follows history, transacts and exports; locked, in two tabs and without a network', async ({
  page,
  context,
  world,
}) => {
  const { expected } = await fetched(page, world);
  await allowOwn(page);

  const created = await ask(page, { method: 'POST', path: 'Observation', body: WEIGHT });
  expect([created.status, created.headers['etag']]).toEqual([201, 'W/"1"']);
  const path = /\/fhir\/(Observation\/[^/]+)/.exec(created.headers['location']!)![1]!;

  await test.step('a new version, and one that came too late', async () => {
    const body = { ...WEIGHT, id: path.split('/')[1], valueInteger: 72 };
    const put = (match: string) => ask(page, { method: 'PUT', path, headers: { 'if-match': match }, body });
    const changed = await put('W/"1"');
    expect([changed.status, changed.headers['etag']]).toEqual([200, 'W/"2"']);
    expect((await put('W/"1"')).status).toBe(412);
    const history = await ask(page, { path: `${path}/_history` });
    const values = history.json.entry.map(({ resource }) => resource.valueInteger);
    expect(values).toEqual([72, 71]);
    expect((await ask(page, { path: `${path}/_history/1` })).json.valueInteger).toBe(71);
    const unchanged = await ask(page, { path, headers: { 'if-none-match': 'W/"2"' } });
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);
  });

  await test.step('a transaction is whole, or nothing of it is', async () => {
    const entry = (url: string, resource: object, fullUrl?: string) => ({
      ...(fullUrl ? { fullUrl } : {}),
      resource,
      request: { method: 'POST', url },
    });
    const club = 'urn:uuid:2f1f3c52-6c2e-4b0e-9d0c-0d5b2f7a9e01';
    const both = [
      entry('Organization', { resourceType: 'Organization', name: 'Riverbend Rowing' }, club),
      entry('Observation', { ...WEIGHT, performer: [{ reference: club }] }),
    ];
    const bundle = (all: readonly object[]) => ({ resourceType: 'Bundle', type: 'transaction', entry: all });
    const done = await ask(page, { method: 'POST', path: '', body: bundle(both) });
    expect([done.status, done.json.entry.map(({ response }) => response.status.slice(0, 3))]).toEqual([
      200,
      ['201', '201'],
    ]);
    const found = await ask(page, { path: 'Observation?performer.name=Riverbend' });
    expect(found.json.total).toBe(1);
    const broken = await ask(page, {
      method: 'POST',
      path: '',
      body: bundle([...both, { request: { method: 'DELETE', url: 'Patient' } }]),
    });
    expect(broken.status).toBeGreaterThanOrEqual(400);
    expect((await ask(page, { path: 'Organization?name=Riverbend&_summary=count' })).json.total).toBe(1);
  });

  await test.step('what a hospital sent cannot be changed', async () => {
    const patients = await ask(page, { path: 'Patient' });
    const refused = await ask(page, { method: 'DELETE', path: `Patient/${patients.json.entry[0]?.resource.id}` });
    expect([refused.status, refused.json.resourceType]).toEqual([403, 'OperationOutcome']);
  });

  await test.step('all of it is exported, in the background', async () => {
    const begun = await ask(page, { path: '$export?_type=Condition', headers: { prefer: 'respond-async' } });
    expect(begun.status).toBe(202);
    const status = new URL(begun.headers['content-location']!).pathname.replace('/fhir/', '');
    await expect.poll(async () => (await ask(page, { path: status })).status).toBe(200);
    const { output } = (await ask(page, { path: status })).json;
    const file = await ask(page, { path: new URL(output[0]!.url).pathname.replace('/fhir/', '') });
    expect(file.text.trim().split('\n')).toHaveLength(expected['Condition']!);
  });

  await test.step('locked, it answers nobody; unlocked, as before', async () => {
    const passphrase = 'gorse heather bramble thistle';
    await page.getByRole('link', { name: 'This device' }).first().click();
    await page.getByRole('button', { name: 'Protect with a passphrase' }).click();
    await page.getByLabel('New passphrase').fill(passphrase);
    await page.getByLabel('The same again').fill(passphrase);
    await page.getByLabel(/^I have understood/).check();
    await page.getByRole('button', { name: 'Protect with this passphrase' }).click();
    await expect(page.getByText('Only who has one of these.')).toBeVisible();
    await page.keyboard.press('Control+Shift+KeyL');
    await expect(page.getByRole('heading', { name: 'Your record is locked' })).toBeVisible();
    const locked = await ask(page, { path });
    expect([locked.status, locked.json.issue[0]?.code]).toEqual([401, 'login']);
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await expect.poll(async () => (await ask(page, { path })).json.valueInteger).toBe(72);
  });

  await test.step('another tab sees what was written here, and writes itself; all that without a network', async () => {
    const other = await context.newPage();
    await other.goto(`${world.app.origin}/about`);
    await world.app.stop();
    await expect.poll(async () => (await ask(other, { path })).json.valueInteger).toBe(72);
    const gone = await ask(other, { method: 'DELETE', path });
    expect([200, 204]).toContain(gone.status);
    await expect.poll(async () => (await ask(page, { path })).status).toBe(410);
  });
});
