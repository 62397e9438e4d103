import { SignJWT } from 'jose';
import * as oauth from 'oauth4webapi';
import { base64url } from '../base/bytes.ts';
import { SmartError } from './errors.ts';
import { type SmartOptions, withWorld } from './options.ts';
import { renewedBy } from './refresh.ts';
import { askForTokens, type Exchange } from './token-endpoint.ts';
import type { Grant, ProofKey, Registration } from './types.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Half of the five minutes that servers allow: a clock that is two minutes off, either way, is still believed. */
const GOOD_FOR = 150;

/**
 * A grant that goes on from this one, by proof of the key that was registered. As with `refresh`, the caller holds the
 * lock and saves the result before using it, and only 'smart/access-ended' means that the registration is worth nothing
 * any more.
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-2.1
 */
export async function renewByKey(grant: Grant, privateKey: CryptoKey, options: SmartOptions = {}): Promise<Grant> {
  const { signal, ...unstoppable } = options;
  signal?.throwIfAborted();
  const { server, registration } = grant;
  if (!registration) throw new SmartError('smart/access-ended', 'this device is not registered there');

  const assertion = await assertionOf(registration, server.tokenEndpoint, privateKey, options);
  const { response } = await askForTokens(
    server,
    registration.clientId,
    byAssertion(assertion, grant.proofKey),
    unstoppable,
  );
  const renewed = renewedBy(response, grant, withWorld(options).now());
  return { ...renewed, clientId: registration.clientId }; // whose token it is now, for whoever revokes it
}

/** Each is used once: a server refuses a `jti` that it has seen. */
function assertionOf(
  { clientId, algorithm, keyId }: Registration,
  tokenEndpoint: string,
  privateKey: CryptoKey,
  options: SmartOptions,
): Promise<string> {
  const { now, randomBytes } = withWorld(options);
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, kid: keyId, typ: 'JWT' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenEndpoint)
    .setJti(base64url(randomBytes(32)))
    .setExpirationTime(Math.floor(now() / 1000) + GOOD_FOR)
    .sign(privateKey);
}

function byAssertion(assertion: string, proofKey: ProofKey | undefined): Exchange {
  return {
    proofKey,
    spent: 'smart/access-ended',
    // A registration that has ended, or was taken away, is a client that the server does not know.
    alsoSpent: ['invalid_client', 'unauthorized_client'],
    send: ({ as, client, auth, http }) =>
      oauth.genericTokenEndpointRequest(as, client, auth, JWT_BEARER, { assertion }, http),
    check: ({ as, client }, response) => oauth.processGenericTokenEndpointResponse(as, client, response),
  };
}
