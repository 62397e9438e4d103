import * as oauth from 'oauth4webapi';
import { isPlainHttp } from './address.ts';
import { ask } from './ask.ts';
import { SmartError, type SmartErrorCode } from './errors.ts';
import type { SmartOptions } from './options.ts';
import { wordsOf } from './said.ts';
import { tidy } from './tidy.ts';
import type { SmartServer } from './types.ts';

/** A token response after the library has checked it, and the id_token that it was not shown. */
export interface Tokens {
  readonly response: oauth.TokenEndpointResponse;
  readonly idToken: string | undefined;
}

/** The library's words for our server, our client, and how to reach the one as the other. */
export interface TokenCall {
  readonly as: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  /** A public client: no secret, but `client_id` in every body, refreshes too. */
  readonly auth: oauth.ClientAuth;
  readonly http: oauth.TokenEndpointRequestOptions;
}

/** A kind of exchange: what to send, and the library's check of what came back. */
export interface Exchange {
  readonly send: (call: TokenCall) => Promise<Response>;
  readonly check: (call: TokenCall, response: Response) => Promise<oauth.TokenEndpointResponse>;
  /** What `invalid_grant` means for this kind. */
  readonly spent: SmartErrorCode;
  /** Errors that mean the same as `invalid_grant` here. */
  readonly alsoSpent?: readonly string[];
}

/** One exchange at the token endpoint: the protocol is the library's, the tolerance is ours (`tidy.ts`). */
export async function askForTokens(
  server: SmartServer,
  clientId: string,
  { send, check, spent, alsoSpent = [] }: Exchange,
  options: SmartOptions,
): Promise<Tokens> {
  let idToken: string | undefined;
  const call: TokenCall = {
    as: asLibrary(server),
    client: { client_id: clientId },
    auth: oauth.None(),
    http: {
      [oauth.customFetch]: async (url, { body, headers, method, redirect }) => {
        const tidied = tidy(await ask(url, { body, headers, method, redirect }, options));
        idToken = tidied.idToken;
        return tidied.response;
      },
      [oauth.allowInsecureRequests]: isPlainHttp(server.tokenEndpoint),
    },
  };
  try {
    const response = await check(call, await send(call));
    return { response, idToken };
  } catch (error) {
    throw named(error, spent, ['invalid_grant', ...alsoSpent]);
  }
}

/** Where discovery names no issuer the FHIR base stands in: the library wants one, and it is never compared here. */
export const asLibrary = (server: SmartServer): oauth.AuthorizationServer => ({
  issuer: server.issuer ?? server.fhirBase,
  token_endpoint: server.tokenEndpoint,
  ...(server.revocationEndpoint ? { revocation_endpoint: server.revocationEndpoint } : {}),
});

function named(error: unknown, spent: SmartErrorCode, spentBy: readonly string[]): unknown {
  if (error instanceof SmartError && error.code === 'smart/no-cors') {
    return new SmartError('smart/token-no-cors', 'no CORS at the token endpoint', { cause: error });
  }
  if (error instanceof oauth.ResponseBodyError) {
    const code = spentBy.includes(error.error) ? spent : 'smart/refused';
    return new SmartError(code, `the token endpoint answered ${error.status}`, {
      cause: error,
      said: wordsOf(error.error_description, error.error),
    });
  }
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError) {
    return new SmartError('smart/bad-token-response', 'not a token response', { cause: error });
  }
  return error;
}
