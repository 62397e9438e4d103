import { expect, type Page, test as base } from '@playwright/test';
import { startShelf, type Shelf, type ShelfFile } from '../../../e2e/shelf.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { encodeTables } from '../../catalog/encode-tables.ts';
import type { OwnProvider } from '../../catalog/own-provider.ts';
import { readPlatform } from '../../catalog/parse.ts';
import type { BrandListSource, Engine } from '../api.ts';

/** A catalogue of three: a hospital and a test server of one platform, and a local hospital. */
const platform = (id: string, over: object = {}) =>
  readPlatform({ id, name: id.toUpperCase(), scopes: ['patient/*.rs'], verdict: 'works', ...over });
const place = (id: string, name: string) => ({
  id,
  name,
  aliases: [],
  category: 'provider' as const,
  website: '',
  places: [{ city: 'Lakeside', state: 'OH', zip: '' }],
  portals: [{ name: '', address: '', endpoints: [id] }],
});
const CATALOG: Catalog = {
  built: '2026-11-22T00:00:00Z',
  sources: [{ name: 'Invented', date: '2026-11-22', brands: 3, endpoints: 3, fresh: true }],
  platforms: [platform('acme'), platform('smart-r4'), platform('here', { kind: 'local', clientId: 'local' })],
  endpoints: [
    { id: 'lakeside', fhirBase: 'https://fhir.lakeside.test/r4', platformId: 'acme', over: {} },
    { id: 'harbor', fhirBase: 'https://fhir.harbor.test/r4', platformId: 'acme', over: { kind: 'sandbox' } },
    { id: 'attic', fhirBase: 'http://127.0.0.1:1/r4', platformId: 'here', over: {} },
  ],
  brands: [place('lakeside', 'Lakeside General'), place('harbor', 'Harbor Sandbox'), place('attic', 'Attic Hospital')],
  moved: {},
};

const PUBLISHED: Record<string, ShelfFile> = {
  '/catalog/tables.json': { body: encodeTables(CATALOG) },
  '/catalog/platforms.json': { body: [{ id: 'acme', name: 'ACME' }, { id: 'other' }] },
  '/config.json': { body: {} },
};

const test = base.extend<{ shelf: Shelf; start: (page: Page, at?: string) => Promise<void> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern: nothing.
  shelf: async ({}, use) => {
    const shelf = await startShelf({ ...PUBLISHED });
    await use(shelf);
    await shelf.stop();
  },
  /** The engine of a tab, over the shelf's catalogue unless that is elsewhere. Started again, it finds what was kept. */
  start: async ({ shelf }, use) => {
    await use(async (page, at = `${shelf.origin}/`) => {
      await page.goto('/e2e/blank.html');
      await page.evaluate(async (address) => {
        const { createEngine } = await import('/src/engine/create.ts');
        const engine = await createEngine('catalogue-spec', address);
        const heard: string[] = [];
        await engine.subscribe(({ kind }) => heard.push(kind));
        const codeOf = (call: Promise<unknown>) =>
          call.then(
            () => '',
            (error: { code?: string }) => error.code ?? 'a bug',
          );
        const namesFor = async (text: string) => (await engine.findProviders(text)).hits.map(({ name }) => name);
        Object.assign(globalThis, { engine, heard, codeOf, namesFor });
      }, at);
    });
  },
});

declare const engine: Engine;
declare const heard: readonly string[];
declare const codeOf: (call: Promise<unknown>) => Promise<string>;
declare const namesFor: (text: string) => Promise<readonly string[]>;

const OWN: OwnProvider = {
  id: '',
  name: 'Quill Family Practice',
  platformId: 'acme',
  kind: 'provider',
  fhirBase: 'https://fhir.quill.test/r4',
  clientId: 'typed-in',
  scopes: [],
  responseMode: 'platform',
  audience: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
};

