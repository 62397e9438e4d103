import { AppError, type Remedy } from '../base/errors.ts';
import { FhirError } from '../fhir/errors.ts';

/** How much has to stop because of it: one search, or the whole run. */
type Ends = 'search' | 'run';

const KINDS = {
  'sync/refused': { remedy: 'report', ends: 'search' }, // 400, 405, 422 …: this search is not for us
  'sync/forbidden': { remedy: 'report', ends: 'search' }, // 403: not with this access
  'sync/not-found': { remedy: 'report', ends: 'search' }, // 404, 410: not served here, or a page link that has expired
  'sync/server-error': { remedy: 'retry', ends: 'search' }, // 5xx after three tries
  'sync/unreadable': { remedy: 'report', ends: 'search' }, // an answer without CORS, while others come
  'sync/timeout': { remedy: 'retry', ends: 'search' }, // no answer within the time limit, three times
  'sync/rate-limited': { remedy: 'retry', ends: 'search' }, // 429 again and again, though we waited
  'sync/foreign-address': { remedy: 'report', ends: 'search' }, // a link to an origin that may not see the token
  'sync/loop': { remedy: 'report', ends: 'search' }, // a next link that leads back
  'sync/too-many-pages': { remedy: 'report', ends: 'search' }, // a chain of pages without an end
  'sync/too-few': { remedy: 'retry', ends: 'search' }, // fewer matches than the server itself counted
  'sync/too-large': { remedy: 'report', ends: 'search' }, // an attachment above the size limit
  'sync/file-not-offered': { remedy: 'report', ends: 'search' }, // neither an address nor bytes: a file that is only named
  'sync/file-bad-address': { remedy: 'report', ends: 'search' }, // cid:, file:, with a password …: nothing to fetch from
  'sync/file-unreadable': { remedy: 'report', ends: 'search' }, // without CORS: mostly a redirect to a storage elsewhere
  'sync/file-garbled': { remedy: 'report', ends: 'search' }, // a Binary whose base64 is none
  'sync/file-waits': { remedy: 'retry', ends: 'search' }, // the person keeps files for a connection that is not metered
  'sync/unauthorized': { remedy: 'sign-in', ends: 'run' }, // 401 with a token that was just renewed, or none to be had
  'sync/offline': { remedy: 'go-online', ends: 'run' },
  'sync/unreachable': { remedy: 'retry', ends: 'run' }, // no connection, or an answer without CORS
} as const satisfies Record<string, { readonly remedy: Remedy; readonly ends: Ends }>;

export type SyncErrorCode = keyof typeof KINDS;

/** A failure on the way to the hospital's FHIR server. */
export class SyncError extends AppError<SyncErrorCode> {
  override readonly name = 'SyncError';

  override get remedy(): Remedy {
    return KINDS[this.code].remedy;
  }

  get ends(): Ends {
    return KINDS[this.code].ends;
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['sync/refused', 'sync/forbidden', 'sync/not-found']);

/** Whether a code says that the server will not answer this, however often it is asked. */
export const isRefusalCode = (code: string): boolean => REFUSALS.has(code);

export const isRefusal = (error: unknown): error is SyncError =>
  error instanceof SyncError && isRefusalCode(error.code);

/** A failure that ends no more than the search (or the file, or the reference) that met it. */
export const endsOnlyItself = (error: unknown): error is SyncError | FhirError =>
  error instanceof FhirError || (error instanceof SyncError && error.ends === 'search');
