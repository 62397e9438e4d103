import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { chunksOf } from '../../../catalog/lists/chunks.ts';
import { readBundle } from './bundle.ts';
import { draftList } from './draft-list.ts';

const LIST = { name: 'Vendor' };
const SPEC = 'http://hl7.org/fhir/StructureDefinition';

const draft = (text: string, size?: number) => draftList(readBundle(chunksOf(text, size), LIST));

/** Resources of a searchset or collection, at addresses of their own unless they bring one. */
const bundle = (resources: readonly object[], more: object = {}) =>
  JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    ...more,
    entry: resources.map((resource) => {
      const { resourceType, id } = resource as { resourceType: string; id: string };
      return { fullUrl: `https://list.example.org/${resourceType}/${id}`, resource };
    }),
  });

const organization = (id: string, more: object = {}) => ({
  resourceType: 'Organization',
  id,
  name: `Clinic ${id}`,
  ...more,
});
const endpoint = (id: string, more: object = {}) => ({
  resourceType: 'Endpoint',
  id,
  status: 'active',
  address: `https://fhir.example.org/${id}`,
  connectionType: { system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type', code: 'hl7-fhir-rest' },
  ...more,
});
const to = (reference: string) => ({ reference });
const portal = (...parts: readonly object[]) => ({ url: `${SPEC}/organization-portal`, extension: parts });

test('a brand of today: portals, places, other names, category, and the date of the list', async () => {
  const text = bundle(
    [
      organization('a', {
        identifier: [{ system: 'urn:ietf:rfc:3986', value: 'https://www.Clinic-a.example.org/' }],
        alias: ['The A', 'clinic A'],
        type: [{ coding: [{ code: 'ins' }] }],
        telecom: [
          { system: 'phone', value: '1' },
          { system: 'url', value: 'https://www.clinic-a.example.org/care/' },
        ],
        address: [
          { city: 'BOSTON', state: 'massachusetts', postalCode: '021081234', country: 'US' },
          { state: 'nowhere' },
        ],
        endpoint: [to('Endpoint/r4'), to('https://list.example.org/Endpoint/second')],
        extension: [
          { url: `${SPEC}/organization-brand`, extension: [{ url: 'brandLogo', valueUrl: 'javascript:alert(1)' }] },
          portal(
            { url: 'portalName', valueString: 'MyLeaflet' },
            { url: 'portalUrl', valueUrl: 'https://leaflet.example.org/' },
            { url: 'portalLogo', valueUrl: 'javascript:alert(2)' },
            { url: 'portalEndpoint', valueReference: to('Endpoint/r4') },
          ),
        ],
      }),
      endpoint('r4', { extension: [{ url: `${SPEC}/endpoint-fhir-version`, valueCode: '4.0.1' }] }),
      endpoint('second'),
    ],
    { timestamp: '2026-10-31T12:00:00Z' },
  );
  const read = await draft(text, 11);
  expect(read).toEqual({
    date: '2026-10-31',
    fhirVersions: new Map(),
    dropped: [],
    brands: [
      {
        name: 'Clinic a',
        aliases: ['The A'],
        identifier: 'https://clinic-a.example.org',
        category: 'payer',
        website: 'clinic-a.example.org/care',
        places: [{ city: 'Boston', state: 'MA', zip: '02108' }],
        portals: [
          { name: 'MyLeaflet', address: 'leaflet.example.org', bases: ['https://fhir.example.org/r4'] },
          { name: '', address: '', bases: ['https://fhir.example.org/second'] },
        ],
      },
    ],
  });
  expect(JSON.stringify(read)).not.toContain('javascript');
});

test('the two earlier shapes of portals', async () => {
  const FLAT = 'http://hl7.org/fhir/smart-app-launch/StructureDefinition';
  const { brands } = await draft(
    bundle([
      organization('a', {
        endpoint: [to('Endpoint/e')],
        extension: [
          portal({ url: 'name', valueString: 'Older' }, { url: 'url', valueUrl: 'https://older.example.org' }),
        ],
      }),
      organization('b', {
        type: [{ coding: [{ code: 'laboratory' }] }],
        endpoint: [to('Endpoint/e')],
        extension: [
          { url: `${FLAT}/patient-access-name`, valueString: 'Oldest' },
          { url: `${FLAT}/patient-access-url`, valueUrl: 'https://oldest.example.org' },
          { url: `${FLAT}/brand-logo`, valueUrl: 'javascript:alert(1)' },
        ],
      }),
      endpoint('e'),
    ]),
  );
  const bases = ['https://fhir.example.org/e'];
  expect(brands.map(({ category, portals }) => [category, portals])).toEqual([
    ['provider', [{ name: 'Older', address: 'older.example.org', bases }]],
    ['lab', [{ name: 'Oldest', address: 'oldest.example.org', bases }]],
  ]);
});

test('service base URLs: an Organization that the Endpoint names, beside it or contained', async () => {
  const { brands } = await draft(
    bundle(
      [
        organization('a'),
        endpoint('e', { managingOrganization: to('Organization/a') }),
        endpoint('f', { contained: [organization('in')], managingOrganization: to('#in') }),
        organization('g', { contained: [endpoint('inner')], endpoint: [to('#inner')] }),
      ],
      { type: 'searchset', total: 4 },
    ),
  );
  expect(brands.map(({ name, portals }) => [name, portals[0]!.bases])).toEqual([
    ['Clinic a', ['https://fhir.example.org/e']],
    ['Clinic in', ['https://fhir.example.org/f']],
    ['Clinic g', ['https://fhir.example.org/inner']],
  ]);
});

test('Endpoints alone: who runs them is in the reference or in the name; without either they are left out', async () => {
  const { brands, dropped } = await draft(
    bundle([
      endpoint('e', { managingOrganization: { display: 'Lakeside' }, name: 'x' }),
      endpoint('f', { managingOrganization: { reference: 'Organization/elsewhere', display: 'Harbor' } }),
      endpoint('g', { name: 'FHIR R4 Endpoint for Pinewood' }),
      endpoint('h', { name: 'VALLEY CLINIC' }),
      endpoint('i'),
    ]),
  );
  expect(brands.map(({ name }) => name)).toEqual(['Lakeside', 'Harbor', 'Pinewood', 'Valley Clinic']);
  expect(dropped).toEqual([{ kind: 'brand', name: 'https://list.example.org/Endpoint/i', why: 'no name' }]);
});

test('a part has the way in of the whole, through any number of steps', async () => {
  const { brands, dropped } = await draft(
    bundle([
      organization('part', { partOf: to('Organization/region') }),
      organization('region', { partOf: to('https://list.example.org/Organization/whole') }),
      organization('whole', {
        endpoint: [to('Endpoint/e')],
        extension: [portal({ url: 'portalName', valueString: 'One' })],
      }),
      organization('own-page', {
        partOf: to('Organization/whole'),
        extension: [portal({ url: 'portalName', valueString: 'Two' })],
      }),
      organization('alone'),
      endpoint('e'),
    ]),
  );
  expect(brands.map(({ name, portals }) => [name, portals.map((one) => [one.name, ...one.bases])])).toEqual([
    ['Clinic part', [['One', 'https://fhir.example.org/e']]],
    ['Clinic region', [['One', 'https://fhir.example.org/e']]],
    ['Clinic whole', [['One', 'https://fhir.example.org/e']]],
    ['Clinic own-page', [['Two', 'https://fhir.example.org/e']]],
  ]);
  expect(dropped).toEqual([{ kind: 'brand', name: 'Clinic alone', why: 'no server' }]);
});

test('a loop of parts, or a chain without an end, costs only its own members', async () => {
  const chain = Array.from({ length: 20_000 }, (_, i) =>
    organization(`n${i}`, { partOf: to(`Organization/n${i + 1}`) }),
  );
  const { brands, dropped } = await draft(
    bundle([
      organization('a', { partOf: to('Organization/b') }),
      organization('b', { partOf: to('Organization/a') }),
      organization('self', { partOf: to('Organization/self') }),
      organization('good', { endpoint: [to('Endpoint/e')] }),
      endpoint('e'),
      ...chain,
    ]),
  );
  expect(brands.map(({ name }) => name)).toEqual(['Clinic good']);
  expect(dropped.slice(0, 4).map(({ name, why }) => [name, why])).toEqual([
    ['Clinic a', 'loop of parts'],
    ['Clinic b', 'loop of parts'],
    ['Clinic self', 'loop of parts'],
    ['Clinic n0', 'loop of parts'],
  ]);
});

test('what must not be in is left out and listed with why', async () => {
  const { brands, dropped } = await draft(
    bundle([
      organization('a', { endpoint: [to('Endpoint/space')] }),
      organization('b', { endpoint: [to('Endpoint/old'), to('Endpoint/new')] }),
      organization('c', { endpoint: [to('Endpoint/new')], name: 'Demo Hospital' }),
      organization('d', { endpoint: [to('Endpoint/new')], active: false }),
      organization('f', { endpoint: [to('Endpoint/new')], name: 7 }),
      endpoint('space', { address: 'https://fhir.example.org/my hospital' }),
      endpoint('old', { extension: [{ url: `${SPEC}/endpoint-fhir-version`, valueCode: '1.0.2' }] }),
      endpoint('new'),
    ]),
  );
  expect(brands.map(({ name, portals }) => [name, portals[0]!.bases])).toEqual([
    ['Clinic b', ['https://fhir.example.org/new']],
  ]);
  expect(dropped.map(({ kind, name, why }) => [kind, name, why])).toEqual([
    ['endpoint', 'https://fhir.example.org/my hospital', 'space in the address'],
    ['endpoint', 'https://fhir.example.org/old', 'older FHIR only'],
    ['brand', 'Clinic a', 'space in the address'],
    ['brand', 'Demo Hospital', 'test or demo'],
    ['brand', 'Clinic d', 'not in use'],
    ['brand', 'https://list.example.org/Organization/f', 'no name'],
  ]);
});

test('one short name for two servers leads to neither; one server listed twice leads to it', async () => {
  const at = (base: string, resource: { resourceType: string; id: string }) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
  });
  const entry = [
    at('https://one.example.org', endpoint('e', { address: 'https://one.example.org/r4' })),
    at('https://two.example.org', endpoint('e', { address: 'https://two.example.org/r4' })),
    at('https://three.example.org', organization('lost', { endpoint: [to('Endpoint/e')] })),
    at('https://two.example.org', organization('near', { endpoint: [to('Endpoint/e')] })),
    at('https://two.example.org', endpoint('e', { address: 'https://two.example.org/r4' })),
  ];
  const { brands } = await draft(JSON.stringify({ resourceType: 'Bundle', entry }));
  const names = brands.map(({ name, portals }) => [name, portals[0]!.bases[0]]);
  expect(names).toContainEqual(['Clinic near', 'https://two.example.org/r4']);
  expect(names.filter(([name]) => name === 'Clinic lost')).toEqual([]);
});

