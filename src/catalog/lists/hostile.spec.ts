import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { chunksOf } from '../../../catalog/lists/chunks.ts';
import { endpointIdOf, normalBase } from '../ids.ts';
import { readBundle } from './bundle.ts';
import { draftList } from './draft-list.ts';
import { ListError } from './errors.ts';
import { mergeLists } from './merge.ts';

const LIST = { name: 'Vendor' };

async function build(text: string) {
  const { brands } = await draftList(readBundle(chunksOf(text, 100), LIST));
  return mergeLists([{ platform: 'vendor', brands }]);
}

/** What no list may bring about, whatever it says. */
function broken({ brands, endpoints }: Awaited<ReturnType<typeof build>>): readonly string[] {
  const ids = new Set(endpoints.map(({ id }) => id));
  return [
    ...endpoints
      .filter(
        ({ id, fhirBase }) =>
          id !== endpointIdOf(fhirBase) || normalBase(fhirBase) !== fhirBase || !fhirBase.startsWith('https://'),
      )
      .map(({ fhirBase }) => `endpoint ${fhirBase}`),
    ...(new Set(brands.map(({ id }) => id)).size === brands.length ? [] : ['two brands with one id']),
    ...brands.flatMap(({ name, aliases, website, places, portals }) => [
      ...(portals.length === 0 || portals.some((portal) => portal.endpoints.length === 0)
        ? [`no way into ${name}`]
        : []),
      ...(portals.flatMap((portal) => portal.endpoints).every((id) => ids.has(id))
        ? []
        : [`a way into nothing of ${name}`]),
      ...[name, ...aliases, ...portals.map((portal) => portal.name)].filter(
        (text) => text.length > 400 || /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text),
      ),
      ...[website, ...portals.map(({ address }) => address)].filter(
        (text) => /^\s*[a-z]+:(?!\d)/i.test(text) || /\s/.test(text),
      ),
      ...places.filter(({ city, state, zip }) => city + state + zip === '').map(() => `an empty place of ${name}`),
    ]),
  ];
}

const ODD: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    true,
    '',
    [],
    {},
    [null],
    [[]],
    { extension: 'x' },
    'javascript:alert(1)',
    'data:text/html,x',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant('x '.repeat(5000)),
  fc.constant('\u202Eمستشفى\u0000'),
  fc.webUrl(),
);
const REFERENCE = fc
  .constantFrom(
    'Organization/1',
    'Organization/2',
    'Endpoint/1',
    'Endpoint/2',
    '#1',
    'https://a.example.org/Endpoint/1',
    'urn:uuid:1',
  )
  .map((reference) => ({ reference }));
const NAMES = fc.constantFrom('Ash Clinic', 'ASH CLINIC', 'Elm Hospital', 'مستشفى الأمل', 'Demo');
const maybe = <Value>(good: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: ODD });

const PORTAL = fc.record({
  url: fc.constant('http://hl7.org/fhir/StructureDefinition/organization-portal'),
  extension: fc.array(
    fc.oneof(
      fc.record({ url: fc.constant('portalName'), valueString: maybe(NAMES) }),
      fc.record({ url: fc.constant('portalUrl'), valueUrl: maybe(fc.webUrl()) }),
      fc.record({ url: fc.constant('portalEndpoint'), valueReference: maybe(REFERENCE) }),
    ),
  ),
});
const ORGANIZATION = fc.record(
  {
    resourceType: fc.constant('Organization'),
    id: maybe(fc.constantFrom('1', '2')),
    name: maybe(NAMES),
    alias: maybe(fc.array(maybe(NAMES))),
    identifier: maybe(
      fc.array(
        fc.record({
          system: fc.constant('urn:ietf:rfc:3986'),
          value: maybe(fc.constantFrom('https://a.example.org', 'https://b.example.org')),
        }),
      ),
    ),
    telecom: maybe(fc.array(fc.record({ system: fc.constant('url'), value: maybe(fc.webUrl()) }))),
    address: maybe(fc.array(fc.record({ city: ODD, state: ODD, postalCode: ODD, country: ODD }))),
    partOf: maybe(REFERENCE),
    endpoint: maybe(fc.array(maybe(REFERENCE))),
    extension: maybe(fc.array(maybe(PORTAL))),
  },
  { requiredKeys: ['resourceType', 'id', 'name'] },
);
const ENDPOINT = fc.record(
  {
    resourceType: fc.constant('Endpoint'),
    id: maybe(fc.constantFrom('1', '2')),
    address: maybe(
      fc.constantFrom(
        'https://fhir.example.org/r4/',
        'https://FHIR.example.org/R4',
        'http://fhir.example.org/r4',
        'https://two.example.org/dstu2',
      ),
    ),
    name: maybe(NAMES),
    status: maybe(fc.constant('active')),
    connectionType: maybe(fc.record({ code: fc.constant('hl7-fhir-rest') })),
    managingOrganization: maybe(REFERENCE),
  },
  { requiredKeys: ['resourceType', 'id', 'address'] },
);
const ENTRY = maybe(
  fc.record(
    {
      fullUrl: maybe(fc.constantFrom('https://a.example.org/Endpoint/1', 'urn:uuid:1')),
      resource: fc.oneof(ORGANIZATION, ENDPOINT),
    },
    { requiredKeys: ['resource'] },
  ),
);
const BUNDLE = fc.record({
  resourceType: fc.constant('Bundle'),
  timestamp: ODD,
  meta: ODD,
  entry: fc.array(ENTRY, { maxLength: 12 }),
});

test('whatever a list says, what comes of it is sound', async () => {
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(BUNDLE, async (bundle) => {
      const built = await build(JSON.stringify(bundle));
      reached += built.brands.length;
      expect(broken(built)).toEqual([]);
    }),
    { numRuns: 600 },
  );
  expect(reached).toBeGreaterThan(100); // or else it shows nothing
});

test('whatever is changed in the text of a list, it is read or refused by name', async () => {
  const text = JSON.stringify({
    resourceType: 'Bundle',
    entry: [
      {
        resource: {
          resourceType: 'Organization',
          id: '1',
          name: 'Ash Clinic',
          endpoint: [{ reference: 'Endpoint/1' }],
        },
      },
      { resource: { resourceType: 'Endpoint', id: '1', address: 'https://fhir.example.org/r4' } },
    ],
  });
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length),
      fc.nat(10),
      fc.string({ unit: 'binary-ascii', maxLength: 3 }),
      async (at, gone, put) => {
        const outcome = await build(text.slice(0, at) + put + text.slice(at + gone)).catch((error: unknown) => error);
        outcomes.add(outcome instanceof ListError ? outcome.code : 'read');
        if (outcome instanceof ListError) return;
        if (outcome instanceof Error) throw outcome;
        expect(broken(outcome as Awaited<ReturnType<typeof build>>)).toEqual([]);
      },
    ),
    { numRuns: 600 },
  );
  expect([...outcomes]).toEqual(expect.arrayContaining(['read', 'list/not-json', 'list/truncated']));
});
