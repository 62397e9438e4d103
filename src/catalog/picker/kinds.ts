import type { ProviderKind } from '../entry.ts';
import type { Lists } from '../lists.ts';
import { isSafe } from '../parse.ts';
import { brandIdAt, endpointIdAt, fhirBaseAt } from '../rows.ts';
import { CATEGORIES, type Tables } from '../tables.ts';
import type { KnownAs, Offer } from './offer.ts';

/** Real providers stand before sandboxes, those before local hospitals. */
export const KINDS: readonly ProviderKind[] = ['provider', 'sandbox', 'local'];

/** The two sorts of servers, which never stand in one answer. */
export const REAL = 0;
export const TEST = 1;
export type Sort = typeof REAL | typeof TEST;

export const sortOf = (kind: ProviderKind): Sort => (kind === 'provider' ? REAL : TEST);

/** For each sort the rank of each brand in it: smaller ones come first. */
export type Ranks = readonly [real: Uint8Array, test: Uint8Array];

/** Of a brand that has none of that sort. */
export const NO_RANK = 3;

export const kindOf = ({ endpoints, platforms }: Tables, endpoint: number): ProviderKind =>
  endpoints.over.get(endpoint)?.kind ?? platforms[endpoints.platforms[endpoint]!]?.kind ?? 'provider';

/** Of test servers, the local ones come first, then those where a sign-in can begin. Real ones have all the same rank. */
export function brandRanks(tables: Tables, offer: Offer): Ranks {
  const endpoints = tables.endpoints.bases.length;
  const ranks = [new Uint8Array(endpoints).fill(NO_RANK), new Uint8Array(endpoints).fill(NO_RANK)] as const;
  const allLead = !tables.endpoints.bases.text.includes('http:');
  for (let endpoint = 0; endpoint < endpoints; endpoint++)
    if (offer.kinds.has(kindOf(tables, endpoint)) && (allLead || leadsSomewhere(tables, endpoint)))
      ranks[sortOf(kindOf(tables, endpoint))][endpoint] = rankOf(endpoint);
  return [ofBrands(ranks[REAL]), ofBrands(ranks[TEST])];

  function rankOf(endpoint: number): number {
    if (kindOf(tables, endpoint) !== 'sandbox') return 0;
    return knownAs(tables, endpoint, offer).clientId === '' ? 2 : 1;
  }

  function ofBrands(ofEndpoints: Uint8Array): Uint8Array {
    const found = least(tables.brands.portals, least(tables.portals.endpoints, ofEndpoints));
    const { categories } = tables.brands;
    for (let brand = 0; brand < found.length; brand++)
      if (!offer.categories.has(CATEGORIES[Number(categories[brand])] ?? 'other')) found[brand] = NO_RANK;
    return found;
  }
}

function least({ starts, items }: Lists, of: Uint8Array): Uint8Array {
  const ranks = new Uint8Array(starts.length - 1).fill(NO_RANK);
  for (let row = 0; row < ranks.length; row++)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) ranks[row] = Math.min(ranks[row]!, of[items[at]!]!);
  return ranks;
}

/** Whoever looks for their hospital must find it, even where nobody may sign in from here: its tile says why. */
export const isOffered = (tables: Tables, endpoint: number, offer: Offer): boolean =>
  offer.kinds.has(kindOf(tables, endpoint)) && leadsSomewhere(tables, endpoint);

// https is what a base has that says nothing else.
const leadsSomewhere = (tables: Tables, endpoint: number): boolean =>
  !tables.endpoints.bases.at(endpoint).startsWith('http:') || isSafe(fhirBaseAt(tables, endpoint));

/** What this copy of the app is known by there. */
export function knownAs(tables: Tables, endpoint: number, offer: Offer): KnownAs {
  const platform = tables.platforms[tables.endpoints.platforms[endpoint]!];
  const portal = tables.endpoints.portal[endpoint] ?? -1;
  if (!platform || portal < 0) return { clientId: '', isOwn: false }; // nobody is led there
  return offer.clientIdAt({
    id: endpointIdAt(tables, endpoint),
    brandId: brandIdAt(tables, tables.portals.brand[portal]!),
    platformId: platform.id,
    kind: kindOf(tables, endpoint),
    clientId: tables.endpoints.over.get(endpoint)?.clientId ?? platform.clientId,
  });
}