/** A server at which a sign-in can begin. */
function smartServer(shelf: Shelf, path = '/r4'): string {
  const at = shelf.origin + path;
  shelf.files[`${path}/.well-known/smart-configuration`] = {
    body: {
      authorization_endpoint: `${at}/authorize`,
      token_endpoint: `${at}/token`,
      scopes_supported: ['patient/*.rs'],
      capabilities: ['client-public'],
    },
  };
  return at;
}

test('a copy offers its catalogue; local hospitals only where it is itself local', async ({ page, shelf, start }) => {
  await start(page);
  const here = await page.evaluate(async () => {
    const real = await engine.findProviders('');
    const tests = await engine.findProviders('', { tests: true });
    return [real, tests].map(({ hits, tests: are, others }) => ({ names: hits.map(({ name }) => name), are, others }));
  });
  expect(here).toEqual([
    { names: ['Lakeside General'], are: false, others: 2 },
    { names: ['Attic Hospital', 'Harbor Sandbox'], are: true, others: 1 },
  ]);

  await page.route('https://sheaf.test/**', (route) => {
    const file = shelf.files[new URL(route.request().url()).pathname];
    return route.fulfill({ json: file?.body, headers: { 'access-control-allow-origin': '*' } });
  });
  await start(page, 'https://sheaf.test/');
  expect(await page.evaluate(async () => (await engine.findProviders('', { tests: true })).total)).toBe(1);
});

test('a catalogue that is not there, or of another format, is a refusal; the next question asks again', async ({
  page,
  shelf,
  start,
}) => {
  await start(page);
  for (const bad of [{ status: 404 }, { body: { format: 99 } }, { body: '<html>' }]) {
    shelf.files['/catalog/tables.json'] = bad;
    expect(await page.evaluate(() => codeOf(engine.findProviders('a')))).toBe('engine/no-catalogue');
  }
  shelf.files['/catalog/tables.json'] = PUBLISHED['/catalog/tables.json']!;
  expect(await page.evaluate(() => namesFor('lake'))).toEqual(['Lakeside General']);
});

test('settings of the copy that say what cannot be are named, and those that can are in force', async ({
  page,
  shelf,
  start,
}) => {
  shelf.files['/config.json'] = { body: { clientIDs: {} } };
  await start(page);
  const refused = () =>
    page.evaluate(() =>
      Promise.all([codeOf(engine.findProviders('')), codeOf(engine.readHost()), codeOf(engine.readCatalogue())]),
    );
  expect(await refused()).toEqual(['catalog/bad-config', 'catalog/bad-config', 'catalog/bad-config']);

  const host = { name: 'The Clinic', contact: 'mailto:records@clinic.test' };
  shelf.files['/config.json'] = { body: { host, show: { kinds: ['sandbox'] } } };
  expect(await page.evaluate(() => engine.readHost())).toEqual(host);
  expect(await page.evaluate(async () => (await engine.findProviders('')).total)).toBe(1);
});

test('the catalogue says what it is made of, and its brands what they lead to', async ({ page, shelf, start }) => {
  await start(page);
  const seen = await page.evaluate(async () => ({
    catalogue: await engine.readCatalogue(),
    lakeside: await engine.readProvider('lakeside'),
    nobody: await engine.readProvider('nobody'),
  }));
  expect(seen.catalogue).toEqual({
    built: '2026-11-22T00:00:00Z',
    brands: 3,
    endpoints: 3,
    sources: CATALOG.sources,
    added: [],
    platforms: [
      { id: 'acme', name: 'ACME' },
      { id: 'smart-r4', name: 'SMART-R4' },
    ],
  });
  expect(seen.lakeside?.hit).toMatchObject({
    id: 'lakeside',
    from: 'catalogue',
    portals: [{ endpoints: [{ id: 'lakeside' }] }],
  });
  expect(Object.keys(seen.lakeside!.guides)).toEqual(['acme']);
  expect(seen.nobody).toBeUndefined();

  // What is known of platforms is a help, not a need.
  shelf.files['/catalog/platforms.json'] = { status: 500 };
  await start(page);
  expect(await page.evaluate(async () => (await engine.readProvider('lakeside'))?.guides)).toEqual({});
});

