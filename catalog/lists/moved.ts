import type { Brand, Catalog } from '../../src/catalog/catalog.ts';
import { foldName } from '../../src/catalog/lists/clean.ts';

/** What of an earlier build is needed to tell what became of it. */
export type Previous = Pick<Catalog, 'endpoints' | 'brands' | 'moved'>;

/**
 * Endpoint ids of earlier builds that are gone → the endpoint that took their place.
 *
 * An endpoint's place is taken when all its brands that are still there got exactly one new endpoint, and the same:
 * anything less certain would send a person's sign-in to a place that they did not choose.
 */
export function movedEndpoints(
  previous: Previous,
  now: Pick<Catalog, 'endpoints' | 'brands'>,
): Readonly<Record<string, string>> {
  const before = new Set(previous.endpoints.map(({ id }) => id));
  const present = new Set(now.endpoints.map(({ id }) => id));
  const successorOf = successors(previous.brands, now.brands);

  const heirs = new Map<string, Set<string>>();
  for (const brand of previous.brands) {
    const successor = successorOf(brand);
    if (!successor) continue;
    const fresh = endpointsOf(successor).filter((id) => !before.has(id));
    for (const gone of endpointsOf(brand).filter((id) => !present.has(id))) {
      const heir = fresh.length === 1 ? fresh[0]! : UNCERTAIN;
      heirs.set(gone, (heirs.get(gone) ?? new Set()).add(heir));
    }
  }
  const steps = new Map(Object.entries(previous.moved));
  for (const [gone, candidates] of heirs) {
    const [heir] = candidates;
    if (candidates.size === 1 && heir !== undefined && heir !== UNCERTAIN) steps.set(gone, heir);
  }
  return Object.fromEntries(
    [...steps.keys()]
      .filter((id) => !present.has(id)) // one that came back needs no other
      .map((id) => [id, endOf(id, steps, present)] as const)
      .filter(([id, end]) => id !== end)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const UNCERTAIN = '';

const endpointsOf = (brand: Brand): readonly string[] => [
  ...new Set(brand.portals.flatMap(({ endpoints }) => endpoints)),
];

/**
 * The brand that is now what `brand` was. Most keep their id. One without an identifier is known by its server, and
 * loses the id with it: then a name that nobody else has, at the same website or place, tells that it is the same.
 */
function successors(before: readonly Brand[], now: readonly Brand[]): (brand: Brand) => Brand | undefined {
  const byId = new Map(now.map((brand) => [brand.id, brand]));
  const known = new Set(before.map(({ id }) => id));
  const lost = uniqueNames(before.filter(({ id }) => !byId.has(id)));
  const found = uniqueNames(now.filter(({ id }) => !known.has(id)));
  return (brand) => {
    const name = foldName(brand.name);
    const namesake = lost.get(name) === brand ? found.get(name) : undefined;
    return byId.get(brand.id) ?? (namesake && isSamePlace(brand, namesake) ? namesake : undefined);
  };
}

function uniqueNames(brands: readonly Brand[]): ReadonlyMap<string, Brand | undefined> {
  const byName = new Map<string, Brand | undefined>();
  for (const brand of brands) {
    const name = foldName(brand.name);
    byName.set(name, byName.has(name) ? undefined : brand);
  }
  return byName;
}

const isSamePlace = (one: Brand, other: Brand): boolean =>
  (one.website !== '' && one.website === other.website) ||
  one.places.some(
    ({ city, zip }) => zip !== '' && other.places.some((place) => place.zip === zip && place.city === city),
  );

/** The last of a chain of moves. One that leads to nothing now is kept: what it leads to may come back. */
function endOf(id: string, steps: ReadonlyMap<string, string>, present: ReadonlySet<string>): string {
  const seen = new Set([id]);
  let at = steps.get(id)!;
  while (!present.has(at) && steps.has(at) && !seen.has(at)) {
    seen.add(at);
    at = steps.get(at)!;
  }
  return at;
}
