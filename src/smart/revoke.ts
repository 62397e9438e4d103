import * as oauth from 'oauth4webapi';
import { isPlainHttp } from './address.ts';
import { ask } from './ask.ts';
import type { SmartOptions } from './options.ts';
import { asLibrary } from './token-endpoint.ts';
import type { Grant } from './types.ts';

/** What became of the access that a server gave. */
export interface Revoked {
  /** It has a place where access can be ended. */
  readonly offered: boolean;
  /** It said of all that it gave that it has ended. */
  readonly confirmed: boolean;
  /** ms since 1970: when that of which it did not say so is over by itself; undefined where only the server knows. */
  readonly endsAt: number | undefined;
}

/**
 * Ends access at the server, where it can be ended: the access token and what renews it.
 *
 * A person who disconnects must not be held up by a server that is down or lets no app in a browser do
 * this: every failure but an abort is a 'not confirmed'.
 * @see https://www.rfc-editor.org/rfc/rfc7009
 */
export async function revoke(grant: Grant, options: SmartOptions = {}): Promise<Revoked> {
  if (grant.server.revocationEndpoint === undefined) return { ...unsaid(grant), offered: false };
  const end = async (token: string | undefined) => token === undefined || revokeToken(token, grant, options);
  // Servers must take back the one and may refuse the other (RFC 7009 2).
  const [renewal, access] = await Promise.all([end(grant.refreshToken), end(grant.accessToken)]);
  if (renewal && access) return { offered: true, confirmed: true, endsAt: undefined };
  return renewal ? { offered: true, confirmed: false, endsAt: grant.expiresAt } : unsaid(grant);
}

/** A refresh token lives as long as its server likes. A registered key does not outlive its connection on this device. */
export const unsaid = ({ refreshToken, expiresAt }: Grant): Revoked => ({
  offered: true,
  confirmed: false,
  endsAt: refreshToken === undefined ? expiresAt : undefined,
});

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
