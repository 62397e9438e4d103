import type { JsonObject } from '../base/json.ts';
import { choiceAt, objectAt, textAt, textsAt, wrong } from './entry-parts.ts';
import { CatalogError } from './errors.ts';
import { problemsOf, tidied, type OwnProvider, type Problem } from './own-provider.ts';

/**
 * An own provider as an entry of `catalog/brands`, to be kept, handed on, or offered to the catalogue.
 *
 * Only what departs from its platform is said, each departure with the day and with what a contributor is to fill in:
 * see catalog/README.md.
 */
export function brandFileOf(
  own: OwnProvider,
  now: Date = new Date(),
): { readonly name: string; readonly text: string } {
  const { fhirBase, clientId, scopes, kind } = own;
  const id = fileIdOf(own);
  const quirks = quirksOf(own);
  const departures = [...Object.keys(quirks), ...(scopes.length > 0 ? ['scopes'] : [])];
  const why = { on: now.toISOString().slice(0, 10), because: 'Entered by hand. Say here what was seen of the server.' };
  const entry = {
    $schema: '../schema/brand.json',
    id,
    platform: own.platformId,
    name: own.name,
    place: new URL(fhirBase).host, // a person who knows the place will know it better
    ...(kind !== 'provider' && { kind }),
    ...(clientId !== '' && { clientId }),
    ...(scopes.length > 0 && { scopes }),
    ...(Object.keys(quirks).length > 0 && { quirks }),
    ...(departures.length > 0 && { why: Object.fromEntries(departures.map((key) => [key, why])) }),
    endpoints: [{ id, fhirBase }],
  };
  return { name: `${id}.json`, text: `${JSON.stringify(entry, null, 2)}\n` };
}

/** Lower case and hyphens, of its name; of its host where no such letter is in the name. */
function fileIdOf({ name, fhirBase }: OwnProvider): string {
  const [id] = [name, new URL(fhirBase).host].map(hyphenated).filter(Boolean);
  return id ?? 'provider';
}

const hyphenated = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');

function quirksOf({ responseMode, audience, authorizationEndpoint, tokenEndpoint }: OwnProvider): JsonObject {
  return {
    ...(responseMode !== 'platform' && { responseMode: responseMode === 'none' ? null : responseMode }),
    ...(audience !== '' && { audience }),
    ...(authorizationEndpoint !== '' && { authorizationEndpoint }),
    ...(tokenEndpoint !== '' && { tokenEndpoint }),
  };
}

// A real one has a thousand letters.
const LONGEST = 100_000;

/**
 * The provider that a catalogue entry describes, not yet kept: its id is ''.
 *
 * Throws CatalogError catalog/bad-entry, naming the place: for what is no such entry, and for one that says what the
 * form has no field for. To leave a setting out without a word would make it another provider.
 */
export function readBrandFile(text: string): OwnProvider {
  if (text.length > LONGEST) return wrong('', `has more than ${LONGEST} letters`);
  const brand = objectAt('', parse(text), BRAND_KEYS);
  const endpoints = brand['endpoints'];
  if (!Array.isArray(endpoints) || endpoints.length !== 1) return wrong('endpoints', 'is no list of one server');
  const endpoint = objectAt('endpoints[0]', endpoints[0], ENDPOINT_KEYS);
  const part = textAt('endpoints[0].name', endpoint['name']);
  const name = textAt('name', brand['name']);
  // What the endpoint says counts over what its brand does.
  const says = { ...brand, ...endpoint };
  const quirks = { ...quirksAt('', brand), ...quirksAt('endpoints[0].', endpoint) };
  const own = tidied({
    id: '',
    name: part === '' ? name : `${name}, ${part}`,
    platformId: textAt('platform', brand['platform']),
    kind: choiceAt('kind', brand['kind'] ?? 'provider', ['provider', 'sandbox']),
    fhirBase: textAt('endpoints[0].fhirBase', endpoint['fhirBase']),
    clientId: textAt('clientId', says['clientId']),
    scopes: textsAt('scopes', says['scopes']),
    responseMode: modeOf(quirks),
    audience: textAt('quirks.audience', quirks['audience']),
    authorizationEndpoint: textAt('quirks.authorizationEndpoint', quirks['authorizationEndpoint']),
    tokenEndpoint: textAt('quirks.tokenEndpoint', quirks['tokenEndpoint']),
  });
  const [first] = problemsOf(own);
  return first ? wrong(PLACES[first.field], WORDS[first.problem]) : own;
}

const SAID_BY_BOTH = ['id', 'name', 'clientId', 'scopes', 'quirks', 'why'];
// What only describes the place may be there, and stays in the file.
const DESCRIBING = ['$schema', 'aliases', 'place', 'places', 'website', 'category'];
const BRAND_KEYS = ['platform', 'kind', 'endpoints', ...SAID_BY_BOTH, ...DESCRIBING];
const ENDPOINT_KEYS = ['fhirBase', 'portal', ...SAID_BY_BOTH];
const QUIRK_KEYS = ['responseMode', 'audience', 'authorizationEndpoint', 'tokenEndpoint'];

function quirksAt(at: string, { quirks }: JsonObject): JsonObject {
  return quirks === undefined ? {} : objectAt(`${at}quirks`, quirks, QUIRK_KEYS);
}

function modeOf({ responseMode }: JsonObject): OwnProvider['responseMode'] {
  if (responseMode === undefined) return 'platform';
  return responseMode === null ? 'none' : choiceAt('quirks.responseMode', responseMode, ['fragment', 'query']);
}

const PLACES: Readonly<Record<keyof OwnProvider, string>> = {
  id: 'id',
  name: 'name',
  platformId: 'platform',
  kind: 'kind',
  fhirBase: 'endpoints[0].fhirBase',
  clientId: 'clientId',
  scopes: 'scopes',
  responseMode: 'quirks.responseMode',
  audience: 'quirks.audience',
  authorizationEndpoint: 'quirks.authorizationEndpoint',
  tokenEndpoint: 'quirks.tokenEndpoint',
};

const WORDS: Readonly<Record<Problem, string>> = {
  missing: 'is missing',
  'not-an-address': 'is no address',
  'not-safe': 'is neither https nor on this machine',
  'needs-both': 'is missing: authorizationEndpoint and tokenEndpoint go together',
  'too-long': 'is too long',
  'unknown-platform': 'is no platform',
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CatalogError('catalog/bad-entry', 'the file is no JSON', { cause });
  }
}
