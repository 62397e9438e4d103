import { ask } from '../ask.ts';
import type { SmartOptions } from '../options.ts';
import type { Grant } from '../types.ts';

/**
 * What the server says of the token (RFC 7662), asked as the public client that we are. Whatever it answers is the
 * answer: many let only servers ask.
 */
export async function introspect(endpoint: string, grant: Grant, options: SmartOptions): Promise<void> {
  const body = new URLSearchParams({ token: grant.accessToken, client_id: grant.clientId });
  await ask(endpoint, { method: 'POST', body, redirect: 'manual', headers: { accept: 'application/json' } }, options);
}

/** Who the server says that is. */
export async function userinfo(endpoint: string, grant: Grant, options: SmartOptions): Promise<void> {
  const headers = { accept: 'application/json', authorization: `Bearer ${grant.accessToken}` };
  await ask(endpoint, { redirect: 'manual', headers }, options);
}
