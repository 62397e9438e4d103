import { beginSignIn, type SignInPlace } from '../begin.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { SmartOptions } from '../options.ts';
import type { PendingSignIn, SmartServer } from '../types.ts';

/** How whoever finishes shows to be who began. Only S256 is safe; the others are for seeing what a server does. */
export type Pkce = 'S256' | 'plain' | 'none';

/** What a developer may ask otherwise than a sign-in of a person does. */
export interface Trial {
  /** To the letter, with blanks between. */
  readonly scope: string;
  /** '' : none. */
  readonly audience: string;
  readonly pkce: Pkce;
}

/**
 * The first step of a sign-in, and then what a developer wants otherwise put into its address.
 *
 * It stands beside `beginSignIn` and not in it, so that no data and no slip makes a person's own sign-in less than it is.
 */
export async function beginTrial(
  endpoint: Endpoint,
  server: SmartServer,
  place: SignInPlace,
  { scope, audience, pkce }: Trial,
  options: SmartOptions = {},
): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
  const begun = await beginSignIn(endpoint, server, place, options);
  const url = new URL(begun.url);
  const { searchParams } = url;
  const set = (name: string, value: string) =>
    value === '' ? searchParams.delete(name) : searchParams.set(name, value);
  set('scope', scope);
  set('aud', audience);
  if (pkce === 'plain') {
    set('code_challenge', begun.pending.codeVerifier);
    set('code_challenge_method', 'plain');
  }
  if (pkce === 'none') {
    set('code_challenge', '');
    set('code_challenge_method', '');
  }
  return { url: url.href, pending: { ...begun.pending, scope } };
}
