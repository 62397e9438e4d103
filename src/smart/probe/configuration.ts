import { textOf, textsOf, type JsonObject } from '../../base/json.ts';
import { safeAddress } from '../address.ts';
import type { SmartServer } from '../types.ts';
import { finding, namesOf, shortly, type Finding, type FindingId, type Level, type Said } from './finding.ts';

/**
 * What discovery says of signing in, read and judged. `server` is what signing in itself would make of it.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#response
 */
export function configurationFindings(
  fhirBase: string,
  json: JsonObject | undefined,
  server: SmartServer | undefined,
): readonly Finding[] {
  const endpoints = endpointsOf(fhirBase, json, server);
  if (!json) return [endpoints, ...SILENT.map((id) => finding(id, 'unknown'))];
  return [
    endpoints,
    pkceOf(json),
    ...capabilitiesOf(json),
    grantTypesOf(json),
    responseModesOf(json),
    scopesOf(json),
    ...NAMED.map(([id, key]) => namedOf(id, json[key], fhirBase)),
  ];
}

/** Endpoints that a server may name and that Sheaf can do without. */
const NAMED = [
  ['registration', 'registration_endpoint'],
  ['revocation', 'revocation_endpoint'],
  ['introspection', 'introspection_endpoint'],
  ['management', 'management_endpoint'],
] as const satisfies readonly (readonly [FindingId, string])[];

/** What only smart-configuration can say. */
const SILENT = [
  'pkce',
  'client-public',
  'launch-standalone',
  'context-patient',
  'permissions',
  'sso',
  'capabilities',
  'grant-types',
  'response-modes',
  'scopes',
  ...NAMED.map(([id]) => id),
] as const satisfies readonly FindingId[];

/** Both endpoints must be there, and safe to send a person and a code to. That they should be absolute is told. */
function endpointsOf(fhirBase: string, json: JsonObject | undefined, server: SmartServer | undefined): Finding {
  const said = ['authorization_endpoint', 'token_endpoint'].map((key) => [key, textOf(json?.[key])] as const);
  const relative = said.filter(([, text]) => text !== undefined && !URL.canParse(text)).map(([key]) => key);
  const unsafe = said
    .filter(([, text]) => text !== undefined && safeAddress(text, fhirBase) === undefined)
    .map(([key]) => key);
  const missing = said.filter(([, text]) => text === undefined).map(([key]) => key);
  const { authorizationEndpoint = '', tokenEndpoint = '' } = server ?? {};
  const level: Level = !server ? 'failure' : relative.length + unsafe.length + missing.length > 0 ? 'warning' : 'ok';
  return finding('endpoints', level, {
    authorization: shortly(authorizationEndpoint, 500),
    token: shortly(tokenEndpoint, 500),
    relative,
    unsafe,
    missing,
  });
}

function pkceOf(json: JsonObject): Finding {
  const methods = listIn(json, 'code_challenge_methods_supported');
  if (!methods) return finding('pkce', 'warning', { methods: [] });
  if (!methods.includes('S256')) return finding('pkce', 'failure', { methods });
  return finding('pkce', methods.includes('plain') ? 'warning' : 'ok', { methods });
}

function capabilitiesOf(json: JsonObject): readonly Finding[] {
  const all = listIn(json, 'capabilities');
  const methods = listIn(json, 'token_endpoint_auth_methods_supported') ?? [];
  const has = (id: FindingId, name: string) =>
    finding(id, all === undefined ? 'unknown' : all.includes(name) ? 'ok' : 'warning', {});
  const permissions = (all ?? []).filter((one) => one.startsWith('permission-'));
  const patient = permissions.includes('permission-patient');
  return [
    publicOf(all, methods),
    has('launch-standalone', 'launch-standalone'),
    has('context-patient', 'context-standalone-patient'),
    finding('permissions', all === undefined ? 'unknown' : patient ? 'ok' : 'warning', { permissions }),
    has('sso', 'sso-openid-connect'),
    finding('capabilities', all === undefined ? 'warning' : 'ok', { capabilities: all ?? [] }),
  ];
}

/** An app in a browser has no secret: it is `client-public`, and asks for tokens with the method `none`. */
function publicOf(capabilities: readonly string[] | undefined, methods: readonly string[]): Finding {
  const confidential = (capabilities ?? []).filter((one) => one.startsWith('client-confidential'));
  const said: Said = { confidential, methods };
  if (capabilities?.includes('client-public') || methods.includes('none')) return finding('client-public', 'ok', said);
  if (confidential.length > 0 || methods.length > 0) return finding('client-public', 'warning', said);
  return finding('client-public', 'unknown', said);
}

function grantTypesOf(json: JsonObject): Finding {
  const types = listIn(json, 'grant_types_supported');
  if (!types) return finding('grant-types', 'unknown', { types: [] });
  if (!types.includes('authorization_code')) return finding('grant-types', 'failure', { types });
  return finding('grant-types', types.includes('refresh_token') ? 'ok' : 'warning', { types });
}

function responseModesOf(json: JsonObject): Finding {
  const modes = listIn(json, 'response_modes_supported');
  if (!modes) return finding('response-modes', 'unknown', { modes: [] });
  return finding('response-modes', modes.includes('fragment') ? 'ok' : 'warning', { modes });
}

function scopesOf(json: JsonObject): Finding {
  const scopes = listIn(json, 'scopes_supported');
  if (!scopes) return finding('scopes', 'unknown', { scopes: [] });
  const patient = scopes.some((scope) => scope.startsWith('patient/'));
  return finding('scopes', patient ? 'ok' : 'warning', {
    scopes,
    wildcard: scopes.some((scope) => scope.startsWith('patient/*.')),
    offline: scopes.includes('offline_access'),
    online: scopes.includes('online_access'),
    launch: scopes.includes('launch/patient'),
  });
}

function namedOf(id: FindingId, value: unknown, fhirBase: string): Finding {
  const text = textOf(value);
  if (text === undefined) return finding(id, 'unknown');
  const address = safeAddress(text, fhirBase);
  return address === undefined
    ? finding(id, 'failure', { unsafe: shortly(text) })
    : finding(id, 'ok', { address: shortly(address, 500) });
}

/** The names in a list; undefined where the server has no list at all. */
function listIn(json: JsonObject, key: string): readonly string[] | undefined {
  return Array.isArray(json[key]) ? namesOf(textsOf(json[key])) : undefined;
}
