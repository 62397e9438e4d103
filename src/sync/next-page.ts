import { SyncError } from './errors.ts';

/** Above this a chain of pages is taken for endless: at 10 a page it is still 100,000 resources. */
const MOST_PAGES = 10_000;

/**
 * Where the next page is, if it may be followed; else null and why the search is cut short here.
 *
 * The link is used as it was sent (relative ones are resolved against the page that carried them):
 * cursors are opaque, and rebuilding one loses pages. `seen` remembers every address of this chain.
 *
 * @see https://hl7.org/fhir/R4/http.html#paging
 */
export function followNext(
  link: string | null,
  from: string,
  seen: Set<string>,
  pages: number,
  resolve: (url: string, from: string) => string,
): { readonly next: string | null; readonly failure: SyncError | undefined } {
  if (link === null) return { next: null, failure: undefined };
  try {
    const next = resolve(link, from);
    if (seen.has(next)) throw new SyncError('sync/loop', 'the next link leads back to a page that was read');
    if (pages >= MOST_PAGES) throw new SyncError('sync/too-many-pages', `more than ${MOST_PAGES} pages`);
    seen.add(next);
    return { next, failure: undefined };
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    return { next: null, failure: error };
  }
}
