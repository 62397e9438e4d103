import type { IncomingMessage } from 'node:http';
import type { AdapterPayload } from 'oidc-provider';
import type { Access } from '../fhir/access.ts';
import { Refusal } from '../fhir/outcome.ts';
import { type DpopMode, isDemanded, type Proofs } from './dpop.ts';
import type { Memory } from './memory.ts';
import { collapseWildcards } from './scopes.ts';

/** A token is read at every request and its scopes never change. */
const known = new WeakMap<AdapterPayload, Access>();

/** What it takes to know an access token and who may show it. */
export interface Tokens {
  readonly memory: Memory;
  readonly proofs: Proofs;
}

/** What the token of a request opens; 401 when there is none that is alive, or it is not theirs who show it. */
export async function accessOf(request: IncomingMessage, tokens: Tokens, mode: DpopMode): Promise<Access> {
  const payload = await accessTokenOf(request, tokens, mode);
  const access = known.get(payload) ?? {
    patientId: String(payload.accountId),
    scopes: collapseWildcards((payload.scope ?? '').split(' ')),
  };
  known.set(payload, access);
  return access;
}

/**
 * The token itself. One that is bound to a key is worth nothing without a proof by that key.
 * @see https://www.rfc-editor.org/rfc/rfc6750 and https://www.rfc-editor.org/rfc/rfc9449.html#section-7
 */
export async function accessTokenOf(
  request: IncomingMessage,
  { memory, proofs }: Tokens,
  mode: DpopMode,
): Promise<AdapterPayload> {
  const [, scheme, token] = /^(Bearer|DPoP) +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const asked = isDemanded(mode) ? 'DPoP' : 'Bearer';
  if (token === undefined) throw new Refusal(401, 'login', 'An access token is needed.', { 'WWW-Authenticate': asked });
  const payload = memory.findAccessToken(token);
  if (!payload) throw notGood(asked, 'The access token is not (or no longer) good.');
  const jkt: unknown = payload['jkt'];
  const isProven = scheme?.toLowerCase() === 'dpop';
  if (isProven !== (typeof jkt === 'string')) throw notGood('DPoP', 'The access token is not to be shown like this.');
  if (typeof jkt === 'string') await proofs.check(request, token, jkt, mode);
  else if (isDemanded(mode)) throw notGood('DPoP', 'Only tokens that are bound to a key are good here.');
  return payload;
}

const notGood = (scheme: string, words: string): Refusal =>
  new Refusal(401, 'expired', words, { 'WWW-Authenticate': `${scheme} error="invalid_token"` });
