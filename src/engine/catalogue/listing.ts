import { endpointOf } from '../../catalog/endpoint-of.ts';
import type { ListingView } from '../api.ts';
import type { Catalogue } from './catalogue.ts';

/** Where the published list has this endpoint now; undefined where it has it no more, or never had. */
export async function readListing(catalogue: Catalogue, endpointId: string): Promise<ListingView | undefined> {
  const { tables } = await catalogue.known();
  const entry = endpointOf(tables, endpointId);
  return entry && { fhirBase: entry.fhirBase, built: tables.built };
}
