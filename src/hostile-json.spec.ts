import { expect, test } from '@playwright/test';
import { platformsFile } from '../catalog/platforms-file.ts';
import { readSource } from '../catalog/source.ts';
import { catalogOf } from '../catalog/to-tables.ts';
import { isObject, type JsonObject } from './base/json.ts';
import { readBrandFile } from './catalog/brand-file.ts';
import { decodeTables } from './catalog/decode-tables.ts';
import { readDeployment } from './catalog/deployment.ts';
import { encodeTables } from './catalog/encode-tables.ts';
import { guidebookOf } from './catalog/guidebook.ts';
import { merge } from './catalog/merge.ts';
import { readCatalog } from './catalog/parse.ts';
import { readCapability } from './fhir/capability.ts';
import { describe } from './fhir/describe.ts';
import { issuesOf } from './fhir/outcome.ts';
import { readPage } from './fhir/page.ts';
import type { Resource } from './fhir/resource.ts';
import { summarize } from './record/summary.ts';
import { discover } from './smart/discover.ts';
import { exchange } from './smart/exchange.ts';
import { BASE, network, PENDING, SERVER } from './smart/testing.ts';

/**
 * JSON of strangers in which every object names `__proto__` and `constructor`: whatever reads it, no other object
 * gets anything by it (prototype pollution). `JSON.parse` makes own keys of them; only copying them does harm.
 */

const POISON = '"__proto__":{"polluted":"yes","admin":true},"constructor":{"prototype":{"polluted":"yes"}}';

/** The same value as text, poisoned at every depth. */
function poisoned(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(poisoned).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${[POISON, ...Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${poisoned(one)}`)].join()}}`;
}

const parsed = (value: unknown): unknown => JSON.parse(poisoned(value));

const CONFIGURATION = {
  issuer: 'https://ehr.test',
  authorization_endpoint: 'https://ehr.test/a',
  token_endpoint: 'https://ehr.test/token',
};
const ID_TOKEN = [
  'e30',
  Buffer.from(poisoned({ iss: 'https://ehr.test', aud: 'sheaf' })).toString('base64url'),
  'e30',
].join('.');
const TOKENS = { access_token: 'a', token_type: 'Bearer', patient: 'p1', id_token: ID_TOKEN };
const OBSERVATION = {
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }], text: 'Hemoglobin' },
  valueQuantity: { value: 5.1, unit: 'g' },
  referenceRange: [{ low: { value: 1 } }],
};
const CAPABILITIES = {
  resourceType: 'CapabilityStatement',
  rest: [{ mode: 'server', resource: [{ type: 'Goal', searchParam: [{ name: '_id' }] }] }],
};
const BRAND = {
  id: 'x',
  name: 'X',
  platform: 'smart-r4',
  endpoints: [{ fhirBase: 'https://ehr.test/r4', quirks: { responseMode: 'query' } }],
};

/** What reads what strangers write; that it refuses is as good as that it reads. */
const READERS: Readonly<Record<string, () => unknown>> = {
  'a page of a hospital': () =>
    readPage(poisoned({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: OBSERVATION }] })),
  'a resource, described': () => describe(parsed(OBSERVATION) as Resource),
  'a resource, summarized': () => summarize(parsed(OBSERVATION) as Resource),
  'an outcome': () =>
    issuesOf(parsed({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', details: { text: 'x' } }] })),
  'a CapabilityStatement': () => readCapability(parsed(CAPABILITIES)),
  'what discovery says': () =>
    discover(BASE, network({ [`${BASE}/.well-known/smart-configuration`]: { body: poisoned(CONFIGURATION) } }).options),
  'a token response and its id_token': () =>
    exchange(
      { code: 'c', issuer: undefined },
      PENDING,
      network({ [SERVER.tokenEndpoint]: { body: poisoned(TOKENS) } }).options,
    ),
  'a provider’s file': () => readBrandFile(poisoned(BRAND)),
  'a catalogue': () => readCatalog(parsed([{ ...BRAND, ...BRAND.endpoints[0] }])),
  'tables of a catalogue': () => decodeTables(parsed(encodeTables(catalogOf(readSource())))),
  'a guidebook': () => guidebookOf(parsed(platformsFile(readSource()))),
  'settings of a copy': () => readDeployment(parsed({ clientIds: { x: { provider: 'y' } } }), 'https://app.test/'),
  'a layer over another': () => merge({ quirks: { a: 1 } }, parsed({ quirks: { b: 2 } }) as JsonObject),
};

/** Where a key that has no meaning is a mistake of whoever wrote the file. */
const REFUSED: ReadonlySet<string> = new Set(['a provider’s file', 'settings of a copy', 'tables of a catalogue']);

for (const [what, read] of Object.entries(READERS)) {
  test(`${what} that is poisoned poisons nothing`, async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const result: unknown = await Promise.resolve()
      .then(read)
      .catch(() => undefined);
    expect(result === undefined, 'refused as a whole').toBe(REFUSED.has(what));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get([], 'admin')).toBeUndefined();
    expect(strangersIn(result), 'a prototype that nobody gave it').toEqual([]);
  });
}

/** Objects below a value whose prototype came out of the text: they would seem to say what they do not. */
function strangersIn(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inherits = Reflect.get(value, 'polluted') !== undefined && !Object.hasOwn(value, 'polluted') ? [at] : [];
  return [
    ...inherits,
    ...Object.keys(value)
      .filter((key) => key !== '__proto__' && key !== 'constructor')
      .flatMap((key) => strangersIn(Reflect.get(value, key), `${at}.${key}`)),
  ];
}
