import { FhirError } from '../../fhir/errors.ts';
import type { LedgerRow } from '../../store/types.ts';
import { endsOnlyItself, isRefusal, SyncError } from '../errors.ts';
import { canBeCut, type Cut, type Parts, partsOf } from '../parts.ts';
import { typeOf } from '../type-of.ts';
import type { AskContext } from '../ways.ts';
import { Counter, sumOf } from './count.ts';
import { cutByCategory, cutByTime, cutUncategorized, cutUndated, isWindow } from './cuts.ts';
import { categoriesOf, CATEGORY, dateOf } from './parameters.ts';
import { cutAt, yearsAgo } from './stretches.ts';

/** Whoever is slow with a search may be slow with a count: it is no more than a help. */
const PATIENCE = 20_000;

/** Slices: the last years one by one, then longer stretches. */
const YEARS = [0, 1, 2, 3, 5, 8, 12, 20, 40];

/**
 * A search that was too much for its server (it broke or took too long, three times), as narrower ones: by years and
 * what has no date, which together are the whole by their definition; where that does not help, by category, if the
 * counts of the categories add up. What is a slice already is not cut again: if that fails, it is a gap.
 */
export async function slicesOf(context: AskContext, row: LedgerRow, signal: AbortSignal): Promise<Parts | undefined> {
  if (!canBeCut(row) || isWindow(row)) return undefined;
  const type = typeOf(row);
  const date = dateOf(type);
  const byCategory = categoriesOf(type).length > 0 && !row.url.includes(`&${CATEGORY}=`);
  if ((date === undefined && !byCategory) || !(await answers(context, signal))) return undefined;

  const years = date === undefined ? undefined : yearCuts(context, row, date);
  const inYears = years !== undefined && (await oneHelps(context, row, years, signal));
  if (!inYears && !byCategory) return undefined;
  const { whole, cuts: categories } = await countsOf(context, row, inYears ? [] : categoryCuts(row, type), signal);
  const cuts = inYears ? years : categories;
  if (!cuts || !(inYears || (await oneHelps(context, row, cuts, signal)))) return undefined;
  return { parts: partsOf(row, cuts), expected: whole };
}

/** Whether any is answered, by the ends and the middle: where none is, a dozen failures would only stand for one. */
async function oneHelps(context: AskContext, row: LedgerRow, cuts: readonly Cut[], signal: AbortSignal) {
  for (const at of new Set([cuts.length - 1, 0, cuts.length >> 1]))
    if (await helps(context, row, cuts[at]!, signal)) return true;
  return false;
}

async function helps(context: AskContext, row: LedgerRow, cut: Cut, signal: AbortSignal): Promise<boolean> {
  try {
    await context.peek(`${row.url}&${cut.parameters}`, signal);
    return true;
  } catch (error) {
    if (endsOnlyItself(error)) return false;
    throw error;
  }
}

/** Whether the server is there at all: where it is down, narrower questions would only be more of them. */
async function answers(context: AskContext, signal: AbortSignal): Promise<boolean> {
  try {
    await context.peek(`Patient/${context.patientId}`, signal);
    return true;
  } catch (error) {
    if (error instanceof FhirError) return error.code === 'fhir/not-a-bundle'; // the patient is none
    if (endsOnlyItself(error)) return isRefusal(error);
    throw error;
  }
}

interface Counts {
  readonly whole?: number | undefined;
  /** Those that have something, where they add up. */
  readonly cuts?: readonly Cut[];
}

async function countsOf(
  context: AskContext,
  row: LedgerRow,
  cuts: readonly Cut[],
  signal: AbortSignal,
): Promise<Counts> {
  const counter = new Counter(context, row.url, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
  let whole: number | undefined;
  try {
    whole = await counter.whole(row.matched ?? 0);
    if (whole === undefined || cuts.length === 0) return { whole };
    const counts = await counter.each(cuts.map(({ parameters }) => parameters));
    if (!counts || sumOf(counts) !== whole) return { whole };
    return { whole, cuts: cuts.filter((_, i) => counts[i]! > 0) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SyncError && error.ends === 'run') throw error;
    return { whole }; // it breaks or dawdles over this as well
  }
}

const categoryCuts = (row: LedgerRow, type: string): readonly Cut[] => [
  ...categoriesOf(type).map((code) => cutByCategory(row, code)),
  cutUncategorized(row),
];

function yearCuts(context: AskContext, row: LedgerRow, date: string): readonly Cut[] {
  const stretches = cutAt(yearsAgo(YEARS, context.now())).toReversed();
  return [...stretches.map((one) => cutByTime(row, date, one)), cutUndated(row, date)];
}
