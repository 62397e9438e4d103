import { isObject, jsonIn, listOf } from '../../base/json.ts';
import { patientId, patientOfUser } from '../../smart/patient.ts';
import { openJwt } from '../../smart/workbench/jwt.ts';
import type { Secret } from '../../smart/workbench/redact.ts';
import type { Trial } from './trial.ts';
import type { TrialExchange } from './types.ts';

/** What is never seen unless asked for, by the name that OAuth, OpenID and SMART give it; and who somebody is. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'access_token refresh_token id_token code code_verifier state nonce session_state token ' +
    'patient encounter fhirUser profile sub username id_token_hint launch ' +
    'name given_name family_name middle_name nickname preferred_username picture website ' +
    'email phone_number birthdate formatted street_address'
  ).split(' '),
);

/** All of a trial's secrets, wherever they stood, with what belongs to them. */
export function secretsOf(trial: Trial, raw: TrialExchange | undefined): readonly Secret[] {
  const { pending, answer, traded, exchanges, settings } = trial;
  const secrets: Secret[] = [];
  const take = (label: string, value: unknown) => {
    if (typeof value !== 'string' || value === '') return;
    secrets.push({ label, value });
    const jwt = openJwt(value);
    if (jwt) for (const part of [jwt.header, jwt.claims]) takeJson(jsonIn(part));
    const id = patientId(value) ?? patientOfUser(value, settings.fhirBase);
    if (PATIENT.has(label) && id !== undefined && id !== value) secrets.push({ label: 'patient', value: id });
  };
  const takeAll = (values: URLSearchParams) => {
    for (const [name, value] of values) if (NAMES.has(name)) take(name, value);
  };
  const takeJson = (json: unknown): void => {
    for (const one of listOf(json)) takeJson(one);
    if (!isObject(json)) return;
    for (const [name, value] of Object.entries(json)) {
      if (NAMES.has(name)) take(name, value);
      takeJson(value);
    }
  };

  // The first to take one names it, and servers call a patient `sub`, too.
  take('patient', traded?.grant.patientId);
  take('state', pending.state);
  take('nonce', pending.nonce);
  take('code_verifier', pending.codeVerifier);
  take('access_token', traded?.grant.accessToken);
  take('refresh_token', traded?.grant.refreshToken);
  take('id_token', traded?.idToken);
  take('fhirUser', traded?.grant.fhirUser);
  if (answer) for (const part of partsOf(answer.url)) takeAll(part);
  for (const { headers, body } of raw ? [...exchanges, raw] : exchanges) {
    for (const [name, value] of headers) if (name === 'authorization') take('access_token', value.replace(/^\w+ /, ''));
    takeAll(new URLSearchParams(body));
  }
  for (const { answer: given } of exchanges) takeJson(jsonIn(given?.body ?? ''));
  // What a FHIR server answers is the record, and stays as it is, but for the ids above.
  if (raw && !raw.url.startsWith(`${settings.fhirBase}/`)) takeJson(jsonIn(raw.answer?.body ?? ''));
  return secrets;
}

const PATIENT: ReadonlySet<string> = new Set(['patient', 'sub', 'fhirUser', 'profile']);

function partsOf(address: string): readonly URLSearchParams[] {
  const { searchParams, hash } = new URL(address);
  return [searchParams, new URLSearchParams(hash.slice(1))];
}
