import type { Store } from '../store/store.ts';
import { listSources } from '../store/connections.ts';
import { rowsAt } from '../store/timeline.ts';
import { lastVisitLinks, type VisitLinks } from '../store/visit-links.ts';
import type { RowView, SearchView } from './api.ts';

/** What a list shows of these positions, with the binding of each. */
export async function rowViews(store: Store, positions: ArrayLike<number>): Promise<readonly RowView[]> {
  const stripes = await connectionsById(store);
  const links = lastVisitLinks(store);
  return rowsAt(store, positions).map((row) => ({
    ...row,
    stripe: stripes.get(row.connectionId)?.stripe ?? 1,
    ...(links && visitOfAnotherDay(store, links, row.position)),
  }));
}

/** What is of a visit and not of its day: where it belongs is not seen by where it stands. */
function visitOfAnotherDay({ index }: Store, links: VisitLinks, position: number): Pick<RowView, 'visit'> | undefined {
  const visit = (links[position] ?? 0) - 1;
  if (visit < 0 || index.dayNumber(visit) === index.dayNumber(position)) return undefined;
  return { visit: { title: index.texts.of(index.title.at(visit)), when: index.whenOf(visit) } };
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
