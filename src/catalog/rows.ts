import type { Brand, CatalogEndpoint, Place, Portal } from './catalog.ts';
import { endpointIdOf } from './ids.ts';
import { listAt } from './lists.ts';
import { plainBrandId } from './plain-brand-id.ts';
import { longText, type Named } from './shorthand.ts';
import { CATEGORIES, type Tables } from './tables.ts';

/** One row of a table as an object; for the few that somebody looks at. */
export function brandAt(tables: Tables, row: number): Brand {
  const { names, aliases, categories, places, portals } = tables.brands;
  return {
    id: brandIdAt(tables, row),
    name: names.at(row),
    aliases: aliases.at(row).split('\t').filter(Boolean),
    category: CATEGORIES[Number(categories[row])] ?? 'other',
    website: websiteAt(tables, row),
    places: [...listAt(places, row)].map((place) => placeAt(tables, place)),
    portals: [...listAt(portals, row)].map((portal) => portalAt(tables, portal)),
  };
}

export function brandIdAt(tables: Tables, row: number): string {
  const stored = tables.brands.ids.at(row);
  if (stored !== '') return stored;
  const portal = listAt(tables.brands.portals, row)[0] ?? -1;
  const endpoint = listAt(tables.portals.endpoints, portal)[0] ?? -1;
  return plainBrandId(tables.brands.names.at(row), websiteAt(tables, row), fhirBaseAt(tables, endpoint));
}

export function placeAt({ places }: Tables, row: number): Place {
  return {
    city: places.cities[places.city[row]!] ?? '',
    state: places.states[places.state[row]!] ?? '',
    zip: places.otherZips.get(row) ?? String(places.zips[row]).padStart(5, '0'),
  };
}

function portalAt(tables: Tables, row: number): Portal {
  const endpoints = [...listAt(tables.portals.endpoints, row)].map((endpoint) => endpointIdAt(tables, endpoint));
  return { name: portalNameAt(tables, row), address: portalAddressAt(tables, row), endpoints };
}

export const portalNameAt = (tables: Tables, row: number): string =>
  longText(tables.portals.names.at(row), () => holderOf(tables, row));

export const portalAddressAt = (tables: Tables, row: number): string =>
  longText(tables.portals.addresses.at(row), () => holderOf(tables, row));

export function endpointAt(tables: Tables, row: number): CatalogEndpoint {
  const { platforms, over } = tables.endpoints;
  return {
    id: endpointIdAt(tables, row),
    fhirBase: fhirBaseAt(tables, row),
    platformId: tables.platforms[platforms[row]!]?.id ?? '',
    over: over.get(row) ?? {},
  };
}

export const endpointIdAt = (tables: Tables, row: number): string =>
  tables.endpoints.ids.get(row) ?? endpointIdOf(fhirBaseAt(tables, row));

export function fhirBaseAt(tables: Tables, row: number): string {
  const base = baseAt(tables, row);
  return base.startsWith('http://') ? base : `https://${base}`;
}

/** Without its scheme where that is https. */
export const baseAt = (tables: Tables, row: number): string =>
  longText(tables.endpoints.bases.at(row), () => holderOf(tables, tables.endpoints.portal[row]!));

export const websiteAt = ({ brands }: Tables, row: number): string =>
  longText(brands.websites.at(row), () => ({ name: brands.names.at(row), website: '' }));

/** The brand for which a portal's texts are short. */
function holderOf(tables: Tables, portal: number): Named {
  const brand = tables.portals.brand[portal] ?? -1;
  return { name: tables.brands.names.at(brand), website: websiteAt(tables, brand) };
}
