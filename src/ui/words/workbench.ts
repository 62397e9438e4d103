import type { IdTokenWarning, NameAndValue, PatientFrom, Pkce, TrialAction, TrialExchange } from '../../engine/api.ts';

/** For a developer: the words of the specifications, and what each is for. */
const PARAMETERS: Readonly<Record<string, string>> = {
  response_type: 'What is wanted: a code to trade',
  client_id: 'Who asks, as registered there',
  redirect_uri: 'Where the answer goes; registered to the letter',
  scope: 'What is asked for',
  aud: 'The FHIR server that the token is for',
  state: 'Ours, random; the answer must carry it back',
  nonce: 'Ours, random; the id_token must carry it back',
  code_challenge: 'What the code verifier is held against',
  code_challenge_method: 'How: a digest, or the verifier itself',
  response_mode: 'How the answer is to come back',
  code: 'Works once, for a minute or so',
  code_verifier: 'Proof of having begun',
  iss: 'Who answers (RFC 9207)',
  error: 'Why not, in one word',
  error_description: 'Why not, in the server’s own words',
  session_state: 'For watching the session there; not used',
  prompt: 'Whether to ask the person anew',
  login_hint: 'Whom to sign in',
  launch: 'The word of the EHR that started the app',
};

/** '' for one that is none of the standard's. */
export const parameterWords = (name: string): string => PARAMETERS[name] ?? '';

export const PKCE_WORDS: Readonly<Record<Pkce, string>> = {
  S256: 'S256: as every sign-in of a person',
  plain: 'plain: the verifier itself goes along',
  none: 'none: whoever has the code can trade it',
};

const FROM: Readonly<Record<PatientFrom, string>> = {
  token: 'Out of “patient” in the token response.',
  'id-token': 'Out of “patient” in the id_token.',
  'fhir-user': 'Out of “fhirUser” in the id_token, which names a patient of this server.',
  asked: 'Out of userinfo, or the one patient whom a search finds.',
  several: 'A search finds several. A person would be asked which.',
};

export const patientFromWords = (from: PatientFrom | undefined): string =>
  from ? FROM[from] : 'Neither the token response, the id_token, userinfo nor a search names one.';

const WARNINGS: Readonly<Record<IdTokenWarning, string>> = {
  'id-token/unreadable': 'It is no JWT',
  'id-token/wrong-issuer': '“iss” is not the issuer',
  'id-token/wrong-audience': '“aud” is not this client',
  'id-token/wrong-nonce': '“nonce” is not the one that was sent',
  'id-token/expired': 'It has expired, or does not say when',
  'id-token/bad-signature': 'Its signature does not fit the issuer’s keys',
  'id-token/unverified': 'The issuer’s keys could not be read, so that its signature is unproven',
};

export const warningWords = (warning: IdTokenWarning): string => WARNINGS[warning] ?? warning;

export const ACTION_WORDS: Readonly<Record<TrialAction, string>> = {
  refresh: 'Refresh now',
  userinfo: 'Ask userinfo',
  introspect: 'Introspect the token',
  revoke: 'Revoke the tokens',
};

const WHAT: Readonly<Record<TrialExchange['what'], string>> = {
  token: 'Code for tokens',
  keys: 'Keys of the issuer',
  other: 'Looking for the patient',
  refresh: 'Refresh',
  userinfo: 'Userinfo',
  introspect: 'Introspection',
  revoke: 'Revocation',
  raw: 'Your request',
};

export const exchangeTitle = ({ what }: Pick<TrialExchange, 'what'>): string => WHAT[what];

/** "200 OK · 41 ms". */
export function statusWords({ answer, ms }: Pick<TrialExchange, 'answer' | 'ms'>): string {
  if (!answer) return `no answer that a page may read · ${ms} ms`;
  if (answer.status === 0) return `a redirect, not followed · ${ms} ms`;
  return `${[answer.status, answer.statusText].filter(Boolean).join(' ')} · ${ms} ms`;
}

/** Scopes that were asked for or granted, each once, in the order of the asking, and what became of each. */
export function scopeRows(asked: readonly string[], granted: readonly string[]) {
  return [...new Set([...asked, ...granted])].map((scope) => {
    if (granted.includes(scope)) return { scope, isMissing: false, verdict: grantedWords(scope, asked) };
    const parts = granted.filter((one) => isPartOf(one, scope)).length;
    return { scope, isMissing: true, verdict: parts > 0 ? `not whole, but ${parts} of its types` : 'not granted' };
  });
}

function grantedWords(scope: string, asked: readonly string[]): string {
  if (asked.includes(scope)) return 'granted';
  const whole = asked.find((one) => isPartOf(scope, one));
  return whole ? `granted, a part of ${whole}` : 'granted, not asked for';
}

/** `patient/Observation.rs` is of `patient/*.rs`. What a server means by more than that, it keeps to itself. */
function isPartOf(scope: string, whole: string): boolean {
  const [level, rest = ''] = whole.split('/*.');
  return rest !== '' && scope !== whole && scope.startsWith(`${level}/`) && scope.endsWith(`.${rest}`);
}

/** A request and its answer as one text, as developers paste them. */
export function exchangeText(exchange: TrialExchange): string {
  const { method, url, headers, body, answer } = exchange;
  const lines = (list: readonly NameAndValue[]) => list.map(([name, value]) => `${name}: ${value}`);
  const said = answer ? [...lines(answer.headers), '', answer.body] : [];
  return [`${method} ${url}`, ...lines(headers), '', body, '', statusWords(exchange), ...said].join('\n');
}

/** "12.4 s", "3 min 5 s". */
export function elapsed(ms: number): string {
  const seconds = ms / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
