import type { ProviderKind } from '../entry.ts';
import { brandIdAt, endpointIdAt } from '../rows.ts';
import { CATEGORIES, type Tables } from '../tables.ts';
import type { Offer } from './offer.ts';

/** Real providers stand before sandboxes, those before local hospitals. */
export const KINDS: readonly ProviderKind[] = ['provider', 'sandbox', 'local'];

export const kindOf = ({ endpoints, platforms }: Tables, endpoint: number): ProviderKind =>
  endpoints.over.get(endpoint)?.kind ?? platforms[endpoints.platforms[endpoint]!]?.kind ?? 'provider';

/** For each brand the number of the best kind among its endpoints; beyond all where none, or not the brand itself, is offered. */
export function brandKinds(tables: Tables, offer: Offer): Uint8Array {
  const ofEndpoints = Uint8Array.from({ length: tables.endpoints.bases.length }, (_, endpoint) => {
    const kind = kindOf(tables, endpoint);
    return isOffered(tables, endpoint, offer) ? KINDS.indexOf(kind) : KINDS.length;
  });
  const least = ({ starts, items }: Tables['brands']['portals'], of: Uint8Array): Uint8Array => {
    const kinds = new Uint8Array(starts.length - 1).fill(KINDS.length);
    for (let row = 0; row < kinds.length; row++)
      for (let at = starts[row]!; at < starts[row + 1]!; at++) kinds[row] = Math.min(kinds[row]!, of[items[at]!]!);
    return kinds;
  };
  const kinds = least(tables.brands.portals, least(tables.portals.endpoints, ofEndpoints));
  const { categories } = tables.brands;
  for (let brand = 0; brand < kinds.length; brand++)
    if (!offer.categories.has(CATEGORIES[Number(categories[brand])] ?? 'other')) kinds[brand] = KINDS.length;
  return kinds;
}

/**
 * A test server that nobody here may sign in to is of use to nobody. A real one is listed all the same, and says why:
 * whoever looks for their hospital must find it.
 */
export function isOffered(tables: Tables, endpoint: number, offer: Offer): boolean {
  const kind = kindOf(tables, endpoint);
  return offer.kinds.has(kind) && (kind !== 'sandbox' || clientIdAt(tables, endpoint, offer) !== '');
}

/** What this copy is known by there; '' where it is not registered. */
export function clientIdAt(tables: Tables, endpoint: number, offer: Offer): string {
  const platform = tables.platforms[tables.endpoints.platforms[endpoint]!];
  const portal = tables.endpoints.portal[endpoint] ?? -1;
  if (!platform || portal < 0) return ''; // nobody is led there
  return offer.clientIdAt({
    id: endpointIdAt(tables, endpoint),
    brandId: brandIdAt(tables, tables.portals.brand[portal]!),
    platformId: platform.id,
    kind: kindOf(tables, endpoint),
    clientId: tables.endpoints.over.get(endpoint)?.clientId ?? platform.clientId,
  });
}
