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

/** The brand's name says it for a portal without one. */
function brandOf(json: JsonObject): Brand {
  const endpoints = listOf(json['endpoints']).filter(isObject);
  const doors = new Map(endpoints.map((endpoint) => [doorOf(endpoint), endpoint]));
  return {
    id: String(json['id']),
    name: String(json['name']),
    aliases: textsOf(json['aliases']),
    category: categoryOf(json['category']),
    website: textOf(json['website']) ?? '',
    places: [...textsOf([json['place']]), ...textsOf(json['places'])].map(placeOf),
    portals: [...doors].map(([door, { name, portal }]) => ({
      name: textOf(name) ?? '',
      address: textOf(portal) ?? '',
      endpoints: endpoints.filter((endpoint) => doorOf(endpoint) === door).map(({ id }) => String(id)),
    })),
  };
}

/** Endpoints with one name and one page to sign in on are one portal's. */
const doorOf = ({ name, portal }: JsonObject): string => `${textOf(name) ?? ''}\n${textOf(portal) ?? ''}`;

const categoryOf = (said: unknown): Category => CATEGORIES.find((category) => category === said) ?? 'provider';

/** "Erie, PA" and "Erie, PA 16501" are a city in a state; anything else is what it says. */
function placeOf(said: string): Place {
  const [, city = said, state = '', zip = ''] = /^(.+), ([A-Z]{2})(?: (\d{5}))?$/.exec(said) ?? [];
  return { city, state, zip };
}
