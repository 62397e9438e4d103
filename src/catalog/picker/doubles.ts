import { listAt } from '../lists.ts';
import { baseAt, brandIdAt } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { brandsOfId } from './brands-of-id.ts';

/** The brands that earlier tables have, too: by id, or by name and a server of theirs. */
export function doublesOn(tables: Tables, earlier: readonly Tables[]): readonly number[] {
  const rows = Array.from({ length: tables.brands.rows }, (_, row) => row);
  if (rows.length === 0 || earlier.length === 0) return [];
  const ids = new Set(rows.map((row) => brandIdAt(tables, row)));
  const names = new Set(rows.map((row) => tables.brands.names.at(row)));
  const known = new Set<string>();
  for (const one of earlier) {
    for (const row of brandsOfId(one, ids)) known.add(brandIdAt(one, row));
    for (let row = 0; row < one.brands.rows; row++)
      if (names.has(one.brands.names.at(row))) for (const named of namedServers(one, row)) known.add(named);
  }
  return rows.filter(
    (row) => known.has(brandIdAt(tables, row)) || namedServers(tables, row).some((one) => known.has(one)),
  );
}

/** The name beside each base, in the letters that make an endpoint's id. */
const namedServers = (tables: Tables, brand: number): readonly string[] =>
  [...listAt(tables.brands.portals, brand)]
    .flatMap((portal) => [...listAt(tables.portals.endpoints, portal)])
    .map((endpoint) => `${tables.brands.names.at(brand)}\n${baseAt(tables, endpoint).toLowerCase()}`);
