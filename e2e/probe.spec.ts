import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ProbeReport } from '../src/engine/api.ts';
import { readDisk, readLog } from './kept.ts';
import { serveCatalogue } from './catalogue.ts';
import { consent, expect, openPicker, options, pick, test, type World } from './world.ts';

/** What hospitals tell without an account, from the built app. */

test.use({ resources: 150 });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function probe(page: Page, { app }: World, fhirBase: string, verdict: string): Promise<void> {
  await page.goto(`${app.origin}/developers/probe?${new URLSearchParams({ address: fhirBase }).toString()}`);
  await page.getByRole('button', { name: /^(Probe|Repeat)$/ }).click();
  await expect(page.getByRole('heading', { name: verdict })).toBeVisible();
}

async function downloaded(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await button(page, name).click();
  return readFile(await (await download).path(), 'utf8');
}

const reportOf = async (page: Page) => JSON.parse(await downloaded(page, 'Download as JSON')) as ProbeReport;
const levelOf = ({ findings }: ProbeReport, id: string) => findings.find((one) => one.id === id)?.level;

test('each hospital as it is: what differs between them, and what their switches break', async ({ page, world }) => {
  const [lakeside, harbor, pinewood] = (['lakeside', 'harbor', 'pinewood'] as const).map((id) => world.hospital(id));

  await test.step('nobody is asked before the button is pressed', async () => {
    await page.goto(`${world.app.origin}/developers/probe?address=${lakeside!.fhirBase}`);
    await expect(page.getByText(`${lakeside!.fhirBase}/metadata`)).toBeVisible();
    expect(lakeside!.requests).toEqual([]);
  });

  const expected = { brands: 'unknown', 'grant-types': 'ok', everything: 'ok', token: 'ok', search: 'ok' };
  for (const [hospital, over] of [
    [lakeside!, {}],
    [harbor!, { brands: 'ok', 'grant-types': 'warning' }],
    [pinewood!, { everything: 'unknown' }],
  ] as const) {
    await test.step(hospital.name, async () => {
      await probe(page, world, hospital.fhirBase, 'Works from a browser');
      const report = await reportOf(page);
      const levels = Object.fromEntries(Object.keys(expected).map((id) => [id, levelOf(report, id)]));
      expect(levels).toEqual({ ...expected, ...over });
      // A browser lets a page see what this hospital exposes, and nothing else.
      expect(report.findings.find(({ id }) => id === 'headers')?.said).toEqual({ readable: ['www-authenticate'] });
      const paths = hospital.requests.filter(({ method }) => method !== 'OPTIONS').map(({ path }) => path);
      expect(report.asked.map(({ url }) => url.replace(hospital.origin, ''))).toEqual(paths);
    });
  }

  await test.step('no token for pages', () =>
    probe(page, world, lakeside!.quirky('tokenNoCors'), 'Will not work from a browser'));

  await test.step('refusals without CORS', async () => {
    await probe(page, world, lakeside!.quirky('errNoCors'), 'Cannot be told without signing in');
    expect(levelOf(await reportOf(page), 'search')).toBe('warning');
  });

  await test.step('stopped', async () => {
    const hold = harbor!.hold(({ path }) => path.endsWith('/metadata'));
    await page.goto(`${world.app.origin}/developers/probe?address=${harbor!.quirky('noRefresh')}`);
    await button(page, 'Probe').click();
    await hold.reached(1);
    await button(page, 'Stop').click();
    await expect(page.getByText('Stopped. What was found until then is not kept.')).toBeVisible();
    hold.release();
  });

  await test.step('nobody there', async () => {
    await pinewood!.stop();
    await probe(page, world, pinewood!.fhirBase, 'Cannot be told without signing in');
  });
});

