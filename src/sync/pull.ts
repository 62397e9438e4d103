import { type AppError, failureOf } from '../base/errors.ts';
import { FhirError } from '../fhir/errors.ts';
import { readPage, readResource, type Page } from '../fhir/page.ts';
import { wordsOf } from '../fhir/outcome.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { LedgerRow } from '../store/types.ts';
import { SyncError } from './errors.ts';
import { followNext } from './next-page.ts';
import { ReadAhead } from './read-ahead.ts';
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
}

/**
 * Reads one search from where its row stands to its last page, and returns the row it ends with.
 *
 * A page and its row are committed together. Abort, a crash or a closed tab cost at most the page in
 * flight. A failure of this search alone ends up in the row; one that concerns the whole run is thrown,
 * with the row left where it can go on.
 */
export async function pullSearch(start: LedgerRow, deps: PullDeps, signal: AbortSignal): Promise<LedgerRow> {
  if (start.next === null) return pages(start, deps, signal);
  try {
    return await pages(start, deps, signal);
  } catch (error) {
    // The saved link has expired: begin again. What is kept already is known by its hash and not doubled.
    if (!(error instanceof ExpiredLink)) throw error;
    return pages({ ...start, next: null, pages: 0, got: 0 }, deps, signal);
  }
}

/** The first read of a search that went on from a saved link was refused. */
class ExpiredLink extends Error {}

/** Pages of one search that may be read and not yet written: more than this and memory would grow with a slow disk. */
const UNWRITTEN = 8;

async function pages(start: LedgerRow, deps: PullDeps, signal: AbortSignal): Promise<LedgerRow> {
  const ahead = new ReadAhead(deps, start.url.includes('?') ? readPage : readOne, signal);
  try {
    return await pagesOf(ahead, start, deps);
  } finally {
    ahead.end();
  }
}

async function pagesOf(ahead: ReadAhead, start: LedgerRow, deps: PullDeps): Promise<LedgerRow> {
  let row: LedgerRow = { ...start, state: 'fetching', failure: undefined };
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
      if (start.next !== null && row.pages === start.pages && isRefusal(error)) throw new ExpiredLink();
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
    address = next;
  }
}

/** A search (`Observation?…`) answers with a Bundle, a read (`Patient/1`) with the resource itself. */
function readOne(text: string): Page {
  return { resources: [readResource(text)], issues: [], next: null, total: undefined };
}

function afterPage(row: LedgerRow, page: Page, next: string | null, failure: SyncError | undefined): LedgerRow {
  const got = row.got + page.resources.length;
  const words = wordsOf(page.issues);
  return {
    ...row,
    got,
    next,
    pages: row.pages + 1,
    total: page.total ?? row.total,
    warnings:
      words === undefined || row.warnings.includes(words) ? row.warnings : [...row.warnings, words].slice(0, 20),
    state: failure ? 'cut-short' : next !== null ? 'fetching' : got > 0 ? 'got' : 'empty',
    failure: failure && failureOf(failure),
  };
}

/** Writes down why this search ends here; throws what must end the whole run. */
async function endWith(row: LedgerRow, error: unknown, deps: PullDeps): Promise<LedgerRow> {
  const own = error instanceof FhirError || (error instanceof SyncError && error.ends === 'search');
  if (!own) throw error;
  const ended: LedgerRow = { ...row, state: stateAfter(error, row.pages > 0), failure: failureOf(error) };
  await deps.saveRow(ended);
  return ended;
}

function stateAfter(error: AppError, some: boolean) {
  if (some) return 'cut-short';
  return isRefusal(error) ? 'refused' : 'failed';
}

const isRefusal = (error: unknown) =>
  error instanceof SyncError && (error.code === 'sync/not-found' || error.code === 'sync/refused');
