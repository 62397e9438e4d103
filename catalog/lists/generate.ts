import { SAINTS, STATE_CODES, SURNAMES, TOWNS } from './invented-words.ts';
import { pick, randomOf } from './random.ts';

interface BundleSize {
  readonly organizations: number;
  readonly endpoints: number;
}

const SERVER = 'https://brands.example.org/api/FHIR/R4';
const SPEC = 'http://hl7.org/fhir/StructureDefinition';
const PIECE = 65_536;

/**
 * A User-access Brands Bundle of invented organisations in the manner of a very large vendor, the same for the same
 * seed: each endpoint has one organisation with a portal, and all others are parts of these, in a few
 * steps. The largest list there is has 90,000 organisations and 575 endpoints: 85 MB.
 */
export async function* generateBundle(
  { organizations, endpoints }: BundleSize,
  seed: string,
): AsyncGenerator<Uint8Array, void> {
  const utf8 = new TextEncoder();
  let text = '{"resourceType":"Bundle","type":"collection","timestamp":"2026-11-01T08:00:00Z","entry":[';
  let first = true;
  for (const resource of resources(organizations, endpoints, seed)) {
    const fullUrl = `${SERVER}/${resource.resourceType}/${resource.id}`;
    text += (first ? '' : ',') + JSON.stringify({ fullUrl, resource });
    first = false;
    if (text.length < PIECE) continue;
    yield utf8.encode(text);
    text = '';
  }
  yield utf8.encode(`${text}]}`);
}

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

function* resources(organizations: number, endpoints: number, seed: string): Generator<Resource, void> {
  const random = randomOf(seed);
  for (let i = 0; i < endpoints; i++) yield endpointOf(i);
  for (let i = 0; i < organizations; i++) {
    const partOf = i < endpoints ? undefined : Math.floor(random() * (random() < 0.9 ? endpoints : i));
    yield organizationOf(i, partOf, random);
  }
}

const endpointOf = (i: number): Resource => ({
  resourceType: 'Endpoint',
  id: `e${i}`,
  extension: [{ url: `${SPEC}/endpoint-fhir-version`, valueCode: '4.0.1' }],
  status: 'active',
  connectionType: { system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type', code: 'hl7-fhir-rest' },
  name: `FHIR R4 endpoint ${i}`,
  contact: [{ system: 'url', value: 'https://open.brands.example.org' }],
  payloadType: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/endpoint-payload-type', code: 'none' }] }],
  address: `https://fhir${i}.example.org/interconnect/api/FHIR/R4/`,
});

function organizationOf(i: number, partOf: number | undefined, random: () => number): Resource {
  const town = pick(TOWNS, random);
  const other = pick(TOWNS, random);
  const state = pick(STATE_CODES, random);
  const name = pick(
    [
      `${town} ${other} Clinic`,
      `${pick(SURNAMES, random)} Medical Group ${town}`,
      `St. ${pick(SAINTS, random)} ${other} ${town}`,
      `${town.toUpperCase()} HOSPITAL OF ${state}`,
    ],
    random,
  );
  const website = `https://www.org${i}.example.org`;
  return {
    resourceType: 'Organization',
    id: `o${i}`,
    extension: [
      {
        url: `${SPEC}/organization-brand`,
        extension: [{ url: 'brandLogo', valueUrl: `${website}/logos/brand-main-1024x1024.png` }],
      },
      ...(partOf === undefined ? [portalOf(i, town)] : []),
    ],
    identifier: [
      { system: 'urn:ietf:rfc:3986', value: website },
      { system: 'urn:oid:1.2.3.4.5.6', value: `${1_000_000 + i}` },
    ],
    active: true,
    type: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/organization-type',
            code: 'prov',
            display: 'Healthcare Provider',
          },
        ],
      },
    ],
    name,
    alias: [`${other} ${town}`],
    telecom: [
      { system: 'url', value: website },
      { system: 'phone', value: '+1 555 0100' },
    ],
    address: [
      {
        line: [`${1 + Math.floor(random() * 9000)} ${other} Street`],
        city: town,
        state,
        postalCode: `${10_000 + Math.floor(random() * 80_000)}`,
        country: 'USA',
      },
    ],
    ...(partOf === undefined
      ? { endpoint: [{ reference: `Endpoint/e${i}`, display: 'FHIR R4' }] }
      : { partOf: { reference: `Organization/o${partOf}`, display: `Organization ${partOf}` } }),
  };
}

const portalOf = (i: number, town: string) => ({
  url: `${SPEC}/organization-portal`,
  extension: [
    { url: 'portalName', valueString: `MyLeaflet ${town}` },
    { url: 'portalUrl', valueUrl: `https://leaflet${i}.example.org` },
    { url: 'portalEndpoint', valueReference: { reference: `${SERVER}/Endpoint/e${i}`, display: 'FHIR R4' } },
  ],
});
