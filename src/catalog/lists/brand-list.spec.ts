import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { chunksOf } from '../../../catalog/lists/chunks.ts';
import { generateBundle } from '../../../catalog/lists/generate.ts';
import { endpointIdOf } from '../ids.ts';
import { readBrandList } from './brand-list.ts';

const SOURCE = { name: 'list.json', platformOf: (base: string) => (base.includes('two') ? 'second' : 'first') };

const read = (list: unknown, size = 500) =>
  readBrandList(chunksOf(typeof list === 'string' ? list : JSON.stringify(list), size), SOURCE);

const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  timestamp: '2026-10-31T12:00:00Z',
  entry: resources.map((resource) => ({ resource })),
});
const to = (reference: string) => ({ reference });
const organization = (id: string, more: object = {}) => ({
  resourceType: 'Organization',
  id,
  name: `Clinic ${id}`,
  endpoint: [to('Endpoint/one')],
  ...more,
});
const endpoint = (id: string, more: object = {}) => ({
  resourceType: 'Endpoint',
  id,
  address: `https://${id}.example.org/r4`,
  ...more,
});
const version = (...codes: readonly string[]) => ({
  extension: codes.map((valueCode) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/endpoint-fhir-version',
    valueCode,
  })),
});

test('brands, endpoints each of its platform, the date, and what was left out', async () => {
  const list = await read(
    bundle(
      organization('a', { endpoint: [to('Endpoint/one'), to('Endpoint/two')] }),
      organization('b', { name: 'Demo Clinic' }),
      organization('c', { endpoint: [to('Endpoint/plain')] }),
      endpoint('one'),
      endpoint('two', version('1.0.2', '3.0.2')),
      endpoint('plain', { address: 'http://plain.example.org/r4' }),
    ),
  );
  const [one, two] = ['https://one.example.org/r4', 'https://two.example.org/r4'] as const;
  expect(list).toEqual({
    date: '2026-10-31',
    brands: [
      {
        id: list.brands[0]!.id,
        name: 'Clinic a',
        aliases: [],
        category: 'provider',
        website: '',
        places: [],
        portals: [{ name: '', address: '', endpoints: [endpointIdOf(one), endpointIdOf(two)] }],
      },
    ],
    endpoints: [
      { id: endpointIdOf(one), fhirBase: one, platformId: 'first', over: {} },
      { id: endpointIdOf(two), fhirBase: two, platformId: 'second', over: { fhirVersion: '3.0.2' } },
    ],
    dropped: { 'http only': 2, 'test or demo': 1 },
  });
  expect(JSON.parse(JSON.stringify(list))).toEqual(list);
});

test('one server listed once as STU3 and once as R4 is R4', async () => {
  const again = { address: 'https://ONE.example.org/R4' };
  const list = await read(
    bundle(organization('a'), endpoint('one', version('3.0.2')), endpoint('other', { ...again, ...version('4.0.1') })),
  );
  expect(list.endpoints.map(({ over }) => over)).toEqual([{}]);
});

test('Endpoints alone are a list, too', async () => {
  const list = await read(bundle(endpoint('one', { name: 'FHIR endpoint for Ash Clinic' })));
  expect(list.brands.map(({ name }) => name)).toEqual(['Ash Clinic']);
});

const REFUSED: readonly (readonly [string, unknown, string])[] = [
  ['nothing', '', 'it ends in the middle (at 0)'],
  ['a web page', '<!doctype html><title>Not found</title>', 'this is a web page (at 0)'],
  ['a broken download', JSON.stringify(bundle(organization('a'), endpoint('one'))).slice(0, 200), '(at 200)'],
  ['no JSON', '{"resourceType":"Bundle","entry":[{]}', 'this is no JSON'],
  ['something else', { error: 'not found' }, 'this is no Bundle'],
  ['an empty Bundle', bundle(), 'it names nobody whom an app could reach'],
  ['nobody with a server', bundle(organization('a')), '(1 left out: no server)'],
  [
    'one server, and that with a space',
    bundle(organization('a'), endpoint('one', { address: 'https://one.example.org/my r4' })),
    'left out: space in the address',
  ],
  ['DSTU2 alone', bundle(organization('a'), endpoint('one', version('1.0.2'))), 'left out: older FHIR only'],
  [
    'parts in a loop',
    bundle(
      organization('a', { endpoint: [], partOf: to('Organization/b') }),
      organization('b', { endpoint: [], partOf: to('Organization/a') }),
    ),
    '(2 left out: loop of parts)',
  ],
  [
    'a small file of many things',
    bundle(...Array.from({ length: 41 }, (_, i) => organization(`${i}`, { alias: Array(50_000).fill('') }))),
    'more than 2000000 places and references',
  ],
  [
    'everybody at every server',
    bundle(
      ...Array.from({ length: 1001 }, (_, i) => organization(`${i}`, { endpoint: [], partOf: to('Organization/all') })),
      organization('all', { endpoint: Array.from({ length: 2000 }, (_, i) => to(`Endpoint/e${i}`)) }),
      ...Array.from({ length: 2000 }, (_, i) => endpoint(`e${i}`)),
    ),
    'more than 2000000 ways',
  ],
];

