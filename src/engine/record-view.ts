import type { Store } from '../store/store.ts';
import { listSources } from '../store/connections.ts';
import { rowsAt } from '../store/timeline.ts';
import type { RowView, SearchView } from './api.ts';

/** What a list shows of these positions, with the binding of each. */
export async function rowViews(store: Store, positions: ArrayLike<number>): Promise<readonly RowView[]> {
  const stripes = await connectionsById(store);
  return rowsAt(store, positions).map((row) => ({ ...row, stripe: stripes.get(row.connectionId)?.stripe ?? 1 }));
}

export async function searchView(
  store: Store,
  query: string,
  whose: { readonly connectionIds?: readonly string[] },
): Promise<SearchView> {
  const { search } = await import('../store/search.ts');
  const { total, ignored, problems, resources } = await search(store, query, whose);
  return { total, ignored, problems, resources: resources.map(({ connectionId, text }) => ({ connectionId, text })) };
}

/** Where entries come from, by the source's id. */
export const connectionsById = async (store: Store) => new Map((await listSources(store)).map((one) => [one.id, one]));
