import { isObject, listOf, textOf } from '../base/json.ts';
import type { Capability } from '../fhir/capability.ts';
import { readResource } from '../fhir/page.ts';
import type { Resource } from '../fhir/resource.ts';
import type { LedgerRow } from '../store/types.ts';
import { endsOnlyItself, isRefusal } from './errors.ts';
import { type Fetched, HISTORY_FORMAT, MOST_PASSES, plainUrl } from './history.ts';
import { inParallel } from './in-parallel.ts';
import type { KeptRecord } from './kept.ts';
import type { PullDeps } from './pull.ts';
import { typeOf } from './type-of.ts';
import type { AskContext } from './ways.ts';

/** What it takes to know which searches may ask for changes alone. */
export interface SinceDeps {
  readonly context: Pick<AskContext, 'capability' | 'history' | 'memory' | 'now' | 'patientId' | 'peek' | 'places'>;
  readonly kept: Pick<KeptRecord, 'stamps'>;
  readonly read: PullDeps['read'];
  readonly scope: string;
}

const DAY = 86_400_000;
const WHOLE_AFTER = 30 * DAY;

/** A date of the entry's own says when it was made, not when it was entered here: so much later that may be. */
const OWN_DATE_OVERLAP = 30 * DAY;

/** Nothing changed after it; before 2262, where the clocks of some databases end. */
const FAR_FUTURE = '2150-01-01';

const LAST_UPDATED = '_lastUpdated';

/** The search parameter of a type's own date that comes nearest to when it was entered. */
const OWN_DATES: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'date',
  Condition: 'recorded-date',
  DiagnosticReport: 'issued',
  DocumentReference: 'date',
  MedicationRequest: 'authoredon',
  Observation: 'issued',
  ServiceRequest: 'authored',
};

/** The plan, with those searches asking only for what changed whose answer to that can be relied on. */
export async function askForChanges(
  rows: readonly LedgerRow[],
  deps: SinceDeps,
  signal: AbortSignal,
): Promise<readonly LedgerRow[]> {
  const long = rows.filter((row) => mayAskForChanges(row, deps));
  if (long.length === 0 || (await wasMerged(deps, signal))) return rows;
  const changed = new Map<string, LedgerRow>();
  await inParallel(long, deps.context.places, signal, async (row, stop) => {
    const bound = await boundOf(row, deps, stop);
    if (bound)
      changed.set(row.searchId, { ...row, since: bound.value, url: `${row.url}&${bound.parameter}=ge${bound.value}` });
  });
  return rows.map((row) => changed.get(row.searchId) ?? row);
}

/** The same search for all there is, where to ask for changes was refused; undefined where it was not that. */
export function wholeInstead(row: LedgerRow): LedgerRow | undefined {
  if (row.since === undefined || row.parent !== undefined) return undefined;
  if (row.state !== 'refused') return undefined;
  const { since: _since, ...whole } = row;
  return {
    ...whole,
    url: plainUrl(row),
    state: 'waiting',
    next: null,
    pages: 0,
    got: 0,
    matched: 0,
    failure: undefined,
  };
}

/** Whose records were merged with this one, from its Patient. @see https://hl7.org/fhir/R4/patient.html#links */
export function linksOf(patient: Resource): string {
  const links = listOf(patient['link']).map((link) => {
    const { type, other } = isObject(link) ? link : {};
    return isMerge(type) && isObject(other) ? `${type} ${textOf(other['reference']) ?? ''}` : '';
  });
  return links
    .filter((link) => link !== '')
    .toSorted()
    .join(', ');
}

const isMerge = (type: unknown): type is string => type === 'replaced-by' || type === 'replaces';

/** A list of one page costs as much either way, and whole it also tells what is gone. */
function mayAskForChanges({ searchId, state, url, parent }: LedgerRow, { context, scope }: SinceDeps): boolean {
  const { history } = context;
  const known = history.searches[searchId];
  if (history.format !== HISTORY_FORMAT || history.scope !== scope || !known) return false;
  const isSame = state === 'waiting' && parent === undefined && url === known.url;
  return isSame && (known.pages ?? 0) > 1 && known.watermark !== undefined && !isDue(known, context.now());
}

function isDue({ passes = 0, wholeAt = 0 }: Fetched, now: number): boolean {
  const age = now - wholeAt;
  // One from the future was written by a clock that was wrong.
  return passes >= MOST_PASSES || age < 0 || age >= WHOLE_AFTER;
}

