import { objectIn, textOf } from '../base/json.ts';
import { safeAddress } from './address.ts';
import { ask } from './ask.ts';
import { askWithAccess } from './ask-with-access.ts';
import type { Shown } from './dpop-ask.ts';
import type { SmartOptions } from './options.ts';
import type { Grant } from './types.ts';

/** Who signed in, as far as the issuer's userinfo says so. */
export interface UserInfo {
  readonly fhirUser: string | undefined;
  readonly patient: string | undefined;
}

/**
 * Asks the issuer who signed in; undefined unless it speaks of the very `subject` that the id_token named: a token that
 * was swapped on the way would tell of somebody else.
 * @see https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse
 */
export async function readUserInfo(
  access: Pick<Grant, 'server'> & Shown,
  subject: string | undefined,
  options: SmartOptions,
): Promise<UserInfo | undefined> {
  if (subject === undefined) return undefined;
  const endpoint = await userInfoEndpoint(access, options);
  const said = endpoint && (await askWithAccess(endpoint, access, 'application/json', options));
  if (!said || said['sub'] !== subject) return undefined;
  return { fhirUser: textOf(said['fhirUser']) ?? textOf(said['profile']), patient: textOf(said['patient']) };
}

/** As the issuer itself says, and only where this sign-in went anyway: the token goes there. */
async function userInfoEndpoint({ server }: Pick<Grant, 'server'>, options: SmartOptions): Promise<string | undefined> {
  const { fhirBase, issuer, tokenEndpoint, authorizationEndpoint } = server;
  const bare = issuer?.replace(/\/+$/, '');
  const address = bare && safeAddress(`${bare}/.well-known/openid-configuration`, fhirBase);
  if (!bare || !address) return undefined;
  try {
    const { status, text } = await ask(address, { headers: { accept: 'application/json' } }, options);
    const said = status === 200 ? objectIn(text) : undefined;
    if (textOf(said?.['issuer'])?.replace(/\/+$/, '') !== bare) return undefined;
    const endpoint = safeAddress(textOf(said?.['userinfo_endpoint']) ?? '', fhirBase);
    const own = [bare, fhirBase, tokenEndpoint, authorizationEndpoint].map((one) => new URL(one).origin);
    return endpoint && own.includes(new URL(endpoint).origin) ? endpoint : undefined;
  } catch {
    options.signal?.throwIfAborted();
    return undefined;
  }
}
