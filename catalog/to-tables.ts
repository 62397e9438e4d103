import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, listOf, textOf, textsOf, type JsonObject } from '../src/base/json.ts';
import type { Brand, Catalog, CatalogEndpoint, Category, Place, PlatformEntry } from '../src/catalog/catalog.ts';
import { decodeTables } from '../src/catalog/decode-tables.ts';
import { encodeTables } from '../src/catalog/encode-tables.ts';
import type { CatalogEntry } from '../src/catalog/entry.ts';
import { readFacts } from '../src/catalog/facts.ts';
import { readCatalog, readPlatform } from '../src/catalog/parse.ts';
import { CATEGORIES } from '../src/catalog/tables.ts';
import { verdictOf } from '../src/catalog/verdict.ts';
import { resolveCatalog, resolvePlatforms } from './resolve.ts';
import type { CatalogSource } from './source.ts';

/** The hand-written files as one catalogue, every layer merged. */
export function catalogOf(source: CatalogSource): Catalog {
  const platforms = resolvePlatforms(source).map(platformOf);
  const resolved = resolveCatalog(source);
  const entries = readCatalog(resolved);
  // What the app would leave out without a word must be heard here.
  const lost = resolved.length - entries.length;
  if (lost > 0) throw new Error(`${lost} of ${resolved.length} endpoints could not be read by the app`);
  return {
    built: new Date().toISOString(),
    sources: [],
    platforms,
    endpoints: entries.map((entry) =>
      endpointOf(
        entry,
        platforms.find(({ id }) => id === entry.platformId)!,
      ),
    ),
    brands: source.brands.map(({ json }) => brandOf(json)),
    moved: {},
  };
}

/** Writes `tables.json` into the folder: what was there stays until the new one is whole and the app could read it. */
export function writeTables(catalog: Catalog, folder: string): void {
  const text = `${JSON.stringify(encodeTables(catalog))}\n`;
  decodeTables(JSON.parse(text));
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, 'tables.json.new');
  writeFileSync(unfinished, text);
  renameSync(unfinished, join(folder, 'tables.json'));
}

const platformOf = (json: JsonObject): PlatformEntry =>
  readPlatform({ ...json, verdict: verdictOf(readFacts(json['facts'])).code });

const KEYS = ['kind', 'clientId', 'scopes', 'quirks'] as const;

function endpointOf(entry: CatalogEntry, platform: PlatformEntry): CatalogEndpoint {
  const { id, fhirBase, platformId } = entry;
  const departures = KEYS.filter((key) => JSON.stringify(entry[key]) !== JSON.stringify(platform[key]));
  return { id, fhirBase, platformId, over: Object.fromEntries(departures.map((key) => [key, entry[key]])) };
}

/** Each endpoint with a name of its own is a portal; the brand's name says it for the others. */
function brandOf(json: JsonObject): Brand {
  const endpoints = listOf(json['endpoints']).filter(isObject);
  const names = new Set(endpoints.map(nameOf));
  return {
    id: String(json['id']),
    name: String(json['name']),
    aliases: textsOf(json['aliases']),
    category: categoryOf(json['category']),
    website: textOf(json['website']) ?? '',
    places: textOf(json['place']) ? [placeOf(String(json['place']))] : [],
    portals: [...names].map((name) => ({
      name,
      address: '',
      endpoints: endpoints.filter((endpoint) => nameOf(endpoint) === name).map(({ id }) => String(id)),
    })),
  };
}

const nameOf = ({ name }: JsonObject) => textOf(name) ?? '';

const categoryOf = (said: unknown): Category => CATEGORIES.find((category) => category === said) ?? 'provider';

/** "Erie, PA" is a city in a state; anything else is what it says. */
function placeOf(said: string): Place {
  const [, city = said, state = ''] = /^(.+), ([A-Z]{2})$/.exec(said) ?? [];
  return { city, state, zip: '' };
}