test('from a provider’s page to its probe; what was found is kept sealed, and holds nothing of the person', async ({
  page,
  context,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const secrets = new Set<string>();
  context.on('request', (request) => {
    const bearer = /^Bearer (.+)/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (bearer && bearer !== 'none') secrets.add(bearer);
  });
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  const log = await readLog(page);
  for (const { id } of log) secrets.add(id);
  const patient = JSON.parse(log.find(({ type }) => type === 'Patient')!.text) as { name: { family: string }[] };
  secrets.add(patient.name[0]!.family).add('sheaf-local');
  expect(secrets.size).toBeGreaterThan(100);

  const before = lakeside.requests.length;
  await page.goto(`${world.app.origin}/providers/add/local-lakeside`);
  await page.getByRole('link', { name: 'What its server says without an account' }).click();
  await button(page, 'Probe').click();
  await expect(page.getByRole('heading', { name: 'Works from a browser' })).toBeVisible();
  const asked = lakeside.requests.slice(before);
  expect(asked.filter(({ bearer }) => bearer).map(({ path, status }) => `${status} ${path}`)).toEqual([
    '401 /r4/Patient?_count=1',
  ]);

  const files = [await downloaded(page, 'Download as JSON'), await downloaded(page, 'Download as Markdown')];
  for (const file of files) {
    expect(file).toContain(lakeside.fhirBase);
    expect([...secrets].filter((secret) => file.includes(secret))).toEqual([]);
  }

  // Read from where it is kept, and nobody is asked for it.
  const after = lakeside.requests.length;
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Works from a browser' })).toBeVisible();
  expect(await reportOf(page)).toEqual(JSON.parse(files[0]!));
  expect(lakeside.requests.length).toBe(after);
  expect(await readDisk(page)).not.toContain(`${lakeside.origin}/oauth/introspect`);
});

test('with access, at the strict hospital: what showed is in no way personal, and the next fetch goes by it', async ({
  page,
  context,
  world,
}) => {
  const pinewood = world.hospital('pinewood');
  const secrets = new Set<string>();
  context.on('request', (request) => {
    const bearer = /^Bearer (.+)/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (bearer && bearer !== 'none') secrets.add(bearer);
  });
  const searches = (since: number, type: string) =>
    pinewood.requests.slice(since).flatMap(({ method, path, status }) => {
      const { pathname, searchParams } = new URL(path, pinewood.origin);
      return method === 'GET' && pathname === `/r4/${type}` && searchParams.has('patient')
        ? [{ searchParams, status }]
        : [];
    });

  // Nobody has looked it up yet: the catalogue knows no more than its address.
  serveCatalogue(world, (catalog) => ({
    ...catalog,
    endpoints: catalog.endpoints.map((one) => (one.id === 'local-pinewood' ? { ...one, over: {} } : one)),
  }));
  await page.reload();
  await pick(page, 'pine', /Pinewood/);
  await consent(page, pinewood.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  // Refused as a whole, and found out how else while it was fetched.
  expect(searches(0, 'Observation').map(({ status }) => status)).toContain(400);

  await page.getByRole('link', { name: 'Check what its server can do' }).click();
  await button(page, 'Check what it can do').click();
  await expect(page.getByText('Sheaf signed in there and read a record.')).toBeVisible();
  await expect(page.getByText('4 types: Sheaf asks for them by category from now on.')).toBeVisible();
  const files = [await downloaded(page, 'Download as JSON'), await downloaded(page, 'Download as Markdown')];
  const log = await readLog(page);
  for (const { id } of log) secrets.add(id);
  const patient = JSON.parse(log.find(({ type }) => type === 'Patient')!.text) as { name: { family: string }[] };
  secrets.add(patient.name[0]!.family);
  expect(secrets.size).toBeGreaterThan(50);
  for (const file of files) {
    expect(file).toContain('Observation?patient=…&category=laboratory&_count=1000');
    expect([...secrets].filter((secret) => file.includes(secret))).toEqual([]);
  }

  await page.getByRole('link', { name: 'Providers' }).first().click();
  const before = pinewood.requests.length;
  await page.getByRole('link', { name: /^Details of Pinewood/ }).click();
  await expect(page.getByText(/^ ?Checked on .*: works from a browser\.$/)).toBeVisible();
  await button(page, 'Fetch what is new').click();
  await expect.poll(() => searches(before, 'Observation').length).toBeGreaterThan(8);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  for (const type of ['Observation', 'Condition', 'CarePlan', 'DiagnosticReport'])
    for (const { searchParams, status } of searches(before, type))
      expect([type, searchParams.has('category'), searchParams.get('_count'), status]).toEqual([type, true, '20', 200]);

  await (await openPicker(page)).fill('pine');
  await expect(options(page).first()).toContainText(/Checked on .*: works from a browser/);
  await page.goto(`${world.app.origin}/developers/guidebook/local`);
  await expect(page.getByRole('region', { name: 'Seen from this device' })).toContainText(
    new URL(pinewood.origin).host,
  );
  await expect(page.locator('#cors-binary')).toContainText('Seen: Yes');
  const settings = page.getByRole('region', { name: 'What Sheaf does differently here' });
  await expect(settings).toContainText('Seen: 20 differs');
  await expect(settings).toContainText('Seen: CarePlan, Condition, DiagnosticReport, Observation differs');
});
