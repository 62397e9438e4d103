import type { Brand, Place } from './catalog.ts';
import type { CatalogEntry } from './entry.ts';
import { isSafe } from './parse.ts';
import { brandAt, brandIdAt, endpointAt } from './rows.ts';
import type { Tables } from './tables.ts';

/**
 * The endpoint of this id with all that it inherits, or the one that took its place.
 *
 * Many clinics may share one: it has the name and place of the brand that was chosen, or of the first that leads to it.
 * Undefined for one that the catalogue does not have, that no brand leads to, or to which no record may go.
 */
export function endpointOf(tables: Tables, id: string, brandId?: string): CatalogEntry | undefined {
  const row = rowOf(tables, tables.moved.get(id) ?? id);
  const portal = tables.endpoints.portal[row] ?? -1;
  const platform = tables.platforms[tables.endpoints.platforms[row] ?? -1];
  if (portal < 0 || !platform) return undefined;
  const { id: current, fhirBase, over } = endpointAt(tables, row);
  if (!isSafe(fhirBase)) return undefined;
  const chosen = brandId === undefined ? undefined : brandOf(tables, brandId);
  const leadsThere = chosen?.portals.some(({ endpoints }) => endpoints.includes(current));
  const brand = chosen && leadsThere ? chosen : brandAt(tables, tables.portals.brand[portal]!);
  // One portal needs no name beside the brand's.
  const part = brand.portals.length > 1 ? brand.portals.find(({ endpoints }) => endpoints.includes(current))?.name : '';
  const { kind, clientId, scopes, quirks } = { ...platform, ...over };
  return {
    id: current,
    brandId: brand.id,
    platformId: platform.id,
    kind,
    name: part ? `${brand.name}, ${part}` : brand.name,
    aliases: brand.aliases,
    place: brand.places[0] ? placeWords(brand.places[0]) : '',
    fhirBase,
    clientId,
    scopes,
    quirks,
  };
}

/** "Erie, PA". */
const placeWords = ({ city, state }: Place): string => [city, state].filter(Boolean).join(', ');

/** Its number; -1 for none. A look through all: it is asked for when somebody signs in, not with every key. */
function rowOf(tables: Tables, id: string): number {
  const { bases, ids } = tables.endpoints;
  for (const [row, own] of ids) if (own === id) return row;
  for (let row = 0; row < bases.length; row++) if (!ids.has(row) && endpointAt(tables, row).id === id) return row;
  return -1;
}

/** A look through all, as above. */
function brandOf(tables: Tables, id: string): Brand | undefined {
  for (let row = 0; row < tables.brands.rows; row++) if (brandIdAt(tables, row) === id) return brandAt(tables, row);
  return undefined;
}
