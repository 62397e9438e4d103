import type { Brand, CatalogEndpoint, Place, Portal } from '../catalog.ts';
import { brandIdOf, endpointIdOf } from '../ids.ts';
import { foldName } from './clean.ts';
import type { Draft, DraftBrand, DraftPortal } from './draft.ts';
import { ListError } from './errors.ts';

export interface Merged {
  readonly brands: readonly Brand[];
  readonly endpoints: readonly CatalogEndpoint[];
  /** For each list, the ids of what is in it. */
  readonly byList: readonly { readonly brands: ReadonlySet<string>; readonly endpoints: ReadonlySet<string> }[];
}

export interface DraftList extends Pick<Draft, 'brands'>, Partial<Pick<Draft, 'fhirVersions'>> {
  readonly platform: string;
}

/** How ids are made; only specs say otherwise. */
interface Ids {
  readonly endpointIdOf: (base: string) => string;
  readonly brandIdOf: (identity: string) => string;
}

/**
 * The lists as one: an endpoint for each base, and a brand for all that have one identifier, or one name and one first
 * server. The first to say something has the last word; other names become aliases.
 */
export function mergeLists(lists: readonly DraftList[], ids: Ids = { endpointIdOf, brandIdOf }): Merged {
  const endpoints = new Map<string, CatalogEndpoint>();
  const portalsOf = portalReader(endpoints, ids);
  const firstBaseOf = firstBaseReader();
  const tooCommon = commonIdentifiers(lists);
  const groups = new Map<string, Group>();
  const all: Group[] = [];

  lists.forEach((draft, list) => {
    for (const brand of draft.brands) {
      const keys = keysOf(brand, firstBaseOf(brand.portals), tooCommon);
      const portals = portalsOf(brand.portals, draft);
      const group = keys.map((key) => groups.get(key)).find((known) => known !== undefined) ?? newGroup(all);
      group.members.push({ brand, portals, list });
      for (const key of keys) {
        if (!groups.has(key)) groups.set(key, group);
        if (groups.get(key) === group) group.keys.add(key);
      }
    }
  });

  const brands = new Map<string, Brand>();
  const byList = lists.map(() => ({ brands: new Set<string>(), endpoints: new Set<string>() }));
  for (const group of all) {
    const brand = brandOf(group, ids);
    // No two groups have one key: that they have one id can only be the hash.
    if (brands.has(brand.id))
      throw new ListError(
        'list/same-id',
        'catalogue',
        `"${brand.name}" and "${brands.get(brand.id)!.name}" have one id`,
      );
    brands.set(brand.id, brand);
    for (const { list, portals } of group.members) {
      byList[list]!.brands.add(brand.id);
      for (const id of portals.flatMap((portal) => portal.endpoints)) byList[list]!.endpoints.add(id);
    }
  }
  return { brands: [...brands.values()], endpoints: [...endpoints.values()], byList };
}

interface Group {
  /** The first one wins where two groups meet, so that a key has one group for good. */
  readonly keys: Set<string>;
  readonly members: { readonly brand: DraftBrand; readonly portals: readonly Portal[]; readonly list: number }[];
}

function newGroup(all: Group[]): Group {
  const group: Group = { keys: new Set(), members: [] };
  all.push(group);
  return group;
}

/** What a brand is known by, the stronger first. The id is made of it: see `identityOf`. */
function keysOf(brand: DraftBrand, first: string, tooCommon: ReadonlySet<string>): readonly string[] {
  const byName = `${first} ${foldName(brand.name)}`;
  const { identifier } = brand;
  return identifier === undefined || tooCommon.has(identifier) ? [byName] : [identifier, byName];
}

/** The first base by letters, in small ones; looked for once for all brands that share their portals. */
function firstBaseReader() {
  const known = new Map<readonly DraftPortal[], string>();
  return (portals: readonly DraftPortal[]): string => {
    const first =
      known.get(portals) ??
      portals
        .flatMap(({ bases }) => bases)
        .map((base) => base.toLowerCase())
        .reduce((least, base) => (base < least ? base : least));
    known.set(portals, first);
    return first;
  };
}

