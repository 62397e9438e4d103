import { isObject, textOf } from '../base/json.ts';
import type { CatalogEntry } from './entry.ts';

/** What whoever hosts the app registered with providers: `public/config.json`, read at start. */
export interface Deployment {
  /** By id of an endpoint, a brand or a platform; the nearest one counts. */
  readonly clientIds: Readonly<Record<string, string>>;
}

/** The deployment's own settings; what is missing or odd in them counts as not set. */
export function readDeployment(json: unknown): Deployment {
  const ids = isObject(json) && isObject(json['clientIds']) ? json['clientIds'] : {};
  const pairs = Object.entries(ids).flatMap(([id, value]) => {
    const clientId = textOf(value);
    return clientId ? [[id, clientId] as const] : [];
  });
  return { clientIds: Object.fromEntries(pairs) };
}

/** The entry with this deployment's client id; where it has none, the catalogue's, or ''. */
export function withClientId(entry: CatalogEntry, { clientIds }: Deployment): CatalogEntry {
  const key = [entry.id, entry.brandId, entry.platformId].find((id) => Object.hasOwn(clientIds, id));
  return key === undefined ? entry : { ...entry, clientId: clientIds[key] ?? entry.clientId };
}
