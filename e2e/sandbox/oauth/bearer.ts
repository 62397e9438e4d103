import type { IncomingMessage } from 'node:http';
import type { AdapterPayload } from 'oidc-provider';
import type { Access } from '../fhir/access.ts';
import { Refusal } from '../fhir/outcome.ts';
import type { Memory } from './memory.ts';
import { collapseWildcards } from './scopes.ts';

/** A token is read at every request and its scopes never change. */
const known = new WeakMap<AdapterPayload, Access>();

/** What the bearer token of a request opens; 401 when there is none that is alive. @see https://www.rfc-editor.org/rfc/rfc6750 */
export function accessOf({ headers }: IncomingMessage, memory: Memory): Access {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined)
    throw new Refusal(401, 'login', 'An access token is needed.', { 'WWW-Authenticate': 'Bearer' });
  const payload = memory.findAccessToken(token);
  if (!payload)
    throw new Refusal(401, 'expired', 'The access token is not (or no longer) good.', {
      'WWW-Authenticate': 'Bearer error="invalid_token"',
    });
  const access = known.get(payload) ?? {
    patientId: String(payload.accountId),
    scopes: collapseWildcards((payload.scope ?? '').split(' ')),
  };
  known.set(payload, access);
  return access;
}
