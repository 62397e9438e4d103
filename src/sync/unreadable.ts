import { SyncError } from './errors.ts';

/** Requests that show whether a server can be reached at all, each true if a page may read its answer. */
export interface Knocks {
  /** What is open to everybody. */
  open(): Promise<boolean>;
  /** What this access is known to reach. */
  known(): Promise<boolean>;
  /** Gets another token; false if there is none. */
  renew(): Promise<boolean>;
}

/**
 * What it means that a request came to nothing again and again. Errors often come without CORS headers, and to a page
 * that looks like no connection at all; taken for one, a single refusal would stop the fetching of a whole record.
 *
 * undefined: the token was the trouble, and there is a fresh one to try with.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export async function meaningOf(unreachable: SyncError, knocks: Knocks): Promise<SyncError | undefined> {
  const cause = { cause: unreachable };
  if (!(await knocks.open())) return unreachable;
  if (await knocks.known()) return new SyncError('sync/unreadable', 'the answer may not be read by a page', cause);
  if ((await knocks.renew()) && (await knocks.known())) return undefined;
  return new SyncError(
    'sync/unauthorized',
    'nothing that needs access is answered in a way that a page may read',
    cause,
  );
}
