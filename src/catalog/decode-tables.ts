import { isObject, type JsonObject } from '../base/json.ts';
import type { CatalogEndpoint } from './catalog.ts';
import { CatalogError } from './errors.ts';
import { firstWith, type Lists } from './lists.ts';
import { unpackMet, unpackNumbers, unpackSteps } from './packed-numbers.ts';
import { readPlatform, readOver } from './parse.ts';
import { isShort, MARKS } from './shorthand.ts';
import { FORMAT, type Tables } from './tables.ts';
import { textColumn, type TextColumn } from './text-column.ts';

/**
 * The tables of `public/catalog/tables.json`, which `encodeTables` wrote; brands stay in columns.
 *
 * Throws CatalogError catalog/unreadable for another format, and for a file whose columns do not fit together.
 */
export function decodeTables(json: unknown): Tables {
  const file = part(json, 'file');
  if (file['format'] !== FORMAT) throw unreadable(`format ${String(file['format'])} instead of ${FORMAT}`);
  const platforms = objects(file['platforms']).map(readPlatform);
  const places = decodePlaces(part(file['places'], 'places'));
  const endpoints = decodeEndpoints(part(file['endpoints'], 'endpoints'), platforms.length);
  const portals = decodePortals(part(file['portals'], 'portals'), endpoints.bases.length);
  const brands = decodeBrands(part(file['brands'], 'brands'), places, portals.names.length);
  return {
    built: text(file['built']),
    sources: objects(file['sources']) as unknown as Tables['sources'],
    platforms,
    moved: new Map(Object.entries(part(file['moved'], 'moved')).map(([from, to]) => [from, text(to)])),
    places,
    endpoints: { ...endpoints, portal: firstWith(portals.endpoints, endpoints.bases.length) },
    portals: { ...portals, brand: firstWith(brands.portals, portals.names.length) },
    brands,
  };
}

function decodePlaces(file: JsonObject): Tables['places'] {
  const rows = countOf(file['rows']);
  const states = text(file['states']).split('\n');
  const cities = text(file['cities']).split('\n');
  return {
    rows,
    states,
    state: within(unpackSteps(text(file['state']), rows), states.length),
    zips: within(unpackSteps(text(file['zips']), rows), 100_000),
    otherZips: sparse(file['otherZips'], text),
    cities,
    city: within(unpackNumbers(text(file['city']), rows), cities.length),
  };
}

function decodeEndpoints(file: JsonObject, platforms: number): Omit<Tables['endpoints'], 'portal'> {
  const rows = countOf(file['rows']);
  return {
    bases: lines(file['bases'], rows),
    platforms: within(unpackSteps(text(file['platforms']), rows), platforms),
    ids: sparse(file['ids'], text),
    over: sparse(file['over'], (over): CatalogEndpoint['over'] => readOver(part(over, 'over'))),
  };
}

function decodePortals(file: JsonObject, endpoints: number): Omit<Tables['portals'], 'brand'> {
  const rows = countOf(file['rows']);
  return {
    names: lines(file['names'], rows),
    addresses: lines(file['addresses'], rows),
    endpoints: lists(file['endpoints'], rows, unpackMet, endpoints),
  };
}

function decodeBrands(file: JsonObject, places: Tables['places'], portals: number): Tables['brands'] {
  const rows = countOf(file['rows']);
  const placeLists = lists(file['places'], rows, unpackSteps, places.rows);
  const categories = text(file['categories']);
  if (categories.length !== rows) throw unreadable('categories');
  return {
    rows,
    names: textColumn(longNames(text(file['names']), placeLists, places), rows) ?? fail('names'),
    ids: lines(file['ids'], rows),
    aliases: lines(file['aliases'], rows),
    categories,
    websites: lines(file['websites'], rows),
    places: placeLists,
    portals: lists(file['portals'], rows, unpackMet, portals),
  };
}

/** The names with their cities written out: every search reads them all. */
function longNames(short: string, { starts, items }: Lists, { cities, city }: Tables['places']): string {
  if (!isShort(short)) return short;
  return short
    .split('\n')
    .map((name, row) =>
      name.includes(MARKS.city) ? name.replace(MARKS.city, () => cities[city[items[starts[row]!]!]!] ?? '') : name,
    )
    .join('\n');
}

function lists(file: unknown, rows: number, unpack: (text: string, count: number) => Int32Array, limit: number): Lists {
  const { counts, items } = part(file, 'lists');
  const starts = new Uint32Array(rows + 1);
  within(unpackNumbers(text(counts), rows), MOST).forEach((count, row) => (starts[row + 1] = starts[row]! + count));
  return { starts, items: within(unpack(text(items), countOf(starts[rows])), limit) };
}

// Far more than there are: a damaged file must not ask for all memory.
const MOST = 4_000_000;

const unreadable = (what: string) => new CatalogError('catalog/unreadable', `the tables of the catalogue: ${what}`);
const fail = (what: string): never => {
  throw unreadable(what);
};

const part = (value: unknown, what: string): JsonObject => (isObject(value) ? value : fail(what));
const text = (value: unknown): string => (typeof value === 'string' ? value : fail('a text'));
const objects = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) && value.every(isObject) ? value : fail('a list');
const countOf = (value: unknown): number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST ? Number(value) : fail('a count');
const lines = (value: unknown, rows: number): TextColumn => textColumn(text(value), rows) ?? fail('lines');

function within(numbers: Int32Array, limit: number): Int32Array {
  for (const number of numbers) if (!(number >= 0 && number < limit)) throw unreadable('a number out of range');
  return numbers;
}

const sparse = <Said>(value: unknown, read: (said: unknown) => Said): ReadonlyMap<number, Said> =>
  new Map(Object.entries(part(value, 'said of some')).map(([row, said]) => [Number(row), read(said)]));
