import { objectIn, textOf, type JsonObject } from '../../base/json.ts';
import { safeAddress } from '../address.ts';
import { ask } from '../ask.ts';
import { SmartError } from '../errors.ts';
import type { SmartOptions } from '../options.ts';
import type { SmartServer } from '../types.ts';

/** Endpoints that no sign-in needs, and a developer wants to look at. */
export interface OtherEndpoints {
  readonly introspection: string | undefined;
  readonly userinfo: string | undefined;
}

/** Where they are, as far as the server says: in its SMART configuration, or in that of its issuer. */
export async function otherEndpoints(server: SmartServer, options: SmartOptions = {}): Promise<OtherEndpoints> {
  const { fhirBase, issuer } = server;
  const smart = await configurationAt(`${fhirBase}/.well-known/smart-configuration`, options);
  const isWhole = smart['introspection_endpoint'] !== undefined && smart['userinfo_endpoint'] !== undefined;
  const home = issuer === undefined || isWhole ? undefined : safeAddress(issuer, fhirBase);
  const openId =
    home === undefined
      ? {}
      : await configurationAt(`${home.replace(/\/+$/, '')}/.well-known/openid-configuration`, options);
  const at = (name: string) => {
    const said = textOf(smart[name]) ?? textOf(openId[name]);
    return said === undefined ? undefined : safeAddress(said, fhirBase);
  };
  return { introspection: at('introspection_endpoint'), userinfo: at('userinfo_endpoint') };
}

/** Empty for what cannot be had: nothing depends on it. */
async function configurationAt(url: string, options: SmartOptions): Promise<JsonObject> {
  try {
    const { status, text } = await ask(url, { headers: { accept: 'application/json' } }, options);
    return (status === 200 ? objectIn(text) : undefined) ?? {};
  } catch (error) {
    if (error instanceof SmartError) return {};
    throw error;
  }
}
