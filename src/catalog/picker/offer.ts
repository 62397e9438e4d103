import type { Category } from '../catalog.ts';
import type { CatalogEntry, ProviderKind } from '../entry.ts';
import { CATEGORIES } from '../tables.ts';
import { KINDS } from './kinds.ts';

/** What of the catalogue a copy of the app offers, and what it is known by. */
export interface Offer {
  readonly kinds: ReadonlySet<ProviderKind>;
  readonly categories: ReadonlySet<Category>;
  /** Whose brands these are, where their id does not say that the person entered them. */
  readonly from: 'catalogue' | 'list';
  /** Asked once for each endpoint that is shown: with other client ids, open the picker again (`openPicker` keeps its index). */
  clientIdAt(endpoint: Pick<CatalogEntry, 'id' | 'brandId' | 'platformId' | 'kind' | 'clientId'>): KnownAs;
}

export interface KnownAs {
  /** '' where it is not registered. */
  readonly clientId: string;
  /** The person entered it. */
  readonly isOwn: boolean;
}

/** All of it, as the catalogue has it. */
export const EVERYTHING: Offer = {
  kinds: new Set(KINDS),
  categories: new Set(CATEGORIES),
  from: 'catalogue',
  clientIdAt: ({ clientId }) => ({ clientId, isOwn: false }),
};
