import type { LedgerRow } from '../../store/types.ts';
import { type Cut, type Parts, partsOf } from '../parts.ts';
import { typeOf } from '../type-of.ts';
import type { AskContext } from '../ways.ts';
import { Counter, sumOf } from './count.ts';
import { cutByCategory, cutByTime, cutUncategorized, cutUndated, isWindow, missing, parametersOf } from './cuts.ts';
import { categoriesOf, CATEGORY, dateOf, LAST_UPDATED } from './parameters.ts';
import { type Counted, cutAt, cutEvenly, daysAgo, merged, quantiles, type Stretch, yearsAgo } from './stretches.ts';

/**
 * Fewer pages are as good as here before it is known how to cut them; and where it has to be guessed where, so few pages
 * cost as many counts, while other searches wait for the same places.
 */
const LONG = 8;
const LONG_TO_GUESS = 20;

/** Where nothing says how long a search is, so many pages and another one do. */
const SAYS_NOTHING_FOR = 3;

/**
 * ms to a hospital that is as good as next door: one page after another costs no waiting there, and counting costs more
 * than it spares.
 */
const NEXT_DOOR = 15;

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Counts of stretches that had too much in them are asked for again in finer ones, so many times. */
const ROUNDS = 2;

/** What one search is to be cut into. */
interface Asked {
  readonly context: AskContext;
  readonly row: LedgerRow;
  readonly counter: Counter;
  readonly type: string;
  /** Matches in all. */
  readonly whole: number;
  /** Matches that a window should have at most, and at least. */
  readonly most: number;
  readonly least: number;
  /** Of what the record holds of the type already. */
  readonly dates: readonly number[];
}

/**
 * A search that shows to be long, as windows: parts that may be asked side by side, where its pages can only be asked
 * one after the other. Undefined where it is not worth it, and wherever the server's own counts of the windows do not
 * add up to its count of the whole: then one page after another is the only way to lose nothing.
 *
 * `row` stands after one of its first pages.
 */
export async function cutIntoWindows(
  context: AskContext,
  row: LedgerRow,
  signal: AbortSignal,
): Promise<Parts | undefined> {
  const known = context.memory.recall('windows', row.searchId);
  const here = row.matched ?? 0;
  const perPage = here / row.pages;
  const size = sizeOf(context, row);
  if (known === null || isPartOfWindows(context, row) || here === 0 || context.places < 2) return undefined;
  if ((context.distance?.() ?? Infinity) < NEXT_DOOR) return undefined;
  const dates = context.datesOf?.(typeOf(row)) ?? [];
  const isLong = (matches: number) => matches >= perPage * (dates.length * 2 > matches ? LONG : LONG_TO_GUESS);
  if (size === undefined ? row.pages < SAYS_NOTHING_FOR : !isLong(size)) return undefined;

  const counter = new Counter(context, row.url, signal);
  const whole = await counter.whole(here);
  if (whole !== undefined && !isLong(whole)) return undefined;
  const found =
    whole === undefined || isContradicted(whole, row)
      ? undefined
      : await firstThatAddsUp(known, { context, row, counter, whole, perPage, dates });
  if (known !== found?.name || known === undefined)
    await context.memory.learn('windows', row.searchId, found?.name ?? null);
  return found && { parts: partsOf(row, found.cuts), expected: whole };
}

/** What the whole of it could not be cut by, a part of it cannot. */
const isPartOfWindows = ({ memory }: AskContext, row: LedgerRow): boolean =>
  isWindow(row) || (row.parent !== undefined && memory.recall('windows', row.parent) !== undefined);

/** Matches, as far as the first page or the last sync tell; undefined where neither does. */
function sizeOf({ history }: AskContext, { searchId, total, matched = 0, since }: LedgerRow): number | undefined {
  if (total !== undefined && total > matched) return total;
  return since === undefined ? history.searches[searchId]?.size : undefined;
}

/** The pages say another number: one of the two is wrong, and nothing says which. */
const isContradicted = (whole: number, { total = 0, matched = 0 }: LedgerRow): boolean =>
  total > matched && total !== whole;

interface Found {
  readonly name: string;
  readonly cuts: readonly Cut[];
}

async function firstThatAddsUp(
  known: string | undefined,
  search: Pick<Asked, 'context' | 'row' | 'counter' | 'whole' | 'dates'> & { readonly perPage: number },
): Promise<Found | undefined> {
  const { context, row, whole, perPage } = search;
  const type = typeOf(row);
  const least = Math.ceil(2 * perPage);
  const most = Math.max(least, Math.ceil(whole / context.places));
  const asked: Asked = { ...search, type, least, most };
  for (const name of await namesOf(asked, known)) {
    const cuts = name === CATEGORY ? await byCategory(asked) : await byTime(asked, name);
    if (cuts) return { name, cuts };
  }
  return undefined;
}