test('an own provider is found, signed in to, changed, handed on, and forgotten', async ({ page, shelf, start }) => {
  const fhirBase = smartServer(shelf);
  await start(page);
  const saved = await page.evaluate((own) => engine.saveOwnProvider(own), { ...OWN, fhirBase: `  ${fhirBase}/ ` });
  expect(saved.id).toMatch(/^own-[\w-]{12}$/);
  expect(saved).toEqual({ ...OWN, id: saved.id, fhirBase });

  await start(page); // as after a reload
  const found = await page.evaluate(async () => (await engine.findProviders('quill')).hits[0]);
  expect(found).toMatchObject({
    id: saved.id,
    from: 'own',
    portals: [{ endpoints: [{ id: saved.id, way: 'open', ownClientId: true }] }],
  });

  const begin = () =>
    page.evaluate(async (endpointId) => {
      const { url } = await engine.beginSignIn({
        endpointId,
        redirectUri: 'https://sheaf.test/callback',
        returnTo: '/',
      });
      return { url, known: new URL(url).searchParams.get('client_id') };
    }, saved.id);
  const begun = await begin();
  expect(begun.url.startsWith(`${fhirBase}/authorize?`)).toBe(true);
  expect(begun.known).toBe('typed-in');
  await page.evaluate((own) => engine.saveOwnProvider(own), { ...saved, clientId: 'another', name: 'Quill Clinic' });
  expect((await begin()).known).toBe('another');
  expect(await page.evaluate(() => namesFor('quill'))).toEqual(['Quill Clinic']);

  const { file, back } = await page.evaluate(async (id) => {
    const exported = await engine.exportOwnProvider(id);
    return { file: exported, back: await engine.readProviderFile(exported.text) };
  }, saved.id);
  expect(file.name).toMatch(/\.json$/);
  expect(back).toEqual({ ...saved, id: '', clientId: 'another', name: 'Quill Clinic' });

  const after = await page.evaluate(async (id) => {
    await engine.forgetOwnProvider(id);
    const request = { endpointId: id, redirectUri: 'https://sheaf.test/callback', returnTo: '/' };
    return {
      names: await namesFor('quill'),
      list: await engine.listOwnProviders(),
      codes: [await codeOf(engine.beginSignIn(request)), await codeOf(engine.exportOwnProvider(id))],
    };
  }, saved.id);
  expect(after).toEqual({ names: [], list: [], codes: ['engine/unknown-provider', 'engine/unknown-provider'] });
});

test('what cannot be signed in to is not kept, and says which field', async ({ page, start }) => {
  await start(page);
  const refused = await page.evaluate(
    (all) => Promise.all(all.map((own) => engine.saveOwnProvider(own).catch((error: Error) => error.message))),
    [
      { ...OWN, fhirBase: 'http://fhir.quill.test/r4' },
      { ...OWN, name: ' ', platformId: 'nobody' },
      { ...OWN, id: 'lakeside' },
    ],
  );
  expect(refused).toEqual([
    'fhirBase: not-safe',
    expect.stringMatching(/name: missing.*platformId: unknown-platform/),
    'id: not-own',
  ]);
  expect(await page.evaluate(() => codeOf(engine.readProviderFile('<html>')))).toBe('catalog/bad-entry');
  expect(await page.evaluate(() => engine.listOwnProviders())).toEqual([]);
});

