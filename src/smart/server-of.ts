import type { Endpoint } from '../catalog/endpoint.ts';
import { safeAddress } from './address.ts';
import { discover } from './discover.ts';
import { SmartError } from './errors.ts';
import type { SmartOptions } from './options.ts';
import type { SmartServer } from './types.ts';

/**
 * Where to sign in at an endpoint: as its server says, and where the catalogue or the person knows better, as they say.
 *
 * With both addresses known, a server that says nothing at all will do; one that this device cannot reach will not.
 */
export async function serverOf(endpoint: Endpoint, options: SmartOptions = {}): Promise<SmartServer> {
  const { fhirBase } = endpoint;
  const authorizationEndpoint = knownAddress(endpoint, 'authorizationEndpoint');
  const tokenEndpoint = knownAddress(endpoint, 'tokenEndpoint');
  if (!authorizationEndpoint || !tokenEndpoint) {
    const said = await discover(fhirBase, options);
    return {
      ...said,
      authorizationEndpoint: authorizationEndpoint ?? said.authorizationEndpoint,
      tokenEndpoint: tokenEndpoint ?? said.tokenEndpoint,
    };
  }
  const said = await discover(fhirBase, options).catch((error: unknown) => {
    if (error instanceof SmartError && SILENT.has(error.code)) return nothingSaid(fhirBase);
    throw error;
  });
  return { ...said, authorizationEndpoint, tokenEndpoint };
}

/** It is there, and says nothing that a page may read. */
const SILENT: ReadonlySet<string> = new Set<SmartError['code']>([
  'smart/no-cors',
  'smart/not-smart',
  'smart/gone',
  'smart/server-error',
]);

function knownAddress({ id, fhirBase, quirks }: Endpoint, quirk: 'authorizationEndpoint' | 'tokenEndpoint') {
  const known = quirks[quirk];
  if (known === null) return undefined;
  const address = safeAddress(known, fhirBase);
  if (!address) throw new SmartError('smart/not-smart', `${quirk} of ${id} is neither https nor local`);
  return address;
}

const nothingSaid = (fhirBase: string) => ({
  fhirBase: fhirBase.replace(/\/+$/, ''),
  issuer: undefined,
  revocationEndpoint: undefined,
  jwksUri: undefined,
  issInResponse: false,
  scopesSupported: [],
  capabilities: [],
  brandBundle: undefined,
  brandIdentifier: undefined,
});
