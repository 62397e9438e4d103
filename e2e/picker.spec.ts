import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { generateBundle } from '../catalog/lists/generate.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { buildCatalogue, servedTables, serveCatalogue, serveSettings, withRealPlace } from './catalogue.ts';
import { countByType, readLog } from './kept.ts';
import { ROOT } from './tools/build.ts';
import { consent, expect, openPicker, options, pick, test, type World } from './world.ts';

/** Finding one's hospital, whatever one knows of it, and getting in where nobody prepared the way. */

test.use({ resources: 150 });

const fetched = (page: Page) =>
  expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no number of Tabs leads there');
}

test('by keyboard alone: type, choose, sign in, allow, connected', async ({ page, world }) => {
  await tabTo(page, page.getByRole('link', { name: 'Add a provider' }));
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Name, place or address' });
  await tabTo(page, field);
  await page.keyboard.type('hospital');
  const pinewood = options(page).filter({ hasText: 'Pinewood Hospital' });
  await expect(pinewood).toBeVisible();
  await page.keyboard.press('ArrowDown');
  while ((await pinewood.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await pinewood.getAttribute('id'));
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('button', { name: /sign in/i }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /allow/i }));
  await page.keyboard.press('Enter');
  await fetched(page);
  const pinewoodHospital = world.hospital('pinewood');
  expect(countByType(await readLog(page))).toEqual(pinewoodHospital.expected(pinewoodHospital.patients[0]!.id));
});

/** Types it, and the first of what is found is the one. */
async function expectFirst(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Name, place or address' }).fill(typed);
  await expect(options(page).first(), typed).toContainText(name);
}

const EXAMPLES = join(ROOT, '../shared/data/providers');

