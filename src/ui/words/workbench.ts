import type { IdTokenWarning, NameAndValue, PatientFrom, Pkce, TrialAction, TrialExchange } from '../../engine/api.ts';
import { inLanguage } from './language.ts';
import { tenths } from './tenths.ts';

/** For a developer: the words of the specifications, and what each is for. */
const WORDS = inLanguage({
  en: {
    parameters: {
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
    },
    pkce: {
      S256: 'S256: as every sign-in of a person',
      plain: 'plain: the verifier itself goes along',
      none: 'none: whoever has the code can trade it',
    },
    from: {
      token: 'Out of “patient” in the token response.',
      'id-token': 'Out of “patient” in the id_token.',
      'fhir-user': 'Out of “fhirUser” in the id_token, which names a patient of this server.',
      asked: 'Out of userinfo, or the one patient whom a search finds.',
      several: 'A search finds several. A person would be asked which.',
    },
    fromNowhere: 'Neither the token response, the id_token, userinfo nor a search names one.',
    warnings: {
      'id-token/unreadable': 'It is no JWT',
      'id-token/wrong-issuer': '“iss” is not the issuer',
      'id-token/wrong-audience': '“aud” is not this client',
      'id-token/wrong-nonce': '“nonce” is not the one that was sent',
      'id-token/expired': 'It has expired, or does not say when',
      'id-token/bad-signature': 'Its signature does not fit the issuer’s keys',
      'id-token/unverified': 'The issuer’s keys could not be read, so that its signature is unproven',
    },
    actions: {
      refresh: 'Refresh now',
      userinfo: 'Ask userinfo',
      introspect: 'Introspect the token',
      revoke: 'Revoke the tokens',
    },
    what: {
      token: 'Code for tokens',
      keys: 'Keys of the issuer',
      other: 'Looking for the patient',
      refresh: 'Refresh',
      userinfo: 'Userinfo',
      introspect: 'Introspection',
      revoke: 'Revocation',
      raw: 'Your request',
    },
    noAnswer: 'no answer that a page may read',
    redirect: 'a redirect, not followed',
    granted: 'granted',
    partOf: (whole: string) => `granted, a part of ${whole}`,
    notAskedFor: 'granted, not asked for',
    onlyParts: (n: number) => `not whole, but ${n} of its types`,
    notGranted: 'not granted',
  },
  es: {
    parameters: {
      response_type: 'Lo que se quiere: un código para canjear',
      client_id: 'Quién pide, tal como está registrado allí',
      redirect_uri: 'Adónde va la respuesta; registrada al pie de la letra',
      scope: 'Lo que se pide',
      aud: 'El servidor FHIR para el que es el token',
      state: 'Nuestro, al azar; la respuesta debe devolverlo',
      nonce: 'Nuestro, al azar; el id_token debe devolverlo',
      code_challenge: 'Con lo que se compara el code verifier',
      code_challenge_method: 'Cómo: un resumen, o el propio verifier',
      response_mode: 'Cómo ha de volver la respuesta',
      code: 'Sirve una vez, durante un minuto más o menos',
      code_verifier: 'Prueba de haber empezado',
      iss: 'Quién responde (RFC 9207)',
      error: 'Por qué no, en una palabra',
      error_description: 'Por qué no, en palabras del servidor',
      session_state: 'Para vigilar la sesión allí; no se usa',
      prompt: 'Si hay que preguntar de nuevo a la persona',
      login_hint: 'Con qué cuenta iniciar sesión',
      launch: 'La clave del EHR que abrió la aplicación',
    },
    pkce: {
      S256: 'S256: como en cada inicio de sesión de una persona',
      plain: 'plain: se envía el propio verifier',
      none: 'none: quien tenga el código puede canjearlo',
    },
    from: {
      token: 'De «patient» en la respuesta del token endpoint.',
      'id-token': 'De «patient» en el id_token.',
      'fhir-user': 'De «fhirUser» en el id_token, que nombra a un paciente de este servidor.',
      asked: 'De userinfo, o el único paciente que encuentra una consulta.',
      several: 'Una consulta encuentra varios. A una persona se le preguntaría cuál.',
    },
    fromNowhere: 'Ni la respuesta del token endpoint, ni el id_token, ni userinfo, ni una consulta nombran a ninguno.',
    warnings: {
      'id-token/unreadable': 'No es un JWT',
      'id-token/wrong-issuer': '«iss» no es el issuer',
      'id-token/wrong-audience': '«aud» no es este cliente',
      'id-token/wrong-nonce': '«nonce» no es el que se envió',
      'id-token/expired': 'Ha caducado, o no dice cuándo caduca',
      'id-token/bad-signature': 'Su firma no corresponde a las claves del issuer',
      'id-token/unverified': 'No se pudieron leer las claves del issuer, así que su firma queda sin comprobar',
    },
    actions: {
      refresh: 'Renovar ahora',
      userinfo: 'Consultar userinfo',
      introspect: 'Hacer introspección del token',
      revoke: 'Revocar los tokens',
    },
    what: {
      token: 'Código por tokens',
      keys: 'Claves del issuer',
      other: 'En busca del paciente',
      refresh: 'Renovación',
      userinfo: 'Userinfo',
      introspect: 'Introspección',
      revoke: 'Revocación',
      raw: 'Su petición',
    },
    noAnswer: 'ninguna respuesta que una página pueda leer',
    redirect: 'una redirección, no seguida',
    granted: 'concedido',
    partOf: (whole) => `concedido, parte de ${whole}`,
    notAskedFor: 'concedido sin pedirlo',
    onlyParts: (n) => `no entero, sino ${n} de sus tipos`,
    notGranted: 'no concedido',
  },
});

