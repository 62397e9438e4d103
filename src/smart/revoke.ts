import * as oauth from 'oauth4webapi';
import { isPlainHttp } from './address.ts';
import { ask } from './ask.ts';
import type { SmartOptions } from './options.ts';
import { asLibrary } from './token-endpoint.ts';
import type { Grant } from './types.ts';

/**
 * Ends access at the server, where it can be ended; true when the server agreed.
 *
 * A person who disconnects must not be held up by a server that is down or lets no app in a browser do
 * this: every failure but an abort is a `false`.
 * @see https://www.rfc-editor.org/rfc/rfc7009
 */
export async function revoke(grant: Grant, options: SmartOptions = {}): Promise<boolean> {
  if (grant.server.revocationEndpoint === undefined) return false;
  const tokens = [grant.refreshToken, grant.accessToken].filter((token) => token !== undefined);
  const done = await Promise.all(tokens.map((token) => revokeToken(token, grant, options)));
  return done.every(Boolean);
}

async function revokeToken(token: string, { server, clientId }: Grant, options: SmartOptions): Promise<boolean> {
  try {
    const client = { client_id: clientId };
    const response = await oauth.revocationRequest(asLibrary(server), client, oauth.None(), token, {
      [oauth.customFetch]: async (url, { body, headers, method, redirect }) => {
        const { status } = await ask(url, { body, headers, method, redirect }, options);
        return new Response(null, { status: status || 502 });
      },
      [oauth.allowInsecureRequests]: isPlainHttp(server.revocationEndpoint ?? ''),
    });
    await oauth.processRevocationResponse(response);
    return true;
  } catch {
    options.signal?.throwIfAborted();
    return false;
  }
}