for (const [what, list, message] of REFUSED) {
  test(`refused by name and place: ${what}`, async () => {
    const error: unknown = await read(list, 65_536).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'catalog/bad-list', message: expect.stringContaining(message) });
    expect((error as Error).message).toMatch(/^list\.json: /);
  });
}

test('a list of more than 100 MB is not read to its end', async () => {
  let mb = 0;
  async function* endless() {
    yield* chunksOf('{"resourceType":"Bundle",');
    for (const spaces = new Uint8Array(1e6).fill(32); ; mb++) yield spaces;
  }
  await expect(readBrandList(endless(), SOURCE)).rejects.toMatchObject({
    code: 'catalog/bad-list',
    message: expect.stringContaining('more than 100000000 bytes'),
  });
  expect(mb).toBeLessThanOrEqual(100);
});

test('what is odd in one entry costs no other, and does not get through', async () => {
  const brand = (address: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/organization-brand',
    extension: [{ url: 'brandLogo', valueUrl: address }],
  });
  const text = JSON.stringify(
    bundle(
      organization('same', { name: 'Ash Clinic', telecom: [{ system: 'url', value: 'javascript:alert(1)' }] }),
      organization('same', { name: 'Elm Clinic', extension: [brand('javascript:alert(2)')] }),
      organization('long', { name: 'x'.repeat(10_000) }),
      organization('right', { name: '\u202Eمستشفى الأمل\u0000' }),
      organization('__proto__', { name: 'constructor', partOf: to('Organization/__proto__') }),
      organization('own', { name: 'Oak Clinic', prototype: 7 }),
      endpoint('one'),
      endpoint('bad', { address: 'javascript:alert(3)' }),
    ),
  ).replace('"prototype":7', '"__proto__":{"name":"Polluted"}');
  const list = await read(text);
  expect(list.brands.map(({ name }) => name)).toEqual([
    'Ash Clinic',
    'Elm Clinic',
    'x'.repeat(200),
    'مستشفى الأمل',
    'constructor',
    'Oak Clinic',
  ]);
  expect(list.dropped).toEqual({ 'no web address': 1 });
  expect(JSON.stringify(list)).not.toContain('javascript');
  expect(({} as { name?: string }).name).toBe(undefined);
});

test('two organisations with one identifier are one brand', async () => {
  const identifier = [{ system: 'urn:ietf:rfc:3986', value: 'https://ash.example.org' }];
  const list = await read(
    bundle(organization('a', { identifier }), organization('b', { identifier }), endpoint('one')),
  );
  expect(list.brands.map(({ name, aliases }) => [name, aliases])).toEqual([['Clinic a', ['Clinic b']]]);
});

test('a very large vendor’s list is read', async () => {
  const list = await readBrandList(generateBundle({ organizations: 3000, endpoints: 20 }, 'a'), SOURCE);
  expect(list.brands.length).toBeGreaterThan(2900);
  expect(list.endpoints).toHaveLength(20);
});

const EXAMPLES = new URL('../../../../shared/data/providers', import.meta.url).pathname; // beside a checkout, where it is at hand

test('the examples of the specification are read', async () => {
  test.skip(!existsSync(EXAMPLES), 'no examples beside this checkout');
  const lists = await Promise.all(
    [1, 2, 3, 4].map((n) => read(readFileSync(`${EXAMPLES}/uab-example${n}.json`, 'utf8'))),
  );
  expect(lists.map(({ brands, endpoints }) => [brands.length, endpoints.length])).toEqual([
    [1, 1],
    [3, 1],
    [1, 2],
    [2, 1],
  ]);
});
