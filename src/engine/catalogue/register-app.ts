import { registerOpenly } from '../../smart/register.ts';
import { serverOf } from '../../smart/server-of.ts';
import type { Catalogue } from './catalogue.ts';
import { saveClientId } from './client-ids.ts';

/** Asks the endpoint's own server for a client id, and keeps what it gives as the person's own for that endpoint. */
export async function registerApp(catalogue: Catalogue, endpointId: string, redirectUri: string): Promise<void> {
  const endpoint = await catalogue.endpoint(endpointId);
  const clientId = await registerOpenly(await serverOf(endpoint), { redirectUri, scopes: endpoint.scopes });
  await saveClientId(catalogue, endpointId, clientId, { everywhere: false });
}
