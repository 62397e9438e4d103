import * as oauth from 'oauth4webapi';
import { textOf } from '../base/json.ts';
import type { CallbackAnswer } from './callback.ts';
import { SmartError, type SmartErrorCode } from './errors.ts';
import { lookForPatient, type PatientFace } from './find-patient.ts';
import { NOBODY, readIdToken, type IdToken, type IdTokenWarning } from './id-token.ts';
import { type SmartOptions, withWorld } from './options.ts';
import { type LaunchContext, readLaunchContext } from './launch-context.ts';
import { patientId, patientOfUser } from './patient.ts';
import { askForTokens, type Exchange } from './token-endpoint.ts';
import type { Grant, PendingSignIn, ProofKey } from './types.ts';

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
  /** Where it opens several patients' records: whose it is to be is asked, and `patientId` is ''. */
  readonly choice: readonly PatientFace[];
  readonly warnings: readonly IdTokenWarning[];
  /** Only where an EHR started the app. */
  readonly context: LaunchContext | undefined;
}> {
  const pending = { ...asked, server: { ...asked.server, issuer: answer.issuer } };
  const { server, clientId } = pending;
  const { response, idToken, proofKey } = await trade(answer.code, pending, options);
  const receivedAt = withWorld(options).now();

  const user = idToken === undefined ? NOBODY : await readIdToken(idToken, pending, options);
  const access = { server, accessToken: response.access_token, proofKey, isBound: isBound(response, proofKey) };
  const known = patientOf(response['patient'], user, server.fhirBase);
  const { patientId, choice } = known ?? (await lookForPatient(access, user.subject, options));
  const grant: Grant = {
    ...access,
    clientId,
    refreshToken: response.refresh_token,
    receivedAt,
    expiresAt: receivedAt + lifetime(response),
    scope: response.scope ?? pending.scope,
    patientId,
    fhirUser: user.fhirUser,
  };
  return {
    grant,
    choice,
    warnings: user.warnings,
    context: asked.launched ? readLaunchContext(response, server.fhirBase) : undefined,
  };
}

/** A proof that does not get through: no header of that name may be sent there, or this device's clock is wrong. */
const UNPROVEN: ReadonlySet<string> = new Set<SmartErrorCode>([
  'smart/token-no-cors',
  'smart/proof-refused',
  'smart/proof-no-cors',
]);

/**
 * A server that knows proofs need not insist on them. Where one does not get through, and so the code may still be good,
 * the code is traded without; what the server said to the proof is what is told if that is no use either.
 */
async function trade(code: string, pending: PendingSignIn, options: SmartOptions) {
  const { server, clientId, proofKey } = pending;
  const ask = (key: ProofKey | undefined) =>
    askForTokens(server, clientId, byCode(code, pending, { proofKey: key }), options);
  try {
    const tokens = await ask(proofKey);
    return { ...tokens, proofKey: proofKey && binds(tokens.response) ? proofKey : undefined };
  } catch (error) {
    if (!proofKey || !(error instanceof SmartError) || !UNPROVEN.has(error.code)) throw error;
    const tokens = await ask(undefined).catch(() => Promise.reject(error));
    return { ...tokens, proofKey: undefined };
  }
}

/** An access token that is Bearer may come with a refresh token that is bound. @see https://www.rfc-editor.org/rfc/rfc9449.html#section-5 */
const binds = (response: oauth.TokenEndpointResponse): boolean =>
  response.token_type === 'dpop' || response.refresh_token !== undefined;

/** Whether the access token is shown with a proof: the answer says so, whatever discovery promised. */
export const isBound = (response: oauth.TokenEndpointResponse, proofKey: ProofKey | undefined): boolean | undefined =>
  proofKey && response.token_type === 'dpop';

/** Where a server does not say how long a token lives: shorter than any real one. */
const SHORT = 5 * 60;

/** How long the token lives, in ms. Never read out of the token itself, which is none of the client's business. */
export const lifetime = ({ expires_in: seconds = SHORT }: oauth.TokenEndpointResponse): number => seconds * 1000;

/** How a code is traded, with the key that the request is proven by; a `verifier` of its own only on trial. */
export function byCode(
  code: string,
  { state, redirectUri, codeVerifier }: PendingSignIn,
  {
    proofKey,
    verifier = codeVerifier,
  }: { readonly proofKey?: ProofKey | undefined; readonly verifier?: Verifier } = {},
): Exchange {
  return {
    proofKey,
    spent: 'smart/code-used',
    send: ({ as, client, auth, http }) => {
      // `readCallback` has checked all of this already; the library takes a code only from its own check.
      const checked = oauth.validateAuthResponse(as, client, new URLSearchParams({ code, state }), state);
      return oauth.authorizationCodeGrantRequest(as, client, auth, checked, redirectUri, verifier, http);
    },
    check: ({ as, client }, response) => oauth.processAuthorizationCodeResponse(as, client, response),
  };
}

type Verifier = string | typeof oauth.nopkce;

/** Whom the answer itself names; undefined where it names nobody. */
function patientOf(value: unknown, user: IdToken, fhirBase: string) {
  const id = textOf(value) ? patientId(value) : (patientId(user.patient) ?? patientOfUser(user.fhirUser, fhirBase));
  // One that was named and is no FHIR id is not guessed around: it would be another person's record.
  if (id === undefined && textOf(value)) throw new SmartError('smart/no-patient', 'the patient is not a FHIR id');
  return id === undefined ? undefined : { patientId: id, choice: [] };
}
