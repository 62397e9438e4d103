import type { Failure } from '../base/errors.ts';
import type { LedgerRow } from '../store/types.ts';

/** A search as the parts that it is asked in from now on. */
export interface Parts {
  readonly parts: readonly LedgerRow[];
  /** Matches that they must bring together; undefined where the server does not say. */
  readonly expected?: number | undefined;
}

/** How a part differs from the search that it is a part of. */
export interface Cut {
  /** Further parameters as they stand in the address, e.g. `category=laboratory` or `date=ge2020&date=lt2021`. */
  readonly parameters: string;
  readonly label: string;
}

/** Parts of parts stand between two parts, and are never cut again. */
const STEPS = [1e-3, 1e-6];

/** How many searches stand above this one. */
const depthOf = ({ searchId }: LedgerRow): number => searchId.split(SEPARATOR).length - 1;

/** Between a search's id and what sets a part of it apart. */
const SEPARATOR = ' › ';

export const canBeCut = (row: LedgerRow): boolean => row.plain !== true && depthOf(row) < STEPS.length;

/** The id of a part of a search. */
export const partIdOf = (searchId: string, parameters: string): string => `${searchId}${SEPARATOR}${parameters}`;

/** Ledger rows for parts of a search, to be asked in its place. */
export function partsOf(search: LedgerRow, cuts: readonly Cut[]): readonly LedgerRow[] {
  const step = STEPS[depthOf(search)] ?? 0;
  return cuts.map(({ parameters, label }, i) => ({
    searchId: partIdOf(search.searchId, parameters),
    parent: search.searchId,
    order: search.order + (i + 1) * step,
    label,
    query: `${search.query}${search.query.includes('?') ? '&' : '?'}${decodeURIComponent(parameters)}`,
    url: `${search.url}&${parameters}`,
    state: 'waiting',
    next: null,
    pages: 0,
    got: 0,
    matched: 0,
    total: undefined,
    failure: undefined,
    warnings: [],
    ...(search.since === undefined ? {} : { since: search.since }),
  }));
}

const ENDED = new Set<LedgerRow['state']>([
  'got',
  'empty',
  'refused',
  'not-offered',
  'not-granted',
  'failed',
  'cut-short',
]);

export const hasEnded = ({ state }: LedgerRow): boolean => ENDED.has(state);

/**
 * What became of a search whose parts have all ended. Where they brought less than the server had counted, it is
 * asked again page after page: to ask in parts may be quicker, but never lose anything.
 *
 * `distinct` is how many different matches came; undefined where that is not known (some came before a reload).
 */
export function settled(search: LedgerRow, parts: readonly LedgerRow[], distinct: number | undefined): LedgerRow {
  const sum = (of: (row: LedgerRow) => number) => parts.reduce((total, row) => total + of(row), 0);
  const came = sum((row) => row.matched ?? 0);
  const matched = Math.min(came, distinct ?? came);
  const whole = parts.some(isHere) && parts.every((part) => isHere(part) || isUnknownThere(part));
  const together = { ...search, next: null, pages: search.pages + sum(({ pages }) => pages), matched };
  if (whole && search.expected !== undefined && matched < search.expected)
    return { ...search, state: 'waiting', plain: true, next: null, pages: 0, got: 0, matched: 0 };
  const got = sum((row) => row.got) - (came - matched); // what two of them brought is one thing
  if (whole) return { ...together, got, state: got > 0 ? 'got' : 'empty', failure: undefined };
  if (got > 0) return { ...together, got, state: 'cut-short', failure: parts.find(({ failure }) => failure)?.failure };
  const worst = parts.find(({ state }) => state === 'failed') ?? parts.find(({ failure }) => failure);
  return { ...together, got, state: worst?.state ?? 'failed', failure: worst?.failure };
}

const isHere = ({ state }: LedgerRow): boolean => state === 'got' || state === 'empty';

/** The server has no such category, status …: nothing can be missing of it. A range of dates is no such value. */
const isUnknownThere = ({ failure, searchId }: LedgerRow): boolean =>
  failure !== undefined && UNKNOWN_VALUE.has(failure.issue ?? '') && !/=(ge|gt|le|lt|sa|eb)\d/.test(searchId);

/** @see https://hl7.org/fhir/R4/valueset-issue-type.html */
const UNKNOWN_VALUE: ReadonlySet<string> = new Set(['value', 'code-invalid']);

/**
 * What a refusal comes to when nothing else is left to try: 404 and 410 are about what the server has. A 403 stays a
 * refusal: 'not-granted' is what the person kept back, and to say so of what the hospital withholds would send them to
 * tick what is ticked.
 */
export const refusedAs = ({ code }: Failure): LedgerRow['state'] =>
  code === 'sync/not-found' ? 'not-offered' : 'refused';