test('brands of the standard’s own example bundles are found by name, place, portal and address', async ({
  page,
  world,
}) => {
  test.skip(!existsSync(EXAMPLES), 'the examples are not here');
  const files = readdirSync(EXAMPLES).filter((name) => /^uab-example.*\.json$/.test(name));
  expect(files).toHaveLength(4);
  buildCatalogue(world, ...files.map((name) => `bundle:smart-r4:${join(EXAMPLES, name)}`));
  await openPicker(page);
  await expectFirst(page, 'ExampleLabs', 'ExampleLabs');
  await expectFirst(page, 'examplehealth cedar rapids', 'ExampleHealth');
  await expectFirst(page, 'pediatric portal', 'ExampleHospital');
  await expectFirst(page, 'https://ehr1.example.org/ExampleHospital/api/FHIR/R4', 'ExampleHospital');
  await expectFirst(page, 'brand2 san rafael', 'Brand2');
  await page.getByRole('combobox', { name: 'Name, place or address' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Brand2' })).toBeVisible();
});

interface Address {
  readonly city: string;
  readonly postalCode: string;
}

interface Listed {
  readonly resource: {
    readonly name?: string;
    readonly telecom?: readonly { readonly system: string; readonly value: string }[];
    readonly address?: string | readonly Address[];
  };
}

/** A place whose name nobody else has, and which stays as it is written (capitals do not). */
function onlyOneOfItsName(entries: readonly Listed[]) {
  const counts = new Map<string, number>();
  for (const { resource } of entries) counts.set(resource.name ?? '', (counts.get(resource.name ?? '') ?? 0) + 1);
  const { resource } = entries.findLast(
    ({ resource: { name = '', telecom } }) => telecom && counts.get(name) === 1 && !/[A-Z]{3}/.test(name),
  )!;
  const { name = '', telecom = [] } = resource;
  return { name, website: telecom.find(({ system }) => system === 'url')!.value, ...addressOf(resource) };
}

const addressOf = ({ address }: Listed['resource']): Address => (address as readonly Address[])[0]!;

test('one of ninety thousand places is found by name, town, portal and address', async ({ page, world }) => {
  test.setTimeout(240_000);
  const bundle = join(world.folder, 'bundle.json');
  await writeFile(bundle, generateBundle({ organizations: 90_000, endpoints: 575 }, 'journey'));
  buildCatalogue(world, `bundle:smart-r4:${bundle}`);
  const { sources } = await servedTables(world);
  expect(sources[0]!.brands).toBeGreaterThan(80_000);

  const { entry } = JSON.parse(await readFile(bundle, 'utf8')) as { entry: readonly Listed[] };
  const { name, website, city, postalCode } = onlyOneOfItsName(entry);
  await openPicker(page);
  await expectFirst(page, name, name);
  await expectFirst(page, `${city} ${postalCode} ${name.split(' ').at(-1)}`, name);
  await expectFirst(page, website, name);
  const portal = `MyLeaflet ${addressOf(entry[575 + 17]!.resource).city}`;
  await expectFirst(page, 'https://leaflet17.example.org', portal);
  await expectFirst(page, 'https://fhir17.example.org/interconnect/api/FHIR/R4/', portal);
  await page.getByRole('combobox', { name: 'Name, place or address' }).fill(portal);
  await expect(options(page).filter({ hasText: portal }).first()).toBeVisible();
});

/** What the catalogue says of a hospital here, as of a place with real records. */
const realPlace = (world: World) => (catalog: Catalog) =>
  withRealPlace(
    catalog,
    'Lakeside Family Clinic',
    world.hospital('lakeside').fhirBase.replace('/r4', '/q/total=page/r4'),
  );

test('test servers and real ones never stand together', async ({ page, world }) => {
  serveCatalogue(world, realPlace(world));
  const field = await openPicker(page);
  await field.fill('lakeside');
  await expect(options(page)).toHaveText([/Lakeside Family Clinic/]);
  await page.getByRole('switch', { name: 'Show test servers' }).check();
  await expect(options(page)).toHaveText([/Lakeside General/]);
  await field.fill('');
  await expect(options(page).filter({ hasText: 'Lakeside Family Clinic' })).toHaveCount(0);
  await page.getByRole('switch', { name: 'Show test servers' }).uncheck();
  await expect(options(page).filter({ hasText: 'Lakeside Family Clinic' })).toHaveCount(1);
  await expect(options(page).filter({ hasText: /Lakeside General|test data|on this machine/ })).toHaveCount(0);
  await field.fill('pinewood'); // which no real place is called
  await expect(options(page)).toHaveText([/Pinewood Hospital/]);
});

test('with a client id of one’s own, a provider that this copy is not registered with lets one in', async ({
  page,
  world,
}) => {
  serveCatalogue(world, realPlace(world));
  const lakeside = world.hospital('lakeside');
  await (await openPicker(page)).fill('family clinic');
  await expect(options(page)).toHaveText([/not registered/i]);
  await options(page).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lakeside Family Clinic' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign in/ })).toHaveCount(0);
  await page.getByText('Use my own client id').click();
  await page.getByRole('textbox', { name: 'Client id' }).fill('sheaf-local');
  await page.getByRole('button', { name: 'Keep this client id' }).click();
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await consent(page, lakeside.patients[0]!.name);
  await fetched(page);
  expect(countByType(await readLog(page))).toEqual(lakeside.expected(lakeside.patients[0]!.id));
});

test('a setting that does not exist is named on a clear page', async ({ page, world }) => {
  serveSettings(world, { clientIds: {}, clintIds: { epic: 'x' } });
  await page.getByRole('link', { name: 'Add a provider' }).click();
  await expect(page.getByText('This copy of Sheaf is not set up right')).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText(/catalog\/bad-config/)).toBeVisible();
  await expect(page.getByText(/clintIds/)).toBeVisible();
});

test('a connection has the name and the logo that the hospital itself gives', async ({ page, world }) => {
  const harbor = world.hospital('harbor');
  await pick(page, 'harbor', /Harbor Clinic/);
  await consent(page, harbor.patients[0]!.name);
  await fetched(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Harbor Clinic at the Pier' })).toBeVisible();
  await page.getByRole('link', { name: 'Providers' }).first().click();
  await expect(page.getByRole('main').getByText('Harbor Clinic at the Pier').first()).toBeVisible();
  const logo = page.getByRole('main').locator('img[src^="data:image/svg+xml"]').first();
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const asked = harbor.requests.filter(({ path }) => path.startsWith('/brand/'));
  expect(asked.map(({ path, bearer }) => [path, bearer])).toEqual([
    ['/brand/bundle.json', false],
    ['/brand/logo.svg', false],
  ]);
});

test('a name that lies at another origin is not asked for', async ({ page, world }) => {
  const lakeside = world.hospital('lakeside');
  const harbor = world.hospital('harbor');
  world.app.hospitals = [`${lakeside.origin}/q/ownBrand=foreign`];
  await pick(page, 'lake', /Lakeside General/);
  await consent(page, lakeside.patients[0]!.name);
  await fetched(page);
  await expect(page.getByRole('heading', { level: 1, name: /^Lakeside General \(local/ })).toBeVisible();
  expect(harbor.requests).toEqual([]);
});

const without = (catalog: Catalog, id: string): Catalog => ({
  ...catalog,
  endpoints: catalog.endpoints.filter((endpoint) => endpoint.id !== id),
  brands: catalog.brands.filter((brand) => brand.id !== id),
});

test('a hospital that is in no list: its address, what is there, a client id, and the record arrives', async ({
  page,
  world,
}) => {
  const harbor = world.hospital('harbor');
  const base = harbor.fhirBase;
  serveCatalogue(world, (catalog) => without(catalog, 'local-harbor'));
  const field = await openPicker(page);
  await field.fill(base);
  await expect(options(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Not listed? Enter its address' }).click();

  await test.step('what answers there is said in plain words', async () => {
    await page.getByRole('textbox', { name: 'Address', exact: true }).fill(base);
    await page.getByRole('button', { name: 'Look', exact: true }).click();
    await expect(page.getByRole('main').getByText('Harbor Clinic').first()).toBeVisible();
  });

  await test.step('saved and signed in to', async () => {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The clinic by the wood');
    await page.getByRole('textbox', { name: 'Client id' }).fill('sheaf-local');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await consent(page, harbor.patients[0]!.name);
    await fetched(page);
    expect(countByType(await readLog(page))).toEqual(harbor.expected(harbor.patients[0]!.id));
  });

  await test.step('found in the picker, and edited', async () => {
    await (await openPicker(page)).fill('clinic by the wood');
    await expect(options(page)).toHaveText([/The clinic by the wood/]);
    await page.getByRole('link', { name: 'Edit The clinic by the wood' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The clinic on the hill');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The clinic on the hill' })).toBeVisible();
    await (await openPicker(page)).fill('clinic on the hill');
    await expect(options(page)).toHaveText([/The clinic on the hill/]);
    await page.getByRole('combobox').fill('clinic by the wood');
    await expect(options(page).filter({ hasText: 'by the wood' })).toHaveCount(0);
  });

  const exported = await test.step('exported as an entry of the catalogue', async () => {
    await page.getByRole('combobox').fill('clinic on the hill');
    await page.getByRole('link', { name: 'Edit The clinic on the hill' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as a catalogue entry' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ name: 'The clinic on the hill', endpoints: [{ fhirBase: base }] });
    return text;
  });

  await test.step('deleted: nobody finds it, and what came from there stays', async () => {
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page).toHaveURL(`${world.app.origin}/providers/lists`);
    await (await openPicker(page)).fill('clinic on the hill');
    await expect(options(page).filter({ hasText: 'on the hill' })).toHaveCount(0);
    expect((await readLog(page)).length).toBeGreaterThan(10);
  });

  await test.step('and taken in again from the file', async () => {
    await page.getByRole('link', { name: 'Not listed? Enter its address' }).click();
    await page
      .getByLabel('Take it from a file')
      .setInputFiles({ name: 'entry.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('The clinic on the hill');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await (await openPicker(page)).fill('clinic on the hill');
    await expect(options(page)).toHaveText([/The clinic on the hill/]);
  });
});

/** Two clinics with one server, as a vendor would list them. */
const clinics = (...names: readonly string[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  timestamp: '2026-11-01T08:00:00Z',
  entry: [
    {
      fullUrl: 'https://vendor.example.org/Endpoint/one',
      resource: {
        resourceType: 'Endpoint',
        id: 'one',
        status: 'active',
        connectionType: { code: 'hl7-fhir-rest' },
        address: `https://fhir.${names[0]!.toLowerCase().replaceAll(' ', '-')}.org/r4`,
      },
    },
    ...names.map((name, i) => ({
      fullUrl: `https://vendor.example.org/Organization/${i}`,
      resource: {
        resourceType: 'Organization',
        id: String(i),
        name,
        address: [{ city: 'Quarry Bend', state: 'VT' }],
        endpoint: [{ reference: 'Endpoint/one' }],
      },
    })),
  ],
});

test('a person’s own lists, as a file and by address: added, found, removed', async ({ page, world }) => {
  await openPicker(page);
  await page.getByRole('link', { name: 'Lists and sources' }).click();

  await test.step('from a file', async () => {
    const buffer = Buffer.from(JSON.stringify(clinics('Quartz Family Practice', 'Quartz Dermatology')));
    await page.getByLabel('Choose a file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
    await expect(page.getByRole('button', { name: 'Remove mine.json' })).toBeVisible();
  });

  await test.step('by its address, with no word of who asks', async () => {
    const lists = createServer((request, response) => {
      expect(request.headers).not.toHaveProperty('referer');
      expect(request.headers).not.toHaveProperty('cookie');
      response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      response.end(JSON.stringify(clinics('Gneiss Heart Center')));
    });
    await new Promise<void>((resolve) => lists.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(lists.address() as AddressInfo).port}`;
    const address = `${origin}/brands.json`;
    world.guests.push(origin);
    await page.getByRole('textbox', { name: 'Or its address' }).fill(address);
    await page.getByRole('button', { name: 'Add this list' }).click();
    await expect(page.getByRole('button', { name: /^Remove .*brands\.json|^Remove 127/ })).toBeVisible();
    lists.closeAllConnections();
    lists.close();
  });

  await test.step('found, after a reload too', async () => {
    const field = await openPicker(page);
    await field.fill('quartz derm');
    await expect(options(page)).toHaveText([/Quartz Dermatology/]);
    await page.reload();
    await field.fill('gneiss quarry bend');
    await expect(options(page)).toHaveText([/Gneiss Heart Center/]);
    await options(page).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Gneiss Heart Center' })).toBeVisible();
  });

  await test.step('what is no list is refused by name, and changes nothing', async () => {
    await page.goto(`${world.app.origin}/providers/lists`);
    const buffer = Buffer.from('<!doctype html><title>Sign in</title>');
    await page.getByLabel('Choose a file').setInputFiles({ name: 'page.json', mimeType: 'application/json', buffer });
    await page.getByText('Details', { exact: true }).click();
    await expect(page.getByText(/catalog\/bad-list/)).toBeVisible();
    await expect(page.getByText(/page\.json/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  });

  await test.step('removed', async () => {
    await page.getByRole('button', { name: 'Remove mine.json' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
    await (await openPicker(page)).fill('quartz');
    await expect(options(page).filter({ hasText: 'Quartz' })).toHaveCount(0);
    await page.getByRole('combobox').fill('gneiss');
    await expect(options(page)).toHaveText([/Gneiss Heart Center/]);
  });
});

test('a list of the host’s own is found like the rest, and is kept with it', async ({ page, world }) => {
  writeFileSync(join(world.folder, 'catalog/ours.json'), JSON.stringify(clinics('Basalt Community Clinic')));
  serveSettings(world, { catalogs: ['catalog/ours.json'] });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload(); // from here on the service worker answers
  await (await openPicker(page)).fill('basalt');
  await expect(options(page)).toHaveText([/Basalt Community Clinic/]);
  await world.app.stop();
  await page.reload();
  await page.getByRole('combobox').fill('basalt');
  await expect(options(page)).toHaveText([/Basalt Community Clinic/]);
});

test('without a network the picker finds, explains, and says why nobody can sign in now', async ({ page, world }) => {
  const copies = () => page.evaluate(() => caches.match('/catalog/tables.json').then((found) => found !== undefined));
  await expect.poll(copies).toBe(true);
  await Promise.all([world.app.stop(), ...world.hospitals.map((hospital) => hospital.stop())]);
  await page.reload();
  await (await openPicker(page)).fill('pinewood');
  await expect(options(page)).toHaveText([/Pinewood Hospital/]);
  await options(page).first().click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('link', { name: /More about Pinewood/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Pinewood Hospital/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign in/ })).toBeVisible();
});