/** The same whatever the order of the lists: the identifier (it has no space) or else the name, the first by letters. */
function identityOf({ keys }: Group): string {
  const sorted = [...keys].toSorted();
  return sorted.find((key) => !key.includes(' ')) ?? sorted[0]!;
}

/** Under this many names an address stands for one organisation that is called so; above, for the vendor of all. */
const NAMES_OF_ONE = 12;

function commonIdentifiers(lists: readonly DraftList[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const { identifier, name } of lists.flatMap(({ brands }) => brands)) {
    if (identifier === undefined) continue;
    const known = names.get(identifier) ?? new Set();
    names.set(identifier, known.add(foldName(name)));
  }
  return new Set([...names].filter(([, known]) => known.size > NAMES_OF_ONE).map(([identifier]) => identifier));
}

/** Adds the endpoints of portals as it meets them. Portals that are shared are read once and stay shared. */
function portalReader(endpoints: Map<string, CatalogEndpoint>, ids: Ids) {
  const known = new Map<readonly DraftPortal[], readonly Portal[]>();
  const idOf = (base: string, { platform, fhirVersions }: DraftList): string => {
    const id = ids.endpointIdOf(base);
    const other = endpoints.get(id);
    const fhirVersion = fhirVersions?.get(base.toLowerCase());
    if (!other)
      endpoints.set(id, { id, fhirBase: base, platformId: platform, over: fhirVersion ? { fhirVersion } : {} });
    else if (other.fhirBase.toLowerCase() !== base.toLowerCase())
      throw new ListError('list/same-id', 'catalogue', `${base} and ${other.fhirBase} have one id`);
    return id;
  };
  return (drafts: readonly DraftPortal[], list: DraftList): readonly Portal[] => {
    const portals =
      known.get(drafts) ??
      drafts.map(({ name, address, bases }) => ({
        name,
        address,
        endpoints: [...new Set(bases.map((base) => idOf(base, list)))],
      }));
    known.set(drafts, portals);
    return portals;
  };
}

function brandOf(group: Group, ids: Ids): Brand {
  const id = ids.brandIdOf(identityOf(group));
  const [first, ...others] = group.members as [Group['members'][0], ...Group['members']];
  const { name, category } = first.brand;
  const brands = group.members.map(({ brand }) => brand);
  return {
    id,
    name,
    aliases: aliasesOf(brands),
    category,
    website: brands.find(({ website }) => website !== '')?.website ?? '',
    places: distinct(
      brands.flatMap(({ places }) => places),
      ({ city, state, zip }: Place) => `${foldName(city)}|${state}|${zip}`,
    ),
    portals: others.length === 0 ? first.portals : mergePortals(group.members.flatMap(({ portals }) => portals)),
  };
}

const ALIASES = 100;

function aliasesOf([first, ...others]: readonly DraftBrand[]): readonly string[] {
  const names = [...first!.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])];
  return distinct([first!.name, ...names], foldName).slice(1, 1 + ALIASES);
}

/** One portal for each name and address, with the servers of all that have it. Nameless ones give way to the others. */
function mergePortals(portals: readonly Portal[]): readonly Portal[] {
  const merged = new Map<string, { readonly portal: Portal; readonly endpoints: Set<string> }>();
  for (const portal of new Set(portals)) {
    const key = `${foldName(portal.name)}|${portal.address.toLowerCase()}`;
    const known = merged.get(key) ?? { portal, endpoints: new Set() };
    for (const id of portal.endpoints) known.endpoints.add(id);
    merged.set(key, known);
  }
  const nameless = merged.get('|');
  merged.delete('|');
  const named = [...merged.values()].map(({ portal, endpoints }) => ({ ...portal, endpoints: [...endpoints] }));
  const covered = new Set(named.flatMap(({ endpoints }) => endpoints));
  const rest = [...(nameless?.endpoints ?? [])].filter((id) => !covered.has(id));
  return rest.length === 0 ? named : [...named, { name: '', address: '', endpoints: rest }];
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  if (items.length < 2) return items;
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