test('whatever stands in an entry, the others are read', async () => {
  const odd = [
    null,
    7,
    [],
    {},
    { resource: null },
    { resource: { resourceType: 'Patient' } },
    { fullUrl: 9, resource: { resourceType: 'Endpoint' } },
  ];
  const text = JSON.stringify({
    resourceType: 'Bundle',
    entry: [
      ...odd,
      {
        resource: {
          resourceType: 'Bundle',
          entry: [{ resource: endpoint('e', { name: 'Inner' }) }, { resource: { resourceType: 'Bundle' } }],
        },
      },
      {
        resource: {
          resourceType: 'Organization',
          id: '__proto__',
          name: 'constructor',
          endpoint: [to('Endpoint/__proto__')],
          alias: 'no',
          address: [null],
        },
      },
    ],
  });
  expect((await draft(text)).brands.map(({ name }) => name)).toEqual(['Inner']);
});

test('JSON that is no Bundle is named so', async () => {
  await expect(draft('{"error":"not found"}')).rejects.toMatchObject({ code: 'list/wrong-shape' });
  await expect(draft('<html></html>')).rejects.toMatchObject({ code: 'list/not-json' });
});

const EXAMPLES = new URL('../../../../shared/data/providers', import.meta.url).pathname; // beside a checkout, where it is at hand

