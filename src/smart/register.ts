import { objectIn, textOf, type JsonObject } from '../base/json.ts';
import { ask, type Answer } from './ask.ts';
import { askWith, type Shown } from './dpop-ask.ts';
import { SmartError } from './errors.ts';
import type { SmartOptions } from './options.ts';
import { wordsOf } from './said.ts';
import type { SmartServer } from './types.ts';

/**
 * A client id for this app, from a server that gives one to whoever asks: a public client, so without any secret.
 * @see https://www.rfc-editor.org/rfc/rfc7591#section-2
 */
export async function registerOpenly(
  server: SmartServer,
  { redirectUri, scopes }: { readonly redirectUri: string; readonly scopes: readonly string[] },
  options: SmartOptions = {},
): Promise<string> {
  const said = await postRegistration(
    server,
    {
      client_name: 'Sheaf',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      scope: scopes.join(' '),
    },
    options,
  );
  if ((textOf(said['token_endpoint_auth_method']) ?? 'none') !== 'none') {
    throw new SmartError('smart/registration-refused', 'it registers only clients that keep a secret');
  }
  return clientIdOf(said);
}

/** Posts one registration and returns what the server made of it, or throws why it made nothing. */
export async function postRegistration(
  { registrationEndpoint }: SmartServer,
  request: object,
  { access, ...options }: SmartOptions & { readonly access?: Shown },
): Promise<JsonObject> {
  if (registrationEndpoint === undefined) {
    throw new SmartError('smart/no-registration', 'discovery names no registration endpoint');
  }
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  // Not followed anywhere: a token may go along, and the answer is one to trust.
  const init = { method: 'POST', headers, body: JSON.stringify(request), redirect: 'manual' } as const;
  const asking = access
    ? askWith(access, registrationEndpoint, init, options)
    : ask(registrationEndpoint, init, options);
  return read(await asking.catch(rethrow));
}

function rethrow(error: unknown): never {
  if (error instanceof SmartError && error.code === 'smart/no-cors') {
    throw new SmartError('smart/registration-no-cors', 'no CORS at the registration endpoint', { cause: error });
  }
  throw error;
}

/** 201 as the specification has it, or any other success. */
function read({ status, text }: Answer): JsonObject {
  const json = objectIn(text);
  const said = wordsOf(json?.['error_description'], json?.['error']);
  if (status >= 500 || status === 429) {
    throw new SmartError('smart/server-error', `the registration endpoint answered ${status}`, { said });
  }
  if (status === 404)
    throw new SmartError('smart/no-registration', 'nothing is at the registration endpoint', { said });
  if (status < 200 || status > 299 || !json) {
    throw new SmartError('smart/registration-refused', `the registration endpoint answered ${status}`, { said });
  }
  return json;
}

/** A client id goes into addresses and bodies: any text will do, and a very long one is none. */
export function clientIdOf(said: JsonObject): string {
  const id = textOf(said['client_id'])?.trim();
  if (!id || id.length > 500) throw new SmartError('smart/registration-refused', 'no client id came with the answer');
  return id;
}
