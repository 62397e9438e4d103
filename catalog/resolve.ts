import { isObject, listOf, textOf, type JsonObject } from '../src/base/json.ts';
import { merge } from '../src/catalog/merge.ts';
import type { CatalogSource } from './source.ts';

/** What brands inherit from, and what inherits. */
type Layers = Omit<CatalogSource, 'families'>;

/** What one layer hands down to the next. Names, notes and reasons stay where they were said. */
const INHERITED = ['clientId', 'kind', 'scopes', 'quirks'] as const;

/** One layer that says something, and all that it would have inherited. */
export interface Layer {
  readonly at: string;
  readonly base: JsonObject;
  readonly says: JsonObject;
  readonly why: JsonObject;
}

/** Every endpoint with everything that it inherits, ordered by id. */
export function resolveCatalog(source: Layers): readonly JsonObject[] {
  return brandsOf(source)
    .flatMap(({ brand, inherited }) =>
      endpointsOf(brand).map((endpoint) => toEntry(brand, endpoint, merge(inherited, sayings(endpoint)))),
    )
    .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

/** Every platform with the defaults beneath it. */
export const resolvePlatforms = ({ defaults, platforms }: Layers): readonly JsonObject[] =>
  platforms.map(({ json }) => ({ ...json, ...merge(sayings(defaults.json), sayings(json)) }));

/** Every layer that departs from what is above it, for the tests that see to it that it does, and says why. */
export function layersOf(source: Layers): readonly Layer[] {
  const defaults = sayings(source.defaults.json);
  const layer = (at: string, base: JsonObject, json: JsonObject): Layer => ({
    at,
    base,
    says: sayings(json),
    why: isObject(json['why']) ? json['why'] : {},
  });
  return [
    ...source.platforms.map(({ path, json }) => layer(path, defaults, json)),
    ...brandsOf(source).flatMap(({ path, brand, platform, inherited }) => [
      layer(path, merge(defaults, sayings(platform)), brand),
      ...endpointsOf(brand).map((endpoint) => layer(`${path} ${textOf(endpoint['id'])}`, inherited, endpoint)),
    ]),
  ];
}

function brandsOf({ defaults, platforms, brands }: Layers) {
  return brands.map(({ path, json: brand }) => {
    const platform = platforms.find(({ json }) => json['id'] === brand['platform'])?.json;
    if (!platform)
      throw new Error(`catalog/${path} names the platform "${String(brand['platform'])}", which has no file`);
    const inherited = merge(merge(sayings(defaults.json), sayings(platform)), sayings(brand));
    return { path, brand, platform, inherited };
  });
}

const endpointsOf = (brand: JsonObject) => listOf(brand['endpoints']).filter(isObject);

const sayings = (json: JsonObject): JsonObject =>
  Object.fromEntries(INHERITED.filter((key) => key in json).map((key) => [key, json[key]]));

function toEntry(brand: JsonObject, endpoint: JsonObject, resolved: JsonObject): JsonObject {
  const part = textOf(endpoint['name']);
  return {
    id: endpoint['id'],
    brandId: brand['id'],
    platformId: brand['platform'],
    name: part ? `${String(brand['name'])}, ${part}` : brand['name'],
    aliases: brand['aliases'] ?? [],
    place: brand['place'],
    fhirBase: endpoint['fhirBase'],
    ...resolved,
  };
}
