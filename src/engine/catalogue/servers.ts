import type { CatalogEndpoint } from '../../catalog/catalog.ts';
import { PLAIN_PLATFORM } from '../../catalog/own-provider.ts';
import { brandIdAt, endpointAt, fhirBaseAt } from '../../catalog/rows.ts';
import type { Tables } from '../../catalog/tables.ts';

/** What tables know of servers by their address. A look through all: not for every key. */
export interface Servers {
  /** Of the first on its host; the plain standard's for a strange one. */
  readonly platformOf: (fhirBase: string) => string;
  readonly endpointAt: (fhirBase: string) => CatalogEndpoint | undefined;
  /** The first brand that leads to this very server. */
  readonly brandAt: (fhirBase: string) => string | undefined;
}

export function serversOf(tables: Tables): Servers {
  const byBase = new Map<string, number>();
  const byHost = new Map<string, number>();
  for (let row = tables.endpoints.bases.length - 1; row >= 0; row--) {
    const base = plain(fhirBaseAt(tables, row));
    byBase.set(base, row);
    byHost.set(hostOf(base), row);
  }
  const at = (row: number | undefined) => (row === undefined ? undefined : endpointAt(tables, row));
  return {
    platformOf: (fhirBase) => at(byHost.get(hostOf(plain(fhirBase))))?.platformId || PLAIN_PLATFORM,
    endpointAt: (fhirBase) => at(byBase.get(plain(fhirBase))),
    brandAt(fhirBase) {
      const portal = tables.endpoints.portal[byBase.get(plain(fhirBase)) ?? -1] ?? -1;
      const brand = tables.portals.brand[portal] ?? -1;
      return brand < 0 ? undefined : brandIdAt(tables, brand);
    },
  };
}

/** The letters' case does not count, as in `endpointIdOf`. */
const plain = (fhirBase: string) => fhirBase.toLowerCase();

/** By hand: `new URL` takes long for a hundred thousand. */
const hostOf = (base: string) => /^https?:\/\/([^/]*)/.exec(base)?.[1] ?? '';
