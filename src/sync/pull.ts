import { type AppError, failureOf } from '../base/errors.ts';
import { readPage, readResource, type Page } from '../fhir/page.ts';
import { wordsOf } from '../fhir/outcome.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { LedgerRow } from '../store/types.ts';
import { endsOnlyItself, isRefusal, SyncError } from './errors.ts';
import { followNext } from './next-page.ts';
import { canBeCut, type Parts } from './parts.ts';
import { ReadAhead } from './read-ahead.ts';
import { typeOf } from './type-of.ts';
import { Writes } from './writes.ts';

/** What one search needs of the world. */
export interface PullDeps {
  /** Reads an address (absolute, or relative to the FHIR base) and takes its text through `parse`. */
  read<T>(url: string, parse: (text: string) => T | Promise<T>, ask: { readonly signal: AbortSignal }): Promise<T>;
  /** Where a link leads, if the token may go there; throws sync/foreign-address. */
  resolve(url: string, from?: string): string;
  /**
   * The page and the row in one transaction, or nothing. Called before earlier pages are written: they go in in the
   * order of the calls, and none of a search after one that failed.
   */
  commitPage(row: LedgerRow, resources: readonly SourceResource[]): Promise<void>;
  saveRow(row: LedgerRow): Promise<void>;
  /**
   * Whether a search had better be asked in parts; asked after its first page and after its third, beside the chain of
   * pages, which goes on meanwhile. Undefined: the chain goes on to its end.
   */
  cut?(row: LedgerRow, page: Page, signal: AbortSignal): Promise<Parts | undefined>;
  /** The search and its parts in one transaction; the parts are asked from then on. */
  split?(row: LedgerRow, parts: Parts): Promise<LedgerRow>;
  now?(): number;
}

/**
 * Reads one search from where its row stands to its last page, and returns the row it ends with.
 *
 * A page and its row are committed together. Abort, a crash or a closed tab cost at most the page in
 * flight. A failure of this search alone ends up in the row; one that concerns the whole run is thrown,
 * with the row left where it can go on.
 */
export async function pullSearch(start: LedgerRow, deps: PullDeps, signal: AbortSignal): Promise<LedgerRow> {
  try {
    return await pages(start, deps, signal, true);
  } catch (error) {
    if (!(error instanceof AskAgain)) throw error;
    return pages(error.start, deps, signal, false);
  }
}

/** A refusal that another beginning may get around. Once: a server that goes on refusing means it. */
class AskAgain extends Error {
  readonly start: LedgerRow;

  constructor(start: LedgerRow) {
    super('ask again');
    this.start = start;
  }
}

/** Where to begin anew after a refusal; undefined where that would be the same question. */
function otherStart(row: LedgerRow, refusal: SyncError): LedgerRow | undefined {
  // The link to a later page has expired. What is kept already is known by its hash and not doubled.
  if (row.pages > 0) return { ...row, next: null, pages: 0, got: 0, matched: 0 };
  // Some servers refuse a page size that they do not like, instead of giving smaller pages.
  const url = row.url.replace(/&_count=\d+/, '');
  return refusal.code === 'sync/refused' && url !== row.url ? { ...row, url } : undefined;
}

/** Pages of one search that may be read and not yet written: more than this and memory would grow with a slow disk. */
const UNWRITTEN = 8;

async function pages(start: LedgerRow, deps: PullDeps, signal: AbortSignal, mayAskAgain: boolean): Promise<LedgerRow> {
  const ahead = new ReadAhead(deps, start.url.includes('?') ? readPage : readOne, signal);
  const cutting = new AbortController();
  try {
    return await pagesOf(ahead, start, deps, { mayAskAgain, cutting: AbortSignal.any([signal, cutting.signal]) });
  } finally {
    ahead.end();
    cutting.abort();
  }
}

