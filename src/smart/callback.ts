import { SmartError, type SmartErrorCode } from './errors.ts';
import { type SmartOptions, withWorld } from './options.ts';
import { wordsOf } from './said.ts';
import type { PendingSignIn } from './types.ts';

/** What came back: the code to trade, and the issuer to hold this server to from now on. */
export interface CallbackAnswer {
  readonly code: string;
  readonly issuer: string | undefined;
}

/** Time for a person to find their password, and no more: an old answer is more likely stolen than slow. */
const PATIENCE = 15 * 60_000;

/**
 * Step 2 of 3: the code, if this address answers the question that we asked.
 *
 * `state` is compared before `error` is read, and `iss` before either is believed, so that a forged
 * link cannot make the app claim that the person's provider refused them.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export function readCallback(
  callbackUrl: string,
  pending: PendingSignIn,
  options: Pick<SmartOptions, 'now'> = {},
): CallbackAnswer {
  const read = reader(callbackUrl);
  if (read('state') !== pending.state) throw new SmartError('smart/wrong-state', '"state" is not the one we sent');
  if (withWorld(options).now() - pending.createdAt > PATIENCE) {
    throw new SmartError('smart/expired-sign-in', 'the answer came too late');
  }
  const issuer = checkIssuer(read('iss'), pending);

  const error = read('error');
  if (error !== undefined) throw refusal(error, read('error_description'));
  const code = read('code');
  if (!code) throw new SmartError('smart/bad-callback', 'neither "code" nor "error" came back');
  return { code, issuer };
}

/** The `state` of an answer, to look up the sign-in that it belongs to; undefined when it has none, or two. */
export function stateOf(callbackUrl: string): string | undefined {
  const states = URL.canParse(callbackUrl) ? valuesOf(new URL(callbackUrl), 'state') : [];
  return states.length === 1 && states[0] ? states[0] : undefined;
}

/** The address without what a sign-in page may have put there, fit for history and screenshots. */
export function cleanAddress(callbackUrl: string): string {
  const url = new URL(callbackUrl);
  url.hash = '';
  for (const name of [...url.searchParams.keys()].filter((key) => ANSWER.test(key))) url.searchParams.delete(name);
  return url.href;
}

const ANSWER =
  /^(code|state|iss|error(_description|_uri)?|session_state|response|(access|id)_token|token_type|expires_in|scope)$/;

/** Servers answer by query or by fragment, and not always by the one that was asked for. */
function valuesOf({ searchParams, hash }: URL, name: string): readonly string[] {
  return [...searchParams.getAll(name), ...new URLSearchParams(hash.slice(1)).getAll(name)];
}

/** RFC 6749 3.1 forbids saying a thing twice; which of the two counts is how answers get smuggled. */
function reader(callbackUrl: string): (name: string) => string | undefined {
  if (!URL.canParse(callbackUrl)) throw new SmartError('smart/bad-callback', 'not an address');
  const url = new URL(callbackUrl);
  return (name) => {
    const [value, ...more] = valuesOf(url, name);
    if (more.length > 0) throw new SmartError('smart/bad-callback', `"${name}" came more than once`);
    return value;
  };
}

/**
 * RFC 9207, against mix-up: compared as text, and refused where promised and absent. A server of
 * which no issuer is known may name one; it is returned, to be kept.
 * @see https://www.rfc-editor.org/rfc/rfc9207#section-2.4
 */
function checkIssuer(iss: string | undefined, { server }: PendingSignIn): string | undefined {
  if (iss === undefined && server.issInResponse) {
    throw new SmartError('smart/wrong-issuer', '"iss" was promised and did not come');
  }
  if (iss !== undefined && server.issuer !== undefined && iss !== server.issuer) {
    throw new SmartError('smart/wrong-issuer', '"iss" is not the server that we asked');
  }
  return server.issuer ?? iss;
}

/** Every `error` that a sign-in page may send and that asks something else of the person than 'smart/refused'. */
const REFUSALS: Readonly<Record<string, SmartErrorCode>> = {
  access_denied: 'smart/denied',
  consent_required: 'smart/denied',
  login_required: 'smart/denied',
  interaction_required: 'smart/denied',
  server_error: 'smart/server-error',
  temporarily_unavailable: 'smart/server-error',
};

function refusal(error: string, description: string | undefined): SmartError {
  const code = Object.hasOwn(REFUSALS, error) ? REFUSALS[error] : undefined;
  return new SmartError(code ?? 'smart/refused', 'the sign-in page answered with an error', {
    said: wordsOf(description, error),
  });
}
