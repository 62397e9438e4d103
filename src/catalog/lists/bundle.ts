import { isObject, listOf, textOf, type JsonObject } from '../../base/json.ts';
import { ListError } from './errors.ts';
import { codesOf, valuesOf } from './extensions.ts';
import type { ListedEndpoint, ListItem } from './item.ts';
import { readOrganization } from './organization.ts';
import { containedIn, referenceOf, standpointOf, type Standpoint } from './references.ts';
import { membersOf, type Limits } from './split-json.ts';

/**
 * Bundles of Organization and Endpoint: User-access Brands of any year, service base URLs, or Endpoints alone.
 *
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html
 */
export async function* readBundle(
  chunks: AsyncIterable<Uint8Array>,
  list: { readonly name: string },
  limits?: Limits,
): AsyncGenerator<ListItem, void> {
  let isBundle = false;
  for await (const { key, listed, value } of membersOf(chunks, 'entry', list.name, limits)) {
    if (key === 'resourceType' && value === 'Bundle') isBundle = true;
    if (key === 'timestamp') yield* dateOf(value);
    if (key === 'meta' && isObject(value)) yield* dateOf(value['lastUpdated']);
    if (key !== 'entry' || !listed) continue;
    for (const placed of resourcesIn(value)) yield* readResource(placed);
  }
  if (!isBundle) throw new ListError('list/wrong-shape', list.name, 'this is no Bundle');
}

const dateOf = (value: unknown): readonly ListItem[] => {
  const date = textOf(value);
  return date === undefined ? [] : [{ kind: 'date', date }];
};

/** A resource of a Bundle, and where it stands in it. */
export interface Placed {
  readonly resource: JsonObject;
  readonly at: Standpoint;
}

/** What one entry holds: a resource, what is contained in it, or a Bundle of such. */
export function* resourcesIn(entry: unknown): Generator<Placed, void> {
  if (!isObject(entry) || !isObject(entry['resource'])) return;
  const { resource } = entry;
  // Some vendors put a Bundle for each customer into one.
  if (resource['resourceType'] === 'Bundle') {
    for (const inner of listOf(resource['entry'])) if (!isBundleEntry(inner)) yield* resourcesIn(inner);
    return;
  }
  const at = standpointOf(textOf(entry['fullUrl']) ?? '', resource);
  yield { resource, at };
  for (const contained of listOf(resource['contained']).filter(isObject))
    yield { resource: contained, at: containedIn(at, contained) };
}

/** One Bundle in another is enough: deeper ones could go on for ever. */
const isBundleEntry = (entry: unknown) =>
  isObject(entry) && isObject(entry['resource']) && entry['resource']['resourceType'] === 'Bundle';

function* readResource({ resource, at }: Placed): Generator<ListItem, void> {
  if (resource['resourceType'] === 'Organization') yield readOrganization(resource, at);
  if (resource['resourceType'] === 'Endpoint') yield readEndpoint(resource, at);
}

export function readEndpoint(resource: JsonObject, at: Standpoint): ListedEndpoint {
  const manager = resource['managingOrganization'];
  return {
    kind: 'endpoint',
    keys: at.keys,
    address: textOf(resource['address']) ?? '',
    name: textOf(resource['name']) ?? '',
    status: textOf(resource['status']) ?? '',
    connections: codesOf(resource['connectionType']),
    fhirVersions: valuesOf(resource, 'endpoint-fhir-version', 'fhir-version').flatMap((value) => textOf(value) ?? []),
    managedBy: referenceOf(manager, at),
    managerName: (isObject(manager) ? textOf(manager['display']) : undefined) ?? '',
  };
}
