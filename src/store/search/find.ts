import { formatSearch, type SearchQuery } from '../../fhir/search-query.ts';
import { keyOf, type SearchFilter } from '../../fhir/query/filters.ts';
import { named, type QueryProblem } from '../../fhir/query/problems.ts';
import { parameterOf } from '../../fhir/search/parameters.ts';
import type { RecordIndex } from '../record-index.ts';
import { type Asked, askedTypes, isKnownType } from './asked.ts';
import { inCompartment } from './compartment.ts';
import { conditionOf, type Search } from './conditions.ts';
import { isOfEvery } from './every-resource.ts';
import { groundOf, type SearchScope } from './ground.ts';
import { includedWith, joinsOf } from './include.ts';
import { ordered, sortersOf } from './order.ts';
import { readPage, writePage } from './page.ts';
import { Report } from './report.ts';
import { candidates, type Narrow } from './rows.ts';
import type { TextSearch } from './text-search.ts';

export interface SearchOptions {
  /** 'strict': what is not known is a problem, and not left out. @see https://hl7.org/fhir/R4/search.html#errors */
  readonly handling?: 'strict' | 'lenient' | undefined;
  /** ms since 1970, for `ap`. */
  readonly now?: number;
  /** For `_text` and `_content`. */
  readonly text?: TextSearch | undefined;
}

export interface Found {
  /** All that match, whatever the page, in the order asked for; newest first when none was. In no order where nothing but their number is asked for. */
  readonly positions: Uint32Array;
  /** Those of the page that was asked for; none under `_summary=count`. */
  readonly page: Uint32Array;
  /** What comes along with the page. */
  readonly included: Uint32Array;
  /** `_page` of the pages beside it. */
  readonly next: string | undefined;
  readonly previous: string | undefined;
  /** What of the query was not known and had no effect, e.g. `foo` or `_sort=near`. */
  readonly ignored: readonly string[];
  /** Why it was not answered: while there is any, nothing is found. */
  readonly problems: readonly QueryProblem[];
  /** The query as it was answered. */
  readonly self: string;
}

const COUNT = 100; // for a query that leaves it open
const MOST = 1000;
/** Each is a search of its own. */
const MOST_CHAINS = 50;
/** So many problems say what there is to say. */
const ENOUGH = 20;

/** Answers a search from the index alone. `index.ready('search')` must have been waited for. */
export function find(
  index: RecordIndex,
  query: SearchQuery,
  scope: SearchScope = {},
  options: SearchOptions = {},
): Found {
  const { handling, now = Date.now(), text } = options;
  index.takeHeld(); // what came since, and brings names of parameters along that are looked up below
  const report = new Report(handling === 'strict', query.problems);
  const place = readPage(index, query.page);
  if (!place) report.refuse('bad-value', '_page', 'A page is named as a link of an answer names it.');
  const { offset, bound } = place ?? { offset: 0, bound: index.length };
  const search: Search = { ground: groundOf(index, scope, bound, now), report, text };
  const asked = askedTypes(index, query.types);
  const matching = matchingRows(search, asked, query);
  const sorters = sortersOf(asked, query.sort, report);
  const joins = joinsOf(search, query.includes);
  if (report.problems.length > 0) return refused(query, report);

  const count = pageSizeOf(query);
  const positions = count === 0 ? matching : ordered(search.ground, matching, sorters);
  const page = positions.subarray(offset, offset + count);
  const pageAt = (start: number): string => writePage(index, { offset: start, bound });
  return {
    positions,
    page,
    included: includedWith(search.ground, page, joins),
    next: count > 0 && offset + count < positions.length ? pageAt(offset + count) : undefined,
    previous: count > 0 && offset > 0 ? pageAt(Math.max(0, offset - count)) : undefined,
    ignored: report.ignored,
    problems: [],
    self: formatSearch(answered(query, report.ignored)),
  };
}

/** How many there are on a page of this query's answer; 0 where only their number is asked for. */
export const pageSizeOf = ({ summary, count = COUNT }: SearchQuery): number =>
  summary === 'count' ? 0 : Math.min(count, MOST);

/** One condition after the other, each made ready when its turn comes: a thousand of them at once would fill the memory. */
function matchingRows(search: Search, asked: Asked, query: SearchQuery): Uint32Array {
  const { ground, report } = search;
  for (const type of query.types)
    if (!isKnownType(ground.index, type)) report.refuse('unknown-type', '', `${named(type)} is no type of resource.`);
  if (query.filters.filter(({ kind }) => kind !== 'values').length > MOST_CHAINS)
    report.refuse('too-much', '', `More than ${MOST_CHAINS} chains.`);
  const rows = candidates(ground, asked.isAll ? undefined : asked.numbers);
  let length = rows.length;
  const apply = (narrow: Narrow | undefined): void => {
    if (narrow && length > 0 && report.problems.length === 0) length = narrow(rows, length);
  };
  if (query.compartment) apply(inCompartment(search, asked, query.compartment));
  for (const filter of query.filters) {
    if (report.problems.length >= ENOUGH) break;
    if (report.isStrict && query.types.length !== 1) refuseUnshared(asked, filter, report);
    apply(conditionOf(search, asked, filter));
  }
  return rows.subarray(0, length);
}

/**
 * A search over several types may use what all of them have. Whoever does not insist gets those of the types that have it.
 *
 * @see https://hl7.org/fhir/R4/search.html#type
 */
function refuseUnshared({ names }: Asked, filter: SearchFilter, report: Report): void {
  if (filter.kind === 'has' || isOfEvery(filter.name)) return;
  const having = names.filter((type) => parameterOf(type, filter.name) !== undefined).length;
  if (having > 0 && having < names.length)
    report.refuse('unknown-parameter', keyOf(filter), `Not all types that are searched have ${named(filter.name)}.`);
}

const refused = (query: SearchQuery, { problems, ignored }: Report): Found => ({
  positions: new Uint32Array(0),
  page: new Uint32Array(0),
  included: new Uint32Array(0),
  next: undefined,
  previous: undefined,
  ignored,
  problems,
  self: formatSearch(answered(query, ignored)),
});

/** Without what was left out: so whoever asked can see what was. @see https://hl7.org/fhir/R4/search.html#conformance */
function answered(query: SearchQuery, ignored: readonly string[]): SearchQuery {
  if (ignored.length === 0) return query;
  const isUsed = (written: string): boolean => !ignored.includes(written);
  return {
    ...query,
    filters: query.filters.filter((filter) => isUsed(keyOf(filter))),
    sort: query.sort.filter(({ name }) => isUsed(`_sort=${named(name)}`)),
  };
}
