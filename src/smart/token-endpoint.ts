import * as oauth from 'oauth4webapi';
import { objectIn, textOf } from '../base/json.ts';
import { isPlainHttp } from './address.ts';
import { ask, type Answer } from './ask.ts';
import type { Proven } from './dpop.ts';
import { SmartError, type SmartErrorCode } from './errors.ts';
import type { SmartOptions } from './options.ts';
import { wordsOf } from './said.ts';
import { tidy } from './tidy.ts';
import type { ProofKey, SmartServer } from './types.ts';

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
  /** The key that the request is proven by, where the server knows DPoP. */
  readonly proofKey?: ProofKey | undefined;
}

/** One exchange at the token endpoint: the protocol is the library's, the tolerance is ours (`tidy.ts`). */
export async function askForTokens(
  server: SmartServer,
  clientId: string,
  { send, check, spent, alsoSpent = [], proofKey }: Exchange,
  options: SmartOptions,
): Promise<Tokens> {
  let idToken: string | undefined;
  const call: TokenCall = {
    as: asLibrary(server),
    client: { client_id: clientId },
    auth: oauth.None(),
    http: {
      [oauth.customFetch]: async (url, { body, headers, method, redirect }) => {
        const post = (proof: object = {}) =>
          ask(url, { body, headers: { ...headers, ...proof }, method, redirect }, options);
        const answer = await (proofKey ? proven(proofKey, { method, url }, post, options) : post());
        const tidied = tidy(unechoed(answer, body));
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

const SECRETS = ['code', 'code_verifier', 'refresh_token', 'assertion', 'client_assertion'];

/** A refusal without what was sent, which some servers repeat: their words are shown, and there to be copied. */
function unechoed(answer: Answer, sent: unknown): Answer {
  if (!(sent instanceof URLSearchParams) || textOf(objectIn(answer.text)?.['access_token'])) return answer;
  const secrets = SECRETS.flatMap((name) => sent.getAll(name)).filter(Boolean);
  return { ...answer, text: secrets.reduce((text, secret) => text.replaceAll(secret, '…'), answer.text) };
}

/** The same request with a proof; this endpoint says in the body of its answer that it wants a nonce in it. */
async function proven(
  key: ProofKey,
  request: Proven,
  send: (proof: object) => Promise<Answer>,
  options: SmartOptions,
): Promise<Answer> {
  const { sendProven } = await import('./dpop.ts');
  const wantsNonce = ({ text }: Answer) => (objectIn(text)?.['error'] === 'use_dpop_nonce' ? 'yes' : 'no');
  return sendProven(key, request, { send, wantsNonce }, options);
}

/** Where discovery names no issuer the FHIR base stands in: the library wants one, and it is never compared here. */
export const asLibrary = (server: SmartServer): oauth.AuthorizationServer => ({
  issuer: server.issuer ?? server.fhirBase,
  token_endpoint: server.tokenEndpoint,
  ...(server.revocationEndpoint ? { revocation_endpoint: server.revocationEndpoint } : {}),
});

/** What these say of the proof is the same to a person. */
const OF_PROOF: ReadonlySet<string> = new Set(['invalid_dpop_proof', 'use_dpop_nonce']);

function named(error: unknown, spent: SmartErrorCode, spentBy: readonly string[]): unknown {
  if (error instanceof SmartError && error.code === 'smart/no-cors') {
    return new SmartError('smart/token-no-cors', 'no CORS at the token endpoint', { cause: error });
  }
  if (error instanceof oauth.ResponseBodyError) {
    const refused = OF_PROOF.has(error.error) ? 'smart/proof-refused' : 'smart/refused';
    const code = spentBy.includes(error.error) ? spent : refused;
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
