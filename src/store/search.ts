import { nameWith, parseSearch, type SearchQuery, type SortKey } from '../fhir/search-query.ts';
import { readBodies, type SourceText } from './bodies.ts';
import { StoreError } from './errors.ts';
import { matcherOf, type Matches } from './matchers.ts';
import type { RecordIndex } from './record-index.ts';
import type { Store } from './store.ts';
import { newestFirst } from './timeline.ts';

export interface Found {
  /** All that match, whatever `_count`, in the order asked for; newest first when none was. */
  readonly positions: Uint32Array;
  /** What of the query was not understood and had no effect, e.g. `code:text` or `_sort=subject`. */
  readonly ignored: readonly string[];
}

export interface SearchResult {
  /** How many match. */
  readonly total: number;
  readonly ignored: readonly string[];
  /** The first `_count` of them; none under `_summary=count`. */
  readonly resources: readonly SourceText[];
}

/** Where to look; everywhere when empty. */
export interface SearchScope {
  readonly connectionId?: string;
}

const COUNT = 100; // for a query that leaves it open

/** Answers a FHIR search over the whole record, e.g. `Observation?category=laboratory&_sort=-date&_count=50`. */
export async function search(store: Store, text: string, scope: SearchScope = {}): Promise<SearchResult> {
  const query = readQuery(text);
  const { positions, ignored } = find(store.index, query, scope);
  const count = query.summary === 'count' ? 0 : (query.count ?? COUNT);
  return { total: positions.length, ignored, resources: await readBodies(store, positions.subarray(0, count)) };
}

/** Where the resources are that a search finds. Touches nothing but the index. */
export function findPositions({ index }: Pick<Store, 'index'>, text: string, scope: SearchScope = {}): Found {
  return find(index, readQuery(text), scope);
}

function find(
  index: RecordIndex,
  { types, filters, sort, summary }: SearchQuery,
  { connectionId }: SearchScope,
): Found {
  const ignored: string[] = summary === undefined || summary === 'count' ? [] : [`_summary=${summary}`];
  const matchers: Matches[] = [];
  if (connectionId !== undefined) matchers.push(ofConnection(index, connectionId));
  if (types.length > 0) matchers.push(ofTypes(index, types));
  for (const filter of filters) {
    const matches = matcherOf(index, types, filter);
    if (matches) matchers.push(matches);
    else ignored.push(nameWith(filter.name, filter.modifier));
  }
  const keys = sort.filter(({ name }) => COMPARE.has(name));
  for (const { name } of sort) if (!COMPARE.has(name)) ignored.push(`_sort=${name}`);

  const found = newestFirst(index).filter((position) => matchers.every((matches) => matches(position)));
  return { positions: sorted(index, found, keys), ignored };
}

function ofConnection({ connections, connection }: RecordIndex, id: string): Matches {
  const wanted = connections.find(id);
  return (position) => connection.at(position) === wanted;
}

function readQuery(text: string): SearchQuery {
  const query = parseSearch(text);
  if (!query) throw new StoreError('store/bad-query', 'not the form of a FHIR search');
  return query;
}

function ofTypes({ types, type }: RecordIndex, names: readonly string[]): Matches {
  const wanted = new Set(names.map((name) => types.find(name)));
  return (position) => wanted.has(type.at(position));
}

type Compare = (index: RecordIndex, a: number, b: number, descending: boolean) => number;

const COMPARE: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['date', ({ order }, a, b, descending) => compareKnown(order.at(a) || NaN, order.at(b) || NaN, descending)],
  ['_lastUpdated', ({ updated }, a, b, descending) => compareKnown(updated.at(a), updated.at(b), descending)],
  ['_id', ({ id }, a, b, descending) => compareTexts(id[a]!, id[b]!) * (descending ? -1 : 1)],
]);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What has no value comes last, whichever way. */
function compareKnown(a: number, b: number, descending: boolean): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return descending ? b - a : a - b;
}

/** Sorts are stable, so that rows equal in all keys stay newest first. */
function sorted(index: RecordIndex, positions: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  const [first, ...others] = keys;
  if (!first || (others.length === 0 && first.name === 'date' && first.descending)) return positions;
  return positions.sort((a, b) => {
    for (const { name, descending } of keys) {
      const order = COMPARE.get(name)!(index, a, b, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
}
