import { endOf } from '../fhir/query/filters.ts';
import { parseSearch, type SearchQuery } from '../fhir/search-query.ts';
import type { QueryProblem } from '../fhir/query/problems.ts';
import { readBodies, type SourceText } from './bodies.ts';
import { listSources } from './connections.ts';
import { find, type Found, type SearchOptions } from './search/find.ts';
import type { SearchScope } from './search/ground.ts';
import type { TextSearch } from './search/text-search.ts';
import type { Store } from './store.ts';

export interface SearchResult extends Pick<Found, 'next' | 'previous' | 'ignored' | 'self'> {
  /** How many match. */
  readonly total: number;
  /** Why it was not answered: nothing is found then. */
  readonly problems: readonly QueryProblem[];
  /** Those of the page. */
  readonly resources: readonly SourceText[];
  /** What comes along with them. */
  readonly included: readonly SourceText[];
  readonly query: SearchQuery;
}

/** Answers a FHIR search over the whole record, e.g. `Observation?category=laboratory&_sort=-date&_count=50`. */
export async function search(
  store: Store,
  text: string,
  scope: SearchScope = {},
  options: SearchOptions = {},
): Promise<SearchResult> {
  const query = parseSearch(text);
  const found = await findFor(store, query, scope, options);
  const { positions, page, included, next, previous, ignored, problems, self } = found;
  const [resources, along] = await Promise.all([readBodies(store, page), readBodies(store, included)]);
  return { total: positions.length, resources, included: along, next, previous, ignored, problems, self, query };
}

/** Where the resources are that a search finds, once all that it needs is read. */
async function findFor(store: Store, query: SearchQuery, scope: SearchScope, options: SearchOptions): Promise<Found> {
  const [bases, text] = await Promise.all([basesOf(store), textFor(store, query), store.index.ready('search')]);
  return find(store.index, query, { bases, ...scope }, { text, ...options });
}

const bases = new WeakMap<Store, Promise<ReadonlyMap<string, string>>>();

/** By connection: where its FHIR server is, which is what makes it that connection. Read again when there is one more. */
export async function basesOf(store: Store): Promise<ReadonlyMap<string, string>> {
  const known = await bases.get(store);
  if (known && store.index.connections.texts.every((id) => known.has(id))) return known;
  const read = listSources(store).then((sources) => {
    const found = new Map(sources.map((one) => [one.id, one.fhirBase]));
    // What was forgotten is in the index still, and nowhere else.
    for (const id of store.index.connections.texts) if (!found.has(id)) found.set(id, '');
    return found;
  });
  bases.set(store, read);
  read.catch(() => bases.delete(store));
  return read;
}

const OF_WORDS = ['_text', '_content'];

/** Few searches ask for words: what reads them is loaded for those. */
async function textFor(store: Store, { filters }: SearchQuery): Promise<TextSearch | undefined> {
  if (!filters.some((filter) => OF_WORDS.includes(endOf(filter).name))) return undefined;
  const { textSearch } = await import('./search/full-text.ts');
  return textSearch(store);
}
