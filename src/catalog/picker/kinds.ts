import type { ProviderKind } from '../entry.ts';
import { CATEGORIES, type Tables } from '../tables.ts';
import type { Offer } from './offer.ts';

/** Real providers stand before sandboxes, those before local hospitals. */
export const KINDS: readonly ProviderKind[] = ['provider', 'sandbox', 'local'];

export const kindOf = ({ endpoints, platforms }: Tables, endpoint: number): ProviderKind =>
  endpoints.over.get(endpoint)?.kind ?? platforms[endpoints.platforms[endpoint]!]?.kind ?? 'provider';

/** For each brand the number of the best kind among its endpoints; beyond all where none, or not the brand itself, is offered. */
export function brandKinds(tables: Tables, offer: Pick<Offer, 'kinds' | 'categories'>): Uint8Array {
  const ofEndpoints = Uint8Array.from({ length: tables.endpoints.bases.length }, (_, endpoint) => {
    const kind = kindOf(tables, endpoint);
    return offer.kinds.has(kind) ? KINDS.indexOf(kind) : KINDS.length;
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
