import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { importJWK, jwtVerify, type JWK } from 'jose';
import type { AdapterPayload } from 'oidc-provider';
import { corsHeaders } from '../fhir/cors.ts';
import { readText, send } from '../http.ts';
import { accessTokenOf, type Tokens } from './bearer.ts';
import { REGISTER_SCOPE } from './scopes.ts';

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** An assertion may be good for five minutes, as servers for patients' apps have it. */
const LONGEST = 5 * 60;

/** How the registration endpoint behaves, by the switch `registration`; '' where there is none. */
export type RegistrationMode = '' | (typeof MODES)[number];
const MODES = ['key', 'es384', 'open', 'refused', 'absent', 'noCors'] as const;

/** A mode that is none is a typing mistake, and no endpoint. */
export const modeOf = (value: string): RegistrationMode => MODES.find((mode) => mode === value) ?? 'absent';

/** Who stands behind a device's own client, since the token with which it was registered. */
interface Device {
  readonly accountId: string;
  readonly scope: string;
  readonly jwk: JWK;
  readonly seen: Set<string>;
}

/** What the app sent is no good: the error of RFC 7591, RFC 6750 or RFC 7523 that says so. */
class Bad extends Error {
  readonly status: number;
  readonly error: string;
  constructor(status: number, error: string, description: string) {
    super(description);
    this.status = status;
    this.error = error;
  }
}

/** Clients that apps registered for themselves: with a key and a first token, or openly. */
export interface Registrations {
  /** Answers at `/oauth/register`. */
  answer(request: IncomingMessage, response: ServerResponse, mode: RegistrationMode): Promise<void>;
  /** Whose access this assertion asks for; throws the reason why it is not good. */
  accept(clientId: string, assertion: string): Promise<Pick<Device, 'accountId' | 'scope'>>;
}

/** @see https://www.rfc-editor.org/rfc/rfc7591 */
export function registrationsOf(origin: string, appOrigins: readonly string[], tokens: Tokens): Registrations {
  const devices = new Map<string, Device>();
  const clients = tokens.memory.adapter('Client');

  async function keyed(request: IncomingMessage, mode: RegistrationMode): Promise<object> {
    const access = await accessTokenOf(request, tokens, '').catch((error: Error) => {
      throw new Bad(401, 'invalid_token', error.message);
    });
    if (!access.scope?.split(' ').includes(REGISTER_SCOPE))
      throw new Bad(403, 'insufficient_scope', `The access token lacks ${REGISTER_SCOPE}.`);
    const said = await readJson(request);
    if (said['software_id'] !== access.clientId)
      throw new Bad(400, 'invalid_client_metadata', 'software_id is not the client that the token was given to.');
    const jwk = keyIn(said['jwks'], mode === 'es384' ? ['EC'] : ['RSA', 'EC']);
    const clientId = await keep({ grant_types: [JWT_BEARER], response_types: [], redirect_uris: [] });
    devices.set(clientId, deviceOf(access, jwk));
    return { client_id: clientId, software_id: access.clientId, jwks: { keys: [jwk] }, grant_types: [JWT_BEARER] };
  }

  async function open(request: IncomingMessage): Promise<object> {
    const { redirect_uris: uris, token_endpoint_auth_method: method, client_name: name } = await readJson(request);
    const known = appOrigins.map((app) => `${app}/callback`);
    if (!Array.isArray(uris) || uris.length === 0 || !uris.every((uri) => known.includes(String(uri))))
      throw new Bad(400, 'invalid_redirect_uri', 'Only the addresses of the app may be gone back to.');
    if (method !== 'none') throw new Bad(400, 'invalid_client_metadata', 'Only public clients are registered openly.');
    const grant_types = ['authorization_code', 'refresh_token'];
    const clientId = await keep({ redirect_uris: uris.map(String), grant_types, response_types: ['code'] });
    return {
      client_id: clientId,
      client_name: name,
      redirect_uris: uris,
      grant_types,
      token_endpoint_auth_method: 'none',
    };
  }

  async function keep(metadata: AdapterPayload): Promise<string> {
    const client_id = randomUUID();
    await clients.upsert(client_id, { client_id, token_endpoint_auth_method: 'none', ...metadata }, 0);
    return client_id;
  }

  return {
    async answer(request, response, mode) {
      const { method, headers } = request;
      const cors = mode === 'noCors' ? {} : corsHeaders(headers.origin, appOrigins, method === 'OPTIONS');
      const reply = (status: number, body: object) =>
        send(
          response,
          status,
          { ...cors, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
          JSON.stringify(body),
        );
      if (method === 'OPTIONS') return send(response, 204, cors, '');
      if (mode === '' || mode === 'absent' || method !== 'POST') return reply(404, { error: 'not_found' });
      try {
        if (mode === 'refused') throw new Bad(403, 'access_denied', 'This hospital registers no apps by themselves.');
        return reply(201, await (mode === 'open' ? open(request) : keyed(request, mode)));
      } catch (error) {
        if (!(error instanceof Bad)) throw error;
        return reply(error.status, { error: error.error, error_description: error.message });
      }
    },

    async accept(clientId, assertion) {
      const device = devices.get(clientId);
      if (!device) throw new Error('this client has no key here');
      const { payload } = await jwtVerify(assertion, await importJWK(device.jwk, algorithmOf(device.jwk)), {
        issuer: clientId,
        subject: clientId,
        requiredClaims: ['exp', 'jti', 'aud'],
        clockTolerance: 60,
      });
      const audiences = [payload.aud].flat();
      if (!audiences.some((aud) => isTokenEndpoint(origin, aud))) throw new Error('"aud" is not the token endpoint');
      if (payload.exp! > Date.now() / 1000 + LONGEST) throw new Error('it is good for longer than five minutes');
      if (device.seen.has(payload.jti!)) throw new Error('this "jti" was used before');
      device.seen.add(payload.jti!);
      return device;
    },
  };
}

const deviceOf = ({ accountId, scope = '' }: AdapterPayload, jwk: JWK): Device => ({
  accountId: String(accountId),
  scope: scope
    .split(' ')
    .filter((one) => one !== REGISTER_SCOPE)
    .join(' '),
  jwk,
  seen: new Set(),
});

/** The one public key of a set, of a kind that is taken. */
function keyIn(jwks: unknown, kinds: readonly string[]): JWK {
  const keys = (jwks as { readonly keys?: unknown } | undefined)?.keys;
  const key = (Array.isArray(keys) && keys.length === 1 ? keys[0] : undefined) as JWK | undefined;
  if (!key?.kid || !kinds.includes(key.kty ?? ''))
    throw new Bad(
      400,
      'invalid_client_metadata',
      `jwks has to hold one key with a kid, of kind ${kinds.join(' or ')}.`,
    );
  if ('d' in key) throw new Bad(400, 'invalid_client_metadata', 'That is a private key: it is known to two now.');
  return key;
}

const algorithmOf = ({ kty }: JWK): string => (kty === 'EC' ? 'ES384' : 'RS384');

const isTokenEndpoint = (origin: string, aud: string | undefined): boolean =>
  aud?.startsWith(origin) === true && /^(\/q\/[^/]+)?\/oauth\/token$/.test(aud.slice(origin.length));

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(await readText(request));
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new Bad(400, 'invalid_client_metadata', 'The body is no JSON object.');
}
