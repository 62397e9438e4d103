import { type Failure, failureOf } from '../base/errors.ts';
import type { LedgerRow } from '../store/types.ts';
import { endsOnlyItself, isRefusalCode } from './errors.ts';
import { type Way, waysFor } from './fan-out-ways.ts';
import { type Cut, type Parts, partIdOf, partsOf } from './parts.ts';
import { encodeValue } from './parameters.ts';
import { WHOLE_RECORD } from './plan.ts';
import { labelOfValue } from './value-labels.ts';
import type { AskContext } from './ways.ts';

/**
 * The parts in which a server gives what it refuses as a whole: by category, date, status …, whatever it said when it
 * refused, and also where no page may read that it did. What it refuses however it is asked is remembered, and so is what it gives; other searches' fate is theirs.
 *
 * A way is knocked at with one value or two, never with all: a refusal that is about consent is the same everywhere,
 * and must not cost dozens of requests.
 */
export async function fanOut(row: LedgerRow, context: AskContext, signal: AbortSignal): Promise<Parts | undefined> {
  const { memory } = context;
  if (row.failure === undefined || !row.url.includes('?')) return undefined;
  const isSure = isRefusalCode(row.failure.code);
  if (!isPlain(row)) {
    if (isSure) await learnOfOne(row, row.failure, context);
    return undefined;
  }
  if (!isSure && memory.recall('fanOut', row.searchId)?.length === 0) return undefined;
  const ways = await waysAt(row, context);
  const found = await knockAtAll(row, isSure ? ways.map((way) => [way]) : [firstOfEach(ways)], context, signal);
  if (found === undefined) return undefined;
  if (found.length === 0) {
    if (isSure) await memory.learn('refused', row.searchId, row.failure);
    else await memory.learn('fanOut', row.searchId, []); // asked again as a whole, without knocks
    return undefined;
  }
  const cuts = found.flatMap(({ parameter, values }) => values.map((value) => cutOf(row, parameter, value)));
  await memory.learn('fanOut', row.searchId, cuts);
  return { parts: partsOf(row, cuts) };
}

/** A search that asks for a category or a status has been asked the way that somebody found, and is no part's whole. */
const isPlain = ({ searchId, parent }: LedgerRow): boolean =>
  parent === undefined && !searchId.includes('?') && searchId !== WHOLE_RECORD;

/**
 * One that cannot be asked otherwise. A window of time is another one tomorrow, and nothing is learnt of it. When a
 * server refuses all that it once gave a search in, what was learnt of that is no longer so.
 */
async function learnOfOne(row: LedgerRow, failure: Failure, { memory }: AskContext): Promise<void> {
  const { parent } = row;
  const cuts = parent === undefined ? undefined : memory.recall('fanOut', parent);
  if (parent !== undefined && !cuts) return;
  await memory.learn('refused', row.searchId, failure);
  const ids = cuts?.map(({ parameters }) => partIdOf(parent!, parameters)) ?? [];
  if (ids.length === 0 || !ids.every((id) => memory.recall('refused', id))) return;
  await memory.forget('fanOut', parent!);
  for (const id of ids) await memory.forget('refused', id);
}

/**
 * The ways that work: one that brings everything, or else all others, for what one of them leaves out (what has no date,
 * or a category of the hospital's own) another one brings. Undefined where the server was too ill to say. The ways of
 * one turn are knocked at together.
 */
async function knockAtAll(
  row: LedgerRow,
  turns: readonly (readonly Way[])[],
  context: AskContext,
  signal: AbortSignal,
): Promise<readonly Way[] | undefined> {
  const working: Way[] = [];
  for (const ways of turns) {
    const answers = await Promise.all(ways.map((way) => knock(row, way, context, signal)));
    if (answers.includes('ill')) return undefined;
    const open = ways.filter((_way, i) => answers[i] === 'open');
    const whole = open.find((way) => way.whole);
    if (whole) return [whole];
    working.push(...open);
  }
  return working;
}

/** Those that the server says it knows; all where it names none of them, for then its list is not to be relied on. */
async function waysAt({ url }: LedgerRow, context: AskContext): Promise<readonly Way[]> {
  const type = url.slice(0, url.indexOf('?'));
  const ways = waysFor(type);
  if (ways.length === 0) return ways;
  const declared = (await context.capability())?.types.get(type)?.parameters;
  const known = ways.filter(({ parameter }) => declared?.has(parameter));
  return known.length > 0 ? known : ways;
}

/** One that brings everything, and one other: an answer that cannot be read takes long, for it is asked for three times. */
const firstOfEach = (ways: readonly Way[]): readonly Way[] =>
  ways.filter((way, i) => ways.findIndex(({ whole }) => whole === way.whole) === i);

/** One answer may be about the value; where a second one is refused alike, it is the way that is closed. */
const KNOCKS = 2;

async function knock(row: LedgerRow, way: Way, context: AskContext, signal: AbortSignal) {
  // A required code is known to whoever knows the parameter, and one system of codes is as good as the other.
  const knocks = way.whole || way.parameter === 'code' || way.parameter === 'type' ? 1 : KNOCKS;
  for (const value of way.values.slice(0, knocks)) {
    try {
      const { resources, issues } = await context.peek(
        `${bare(row.url)}&${way.parameter}=${encodeValue(value)}&_count=1`,
        signal,
      );
      // Some refuse with status 200 and an outcome where entries should be.
      if (resources.length > 0 || !issues.some(({ severity }) => severity === 'error' || severity === 'fatal'))
        return 'open';
    } catch (error) {
      if (!endsOnlyItself(error)) throw error;
      const failure = failureOf(error)!;
      if (failure.code === UNREADABLE) return 'closed';
      if (!isRefusalCode(failure.code)) return 'ill';
      if (ABOUT_VALUE.has(failure.issue ?? '')) return 'open';
    }
  }
  return 'closed';
}

/** Nothing along with it, and no more than one: what comes is looked at and dropped. */
const bare = (url: string): string => url.replaceAll(/&(_count|_revinclude)=[^&]*/g, '');

/** An error without CORS while others are answered: most often a refusal, or more than the server could do. */
const UNREADABLE = 'sync/unreadable';

/**
 * Who says that this value is unknown, or that we have no right to it, has understood the question: others may be given.
 * @see https://hl7.org/fhir/R4/valueset-issue-type.html
 */
const ABOUT_VALUE: ReadonlySet<string> = new Set(['value', 'code-invalid', 'suppressed']);

const cutOf = ({ label }: LedgerRow, parameter: string, value: string): Cut => ({
  parameters: `${parameter}=${encodeValue(value)}`,
  label: /^ge\d/.test(value) ? `${label} with a date` : labelOfValue(label, value),
});