test('an own client id opens one server or all of its platform and kind, and is taken back', async ({
  page,
  start,
}) => {
  await start(page);
  const ways = () =>
    page.evaluate(async () => {
      const hits = await Promise.all(['lakeside', 'harbor'].map((id) => engine.readProvider(id)));
      return hits
        .map((one) => one!.hit.portals[0]!.endpoints[0]!)
        .map(({ way, ownClientId }) => `${way} ${ownClientId}`);
    });
  const save = (clientId: string, everywhere: boolean) =>
    page.evaluate((said) => engine.saveClientId('lakeside', said.clientId, said), { clientId, everywhere });
  const shut = 'needs-client-id false';
  expect(await ways()).toEqual([shut, shut]);
  await save(' mine ', false);
  expect(await ways()).toEqual(['open true', shut]);
  await save('', false);
  expect(await ways()).toEqual([shut, shut]);
  await save('of-all', true);
  expect(await ways()).toEqual(['open true', shut]); // the other is of another kind
  await start(page);
  expect(await ways()).toEqual(['open true', shut]);
  await save('', true);
  expect(await ways()).toEqual([shut, shut]);
  expect(await page.evaluate(() => codeOf(engine.saveClientId('nobody', 'x', { everywhere: false })))).toBe(
    'engine/unknown-provider',
  );
  expect(
    await page.evaluate(() => codeOf(engine.saveClientId('lakeside', 'x'.repeat(501), { everywhere: false }))),
  ).toBe('catalog/bad-entry');
});

test('what one tab adds is found in another, and two that add at once lose nothing', async ({ context, start }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const tab of [one, two]) {
    await start(tab);
    await tab.evaluate(() => namesFor('')); // its picker is open
  }
  const add = (tab: Page, name: string) => tab.evaluate((own) => engine.saveOwnProvider(own), { ...OWN, name });
  await Promise.all([add(one, 'Quill One'), add(two, 'Quill Two')]);
  for (const tab of [one, two])
    await expect.poll(() => tab.evaluate(() => namesFor('quill'))).toEqual(['Quill One', 'Quill Two']);
  expect(await two.evaluate(() => heard)).toContain('catalogue');
});

const bundle = (...names: readonly string[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  timestamp: '2026-10-01T00:00:00Z',
  entry: names.flatMap((name, i) => [
    {
      fullUrl: `https://list.test/Endpoint/${i}`,
      resource: {
        resourceType: 'Endpoint',
        id: `${i}`,
        status: 'active',
        connectionType: { code: 'hl7-fhir-rest' },
        address: `https://fhir.list${i}.test/r4`,
      },
    },
    {
      fullUrl: `https://list.test/Organization/${i}`,
      resource: {
        resourceType: 'Organization',
        id: `${i}`,
        active: true,
        name,
        identifier: [{ system: 'urn:ietf:rfc:3986', value: `https://${name.replaceAll(' ', '')}.test` }],
        endpoint: [{ reference: `https://list.test/Endpoint/${i}` }],
      },
    },
  ]),
});

/** Adds a list in the page; a file as its text. */
const addList = (
  page: Page,
  list: { readonly address: string } | { readonly fileName: string; readonly text: string },
) =>
  page.evaluate(async (said) => {
    const source: BrandListSource = 'text' in said ? { fileName: said.fileName, file: new Blob([said.text]) } : said;
    return engine
      .addBrandList(source)
      .catch((error: { code?: string; message: string }) => `${error.code} ${error.message}`);
  }, list);

