import { listOf, objectIn, textOf, type JsonObject } from '../base/json.ts';
import type { Answer } from './ask.ts';
import { SmartError } from './errors.ts';
import { wordsOf } from './said.ts';

/**
 * A token endpoint's answer as the specification would have it, from one as servers send it.
 *
 * The library refuses a whole response for an id_token that it does not like, after the code is
 * spent; so that is taken out here and checked apart. Nothing is made up: a response without an
 * access token stays without.
 */
export function tidy(answer: Answer): { readonly response: Response; readonly idToken: string | undefined } {
  const json = objectIn(answer.text);
  if (answer.status >= 500 || answer.status === 429) {
    const said = wordsOf(json?.['error_description'], json?.['error']);
    throw new SmartError('smart/server-error', `the token endpoint answered ${answer.status}`, { said });
  }
  if (!json) throw new SmartError('smart/bad-token-response', `not JSON (status ${answer.status})`);
  return { response: toResponse(standard(json), statusOf(answer, json)), idToken: textOf(json['id_token']) };
}

/** An error sent as 200, or 401 with a challenge that the library would read instead of the body: both are a plain 400. */
function statusOf({ status }: Answer, json: JsonObject): number {
  if (status < 200 || status > 299) return 400;
  return json['error'] !== undefined && json['access_token'] === undefined ? 400 : 200;
}

const toResponse = (json: object, status: number) =>
  new Response(JSON.stringify(json), { status, headers: { 'content-type': 'application/json' } });

function standard(json: JsonObject): object {
  const { id_token: _, expires_in: seconds, scope, token_type: type, refresh_token: refresh, ...rest } = json;
  const expires = typeof seconds === 'string' && seconds.trim() ? Number(seconds) : seconds;
  const scopes = Array.isArray(scope) ? listOf(scope).join(' ') : textOf(scope);
  return {
    ...rest,
    token_type: textOf(type) ?? 'bearer',
    ...(typeof expires === 'number' && expires > 0 ? { expires_in: expires } : {}),
    ...(scopes ? { scope: scopes } : {}),
    ...(textOf(refresh) ? { refresh_token: refresh } : {}),
  };
}
