import * as oauth from 'oauth4webapi';
import { textOf } from '../../base/json.ts';
import type { CallbackAnswer } from '../callback.ts';
import { SmartError } from '../errors.ts';
import { byCode, lifetime } from '../exchange.ts';
import { lookForPatient } from '../find-patient.ts';
import { NOBODY, readIdToken, type IdToken, type IdTokenWarning } from '../id-token.ts';
import { type SmartOptions, withWorld } from '../options.ts';
import { patientId, patientOfUser } from '../patient.ts';
import { askForTokens } from '../token-endpoint.ts';
import type { Grant, PendingSignIn } from '../types.ts';
import type { Pkce } from './begin.ts';

/** Where the patient's id came from. 'asked': userinfo, or a search that finds one; 'several': it finds more. */
export type PatientFrom = 'token' | 'id-token' | 'fhir-user' | 'asked' | 'several';

export interface Traded {
  /** `patientId` is '' where no patient came. */
  readonly grant: Grant;
  readonly idToken: string | undefined;
  readonly warnings: readonly IdTokenWarning[];
  readonly patientFrom: PatientFrom | undefined;
}

/**
 * The third step of a sign-in on trial: as `exchange`, but without a patient it goes on, and the code goes without its
 * verifier where the developer asked for none.
 */
export async function tradeCode(
  answer: CallbackAnswer,
  asked: PendingSignIn,
  pkce: Pkce,
  options: SmartOptions = {},
): Promise<Traded> {
  const pending = { ...asked, server: { ...asked.server, issuer: answer.issuer } };
  const { server, clientId } = pending;
  const how = byCode(answer.code, pending, pkce === 'none' ? { verifier: oauth.nopkce } : {});
  const { response, idToken } = await askForTokens(server, clientId, how, options);
  const receivedAt = withWorld(options).now();
  const user = idToken === undefined ? NOBODY : await readIdToken(idToken, pending, options);
  const access = { server, accessToken: response.access_token };
  const found =
    patientOf(response['patient'], user, server.fhirBase) ??
    // As in a sign-in: one that was named and is no FHIR id is not guessed around.
    (textOf(response['patient']) ? undefined : await lookedFor(access, user, options));
  const grant: Grant = {
    ...access,
    clientId,
    refreshToken: response.refresh_token,
    receivedAt,
    expiresAt: receivedAt + lifetime(response),
    scope: response.scope ?? pending.scope,
    patientId: found?.id ?? '',
    fhirUser: user.fhirUser,
  };
  return { grant, idToken, warnings: user.warnings, patientFrom: found?.from };
}

async function lookedFor(access: Pick<Grant, 'server' | 'accessToken'>, user: IdToken, options: SmartOptions) {
  try {
    const { patientId: id, choice } = await lookForPatient(access, user.subject, options);
    return { id, from: choice.length > 0 ? ('several' as const) : ('asked' as const) };
  } catch (error) {
    if (error instanceof SmartError) return undefined; // nobody: the rest of the trial is worth seeing
    throw error;
  }
}

/** The first that names one, in the order in which a sign-in believes them. */
function patientOf(said: unknown, user: IdToken, fhirBase: string) {
  const all: readonly (readonly [PatientFrom, string | undefined])[] = textOf(said)
    ? [['token', patientId(said)]]
    : [
        ['id-token', patientId(user.patient)],
        ['fhir-user', patientOfUser(user.fhirUser, fhirBase)],
      ];
  const found = all.find(([, id]) => id !== undefined);
  return found && { from: found[0], id: found[1]! };
}