/** Parameters to try, the one that added up last time first; none that the server says it does not know. */
async function namesOf({ context, row, type }: Asked, known: string | undefined): Promise<readonly string[]> {
  const offered = (await context.capability())?.types.get(type)?.parameters;
  const knows = (name: string) => offered === undefined || offered.size === 0 || offered.has(name);
  const date = dateOf(type);
  const category = categoriesOf(type).length > 0 && !row.url.includes(`&${CATEGORY}=`);
  const names = [
    ...(date !== undefined && knows(date) ? [date] : []),
    LAST_UPDATED, // seldom listed, and often there
    ...(category && knows(CATEGORY) ? [CATEGORY] : []),
  ];
  return known !== undefined && names.includes(known) ? [known, ...names.filter((name) => name !== known)] : names;
}

async function byTime(asked: Asked, name: string): Promise<readonly Cut[] | undefined> {
  const { row, counter, whole, most, least } = asked;
  const byDate = name !== LAST_UPDATED;
  const first = firstGuess(asked, byDate);
  const [counts, lacking] = await Promise.all([
    counter.each(first.map((one) => parametersOf(name, one))),
    counter.each([missing(name)]),
  ]);
  // Few servers can tell what they have not stamped. One that takes no notice of the question counts everything.
  const canTell = byDate || (lacking !== undefined && lacking[0] !== whole);
  const undated = canTell ? lacking?.[0] : 0;
  if (!counts || undated === undefined || sumOf(counts) + undated !== whole) return undefined;

  let stretches: readonly Counted[] = first.map((one, i) => ({ ...one, count: counts[i]! }));
  for (let round = 0; round < ROUNDS && stretches.some(({ count }) => count > TOO_MUCH * most); round++)
    stretches = await finer(stretches, asked, name);
  const windows = merged(stretches, most, least);
  if (!isWorthIt([...windows.map(({ count }) => count), undated], whole)) return undefined;
  // Newest first, as the record is read.
  const cuts = windows.filter(({ count }) => count > 0).map((window) => cutByTime(row, name, window));
  return [...cuts.toReversed(), ...(undated > 0 ? [cutUndated(row, name)] : [])];
}

/** A window that has this much more than it should is cut again. */
const TOO_MUCH = 1.25;

const isWorthIt = (counts: readonly number[], whole: number): boolean => Math.max(...counts) <= 0.75 * whole;

/** Where to cut: by the dates that the last sync brought, else by years that grow longer as they go back. */
function firstGuess({ context, whole, most, dates }: Asked, byDate: boolean): readonly Stretch[] {
  const now = context.now();
  if (!byDate) return cutAt(daysAgo([7, 30, 90, 180, 365, 730, 1825, 3650], now));
  if (dates.length * 2 > whole) return cutAt(quantiles(dates, Math.ceil(whole / most)));
  return cutAt(yearsAgo([0, 1, 2, 4, 7, 11, 19, 39], now));
}

/** Those that hold too much cut once more, where the counts of the pieces add up to what they are pieces of. */
async function finer(stretches: readonly Counted[], asked: Asked, name: string): Promise<readonly Counted[]> {
  const { context, counter, most } = asked;
  const unit = name === LAST_UPDATED ? MINUTE : DAY;
  const all = stretches.map(async (one): Promise<readonly Counted[]> => {
    if (one.count <= TOO_MUCH * most) return [one];
    const pieces = cutEvenly(one, Math.min(MOST_PIECES, Math.ceil(one.count / most) + 1), unit, context.now());
    if (pieces.length < 2) return [one];
    const counts = await counter.each(pieces.map((piece) => parametersOf(name, piece)));
    if (!counts || sumOf(counts) !== one.count) return [one];
    return pieces.map((piece, i) => ({ ...piece, count: counts[i]! }));
  });
  return (await Promise.all(all)).flat();
}

const MOST_PIECES = 12;

async function byCategory({ row, counter, type, whole }: Asked): Promise<readonly Cut[] | undefined> {
  const cuts = [...categoriesOf(type).map((code) => cutByCategory(row, code)), cutUncategorized(row)];
  const counts = await counter.each(cuts.map(({ parameters }) => parameters));
  if (!counts || sumOf(counts) !== whole || !isWorthIt(counts, whole)) return undefined;
  return cuts.filter((_, i) => counts[i]! > 0);
}
