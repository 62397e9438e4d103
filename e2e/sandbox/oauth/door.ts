import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readForm } from '../http.ts';
import type { Profile } from '../profiles.ts';
import type { Quirks } from '../switches.ts';
import { authorizeQuery } from './authorize.ts';
import type { Registrations } from './registration.ts';

/** Hands a request below `/oauth/` to the authorization server, made into one that it understands. */
export async function answerOAuth(
  { provider, registrations }: { readonly provider: Provider; readonly registrations: Registrations },
  profile: Profile,
  quirks: Quirks,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path === '/oauth/register') return registrations.answer(request, response, quirks.registration());
  request.url = path;
  request.headers.cookie = withoutSessions(request.headers.cookie);
  if (path.split('?', 1)[0] === '/oauth/authorize') await rewriteAuthorize(request, profile);
  if (path === '/oauth/token' && quirks.withoutCors('token', 0)) hideCors(response);
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

function hideCors(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => (/^access-control-/i.test(name) ? response : setHeader(name, value));
}