test('a list is added by address or as a file, found, read anew, and forgotten', async ({ page, shelf, start }) => {
  shelf.files['/brands.json'] = { body: bundle('Wren Valley Clinic'), headers: { 'set-cookie': 'who=you; Path=/' } };
  await start(page);
  const address = `${shelf.origin}/brands.json`;
  const view = { name: address, brands: 1, endpoints: 1, date: '2026-10-01', failure: undefined };
  expect(await addList(page, { address })).toMatchObject(view);
  const file = JSON.stringify(bundle('Tern Island Hospital', 'Tern Bay Clinic'));
  expect(await addList(page, { fileName: 'terns.json', text: file })).toMatchObject({
    name: 'terns.json',
    endpoints: 2,
  });

  await start(page);
  const found = await page.evaluate(async () => ({
    wren: (await engine.findProviders('wren')).hits[0],
    tern: await namesFor('tern'),
  }));
  expect(found.wren).toMatchObject({ from: 'list', portals: [{ endpoints: [{ platformId: 'smart-r4' }] }] });
  expect(found.tern).toEqual(['Tern Bay Clinic', 'Tern Island Hospital']);

  // Asked for quietly, and the same address again is the same list.
  shelf.files['/brands.json'] = { body: bundle('Wren Hill Clinic') };
  await addList(page, { address });
  const asked = shelf.requests.filter(({ path }) => path === '/brands.json');
  expect(asked).toHaveLength(2);
  for (const { headers } of asked) expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
  expect(await page.evaluate(() => namesFor('wren'))).toEqual(['Wren Hill Clinic']);

  const left = await page.evaluate(async () => {
    for (const { id } of await engine.listBrandLists()) await engine.forgetBrandList(id);
    return [await engine.listBrandLists(), await namesFor('wren'), await namesFor('tern')];
  });
  expect(left).toEqual([[], [], []]);
});

test('a list that is none leaves what was kept as it was', async ({ page, shelf, start }) => {
  const address = `${shelf.origin}/brands.json`;
  const text = JSON.stringify(bundle('Wren Valley Clinic'));
  shelf.files['/brands.json'] = { body: text };
  await start(page);
  await addList(page, { address });
  for (const bad of [
    { body: '<!doctype html><p>Sign in' },
    { body: text.slice(0, -20) },
    { body: text, breaksAt: 100 },
    { body: { resourceType: 'Bundle', entry: [] } },
    { status: 500 },
  ]) {
    shelf.files['/brands.json'] = bad;
    expect(await addList(page, { address })).toMatch(/^catalog\/bad-list /);
  }
  expect(await addList(page, { address: 'https://nobody.invalid/x.json' })).toMatch(/^catalog\/bad-list /);
  const endless = `https://list.test/${'x'.repeat(500)}`;
  for (const odd of ['http://list.test/x.json', 'javascript:alert(1)', 'ftp://list.test/x', '', endless])
    expect(await addList(page, { address: odd })).toMatch(/^engine\/bad-address /);
  expect(await page.evaluate(() => namesFor('wren'))).toEqual(['Wren Valley Clinic']);
  expect(await page.evaluate(async () => (await engine.listBrandLists()).length)).toBe(1);
});

test('a list says who is where; how to talk to a server, the catalogue knows', async ({ page, shelf, start }) => {
  const list = bundle('Lakeside Eye Institute', 'Lakeside General');
  for (const { resource } of list.entry) if ('address' in resource) resource.address = 'https://fhir.lakeside.test/r4';
  shelf.files['/config.json'] = { body: { clientIds: { acme: 'ours' } } };
  await start(page);
  await addList(page, { fileName: 'lakeside.json', text: JSON.stringify(list) });
  const hits = await page.evaluate(async () => (await engine.findProviders('lakeside')).hits);
  const seen = hits.map(({ name, from, portals }) => [
    name,
    from,
    portals[0]!.endpoints[0]!.platformId,
    portals[0]!.endpoints[0]!.way,
  ]);
  expect(seen).toHaveLength(2);
  expect(seen).toContainEqual(['Lakeside Eye Institute', 'list', 'acme', 'open']);
  expect(seen).toContainEqual(['Lakeside General', 'catalogue', 'acme', 'open']);
});

