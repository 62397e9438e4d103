import { openJwt } from '../../smart/workbench/jwt.ts';
import { blackenAll, blackener } from '../../smart/workbench/redact.ts';
import type { NameAndValue } from '../../smart/workbench/recorder.ts';
import { secretsOf } from './secrets.ts';
import { keptUntil, type Trial } from './trial.ts';
import type { TrialAccess, TrialAction, TrialExchange, TrialView } from './types.ts';

/** A trial as the page shows it. The secrets leave the worker only when the developer asks for them. */
export function viewOf(trial: Trial, raw: TrialExchange | undefined, isRevealed: boolean): TrialView {
  const whole = wholeView(trial, raw);
  if (isRevealed) return { ...whole, isRevealed };
  return { ...blackenAll(whole, blackener(secretsOf(trial, raw))), settings: trial.settings };
}

function wholeView(trial: Trial, raw: TrialExchange | undefined): TrialView {
  const { settings, pending, url, answer, failure, traded, exchanges, statement } = trial;
  const { origin, pathname, searchParams } = new URL(url);
  return {
    settings,
    isRevealed: false,
    startedAt: pending.createdAt,
    keptUntil: keptUntil(trial),
    authorize: { address: url, endpoint: origin + pathname, parameters: [...searchParams] },
    codeVerifier: settings.pkce === 'none' ? '' : pending.codeVerifier,
    answer: answer && { address: answer.url, parameters: parametersOf(answer.url), at: answer.at },
    failure,
    exchanges,
    access: accessOf(trial),
    idToken: traded?.idToken === undefined ? undefined : { jwt: openJwt(traded.idToken), warnings: traded.warnings },
    statement,
    endpoints: endpointsOf(trial),
    actions: actionsOf(trial),
    raw,
  };
}

const parametersOf = (address: string): readonly NameAndValue[] => {
  const { searchParams, hash } = new URL(address);
  return [...searchParams, ...new URLSearchParams(hash.slice(1))];
};

function accessOf({ pending, traded }: Trial): TrialAccess | undefined {
  if (!traded) return undefined;
  const { grant, patientFrom } = traded;
  return {
    token: grant.accessToken,
    jwt: openJwt(grant.accessToken),
    refreshToken: grant.refreshToken ?? '',
    receivedAt: grant.receivedAt,
    expiresAt: grant.expiresAt,
    asked: scopesIn(pending.scope),
    granted: scopesIn(grant.scope),
    patientId: grant.patientId,
    patientFrom,
    fhirUser: grant.fhirUser ?? '',
  };
}

const scopesIn = (text: string): readonly string[] => [...new Set(text.split(/\s+/))].filter(Boolean);

/** Where the token may go beside the FHIR base's origin: what the server, or the developer, named. */
export function endpointsOf({ pending: { server }, others }: Trial): readonly NameAndValue[] {
  const all: readonly (readonly [string, string | undefined])[] = [
    ['token', server.tokenEndpoint],
    ['revocation', server.revocationEndpoint],
    ['introspection', others?.introspection],
    ['userinfo', others?.userinfo],
  ];
  return all.filter((one): one is NameAndValue => one[1] !== undefined);
}

function actionsOf({ traded, pending: { server }, others }: Trial): readonly TrialAction[] {
  if (!traded) return [];
  return [
    ...(traded.grant.refreshToken === undefined ? [] : (['refresh'] as const)),
    ...(others?.userinfo === undefined ? [] : (['userinfo'] as const)),
    ...(others?.introspection === undefined ? [] : (['introspect'] as const)),
    ...(server.revocationEndpoint === undefined ? [] : (['revoke'] as const)),
  ];
}
