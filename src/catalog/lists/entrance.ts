import { cleanName, cleanWebsite } from './clean.ts';
import type { DraftPortal } from './draft.ts';
import type { ListedEndpoint, ListedOrganization, Reference } from './item.ts';
import { judgeEndpoint, type Why } from './refuse.ts';
import { indexOf } from './references.ts';

/** How people get into an organisation's records, or why they cannot. */
export type Entrance = { readonly portals: readonly DraftPortal[] } | { readonly why: Why };

/** Longer chains of parts have not been seen, and would cost time for each of their members. */
const DEEPEST = 50;

/**
 * Follows organisations to their portals and servers: their own, or else those of what they are a part of.
 *
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html#organization-hierarchy
 */
export function entrancesOf(
  organizations: readonly ListedOrganization[],
  endpoints: readonly ListedEndpoint[],
): { readonly entranceOf: (one: ListedOrganization) => Entrance; readonly claimed: ReadonlySet<ListedEndpoint> } {
  const endpointOf = indexOf(endpoints, (one, other) => one.address === other.address);
  const organizationOf = indexOf(organizations, (one, other) => one.name === other.name);
  const claimed = new Set<ListedEndpoint>();
  const managed = new Map<ListedOrganization, ListedEndpoint[]>();
  for (const endpoint of endpoints) {
    const manager = organizationOf(endpoint.managedBy);
    if (!manager) continue;
    const known = managed.get(manager);
    if (known) known.push(endpoint);
    else managed.set(manager, [endpoint]);
  }
  const find = (references: readonly Reference[]) => references.flatMap((reference) => endpointOf(reference) ?? []);

  const ownEntrance = (one: ListedOrganization): Entrance | undefined => {
    const own = [
      ...find(one.endpoints),
      ...find(one.portals.flatMap((portal) => portal.endpoints)),
      ...(managed.get(one) ?? []),
    ];
    for (const endpoint of own) claimed.add(endpoint);
    return own.length === 0 ? undefined : toEntrance(one, own, find);
  };

  const known = new Map<ListedOrganization, Entrance>();
  const basesIn = basesReader();
  const entranceOf = (one: ListedOrganization): Entrance => {
    // A walk, not a recursion: a chain as long as the list must not end the build.
    const way: ListedOrganization[] = [];
    let found: Entrance | undefined;
    for (let at: ListedOrganization | undefined = one; at && !found; at = organizationOf(at.partOf)) {
      if (way.includes(at) || way.length > DEEPEST) found = { why: 'loop of parts' };
      else {
        found = known.get(at) ?? ownEntrance(at);
        way.push(at);
      }
    }
    const entrance = found ?? { why: 'no server' };
    for (const at of 'why' in entrance ? [one] : way) known.set(at, entrance);
    return withOwnPortal(one, entrance, basesIn);
  };
  return { entranceOf, claimed };
}

function toEntrance(
  one: ListedOrganization,
  own: readonly ListedEndpoint[],
  find: (references: readonly Reference[]) => readonly ListedEndpoint[],
): Entrance {
  const judged = own.map(judgeEndpoint);
  const all = basesOf(own);
  if (all.length === 0) return judged.find((verdict) => 'why' in verdict) ?? { why: 'no server' };
  const portals = one.portals
    .map((portal) => ({
      ...cleanPortal(portal),
      bases: portal.endpoints.length === 0 ? all : basesOf(find(portal.endpoints)),
    }))
    .filter(({ bases }) => bases.length > 0);
  const covered = new Set<string>();
  for (const bases of new Set(portals.map((portal) => portal.bases))) for (const base of bases) covered.add(base);
  const rest = all.filter((base) => !covered.has(base));
  return { portals: rest.length === 0 ? portals : [...portals, { name: '', address: '', bases: rest }] };
}

/** A part may have a portal page of its own into what it has in common with the whole. */
function withOwnPortal(one: ListedOrganization, entrance: Entrance, basesIn: ReturnType<typeof basesReader>): Entrance {
  const portal =
    one.portals.length === 1 && one.portals[0]!.endpoints.length === 0 ? cleanPortal(one.portals[0]!) : undefined;
  if (!portal || 'why' in entrance || entrance.portals.some(({ name }) => name === portal.name)) return entrance;
  return { portals: [{ ...portal, bases: basesIn(entrance.portals) }] };
}

/** All bases of some portals, once for all the parts that share them. */
function basesReader() {
  const known = new Map<readonly DraftPortal[], readonly string[]>();
  return (portals: readonly DraftPortal[]): readonly string[] => {
    const bases = known.get(portals) ?? [...new Set(portals.flatMap((portal) => portal.bases))];
    known.set(portals, bases);
    return bases;
  };
}

const basesOf = (endpoints: readonly ListedEndpoint[]): readonly string[] => [
  ...new Set(endpoints.map(judgeEndpoint).flatMap((verdict) => ('base' in verdict ? [verdict.base] : []))),
];

const cleanPortal = ({ name, address }: { name: string; address: string }) => ({
  name: cleanName(name),
  address: cleanWebsite(address),
});
