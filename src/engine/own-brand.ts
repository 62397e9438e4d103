import { isOwnId } from '../catalog/own-provider.ts';
import { serverBrandOf } from '../catalog/server-brand.ts';
import type { SmartServer } from '../smart/types.ts';
import { readConnection, readGrant, saveDetails } from '../store/connections.ts';
import { askQuietly } from './catalogue/quiet.ts';
import type { Context } from './context.ts';
import { readLogo } from './logo.ts';

/**
 * Puts right a connection's name, place and logo by what its own server says of its brand (User-access Brands), which
 * counts before any list of a vendor's.
 *
 * Asked only of the server itself: nobody else is to learn who is whose patient. What it does not say stays as it was.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html
 */
export async function correctBrand({ store, events }: Context, connectionId: string): Promise<void> {
  const server = (await readGrant(store, connectionId))?.server;
  if (!server?.brandBundle || !isOf(server, server.brandBundle)) return;
  const brand = await brandOf(server, server.brandBundle);
  if (!brand) return;
  const logo = await logoOf(server, brand.logo);
  const connection = await readConnection(store, connectionId);
  await saveDetails(store, connectionId, {
    // What the person called it is theirs to change.
    ...(brand.name && !isOwnId(connection?.endpointId ?? '') && { name: brand.name }),
    ...(brand.place && { place: brand.place }),
    ...(logo !== undefined && { logo }),
  });
  events.connections();
}

async function brandOf({ fhirBase, brandIdentifier }: SmartServer, bundle: string) {
  const { chunks } = await askQuietly(bundle, { within: PATIENCE, redirect: 'error' });
  return serverBrandOf(atMost(LARGEST, chunks), { identifier: brandIdentifier, fhirBase });
}

async function* atMost(most: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new Error('more than one brand can need');
    yield chunk;
  }
}

/** As a data: address; '' where the brand has none, undefined where it cannot be had or is no picture. */
async function logoOf(server: SmartServer, address: string): Promise<string | undefined> {
  if (address === '') return '';
  if (!address.startsWith('data:') && !isOf(server, address)) return undefined;
  return readLogo(address, (url) => askQuietly(url, { within: PATIENCE, redirect: 'error' })).catch(() => undefined);
}

/** Of an origin that this sign-in went through anyway. */
const isOf = ({ fhirBase, authorizationEndpoint, tokenEndpoint }: SmartServer, address: string): boolean =>
  URL.canParse(address) &&
  [fhirBase, authorizationEndpoint, tokenEndpoint].some((own) => new URL(own).origin === new URL(address).origin);

/** Bytes and ms. A bundle of all of a vendor's brands (85 MB are known) is not worth a phone's data for one name. */
const LARGEST = 10e6;
const PATIENCE = 60_000;
