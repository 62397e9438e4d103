import { isObject, listOf, textOf, textsOf, type JsonObject } from '../../base/json.ts';
import type { Category } from '../catalog.ts';
import { codesOf, extensionsOf, textIn, valuesOf } from './extensions.ts';
import type { ListedOrganization, ListedPlace, ListedPortal, Reference } from './item.ts';
import { referenceOf, type Standpoint } from './references.ts';

/**
 * An Organization as User-access Brands 2.2 has it, as its two earlier shapes had it, or plain.
 *
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/StructureDefinition-user-access-brand.html
 */
export function readOrganization(resource: JsonObject, at: Standpoint): ListedOrganization {
  return {
    kind: 'organization',
    keys: at.keys,
    active: resource['active'] !== false,
    name: textOf(resource['name']) ?? '',
    aliases: textsOf(resource['alias']),
    identifier: identifierOf(resource),
    category: categoryOf(resource['type']),
    website: telecomOf(resource),
    places: listOf(resource['address']).filter(isObject).map(placeOf),
    partOf: referenceOf(resource['partOf'], at),
    endpoints: referencesOf(listOf(resource['endpoint']), at),
    portals: portalsOf(resource, at),
  };
}

const referencesOf = (values: readonly unknown[], at: Standpoint): readonly Reference[] =>
  values.map((value) => referenceOf(value, at)).filter((reference) => reference !== undefined);

/** Only an address names an organisation in all lists: numbers are the vendor's own, and repeated. */
function identifierOf(resource: JsonObject): string | undefined {
  return listOf(resource['identifier'])
    .filter(isObject)
    .filter(({ system }) => system === 'urn:ietf:rfc:3986')
    .map(({ value }) => textOf(value))
    .find((value) => value !== undefined && /^https?:/i.test(value));
}

const CATEGORIES = new Map<string, Category>([
  ['prov', 'provider'],
  ['dept', 'provider'],
  ['clinical', 'provider'],
  ['ins', 'payer'],
  ['pay', 'payer'],
  ['insurance', 'payer'],
  ['laboratory', 'lab'],
  ['imaging', 'imaging'],
  ['pharmacy', 'pharmacy'],
  ['health-information-network', 'network'],
  ['network', 'network'],
  ['health-data-aggregator', 'network'],
  ['aggregator', 'network'],
]);

function categoryOf(type: unknown): Category | undefined {
  const codes = codesOf(type);
  const known = codes.map((code) => CATEGORIES.get(code.toLowerCase())).find((category) => category !== undefined);
  return known ?? (codes.length === 0 ? undefined : 'other');
}

const telecomOf = (resource: JsonObject): string =>
  listOf(resource['telecom'])
    .filter(isObject)
    .filter(({ system }) => system === 'url')
    .map(({ value }) => textOf(value))
    .find((value) => value !== undefined) ?? '';

const placeOf = (address: JsonObject): ListedPlace => ({
  city: textOf(address['city']) ?? '',
  state: textOf(address['state']) ?? '',
  zip: textOf(address['postalCode']) ?? '',
  country: textOf(address['country']) ?? '',
});

function portalsOf(resource: JsonObject, at: Standpoint): readonly ListedPortal[] {
  const portals = extensionsOf(resource, 'organization-portal').map((portal) => ({
    name: textIn(portal, 'portalName', 'name'),
    address: textIn(portal, 'portalUrl', 'url'),
    endpoints: referencesOf(valuesOf(portal, 'portalEndpoint', 'endpoint'), at),
  }));
  if (portals.length > 0) return portals;
  // Before 2023 there was one portal, spelled out on the organisation itself.
  const flat = {
    name: textIn(resource, 'patient-access-name'),
    address: textIn(resource, 'patient-access-url'),
    endpoints: [],
  };
  return flat.name === '' && flat.address === '' ? [] : [flat];
}
