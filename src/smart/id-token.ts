import { compactVerify, createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, type JWTPayload } from 'jose';
import { isObject, listOf, textOf } from '../base/json.ts';
import { ask } from './ask.ts';
import { type SmartOptions, withWorld } from './options.ts';
import type { PendingSignIn, SmartServer } from './types.ts';

/** What is wrong with an id_token. None of it costs the sign-in: the access token is what we came for. */
export type IdTokenWarning =
  | 'id-token/unreadable'
  | 'id-token/wrong-issuer'
  | 'id-token/wrong-audience'
  | 'id-token/wrong-nonce'
  | 'id-token/expired'
  | 'id-token/bad-signature'
  | 'id-token/unverified'; // its keys could not be read: TLS to the token endpoint vouches for it alone

export interface IdToken {
  /** Undefined when it must not be believed. */
  readonly fhirUser: string | undefined;
  readonly patient: string | undefined;
  /** `sub`: what the issuer calls whoever signed in. */
  readonly subject: string | undefined;
  readonly warnings: readonly IdTokenWarning[];
}

/** No id_token, or none to believe. */
export const NOBODY: IdToken = { fhirUser: undefined, patient: undefined, subject: undefined, warnings: [] };

/**
 * Who signed in, as far as the id_token may be believed.
 *
 * Claims are compared always; the signature is checked where the server's keys can be read.
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export async function readIdToken(jwt: string, pending: PendingSignIn, options: SmartOptions): Promise<IdToken> {
  const claims = decode(jwt);
  if (!claims) return { ...NOBODY, warnings: ['id-token/unreadable'] };

  const wrong = checkClaims(claims, pending, withWorld(options).now());
  if (wrong.length > 0) return { ...NOBODY, warnings: wrong };
  const signature = await checkSignature(jwt, pending.server, options);
  if (signature === 'id-token/bad-signature') return { ...NOBODY, warnings: [signature] };
  return {
    fhirUser: textOf(claims['fhirUser']) ?? textOf(claims['profile']),
    patient: textOf(claims['patient']),
    subject: textOf(claims.sub),
    warnings: signature ? [signature] : [],
  };
}

function decode(jwt: string): JWTPayload | undefined {
  try {
    return decodeJwt(jwt);
  } catch {
    return undefined; // becomes a warning
  }
}

/** Two clocks are never the same; the library's own default is half of this. */
const SKEW = 60_000;

function checkClaims(claims: JWTPayload, pending: PendingSignIn, now: number): IdTokenWarning[] {
  const { issuer } = pending.server;
  const audiences = [claims.aud].flat();
  return [
    ...(issuer !== undefined && bare(claims.iss) !== bare(issuer) ? (['id-token/wrong-issuer'] as const) : []),
    ...(audiences.includes(pending.clientId) ? [] : (['id-token/wrong-audience'] as const)),
    ...(claims['nonce'] === pending.nonce ? [] : (['id-token/wrong-nonce'] as const)),
    ...(typeof claims.exp === 'number' && claims.exp * 1000 + SKEW > now ? [] : (['id-token/expired'] as const)),
  ];
}

/** A slash at the end is the one difference that servers are seen to make between discovery and token. */
const bare = (issuer: unknown) => (typeof issuer === 'string' ? issuer.replace(/\/+$/, '') : undefined);

async function checkSignature(
  jwt: string,
  { jwksUri }: SmartServer,
  options: SmartOptions,
): Promise<IdTokenWarning | undefined> {
  const keys = jwksUri === undefined ? undefined : await readKeys(jwksUri, options);
  if (!keys) return 'id-token/unverified';
  try {
    return (await isSigned(jwt, keys)) ? undefined : 'id-token/bad-signature';
  } catch {
    return 'id-token/bad-signature'; // an algorithm or key that does not fit, or bytes that do not match
  }
}

/** CORS on the keys is not required of a server, so that not reading them is common and no fault of the token. */
async function readKeys(jwksUri: string, options: SmartOptions): Promise<JSONWebKeySet | undefined> {
  try {
    const { status, text } = await ask(jwksUri, { headers: { accept: 'application/json' } }, options);
    const json: unknown = status === 200 ? JSON.parse(text) : undefined;
    return isObject(json) ? { keys: listOf(json['keys']).filter(isObject) as JSONWebKeySet['keys'] } : undefined;
  } catch {
    options.signal?.throwIfAborted();
    return undefined;
  }
}

async function isSigned(jwt: string, keys: JSONWebKeySet): Promise<boolean> {
  try {
    await compactVerify(jwt, createLocalJWKSet(keys));
    return true;
  } catch (error) {
    // A token without `kid` may fit several keys: any of them will do.
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      const fits = await compactVerify(jwt, key).then(
        () => true,
        () => false,
      );
      if (fits) return true;
    }
    return false;
  }
}
