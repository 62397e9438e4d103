import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { corsHeaders } from '../fhir/cors.ts';
import { readForm, send } from '../http.ts';
import type { Profile } from '../profiles.ts';
import type { Quirks } from '../switches.ts';
import { authorizeQuery } from './authorize.ts';
import { isDemanded } from './dpop.ts';
import type { Registrations } from './registration.ts';

interface OAuth {
  readonly provider: Provider;
  readonly registrations: Registrations;
  readonly fhir: { readonly appOrigins: readonly string[] };
}

/** Hands a request below `/oauth/` to the authorization server, made into one that it understands. */
export async function answerOAuth(
  { provider, registrations, fhir: { appOrigins } }: OAuth,
  profile: Profile,
  quirks: Quirks,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path === '/oauth/register') return registrations.answer(request, response, quirks.registration());
  const mode = quirks.dpop();
  if (path === '/oauth/token' && request.method === 'POST' && isDemanded(mode) && request.headers['dpop'] === undefined)
    return noProof(request, response, appOrigins);
  // A proof names the address that was asked, with its switches.
  if (path === '/oauth/token') Object.assign(request, { originalUrl: request.url });
  request.url = path;
  request.headers.cookie = withoutSessions(request.headers.cookie);
  if (path.split('?', 1)[0] === '/oauth/authorize') await rewriteAuthorize(request, profile);
  if (path === '/oauth/token' && quirks.withoutCors('token', 0)) hideCors(response);
  if (path === '/oauth/jwks' && quirks.withoutCors('jwks', 0)) hideCors(response);
  await provider.callback()(request, response);
}

/** No session is ever wanted: each sign-in asks who it is, and two tabs may be two people. */
const withoutSessions = (cookies = ''): string =>
  cookies
    .split('; ')
    .filter((cookie) => !/^\w+_session/.test(cookie))
    .join('; ');

async function rewriteAuthorize(request: IncomingMessage, profile: Profile): Promise<void> {
  const query =
    request.method === 'POST' ? await readForm(request) : new URLSearchParams(request.url?.replace(/^[^?]*/, ''));
  request.method = 'GET';
  request.url = `/oauth/authorize?${authorizeQuery(query, profile)}`;
}

function noProof({ headers }: IncomingMessage, response: ServerResponse, appOrigins: readonly string[]): void {
  const body = {
    error: 'invalid_dpop_proof',
    error_description: 'Only tokens that are bound to a key are given here.',
  };
  const cors = corsHeaders(headers.origin, appOrigins, false);
  send(
    response,
    400,
    { ...cors, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    JSON.stringify(body),
  );
}

function hideCors(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => (/^access-control-/i.test(name) ? response : setHeader(name, value));
}