test('the examples of the specification are read', async () => {
  test.skip(!existsSync(EXAMPLES), 'no examples beside this checkout');
  const read = await Promise.all(
    [1, 2, 3, 4].map((n) => draft(readFileSync(`${EXAMPLES}/uab-example${n}.json`, 'utf8'), 100)),
  );
  expect(read.map(({ date }) => date)).toEqual(Array.from({ length: 4 }, () => '2023-09-05'));
  expect(read.map(({ dropped }) => dropped.map(({ why }) => why))).toEqual([[], ['older FHIR only'], [], []]);
  const summary = read.map(({ brands }) =>
    brands.map(({ name, category, places, portals }) => [name, category, places.length, portals.length]),
  );
  expect(summary).toEqual([
    [['ExampleLabs', 'lab', 2, 1]],
    [
      ['ExampleHealth', 'provider', 12, 1],
      ['ExampleHealth Community Hospital', 'provider', 1, 1],
      ['ExampleHealth Physicians of Madison', 'provider', 1, 1],
    ],
    [['ExampleHospital', 'provider', 3, 2]],
    [
      ['Brand1', 'payer', 3, 1],
      ['Brand2', 'payer', 3, 1],
    ],
  ]);
  expect(read[1]!.brands[1]!.portals).toBe(read[1]!.brands[0]!.portals);
});
