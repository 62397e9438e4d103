import type { Category } from '../catalog.ts';
import type { CatalogEntry, ProviderKind } from '../entry.ts';
import { CATEGORIES } from '../tables.ts';
import { KINDS } from './kinds.ts';

/** What of the catalogue a copy of the app offers, and what it is known by. */
export interface Offer {
  readonly kinds: ReadonlySet<ProviderKind>;
  readonly categories: ReadonlySet<Category>;
  /** '' where it is not registered. */
  clientIdAt(endpoint: Pick<CatalogEntry, 'id' | 'brandId' | 'platformId' | 'kind' | 'clientId'>): string;
}

/** All of it, as the catalogue has it. */
export const EVERYTHING: Offer = {
  kinds: new Set(KINDS),
  categories: new Set(CATEGORIES),
  clientIdAt: ({ clientId }) => clientId,
};
