import { ownTables } from '../../catalog/own-catalog.ts';
import type { BrandList } from '../../catalog/lists/brand-list.ts';
import type { Tables } from '../../catalog/tables.ts';
import type { Store } from '../../store/store.ts';
import { type ListRow, type Own, readBrands } from './own.ts';
import { serversOf } from './servers.ts';

/** Tables of what is kept beside the published ones. */
export interface Added {
  readonly providers: Tables;
  /** Made when first asked for: a list may be long, and signing in to a place of the catalogue's needs none. */
  readonly lists: () => Promise<Tables>;
}

/** Makes them, and again only what was changed. */
export function addedTables(store: Store, published: Tables): (own: Own) => Promise<Added> {
  const providersOf = unlessSame(async (own: Own['providers']) => ownTables(published, own, []));
  const listsOf = unlessSame(async (rows: readonly ListRow[]) => {
    // The newest first: of two brands with one id, the first counts.
    const read = await Promise.all(rows.toReversed().map(({ id }) => readBrands(store, id)));
    return ownTables(
      published,
      [],
      asPublished(
        published,
        read.filter((list) => list !== undefined),
      ),
    );
  });
  return async (own) => ({ providers: await providersOf(own.providers), lists: () => listsOf(own.lists) });
}

/** Whoever adds a list tells who is where; how to talk to a server, the published catalogue knows better. */
function asPublished(published: Tables, lists: readonly BrandList[]): readonly BrandList[] {
  if (lists.length === 0) return [];
  const servers = serversOf(published);
  return lists.map((list) => ({
    ...list,
    endpoints: list.endpoints.map((endpoint) => {
      const known = servers.endpointAt(endpoint.fhirBase);
      const over = { ...endpoint.over, ...known?.over };
      return { ...endpoint, over, platformId: known?.platformId ?? servers.platformOf(endpoint.fhirBase) };
    }),
  }));
}

/** `make`, with what it made last remembered for as long as it is asked for the same. */
function unlessSame<From, Made>(make: (from: From) => Promise<Made>): (from: From) => Promise<Made> {
  let last: { readonly of: string; readonly made: Promise<Made> } | undefined;
  return (from) => {
    const of = JSON.stringify(from);
    if (last?.of !== of) last = { of, made: make(from) };
    const { made } = last;
    made.catch(() => (last = undefined)); // a failure is not remembered
    return made;
  };
}
