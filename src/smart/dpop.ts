import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { base64url, utf8 } from '../base/bytes.ts';
import { SmartError } from './errors.ts';
import { type SmartOptions, withWorld } from './options.ts';
import type { ProofKey } from './types.ts';

/** Those that every browser makes, the best first: 64 bytes of signature, and keys in no time. */
const ALGORITHMS = ['ES256', 'ES384', 'ES512', 'PS256', 'RS256', 'PS384', 'RS384'] as const;

/** A key that this server takes; undefined where it lists none of those that a browser can make. */
export async function makeProofKey(listed: readonly string[]): Promise<ProofKey | undefined> {
  const algorithm = ALGORITHMS.find((one) => listed.includes(one));
  if (!algorithm) return undefined;
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: false, modulusLength: 2048 });
  return { algorithm, privateKey, publicJwk: await exportJWK(publicKey) };
}

/** What a proof is for: one request, and the token that goes along where there is one already. */
export interface Proven {
  readonly method: string;
  readonly url: string;
  readonly accessToken?: string | undefined;
}

/** What is sent with the request. `authorization` only where there is a token to show. */
export interface ProofHeaders {
  readonly dpop: string;
  readonly authorization?: string;
}

/** How a proven request is sent, and whether its answer asks for the same once more with a nonce. */
export interface Sending<T> {
  readonly send: (headers: ProofHeaders) => Promise<T>;
  readonly wantsNonce: (answer: T) => NonceWish;
}
/** 'maybe': it was refused, and why may not be read. */
type NonceWish = 'yes' | 'maybe' | 'no';

/** Origin → the newest nonce that it gave: the server's own mark, good for any key. Lost with the tab, it is given anew. */
const nonces = new Map<string, string>();

/**
 * Sends a request with a proof of the key and, where the server first wants a nonce of its own in it, once more.
 * @see https://www.rfc-editor.org/rfc/rfc9449.html#section-8
 */
export async function sendProven<T extends { readonly headers: Headers }>(
  key: ProofKey,
  proven: Proven,
  { send, wantsNonce }: Sending<T>,
  options: SmartOptions = {},
): Promise<T> {
  const { origin } = new URL(proven.url);
  const known = nonces.get(origin);
  const answer = await send(await proofHeaders(key, proven, known, options));
  const given = hear(origin, answer.headers);
  const wish = wantsNonce(answer);
  if (wish === 'no' || (given !== undefined && given === known)) return answer;
  if (given !== undefined) {
    const second = await send(await proofHeaders(key, proven, given, options));
    hear(origin, second.headers);
    return second;
  }
  if (wish === 'maybe') return answer;
  throw new SmartError('smart/proof-no-cors', 'a nonce is wanted, and no app in a browser may read it');
}

/** What the answer of a server of resources asks for: the challenge says it, where an app may read that. */
export function nonceWish({ status, headers }: { readonly status: number; readonly headers: Headers }): NonceWish {
  if (status !== 401) return 'no';
  const challenge = headers.get('www-authenticate');
  if (challenge === null) return 'maybe';
  return challenge.includes('use_dpop_nonce') ? 'yes' : 'no';
}

/** An answer may carry the nonce of the next request, whatever else it says. */
function hear(origin: string, headers: Headers): string | undefined {
  const given = headers.get('dpop-nonce') ?? undefined;
  if (given === undefined) return undefined;
  if (nonces.size > 100) nonces.clear(); // a bound, not a policy
  nonces.set(origin, given);
  return given;
}

async function proofHeaders(
  key: ProofKey,
  proven: Proven,
  nonce: string | undefined,
  options: SmartOptions,
): Promise<ProofHeaders> {
  const dpop = await proofOf(key, proven, nonce, options);
  return proven.accessToken === undefined ? { dpop } : { dpop, authorization: `DPoP ${proven.accessToken}` };
}

/** Good for one request, made anew for each. @see https://www.rfc-editor.org/rfc/rfc9449.html#section-4.2 */
async function proofOf(
  { algorithm, privateKey, publicJwk }: ProofKey,
  { method, url, accessToken }: Proven,
  nonce: string | undefined,
  options: SmartOptions,
): Promise<string> {
  const { now, randomBytes } = withWorld(options);
  const { origin, pathname } = new URL(url);
  const claims = {
    htm: method,
    htu: origin + pathname, // neither query nor fragment: a patient's id is often in there
    jti: base64url(randomBytes(16)),
    ...(accessToken === undefined ? {} : { ath: await digestOf(accessToken) }),
    ...(nonce === undefined ? {} : { nonce }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, typ: 'dpop+jwt', jwk: publicJwk })
    .setIssuedAt(Math.floor(now() / 1000))
    .sign(privateKey);
}

const digestOf = async (token: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(token))));