async function pagesOf(
  ahead: ReadAhead,
  start: LedgerRow,
  deps: PullDeps,
  { mayAskAgain, cutting }: { readonly mayAskAgain: boolean; readonly cutting: AbortSignal },
): Promise<LedgerRow> {
  const askedAt = deps.now?.();
  let row: LedgerRow = {
    ...start,
    state: 'fetching',
    failure: undefined,
    ...(askedAt === undefined ? {} : { askedAt }),
  };
  let parts: Parts | undefined;
  let askingToCut = false;
  let address = deps.resolve(row.next ?? row.url);
  const seen = new Set([address]);
  const writes = new Writes(UNWRITTEN);
  let fetching = ahead.read(address);
  for (;;) {
    let page: Page;
    try {
      page = await fetching;
    } catch (error) {
      await writes.done(); // what was read before is written before what went wrong is
      const again = mayAskAgain && isRefusal(error) ? otherStart(row, error) : undefined;
      if (again) throw new AskAgain(again);
      return endWith(row, error, deps);
    }
    const { next, failure } = followNext(page.next, address, seen, row.pages + 1, (url, from) =>
      deps.resolve(url, from),
    );
    row = afterPage(row, page, next, failure);
    // The next pages are on their way while this one is written: the chain of pages is what a sync waits for.
    if (next !== null) fetching = ahead.read(next);
    fetching.catch(() => {}); // reported by the await above; if a write fails first, that is the news
    await writes.add(deps.commitPage(row, page.resources));
    if (next === null) return writes.done().then(() => row);
    if (parts && deps.split && isSooner(parts, row)) {
      await writes.done();
      return deps.split({ ...row, state: 'in-parts', next: null, expected: parts.expected }, parts);
    }
    if (SHOWS_AFTER.has(row.pages) && !askingToCut && deps.cut && canBeCut(row)) {
      askingToCut = true;
      deps
        .cut(row, page, cutting)
        .then(
          (found) => (parts = found),
          () => {}, // what goes wrong here goes wrong for the chain as well, which says so
        )
        .finally(() => (askingToCut = false));
    }
    address = next;
  }
}

/** Whether a search is long shows on its first page, or where that says nothing, by there being a third. */
const SHOWS_AFTER = new Set([1, 3]);

/** What its pages brought already comes again with the parts, since nobody knows which of them it belongs to. */
const isSooner = ({ expected }: Parts, { matched = 0 }: LedgerRow): boolean =>
  expected === undefined || matched * 2 < expected;

/** A search (`Observation?…`) answers with a Bundle, a read (`Patient/1`) with the resource itself. */
function readOne(text: string): Page {
  return { resources: [readResource(text)], issues: [], next: null, total: undefined, strays: 0 };
}

function afterPage(row: LedgerRow, page: Page, next: string | null, failure: SyncError | undefined): LedgerRow {
  const got = row.got + page.resources.length;
  const words = [wordsOf(page.issues), page.strays > 0 ? STRAYS : undefined];
  const news = words.filter((each) => each !== undefined && !row.warnings.includes(each)) as readonly string[];
  const type = typeOf(row);
  const matches = page.resources.reduce((sum, { resource }) => sum + (resource.resourceType === type ? 1 : 0), 0);
  const matched = (row.matched ?? 0) + matches;
  const total = page.total ?? row.total;
  return {
    ...row,
    got,
    matched,
    next,
    pages: row.pages + 1,
    total,
    warnings: news.length > 0 ? [...row.warnings, ...news].slice(0, 20) : row.warnings,
    ...(page.serverTime !== undefined && { serverTime: Math.max(page.serverTime, row.serverTime ?? 0) }),
    ...(next === null ? endOf({ got, matched, total }, failure) : { state: 'fetching', failure: undefined }),
  };
}

const STRAYS = 'Some of the entries were no FHIR resources and were left out.';

/**
 * How a search stands after its last page. `Bundle.total` never says when to stop, for servers count pages, or what
 * they do not give; but where it is more than came, some are missing, and that is said.
 */
function endOf(
  { got, matched, total = 0 }: Pick<LedgerRow, 'got' | 'total'> & { readonly matched: number },
  failure: SyncError | undefined,
): Pick<LedgerRow, 'state' | 'failure'> {
  // Where all that came is just what it says, it has counted what came along.
  const missing =
    matched < total && got !== total ? new SyncError('sync/too-few', `${matched} of ${total}`) : undefined;
  const why = failure ?? missing;
  if (why) return { state: 'cut-short', failure: failureOf(why) };
  return { state: got > 0 ? 'got' : 'empty', failure: undefined };
}

/** Writes down why this search ends here; throws what must end the whole run. */
async function endWith(row: LedgerRow, error: unknown, deps: PullDeps): Promise<LedgerRow> {
  if (!endsOnlyItself(error)) throw error;
  const ended: LedgerRow = { ...row, state: stateAfter(error, row.pages > 0), failure: failureOf(error) };
  await deps.saveRow(ended);
  return ended;
}

function stateAfter(error: AppError, some: boolean) {
  if (some) return 'cut-short';
  return isRefusal(error) ? 'refused' : 'failed';
}