const PARAMETERS: Readonly<Record<string, string>> = WORDS.parameters;

/** '' for one that is none of the standard's. */
export const parameterWords = (name: string): string => PARAMETERS[name] ?? '';

export const PKCE_WORDS: Readonly<Record<Pkce, string>> = WORDS.pkce;

export const patientFromWords = (from: PatientFrom | undefined): string =>
  from ? WORDS.from[from] : WORDS.fromNowhere;

export const warningWords = (warning: IdTokenWarning): string => WORDS.warnings[warning] ?? warning;

export const ACTION_WORDS: Readonly<Record<TrialAction, string>> = WORDS.actions;

export const exchangeTitle = ({ what }: Pick<TrialExchange, 'what'>): string => WORDS.what[what];

/** "200 OK · 41 ms". */
export function statusWords({ answer, ms }: Pick<TrialExchange, 'answer' | 'ms'>): string {
  if (!answer) return `${WORDS.noAnswer} · ${ms} ms`;
  if (answer.status === 0) return `${WORDS.redirect} · ${ms} ms`;
  return `${[answer.status, answer.statusText].filter(Boolean).join(' ')} · ${ms} ms`;
}

/** Scopes that were asked for or granted, each once, in the order of the asking, and what became of each. */
export function scopeRows(asked: readonly string[], granted: readonly string[]) {
  return [...new Set([...asked, ...granted])].map((scope) => {
    if (granted.includes(scope)) return { scope, isMissing: false, verdict: grantedWords(scope, asked) };
    const parts = granted.filter((one) => isPartOf(one, scope)).length;
    return { scope, isMissing: true, verdict: parts > 0 ? WORDS.onlyParts(parts) : WORDS.notGranted };
  });
}

function grantedWords(scope: string, asked: readonly string[]): string {
  if (asked.includes(scope)) return WORDS.granted;
  const whole = asked.find((one) => isPartOf(scope, one));
  return whole ? WORDS.partOf(whole) : WORDS.notAskedFor;
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
  return seconds < 60 ? `${tenths(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
