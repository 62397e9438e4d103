import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders } from './fhir/cors.ts';
import { send } from './http.ts';
import type { Profile } from './profiles.ts';

/** How this hospital is known by its own account. */
export const brandIdentifier = ({ id }: Profile) => ({
  system: 'urn:ietf:rfc:3986',
  value: `https://${id}.example.org`,
});

/**
 * What stands below `/brand/`: how the hospital describes itself, for everybody to read.
 *
 * `root` is the origin with the switches of the base that was asked for, so that the bundle names that very base.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html
 */
export function answerBrand(
  profile: Profile,
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/brand/bundle.json': ['application/fhir+json; charset=utf-8', JSON.stringify(bundleOf(profile, root))],
    '/brand/logo.svg': ['image/svg+xml', logoOf(profile)],
  };
  const cors = corsHeaders(request.headers.origin, 'any', request.method === 'OPTIONS');
  const [type, body] = files[path] ?? [];
  if (request.method === 'OPTIONS') return send(response, 204, cors, '');
  if (type === undefined || body === undefined) return send(response, 404, cors, '');
  send(response, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: 'W/"1"', ...cors }, body);
}

const SPEC = 'http://hl7.org/fhir/StructureDefinition';
const UPDATED = '2026-11-01T08:00:00Z';

/** The hospital and the system that it belongs to: only one of them is the one whose identifier discovery names. */
function bundleOf(profile: Profile, root: string) {
  const { id, brand } = profile;
  const endpoint = { reference: `${root}/r4/Endpoint/${id}`, display: 'FHIR R4' };
  const system = {
    resourceType: 'Organization',
    id: `${id}-system`,
    identifier: [{ system: 'urn:ietf:rfc:3986', value: 'https://three-hospitals.example.org' }],
    active: true,
    name: 'Three Hospitals Together (local sandbox)',
    telecom: [{ system: 'url', value: 'https://three-hospitals.example.org' }],
  };
  const hospital = {
    resourceType: 'Organization',
    id,
    extension: [
      { url: `${SPEC}/organization-brand`, extension: [{ url: 'brandLogo', valueUrl: `${root}/brand/logo.svg` }] },
      {
        url: `${SPEC}/organization-portal`,
        extension: [
          { url: 'portalName', valueString: `${brand.name} Patient Desk` },
          { url: 'portalUrl', valueUrl: `https://desk.${id}.example.org` },
          { url: 'portalEndpoint', valueReference: endpoint },
        ],
      },
    ],
    identifier: [brandIdentifier(profile)],
    active: true,
    name: brand.name,
    telecom: [{ system: 'url', value: `https://${id}.example.org` }],
    address: [{ city: brand.city, state: brand.state, country: 'US' }],
    partOf: { reference: `${root}/r4/Organization/${system.id}` },
    endpoint: [endpoint],
  };
  return {
    resourceType: 'Bundle',
    type: 'collection',
    meta: { lastUpdated: UPDATED },
    timestamp: UPDATED,
    entry: [system, hospital, endpointOf(profile, root)].map((resource) => ({
      fullUrl: `${root}/r4/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

const endpointOf = ({ id }: Profile, root: string) => ({
  resourceType: 'Endpoint',
  id,
  extension: [{ url: `${SPEC}/endpoint-fhir-version`, valueCode: '4.0.1' }],
  status: 'active',
  connectionType: { system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type', code: 'hl7-fhir-rest' },
  name: 'FHIR R4',
  contact: [{ system: 'url', value: `https://${id}.example.org` }],
  payloadType: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/endpoint-payload-type', code: 'none' }] }],
  address: `${root}/r4`,
});

/** Its first letter on its colour. */
const logoOf = ({ hue, name }: Profile) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="${name}">` +
  `<rect width="64" height="64" rx="12" fill="hsl(${hue} 45% 35%)"/>` +
  `<text x="32" y="45" font-family="sans-serif" font-size="38" text-anchor="middle" fill="#fff">${name[0]}</text></svg>`;
