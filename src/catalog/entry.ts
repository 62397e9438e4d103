import type { Endpoint } from './endpoint.ts';

/** What stands behind an entry: people's records, a public test server, or a hospital of `npm run sandbox`. */
export type ProviderKind = 'provider' | 'sandbox' | 'local';

/** An endpoint as the picker lists it, and as `catalog/build.ts` writes it. */
export interface CatalogEntry extends Endpoint {
  readonly platformId: string;
  readonly kind: ProviderKind;
  /** Other names that people know the place by. */
  readonly aliases: readonly string[];
}
