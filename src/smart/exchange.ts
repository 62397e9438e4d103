import * as oauth from 'oauth4webapi';
import { textOf } from '../base/json.ts';
import type { CallbackAnswer } from './callback.ts';
import { SmartError } from './errors.ts';
import { NOBODY, readIdToken, type IdToken, type IdTokenWarning } from './id-token.ts';
import { type SmartOptions, withWorld } from './options.ts';
import { type LaunchContext, readLaunchContext } from './launch-context.ts';
import { patientId, patientOfUser } from './patient.ts';
import { askForTokens, type Exchange } from './token-endpoint.ts';
import type { Grant, PendingSignIn } from './types.ts';

/**
 * Step 3 of 3: trades the code for access to one patient's record.
 *
 * A code works once. Whatever this throws, the next try begins at step 1.
 * @see https://hl7.org/fhir/smart-app-launch/app-launch.html#obtain-access-token
 */
export async function exchange(
  answer: CallbackAnswer,
  asked: PendingSignIn,
  options: SmartOptions = {},
): Promise<{
  readonly grant: Grant;
  readonly warnings: readonly IdTokenWarning[];
  /** Only where an EHR started the app. */
  readonly context: LaunchContext | undefined;
}> {
  const pending = { ...asked, server: { ...asked.server, issuer: answer.issuer } };
  const { server, clientId } = pending;
  const { response, idToken } = await askForTokens(server, clientId, byCode(answer.code, pending), options);
  const receivedAt = withWorld(options).now();

  const user = idToken === undefined ? NOBODY : await readIdToken(idToken, pending, options);
  const grant: Grant = {
    server,
    clientId,
    accessToken: response.access_token,
    refreshToken: response.refresh_token,
    receivedAt,
    expiresAt: receivedAt + lifetime(response),
    scope: response.scope ?? pending.scope,
    patientId: patientOf(response['patient'], user, server.fhirBase),
    fhirUser: user.fhirUser,
  };
  return { grant, warnings: user.warnings, context: asked.launched ? readLaunchContext(response) : undefined };
}

/** Where a server does not say how long a token lives: shorter than any real one. */
const SHORT = 5 * 60;

/** How long the token lives, in ms. Never read out of the token itself, which is none of the client's business. */
export const lifetime = ({ expires_in: seconds = SHORT }: oauth.TokenEndpointResponse): number => seconds * 1000;

function byCode(code: string, { state, redirectUri, codeVerifier }: PendingSignIn): Exchange {
  return {
    spent: 'smart/code-used',
    send: ({ as, client, auth, http }) => {
      // `readCallback` has checked all of this already; the library takes a code only from its own check.
      const checked = oauth.validateAuthResponse(as, client, new URLSearchParams({ code, state }), state);
      return oauth.authorizationCodeGrantRequest(as, client, auth, checked, redirectUri, codeVerifier, http);
    },
    check: ({ as, client }, response) => oauth.processAuthorizationCodeResponse(as, client, response),
  };
}

function patientOf(value: unknown, user: IdToken, fhirBase: string): string {
  // One that was named and is no FHIR id is not guessed around: it would be another person's record.
  const id = textOf(value) ? patientId(value) : (patientId(user.patient) ?? patientOfUser(user.fhirUser, fhirBase));
  if (id === undefined) throw new SmartError('smart/no-patient', 'no patient came with the access, or not a FHIR id');
  return id;
}
