/** 'unknown': it does not say, or nobody can tell without signing in. */
export type Level = 'ok' | 'warning' | 'failure' | 'unknown';

/** One thing that was found out about a server, as data: words are the screen's. */
export interface Finding {
  readonly id: FindingId;
  readonly level: Level;
  readonly said: Said;
  /** Where the specification speaks of it. */
  readonly section: string;
  /** What its own request took; undefined for what was read out of another's answer. */
  readonly ms: number | undefined;
}

export type Said = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const SMART = 'https://hl7.org/fhir/smart-app-launch/STU2.2';
const FHIR = 'https://hl7.org/fhir/R4';
const METADATA = `${SMART}/conformance.html#metadata`;
const CAPABILITIES = `${SMART}/conformance.html#capabilities`;
const CORS = `${SMART}/app-launch.html#considerations-for-cross-origin-resource-sharing-cors-support`;

/** Everything the probe looks for without an account, in the order in which it is told. */
export const SECTIONS = {
  configuration: `${SMART}/conformance.html#using-well-known`,
  metadata: `${FHIR}/http.html#capabilities`,
  moved: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4',
  endpoints: METADATA,
  pkce: `${SMART}/app-launch.html#considerations-for-pkce-support`,
  'client-public': CAPABILITIES,
  'launch-standalone': CAPABILITIES,
  'context-patient': CAPABILITIES,
  permissions: CAPABILITIES,
  sso: CAPABILITIES,
  capabilities: CAPABILITIES,
  'grant-types': METADATA,
  'response-modes': 'https://www.rfc-editor.org/rfc/rfc8414#section-2',
  scopes: METADATA,
  issuer: METADATA,
  jwks: METADATA,
  registration: 'https://www.rfc-editor.org/rfc/rfc7591#section-3',
  revocation: 'https://www.rfc-editor.org/rfc/rfc7009#section-2',
  introspection: 'https://www.rfc-editor.org/rfc/rfc7662#section-2',
  management: METADATA,
  brands: `${SMART}/brands.html`,
  'fhir-version': `${FHIR}/capabilitystatement-definitions.html#CapabilityStatement.fhirVersion`,
  software: `${FHIR}/capabilitystatement-definitions.html#CapabilityStatement.software`,
  formats: `${FHIR}/capabilitystatement-definitions.html#CapabilityStatement.format`,
  types: `${FHIR}/capabilitystatement-definitions.html#CapabilityStatement.rest.resource`,
  parameters: `${FHIR}/capabilitystatement-definitions.html#CapabilityStatement.rest.resource.searchParam`,
  'last-updated': `${FHIR}/search.html#lastUpdated`,
  revinclude: `${FHIR}/search.html#revinclude`,
  everything: `${FHIR}/patient-operation-everything.html`,
  export: 'https://hl7.org/fhir/uv/bulkdata/export.html',
  token: CORS,
  search: CORS,
  headers: 'https://fetch.spec.whatwg.org/#http-access-control-expose-headers',
  time: `${FHIR}/http.html`,
} as const;

/** What only shows with access to a record, in the order in which it is told. */
export const RECORD_SECTIONS = {
  access: `${SMART}/app-launch.html#obtain-access-token`,
  read: CORS,
  preflight: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
  'record-headers': 'https://fetch.spec.whatwg.org/#http-access-control-expose-headers',
  errors: `${FHIR}/operationoutcome.html`,
  'record-time': `${FHIR}/http.html`,
  answers: `${FHIR}/search.html`,
  category: `${FHIR}/search.html#errors`,
  'page-size': `${FHIR}/search.html#count`,
  next: `${FHIR}/http.html#paging`,
  updated: `${FHIR}/search.html#lastUpdated`,
  whole: `${FHIR}/patient-operation-everything.html`,
  binary: `${FHIR}/binary.html`,
} as const;

export type FindingId = keyof typeof SECTIONS | keyof typeof RECORD_SECTIONS;

const ALL: Readonly<Record<FindingId, string>> = { ...SECTIONS, ...RECORD_SECTIONS };

export const finding = (id: FindingId, level: Level, said: Said = {}, ms?: number): Finding => ({
  id,
  level,
  said,
  section: ALL[id],
  ms,
});

/** What a server put there, as one short line: whatever it is, it must fit a page. */
export const shortly = (text: string, length = 200): string =>
  text
    .slice(0, 10 * length)
    .toWellFormed()
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, length)
    .toWellFormed();

/** Names in a list of a server's: as many as anybody has, and no more. */
export const namesOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts
      .slice(0, 500)
      .map((text) => shortly(text))
      .filter((text) => text !== ''),
  ),
];
