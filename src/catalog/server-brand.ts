import { isObject, listOf, textOf, type JsonObject } from '../base/json.ts';
import { normalBase } from './ids.ts';
import { LIST_LIMITS } from './lists/brand-list.ts';
import { readEndpoint, resourcesIn } from './lists/bundle.ts';
import { cleanName, cleanPlace, cleanWebsite } from './lists/clean.ts';
import { badList } from './lists/errors.ts';
import { extensionsOf, valuesOf } from './lists/extensions.ts';
import { identifierOf } from './lists/identifier.ts';
import type { ListedEndpoint, ListedOrganization } from './lists/item.ts';
import { readOrganization } from './lists/organization.ts';
import { indexOf } from './lists/references.ts';
import { membersOf } from './lists/split-json.ts';
import { isSafe } from './parse.ts';

/** What a server's own brand bundle says of who runs it. */
export interface ServerBrand {
  readonly name: string;
  /** "Erie, PA"; '' where it has no place, or several: nobody knows which of them the person goes to. */
  readonly place: string;
  /** Host and path; '' when unknown. */
  readonly website: string;
  /** An https: address (or one on this machine) or a data:image one; '' when there is none. */
  readonly logo: string;
}

interface Sought {
  /** The one that the server says is its own. */
  readonly identifier: string | undefined;
  readonly fhirBase: string;
}

/**
 * The organisation of the bundle that stands for this server: the one with the identifier that it names, else the one
 * that has this very endpoint; of several such the topmost, for what is a part of another is not who runs it.
 *
 * Undefined where that leaves none, or more than one. Throws CatalogError catalog/bad-list for what is no JSON.
 */
export async function serverBrandOf(chunks: AsyncIterable<Uint8Array>, of: Sought): Promise<ServerBrand | undefined> {
  const organizations: Candidate[] = [];
  const endpoints: ListedEndpoint[] = [];
  try {
    for await (const { key, listed, value } of membersOf(chunks, 'entry', new URL(of.fhirBase).host, LIST_LIMITS)) {
      if (key !== 'entry' || !listed) continue;
      for (const { resource, at } of resourcesIn(value)) {
        if (resource['resourceType'] === 'Endpoint') endpoints.push(readEndpoint(resource, at));
        if (resource['resourceType'] !== 'Organization' || resource['active'] === false) continue;
        const isNamed = of.identifier !== undefined && hasIdentifier(resource, of.identifier);
        organizations.push({ ...readOrganization(resource, at), logo: logoOf(resource), isNamed });
      }
    }
  } catch (error) {
    throw badList(error);
  }
  const named = organizations.filter(({ isNamed }) => isNamed);
  const [one, ...others] = named.length === 1 ? named : topmost(organizations, runningIt(organizations, endpoints, of));
  return one && others.length === 0 ? brandOf(one) : undefined;
}

interface Candidate extends ListedOrganization {
  readonly logo: string;
  readonly isNamed: boolean;
}

function hasIdentifier(resource: JsonObject, sought: string): boolean {
  const plain = (value: string) => identifierOf(value) ?? value.trim();
  return listOf(resource['identifier'])
    .filter(isObject)
    .some(({ value }) => plain(textOf(value) ?? '') === plain(sought));
}

function runningIt(
  organizations: readonly Candidate[],
  endpoints: readonly ListedEndpoint[],
  { fhirBase }: Sought,
): readonly Candidate[] {
  const plain = (address: string) => normalBase(address)?.toLowerCase();
  const base = plain(fhirBase);
  const endpointOf = indexOf(endpoints, (one, other) => one.address === other.address);
  const organizationOf = indexOf(organizations, (one, other) => one.name === other.name);
  const managers = new Set(
    endpoints.filter(({ address }) => plain(address) === base).map(({ managedBy }) => organizationOf(managedBy)),
  );
  return organizations.filter(
    (one) =>
      managers.has(one) ||
      [...one.endpoints, ...one.portals.flatMap((portal) => portal.endpoints)].some(
        (reference) => plain(endpointOf(reference)?.address ?? '') === base,
      ),
  );
}

/** Those of `some` with the fewest above them. One whose parts go round in a circle is below all. */
function topmost(all: readonly Candidate[], some: readonly Candidate[]): readonly Candidate[] {
  const organizationOf = indexOf(all, (one, other) => one.name === other.name);
  const depths = some.map((one) => {
    let depth = 0;
    for (let at = organizationOf(one.partOf); at && depth < DEEPEST; at = organizationOf(at.partOf)) depth++;
    return depth;
  });
  const least = depths.reduce((a, b) => Math.min(a, b), DEEPEST);
  return some.filter((_, i) => depths[i] === least && least < DEEPEST);
}

const DEEPEST = 50;

function brandOf({ name, places, website, logo }: Candidate): ServerBrand | undefined {
  const clean = cleanName(name);
  const towns = new Set(places.map((place) => cleanPlace(place)).map((place) => townOf(place?.city, place?.state)));
  const [town = ''] = towns;
  return clean === ''
    ? undefined
    : { name: clean, place: towns.size === 1 ? town : '', website: cleanWebsite(website), logo };
}

const townOf = (city = '', state = '') => [city, state].filter(Boolean).join(', ');

/** The first that may be fetched or shown: of the brand, or spelled out on the organisation as before 2023. */
const logoOf = (resource: JsonObject): string =>
  [...extensionsOf(resource, 'organization-brand'), resource]
    .flatMap((parent) => valuesOf(parent, 'brandLogo', 'brand-logo'))
    .map(textOf)
    .find((address) => address !== undefined && isPicture(address)) ?? '';

// 128 kB of picture, its signs escaped.
const LONGEST_PICTURE = 400_000;
const LONGEST_ADDRESS = 2000;

function isPicture(address: string): boolean {
  if (/^data:image\/(png|jpeg|webp|svg\+xml)[;,]/.test(address)) return address.length <= LONGEST_PICTURE;
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false;
  return isSafe(address) && new URL(address).username === '';
}
