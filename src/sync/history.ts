import type { LedgerRow } from '../store/types.ts';

/** What this build writes; what another one wrote is taken for nothing, and all is asked whole. */
export const HISTORY_FORMAT = 1;

/** What earlier runs fetched of a connection. */
export interface History {
  /** Absent where nothing was fetched yet. */
  readonly format?: number;
  /** By search, as the plan names it. */
  readonly searches: Readonly<Record<string, Fetched>>;
  /** Scopes of the last run: another set may open what was closed, whenever it was last changed. */
  readonly scope?: string;
  /** Records that the patient's was merged with, as the last run read it. */
  readonly links?: string;
  /** `Type/id` of what no list has, though it can be read: only referred to. Not knocked at again for a while. */
  readonly unlisted?: { readonly since: number; readonly names: readonly string[] };
}

/** How a search ended last time it ended well. */
export interface Fetched {
  /** ms since 1970. */
  readonly at: number;
  /** Matches, and pages, of the last time it was asked whole. */
  readonly size: number;
  readonly pages?: number;
  /** Its address: another one is another search. */
  readonly url?: string;
  /** What changed before then, in ms since 1970 by the server's clock, is here. */
  readonly watermark?: number | undefined;
  /** When it was last asked whole, by this device's clock, and how many times for changes alone since. */
  readonly wholeAt?: number;
  readonly passes?: number;
}

export const NOTHING_FETCHED: History = { searches: {} };

/** What a run that ended knows of its searches. */
export interface Outcome {
  readonly rows: readonly LedgerRow[];
  readonly endedAt: number;
  readonly watermark: number | undefined;
  /** Searches whose lists were compared with what is here. */
  readonly compared: ReadonlySet<string>;
  /** Asked for changes alone, and it kept something back that is here. */
  readonly doubtful: ReadonlySet<string>;
}

/** A whole list that could not be compared, for some of it came before a reload, is whole again the time after next. */
const NOT_COMPARED = 2;

/** As many times for changes alone that the next time is whole. */
export const MOST_PASSES = 3;

/** The history with what a run brought: only what ended well takes the place of what was known. */
export function withOutcome(searches: History['searches'], outcome: Outcome): History['searches'] {
  const ended = outcome.rows
    .filter(isWhole)
    .map((row) => [row.searchId, fetchedBy(searches[row.searchId], row, outcome)]);
  return { ...searches, ...(Object.fromEntries(ended) as History['searches']) };
}

/** The address of a search as the plan has it, whatever it was asked for the last time. */
export function plainUrl({ url, since }: LedgerRow): string {
  const asked = url.lastIndexOf('&');
  return since !== undefined && url.endsWith(`=ge${since}`) ? url.slice(0, asked) : url;
}

/** All that it asked for came, as far as the server says: a list that something can be missing from. */
export function isWhole({ state, failure, url, parent, total, got, matched }: LedgerRow): boolean {
  if (parent !== undefined || !url.includes('?') || failure !== undefined) return false;
  return (state === 'got' || state === 'empty') && (total === undefined || (matched ?? got) >= total);
}

function fetchedBy(before: Fetched | undefined, row: LedgerRow, outcome: Outcome): Fetched {
  const { endedAt, watermark, compared, doubtful } = outcome;
  const { searchId, since } = row;
  const url = plainUrl(row);
  if (since !== undefined && before) {
    const passes = doubtful.has(searchId) ? MOST_PASSES : (before.passes ?? 0) + 1;
    // What was safe stays safe: the later of two marks that are both before all that is missing.
    const latest = Math.max(before.watermark ?? -Infinity, watermark ?? -Infinity);
    return { ...before, at: endedAt, watermark: latest === -Infinity ? undefined : latest, passes };
  }
  const passes = compared.has(searchId) ? 0 : NOT_COMPARED;
  const size = row.matched ?? row.got;
  return { at: endedAt, size, pages: row.pages, url, watermark, wholeAt: endedAt, passes };
}
