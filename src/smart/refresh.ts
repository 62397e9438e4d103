import * as oauth from 'oauth4webapi';
import { SmartError } from './errors.ts';
import { isBound, lifetime } from './exchange.ts';
import { type SmartOptions, withWorld } from './options.ts';
import { patientId } from './patient.ts';
import { askForTokens, type Exchange } from './token-endpoint.ts';
import type { Grant, ProofKey } from './types.ts';

/** Enough for the slowest request to arrive while the token still counts. */
const AHEAD = 60_000;

/** Whether to refresh before the next request: a minute ahead, or the last quarter of a life shorter than that. */
export function needsRefresh({ expiresAt, receivedAt }: Grant, now: number): boolean {
  return now >= expiresAt - Math.min(AHEAD, (expiresAt - receivedAt) / 4);
}

/**
 * A grant that goes on from this one. The caller holds the lock, and saves the result before using it.
 *
 * Only 'smart/access-ended' means that the refresh token is gone; after anything else the same one may be
 * tried again. Once on its way the request is not aborted: the server may have rotated the token already.
 * @see https://hl7.org/fhir/smart-app-launch/app-launch.html#refresh-access-token
 */
export async function refresh(grant: Grant, options: SmartOptions = {}): Promise<Grant> {
  const { signal, ...unstoppable } = options;
  signal?.throwIfAborted();
  if (grant.refreshToken === undefined) throw new SmartError('smart/access-ended', 'no refresh token was given');

  const { response } = await askForTokens(
    grant.server,
    grant.clientId,
    byToken(grant.refreshToken, grant.proofKey),
    unstoppable,
  );
  return renewedBy(response, grant, withWorld(options).now());
}

/** The grant with the newer access of this response; what the server leaves out stays as it was. */
export function renewedBy(response: oauth.TokenEndpointResponse, grant: Grant, receivedAt: number): Grant {
  if (response['patient'] !== undefined && patientId(response['patient']) !== grant.patientId) {
    throw new SmartError('smart/access-ended', 'the renewed access is to another patient');
  }
  return {
    ...grant,
    accessToken: response.access_token,
    refreshToken: response.refresh_token ?? grant.refreshToken,
    receivedAt,
    expiresAt: receivedAt + lifetime(response),
    scope: response.scope ?? grant.scope,
    isBound: isBound(response, grant.proofKey),
    renewalSentAt: undefined,
  };
}

function byToken(refreshToken: string, proofKey: ProofKey | undefined): Exchange {
  return {
    proofKey,
    spent: 'smart/access-ended',
    send: ({ as, client, auth, http }) => oauth.refreshTokenGrantRequest(as, client, auth, refreshToken, http),
    // The id_token, if one came, was taken out before: on a refresh it tells nothing new, and some lack `aud`.
    check: ({ as, client }, response) => oauth.processRefreshTokenResponse(as, client, response),
  };
}