/** What a merge brings from another record may have changed years ago. */
async function wasMerged({ context, read }: SinceDeps, signal: AbortSignal): Promise<boolean> {
  try {
    const { resource } = await read(`Patient/${context.patientId}`, readResource, { signal });
    return linksOf(resource) !== (context.history.links ?? '');
  } catch (error) {
    return elseThrow(error, false);
  }
}

interface Bound {
  readonly parameter: string;
  readonly value: string;
}

async function boundOf(row: LedgerRow, deps: SinceDeps, signal: AbortSignal): Promise<Bound | undefined> {
  const { context, kept } = deps;
  const type = typeOf(row);
  const stamps = kept.stamps(type);
  const parameter = await parameterOf(row, type, stamps.length > 0 && !stamps.some(Number.isNaN), deps, signal);
  const watermark = context.history.searches[row.searchId]!.watermark!;
  if (parameter === undefined) return undefined;
  if (parameter === LAST_UPDATED) return { parameter, value: instantOf(startOf(watermark, stamps, context.now())) };
  return { parameter, value: instantOf(watermark - OWN_DATE_OVERLAP).slice(0, 10) };
}

/** So many more that come again are worth knowing that the answer is one. */
const FEW = 50;

/**
 * The watermark, or if few are asked for again by that, the newest change that is here: its answer cannot be empty then,
 * and one that is empty is no answer (`isDoubtful`).
 */
function startOf(watermark: number, stamps: readonly number[], now: number): number {
  const newest = stamps.reduce((latest, stamp) => (stamp <= now && stamp > latest ? stamp : latest), -Infinity);
  if (newest >= watermark || newest === -Infinity) return watermark;
  return stamps.filter((stamp) => stamp >= newest).length <= FEW ? newest : watermark;
}

/** Whether it brought nothing, though something that is here changed since. */
export function isDoubtful({ since, url, state }: LedgerRow, kept: Pick<KeptRecord, 'stamps'>): boolean {
  if (since === undefined || state !== 'empty' || !url.includes(`&${LAST_UPDATED}=ge`)) return false;
  return kept.stamps(typeOf({ url })).some((stamp) => stamp >= Date.parse(since));
}

/** Whole seconds, down: as every server reads them. */
const instantOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The parameter that tells what changed in this search, seen to work; undefined where there is none. */
async function parameterOf(
  row: LedgerRow,
  type: string,
  allStamped: boolean,
  { context }: SinceDeps,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { memory } = context;
  const known = memory.recall('since', row.searchId);
  if (known === null || (known !== undefined && (known !== LAST_UPDATED || allStamped))) return known ?? undefined;
  for (const parameter of candidates(type, allStamped, await context.capability())) {
    const works = await isHeeded(`${row.url}&${parameter}=ge${FAR_FUTURE}`, type, context, signal);
    if (works === undefined) return undefined; // it could not be asked: nothing is learnt
    if (!works) continue;
    await memory.learn('since', row.searchId, parameter);
    return parameter;
  }
  await memory.learn('since', row.searchId, null);
  return undefined;
}

function candidates(type: string, allStamped: boolean, capability: Capability | undefined): readonly string[] {
  const declared = capability?.types.get(type)?.parameters;
  const silent = !declared || declared.size === 0;
  const own = OWN_DATES[type];
  return [
    ...(allStamped && (silent || declared.has(LAST_UPDATED)) ? [LAST_UPDATED] : []),
    ...(own !== undefined && declared?.has(own) ? [own] : []),
  ];
}

/** Whether a bound in the far future leaves nothing: a server that goes on as if it were not there answers with the list. */
async function isHeeded(
  url: string,
  type: string,
  { peek }: SinceDeps['context'],
  signal: AbortSignal,
): Promise<boolean | undefined> {
  try {
    const { resources, total, next } = await peek(url, signal);
    return next === null && (total ?? 0) === 0 && !resources.some(({ resource }) => resource.resourceType === type);
  } catch (error) {
    return elseThrow(error, isRefusal(error) ? false : undefined);
  }
}

/** What a failure that ends no more than this question comes to; throws what ends the run. */
function elseThrow<T>(error: unknown, otherwise: T): T {
  if (endsOnlyItself(error)) return otherwise;
  throw error;
}
