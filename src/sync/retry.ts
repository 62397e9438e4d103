import type { FhirError } from '../fhir/errors.ts';
import type { SyncError } from './errors.ts';

/** What one try came to, when it may be worth another. */
export interface Setback {
  readonly error: SyncError | FhirError;
  /** How long the server asked us to wait, in ms, when it said so and CORS let us read it. */
  readonly retryAfter?: number | undefined;
}

/** Tries in all, by what went wrong: a rate limit passes, a broken server mostly does not. */
const TRIES: Readonly<Record<string, number>> = {
  'sync/rate-limited': 6,
  'sync/server-error': 3,
  'sync/timeout': 3,
  'sync/unreachable': 3,
  'fhir/cut-short': 3,
  'fhir/empty': 2,
};

const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;
/** A server that wants more patience than this is asked again with the next sync. */
const LONGEST_NAMED = 600_000;

/** How long to wait before the next try, in ms; undefined when there should be none. */
export function waitBefore(tried: number, { error, retryAfter }: Setback, random: () => number): number | undefined {
  if (tried >= (TRIES[error.code] ?? 1)) return undefined;
  if (retryAfter !== undefined) return retryAfter <= LONGEST_NAMED ? retryAfter : undefined;
  // Jitter, so that four searches refused together do not come back together.
  const backOff = Math.min(FIRST_WAIT * 2 ** (tried - 1), LONGEST_WAIT);
  return backOff * (0.5 + random() / 2);
}

/**
 * ms to wait by a Retry-After header, which is seconds or a date; undefined if it is neither. `now`: by the clock of
 * whoever named the date, where that can be had, for this device's may be an hour off.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
