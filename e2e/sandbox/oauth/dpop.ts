import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { calculateJwkThumbprint, EmbeddedJWK, type JWK, jwtVerify } from 'jose';
import { Refusal } from '../fhir/outcome.ts';

/** How a base knows DPoP, by the switch `dpop`; '' where it says that it does not. */
export type DpopMode = '' | 'demanded' | 'nonce' | 'optional';

export const dpopModeOf = (value: string): DpopMode => (value === 'nonce' || value === 'optional' ? value : 'demanded');

export const isDemanded = (mode: DpopMode): boolean => mode === 'demanded' || mode === 'nonce';

export const PROOF_ALGORITHMS = ['ES256'];

/** Seconds that a proof may be old, or ahead. */
const WINDOW = 60;

/** A nonce is good for about so many proofs: often enough for a sync to see a new one. */
const NONCE_FOR = 25;

/** Of the FHIR side and of registration; the token endpoint's proofs are the authorization server's own to check. */
export interface Proofs {
  /** The proof of this request for this token, by the key with this thumbprint; throws the Refusal that says what is wrong. */
  check(request: IncomingMessage, token: string, jkt: string, mode: DpopMode): Promise<void>;
  /** What each answer says of the next proof. */
  headers(mode: DpopMode): Record<string, string>;
}

/** @see https://www.rfc-editor.org/rfc/rfc9449.html#section-4.3 */
export function proofsOf(origin: string): Proofs {
  const seen = new Set<string>();
  let [nonce, previous] = [randomUUID(), ''];
  let used = 0;

  return {
    async check(request, token, jkt, mode) {
      const proof = await read(request.headers['dpop']);
      const { htm, htu, ath, jti, iat, nonce: said } = proof.claims;
      if (proof.jkt !== jkt) throw refused('invalid_token', 'The token is bound to another key.');
      if (htm !== request.method) throw refused(INVALID, '"htm" is another method.');
      if (htu !== origin + (request.url ?? '').replace(/\?.*$/s, ''))
        throw refused(INVALID, '"htu" is another address.');
      if (ath !== createHash('sha256').update(token).digest('base64url'))
        throw refused(INVALID, '"ath" is of another token.');
      if (typeof iat !== 'number' || Math.abs(Date.now() / 1000 - iat) > WINDOW)
        throw refused(INVALID, '"iat" is not now.');
      if (typeof jti !== 'string' || seen.has(jti)) throw refused(INVALID, '"jti" is none, or was used before.');
      seen.add(jti);
      if (mode !== 'nonce') return;
      if (said !== nonce && (said !== previous || previous === ''))
        throw refused('use_dpop_nonce', 'The proof needs the nonce of this server.', { 'DPoP-Nonce': nonce });
      if (++used % NONCE_FOR === 0) [nonce, previous] = [randomUUID(), nonce];
    },
    headers: (mode) => (mode === 'nonce' ? { 'DPoP-Nonce': nonce } : {}),
  };
}

const INVALID = 'invalid_dpop_proof';

async function read(proof: string | readonly string[] | undefined) {
  if (typeof proof !== 'string') throw refused(INVALID, 'There is no proof, or more than one.');
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: PROOF_ALGORITHMS,
      typ: 'dpop+jwt',
    });
    return { claims: payload, jkt: await calculateJwkThumbprint(protectedHeader.jwk as JWK) };
  } catch {
    throw refused(INVALID, 'The proof is not signed by the key in it.');
  }
}

const refused = (error: string, words: string, headers: Record<string, string> = {}): Refusal =>
  new Refusal(401, 'login', words, {
    'WWW-Authenticate': `DPoP error="${error}", error_description="${words.replaceAll('"', '')}", algs="${PROOF_ALGORITHMS.join(' ')}"`,
    ...headers,
  });
