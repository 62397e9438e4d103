import { brandIdAt } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { brandIdOf } from '../ids.ts';

/** The rows of these ids, in a look through all: it is done when a brand's page or a list is opened, not with every key. */
export function* brandsOfId(tables: Tables, ids: ReadonlySet<string>): Generator<number> {
  if (ids.size === 0) return;
  const { rows, ids: stored } = tables.brands;
  // Only ids of this form are not stored, but made of what the brand is.
  const form = brandIdOf('').slice(0, 2);
  const anyMade = [...ids].some((id) => id.startsWith(form));
  for (let brand = 0; brand < rows; brand++) {
    if (stored.lengthAt(brand) === 0 && !anyMade) continue;
    if (ids.has(brandIdAt(tables, brand))) yield brand;
  }
}