test('lists of the host are read with the picker, kept for offline, and a failure stops nothing', async ({
  page,
  shelf,
  start,
}) => {
  shelf.files['/config.json'] = { body: { catalogs: ['extra.json', 'gone.json'] } };
  shelf.files['/extra.json'] = { body: bundle('Wren Valley Clinic'), headers: { etag: '"1"' } };
  const added = () => page.evaluate(async () => (await engine.readCatalogue()).added);
  const wrens = () => page.evaluate(() => namesFor('wren'));
  await start(page);
  expect(await wrens()).toEqual(['Wren Valley Clinic']);
  expect(await added()).toMatchObject([
    { name: '/extra.json', brands: 1, failure: undefined },
    { name: '/gone.json', brands: 0, failure: { code: 'catalog/bad-list' } },
  ]);
  expect(await page.evaluate(() => engine.listBrandLists())).toEqual([]);

  // The same version is not read again; a new one is, and told of.
  const readAt = (await added())[0]!.readAt;
  await start(page);
  expect(await wrens()).toEqual(['Wren Valley Clinic']);
  expect((await added())[0]!.readAt).toBe(readAt);
  shelf.files['/extra.json'] = { body: bundle('Wren Hill Clinic'), headers: { etag: '"2"' } };
  await start(page);
  await page.evaluate(() => namesFor(''));
  await expect.poll(wrens).toEqual(['Wren Hill Clinic']);

  shelf.files['/extra.json'] = { status: 503 };
  await start(page);
  expect(await wrens()).toEqual(['Wren Hill Clinic']);
  expect((await added())[0]).toMatchObject({ brands: 1, failure: { code: 'catalog/bad-list' } });

  shelf.files['/config.json'] = { body: {} };
  await start(page);
  await added();
  expect(await wrens()).toEqual([]);
});

test('a server that is looked at says who it is, and the catalogue whether it knows it', async ({
  page,
  shelf,
  start,
}) => {
  const fhirBase = smartServer(shelf);
  shelf.files['/r4/metadata'] = {
    body: {
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      software: { name: 'Records\n of  Quill', version: '7' },
      implementation: { description: 'Quill Family Practice' },
    },
  };
  await start(page);
  const look = (address: string) => page.evaluate((said) => engine.lookAt(said), address);
  expect(await look(`${fhirBase.replace('http://', '')}/metadata`)).toEqual({
    fhirBase,
    name: 'Quill Family Practice',
    software: 'Records of Quill 7',
    fhirVersion: '4.0.1',
    authorizationEndpoint: `${fhirBase}/authorize`,
    tokenEndpoint: `${fhirBase}/token`,
    scopesSupported: ['patient/*.rs'],
    capabilities: ['client-public'],
    known: undefined,
    platformId: 'smart-r4',
  });

  const own = await page.evaluate((one) => engine.saveOwnProvider(one), { ...OWN, fhirBase });
  delete shelf.files['/r4/metadata'];
  expect(await look(fhirBase)).toMatchObject({ name: '', software: '', known: { brandId: own.id, name: OWN.name } });

  const codes = await page.evaluate(
    (all) => Promise.all(all.map((address) => codeOf(engine.lookAt(address)))),
    ['my clinic', 'http://fhir.lakeside.test/r4', `${shelf.origin}/nothing`],
  );
  expect(codes).toEqual(['engine/bad-address', 'engine/bad-address', 'smart/gone']);
});

test('a server of the catalogue’s is known by its address, and another on its host by its platform', async ({
  page,
  start,
}) => {
  await start(page);
  await page.route('https://fhir.lakeside.test/**', (route) => {
    const at = 'https://fhir.lakeside.test';
    const json = { authorization_endpoint: `${at}/authorize`, token_endpoint: `${at}/token` };
    return route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } });
  });
  const [same, other] = await page.evaluate(() =>
    Promise.all(['https://fhir.lakeside.test/R4', 'fhir.lakeside.test/other'].map((address) => engine.lookAt(address))),
  );
  expect(same).toMatchObject({ known: { brandId: 'lakeside', name: 'Lakeside General' }, platformId: 'acme' });
  expect(other).toMatchObject({ known: undefined, platformId: 'acme' });
});
