import type { Brand, Catalog, CatalogEndpoint, Place, Portal } from './catalog.ts';
import { endpointIdOf } from './ids.ts';
import { firstWith, listsOf, type Lists } from './lists.ts';
import { byText, distinct, numbering, type Numbered } from './numbered.ts';
import { packMet, packNumbers, packSteps } from './packed-numbers.ts';
import { plainBrandId } from './plain-brand-id.ts';
import { shortAddress, shorten, slugOf, type Named } from './shorthand.ts';
import { CATEGORIES, FORMAT, type ListsFile, type TablesFile } from './tables.ts';
import { linesOf, oneLine } from './text-column.ts';

/**
 * The catalogue as `public/catalog/tables.json` has it. Only the build calls this.
 *
 * Rows are numbered in the order in which brands lead to them, so that most numbers are a small step from the one
 * before. Throws where the catalogue names a platform or an endpoint that it does not have.
 */
export function encodeTables(catalog: Catalog): TablesFile {
  const places = distinct(
    catalog.brands.flatMap((brand) => brand.places),
    placeKey,
    true,
  );
  const brands = inOrder(catalog.brands, places);
  const portals = distinct(
    brands.flatMap((brand) => brand.portals),
    portalKey,
  );
  const endpoints = endpointsInOrder(catalog, portals.rows);
  const endpointOf = numbering(endpoints, 'endpoint');
  const portalLists = listsOf(brands.map((brand) => brand.portals.map(portals.numberOf)));
  const endpointLists = listsOf(portals.rows.map((portal) => portal.endpoints.map(endpointOf)));
  const brandOf = firstWith(portalLists, portals.rows.length);
  const holder = (portal: number): Named => named(brands[brandOf[portal] ?? -1]);
  const portalOf = firstWith(endpointLists, endpoints.length);
  return {
    format: FORMAT,
    built: catalog.built,
    sources: catalog.sources,
    platforms: catalog.platforms,
    moved: catalog.moved,
    endpoints: endpointColumns(endpoints, catalog, (row) => holder(portalOf[row]!)),
    places: placeColumns(places.rows),
    portals: {
      rows: portals.rows.length,
      names: linesOf(
        portals.rows.map(({ name }) => name),
        (name, row) => shorten(name, 'name', holder(row).name),
      ),
      addresses: linesOf(
        portals.rows.map(({ address }) => address),
        (address, row) => shortAddress(address, holder(row)),
      ),
      endpoints: listsFile(endpointLists, packMet),
    },
    brands: {
      ...brandColumns(brands),
      ids: linesOf(brands.map((brand) => storedId(brand, endpoints[endpointOf(brand.portals[0]!.endpoints[0]!)]!))),
      places: listsFile(listsOf(brands.map((brand) => brand.places.map(places.numberOf))), packSteps),
      portals: listsFile(portalLists, packMet),
    },
  };
}

/** By first place, then by name: neighbours have most in common, and many are named for their town. */
function inOrder(brands: readonly Brand[], places: Numbered<Place>): readonly Brand[] {
  return brands
    .map((brand) => ({ brand, place: brand.places[0] ? places.numberOf(brand.places[0]) : -1 }))
    .sort((a, b) => a.place - b.place || byText(a.brand.name, b.brand.name) || byText(a.brand.id, b.brand.id))
    .map(({ brand }) => brand);
}

/** Those that a portal leads to first; one that no brand has any more is still there for a connection of before. */
function endpointsInOrder({ endpoints }: Catalog, portals: readonly Portal[]): readonly CatalogEndpoint[] {
  const rank = new Map<string, number>();
  for (const portal of portals) for (const id of portal.endpoints) if (!rank.has(id)) rank.set(id, rank.size);
  const rankOf = ({ id }: CatalogEndpoint) => rank.get(id) ?? rank.size;
  return endpoints.toSorted((a, b) => rankOf(a) - rankOf(b) || byText(a.id, b.id));
}

function endpointColumns(
  endpoints: readonly CatalogEndpoint[],
  { platforms }: Catalog,
  holder: (row: number) => Named,
): TablesFile['endpoints'] {
  const platformOf = numbering(platforms, 'platform');
  return {
    rows: endpoints.length,
    bases: linesOf(
      endpoints.map(({ fhirBase }) => fhirBase.replace(/^https:\/\//, '')),
      (base, row) => shortAddress(base, holder(row)),
    ),
    platforms: packSteps(endpoints.map(({ platformId }) => platformOf(platformId))),
    ids: sparse(endpoints, ({ id, fhirBase }) => (id === endpointIdOf(fhirBase) ? undefined : id)),
    over: sparse(endpoints, ({ over }) => (Object.keys(over).length > 0 ? over : undefined)),
  };
}

function placeColumns(places: readonly Place[]): TablesFile['places'] {
  const states = distinct(places, ({ state }) => oneLine(state));
  const cities = distinct(places, ({ city }) => oneLine(city), true);
  let zip = 0;
  return {
    rows: places.length,
    states: linesOf(states.rows.map(({ state }) => state)),
    state: packSteps(places.map(states.numberOf)),
    zips: packSteps(places.map((place) => (zip = isUsual(place.zip) ? Number(place.zip) : zip))),
    otherZips: sparse(places, (place) => (isUsual(place.zip) ? undefined : oneLine(place.zip))),
    cities: linesOf(cities.rows.map(({ city }) => city)),
    cityRows: cities.rows.length,
    city: packNumbers(places.map(cities.numberOf)),
  };
}

const isUsual = (zip: string) => /^\d{5}$/.test(zip);

const brandColumns = (brands: readonly Brand[]) => ({
  rows: brands.length,
  names: linesOf(
    brands.map(({ name }) => name),
    (name, row) => shorten(name, 'city', oneLine(brands[row]!.places[0]?.city ?? '')),
  ),
  aliases: brands.map(({ aliases }) => aliases.map(oneLine).join('\t')).join('\n'),
  categories: brands.map(({ category }) => CATEGORIES.indexOf(category)).join(''),
  websites: linesOf(
    brands.map(({ website }) => website),
    (website, row) => shorten(website, 'slug', slugOf(oneLine(brands[row]!.name))),
  ),
});

/** '' for one that the app computes. */
const storedId = ({ id, name, website }: Brand, { fhirBase }: CatalogEndpoint): string =>
  id === plainBrandId(oneLine(name), oneLine(website), fhirBase) ? '' : id;

const named = (brand: Brand | undefined): Named => ({
  name: oneLine(brand?.name ?? ''),
  website: oneLine(brand?.website ?? ''),
});

const placeKey = ({ state, zip, city }: Place) => [state, zip, city].map(oneLine).join('\n');
const portalKey = ({ name, address, endpoints }: Portal) => [name, address, ...endpoints].map(oneLine).join('\n');

const listsFile = ({ starts, items }: Lists, pack: (numbers: readonly number[]) => string): ListsFile => ({
  counts: packNumbers([...starts.subarray(1)].map((end, row) => end - starts[row]!)),
  items: pack([...items]),
});

/** By number, only the rows that have something to say. */
const sparse = <Row, Said>(rows: readonly Row[], say: (row: Row) => Said | undefined): Readonly<Record<string, Said>> =>
  Object.fromEntries(
    rows.flatMap((row, i) => {
      const said = say(row);
      return said === undefined ? [] : [[i, said] as const];
    }),
  );
