import type { Store } from '../store/store.ts';
import { listConnections } from '../store/connections.ts';
import { rowsAt } from '../store/timeline.ts';
import type { RowView, SearchView } from './api.ts';

/** What a list shows of these positions, with the binding of each. */
export async function rowViews(store: Store, positions: ArrayLike<number>): Promise<readonly RowView[]> {
  const stripes = await connectionsById(store);
  return rowsAt(store, positions).map((row) => ({ ...row, stripe: stripes.get(row.connectionId)?.stripe ?? 1 }));
}

export async function searchView(store: Store, query: string): Promise<SearchView> {
  const { search } = await import('../store/search.ts');
  const { total, ignored, resources } = await search(store, query);
  return { total, ignored, resources: resources.map(({ connectionId, text }) => ({ connectionId, text })) };
}

/** Connections by their id. */
export const connectionsById = async (store: Store) =>
  new Map((await listConnections(store)).map((one) => [one.id, one]));
