import { isObject, listOf, objectIn, textOf, textsOf, type JsonObject } from '../base/json.ts';
import { safeAddress } from './address.ts';
import { ask, type Answer } from './ask.ts';
import { SmartError } from './errors.ts';
import type { SmartOptions } from './options.ts';
import type { SmartServer } from './types.ts';

/**
 * Where to sign in at a FHIR server, or a SmartError that says why that could not be found.
 *
 * Asks `.well-known/smart-configuration`, then the CapabilityStatement. Nothing is remembered, so a
 * server that was down is asked afresh the next time.
 * @see https://hl7.org/fhir/smart-app-launch/conformance.html#using-well-known
 */
export async function discover(fhirBase: string, options: SmartOptions = {}): Promise<SmartServer> {
  const base = fhirBase.replace(/\/+$/, '');
  if (!safeAddress(base, base)) throw new SmartError('smart/not-smart', 'the FHIR base is neither https nor local');

  const failures: SmartError[] = [];
  const statuses: number[] = [];
  for (const { path, accept, read } of PLACES) {
    try {
      const answer = await ask(`${base}/${path}`, { headers: { accept } }, options);
      statuses.push(answer.status);
      const server = read(jsonOf(answer), base);
      if (server) return server;
    } catch (error) {
      // Some servers let apps read one of the two addresses and not the other: ask both before giving up.
      if (!(error instanceof SmartError) || FINAL.has(error.code)) throw error;
      failures.push(error);
    }
  }
  if (statuses.length === PLACES.length && statuses.every((status) => status === 404 || status === 410)) {
    throw new SmartError('smart/gone', `there is nothing at ${base}`);
  }
  throw failures[0] ?? new SmartError('smart/not-smart', 'neither address says where to sign in');
}

/** After these nothing else that a server says can help. */
const FINAL: ReadonlySet<string> = new Set<SmartError['code']>(['smart/offline', 'smart/old-fhir']);

const PLACES = [
  { path: '.well-known/smart-configuration', accept: 'application/json', read: fromConfiguration },
  { path: 'metadata', accept: 'application/fhir+json, application/json', read: fromCapabilities },
] as const;

/** The JSON of an answer, whatever type it claims; undefined when there is none, an error when the server has one. */
function jsonOf({ status, text }: Answer): JsonObject | undefined {
  if (status >= 500 || status === 429) throw new SmartError('smart/server-error', `discovery answered ${status}`);
  if (status < 200 || status > 299) return undefined;
  return objectIn(text); // a login page or a portal is as good as no answer
}

function fromConfiguration(json: JsonObject | undefined, fhirBase: string): SmartServer | undefined {
  if (!json) return undefined;
  const listed = (name: string) => {
    const texts = textsOf(json[name]);
    return texts.length > 0 ? texts : undefined;
  };
  return toServer(fhirBase, (name) => textOf(json[name]), {
    assertionAlgorithms: listed('token_endpoint_auth_signing_alg_values_supported'),
    proofAlgorithms: listed('dpop_signing_alg_values_supported'),
    issInResponse: json['authorization_response_iss_parameter_supported'] === true,
    scopesSupported: textsOf(json['scopes_supported']),
    capabilities: textsOf(json['capabilities']),
    brandIdentifier: identifierOf(json['user_access_brand_identifier']),
  });
}

const OAUTH_URIS = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';
const SHORT_NAMES = { authorization_endpoint: 'authorize', token_endpoint: 'token', revocation_endpoint: 'revoke' };

function fromCapabilities(json: JsonObject | undefined, fhirBase: string): SmartServer | undefined {
  const inside = (value: unknown, key: string) => objectsOf(value).flatMap((item) => objectsOf(item[key]));
  const extensions = inside(inside(json?.['rest'], 'security'), 'extension');
  const uris = inside(
    extensions.filter(({ url }) => url === OAUTH_URIS),
    'extension',
  );
  const uriOf = (name: string) => {
    const short: unknown = name in SHORT_NAMES ? SHORT_NAMES[name as keyof typeof SHORT_NAMES] : undefined;
    return textOf(uris.find(({ url }) => url === short)?.['valueUri']);
  };
  const silent = { issInResponse: false, scopesSupported: [], capabilities: [], brandIdentifier: undefined };
  const server = toServer(fhirBase, uriOf, silent);
  const version = textOf(json?.['fhirVersion']) ?? '';
  // What came before DSTU2 answers in another form; of what is older than R4, some cannot be signed in to at all.
  if (version.startsWith('0.') || (!server && /^[1-3]\./.test(version)))
    throw new SmartError('smart/old-fhir', `the server is of FHIR ${version.slice(0, 20)}`);
  return server;
}

/** An Identifier's value; some servers write it as a text. */
const identifierOf = (said: unknown) => textOf(isObject(said) ? said['value'] : said);

/** FHIR and real servers differ on which of these are lists and which are single. */
const objectsOf = (value: unknown) => (isObject(value) ? [value] : listOf(value).filter(isObject));

type Claims = Pick<
  SmartServer,
  'issInResponse' | 'scopesSupported' | 'capabilities' | 'brandIdentifier' | 'assertionAlgorithms' | 'proofAlgorithms'
>;

/** Only the two endpoints are a must: real servers leave out much of what the specification requires. */
function toServer(
  fhirBase: string,
  read: (name: string) => string | undefined,
  claims: Claims,
): SmartServer | undefined {
  const address = (name: string) => {
    const text = read(name);
    return text === undefined ? undefined : safeAddress(text, fhirBase);
  };
  const authorizationEndpoint = address('authorization_endpoint');
  const tokenEndpoint = address('token_endpoint');
  if (!authorizationEndpoint || !tokenEndpoint) return undefined;
  return {
    fhirBase,
    issuer: read('issuer'),
    authorizationEndpoint,
    tokenEndpoint,
    revocationEndpoint: address('revocation_endpoint'),
    jwksUri: address('jwks_uri'),
    registrationEndpoint: address('registration_endpoint'),
    brandBundle: address('user_access_brand_bundle'),
    ...claims,
  };
}
