import type { Brand, Catalog } from '../src/catalog/catalog.ts';
import type { ListCatalog } from './lists/read-lists.ts';

/**
 * The hand-written catalogue and what vendors' lists have beside it. What is written by hand counts: an endpoint or a
 * brand that a list has too keeps the id, the quirks and the name that somebody here gave it.
 */
export function combine(
  byHand: Catalog,
  lists: Pick<ListCatalog, 'brands' | 'endpoints' | 'sources' | 'moved'>,
): Catalog {
  const handIds = new Map(byHand.endpoints.map(({ id, fhirBase }) => [fhirBase.toLowerCase(), id]));
  const ours = new Map<string, string>();
  const others = lists.endpoints.filter(({ id, fhirBase }) => {
    const handId = handIds.get(fhirBase.toLowerCase());
    if (handId !== undefined) ours.set(id, handId);
    return handId === undefined;
  });
  const handBrands = new Set(byHand.brands.map(({ id }) => id));
  return {
    ...byHand,
    sources: lists.sources,
    endpoints: [...byHand.endpoints, ...others],
    brands: [
      ...byHand.brands,
      ...lists.brands.filter(({ id }) => !handBrands.has(id)).map((brand) => renamed(brand, ours)),
    ],
    // A connection may have been made while only the list knew the endpoint.
    moved: { ...lists.moved, ...Object.fromEntries(ours) },
  };
}

const renamed = (brand: Brand, ours: ReadonlyMap<string, string>): Brand => ({
  ...brand,
  portals: brand.portals.map((portal) => ({
    ...portal,
    endpoints: [...new Set(portal.endpoints.map((id) => ours.get(id) ?? id))],
  })),
});
