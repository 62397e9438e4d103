import { parsePreservingDecimals } from '../fhir/decimals.ts';
import { difference } from '../record/difference.ts';
import { readBodies, type SourceText } from '../store/bodies.ts';
import type { RecordIndex } from '../store/record-index.ts';
import { listRuns } from '../store/run-list.ts';
import type { Store } from '../store/store.ts';
import type { NewsCounts, Run } from '../store/types.ts';
import type { AmendmentView, NewsView } from './api.ts';

/** Positions of what a run brought, or found out. */
interface News {
  /** There was nothing of this connection before. */
  readonly first: boolean;
  readonly added: readonly number[];
  /** Newest versions that say something else than the last one before the run. */
  readonly amended: readonly number[];
  readonly withdrawn: readonly number[];
  /** No longer listed. */
  readonly removed: readonly number[];
}

const NONE: News = { first: false, added: [], amended: [], withdrawn: [], removed: [] };

/** Who and where, and who wrote what down: they come along, and are no news of the person. */
export const BACKGROUND: ReadonlySet<string> = new Set([
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'Medication',
  'Provenance',
]);

/**
 * What is otherwise since the last sync, read off the log itself: segments behind the last one before the run. The
 * clock plays no part. What changed but in the data of the machine is no news.
 */
async function newsOf(store: Store, { id, connectionId, after }: Run): Promise<News> {
  if (after === undefined) return NONE; // of a build that did not note it
  const { index } = store;
  const own = Array.from(index.positionsOf(connectionId)).filter((position) => !isBackground(index, position));
  const fresh = own.filter((position) => index.seq.at(position) > after);
  const before = new Map(fresh.map((position) => [position, versionBefore(index, position, after)]));
  const changed = fresh.filter((position) => before.get(position) !== undefined);
  const isWithdrawn = (position: number) => withdrawn(index, position) && !withdrawn(index, before.get(position)!);
  const maybe = changed.filter((position) => !isWithdrawn(position));
  return {
    first: fresh.length > 0 && fresh.length === own.length && changed.length === 0,
    added: fresh.filter((position) => before.get(position) === undefined),
    amended: await amendedOf(
      store,
      maybe.map((position) => [before.get(position)!, position] as const),
    ),
    withdrawn: changed.filter(isWithdrawn),
    removed: own.filter((position) => markOf(index, connectionId, position)?.runId === id),
  };
}

/** The same in numbers, to be kept with the run. */
export async function countNews(store: Store, run: Run): Promise<NewsCounts> {
  const { first, added, amended, withdrawn: taken, removed } = await newsOf(store, run);
  return {
    first,
    added: added.length,
    amended: amended.length,
    withdrawn: taken.length,
    removed: removed.length,
  };
}

/** What the newest run of a connection brought, and how much those before it did. */
export async function readNews(store: Store, connectionId: string): Promise<NewsView | undefined> {
  const [run, ...earlier] = await listRuns(store, connectionId);
  if (!run) return undefined;
  const { first, ...news } = await newsOf(store, run);
  const { index } = store;
  const gone = Array.from(index.positionsOf(connectionId)).filter((at) => markOf(index, connectionId, at));
  return {
    state: run.state,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    isKnown: run.after !== undefined,
    notes: run.notes ?? [],
    first,
    added: sorted(index, news.added),
    amended: sorted(index, news.amended),
    withdrawn: sorted(index, news.withdrawn),
    removed: sorted(index, news.removed),
    gone: sorted(index, gone),
    earlier: earlier.flatMap(({ news: counts, endedAt }) => (counts && endedAt ? [{ endedAt, ...counts }] : [])),
  };
}

/** The last change of each of these entries. */
export async function amendmentsOf(store: Store, positions: ArrayLike<number>): Promise<readonly AmendmentView[]> {
  const pairs = lastChanges(store.index, Array.from(positions));
  const bodies = await bodiesAt(store, pairs.flat());
  return pairs.flatMap(([before, position]) => {
    const [was, is] = [bodies.get(before), bodies.get(position)];
    return was && is ? [{ position, was: was.text, is: is.text }] : [];
  });
}

/** Those of these entries that say something else than the version before them. */
export const amendedAmong = (store: Store, positions: readonly number[]): Promise<readonly number[]> =>
  amendedOf(store, lastChanges(store.index, positions));

type Pair = readonly [before: number, after: number];

const lastChanges = ({ length, previous }: RecordIndex, positions: readonly number[]): readonly Pair[] =>
  positions
    .filter((position) => position < length && previous.at(position) > 0)
    .map((position) => [previous.at(position) - 1, position]);

const isBackground = ({ types, type }: RecordIndex, position: number): boolean =>
  BACKGROUND.has(types.texts[type.at(position)]!);

const withdrawn = (index: RecordIndex, position: number): boolean =>
  index.texts.of(index.withdrawn.at(position)) !== '';

const markOf = (index: RecordIndex, connectionId: string, position: number) =>
  index.removed.get(connectionId)?.get(`${index.types.texts[index.type.at(position)]}/${index.idOf(position)}`);

/** The newest version that was written before. */
function versionBefore({ previous, seq }: RecordIndex, position: number, after: number): number | undefined {
  let at = position;
  while (seq.at(at) > after) {
    at = previous.at(at) - 1;
    if (at < 0) return undefined;
  }
  return at;
}

// In the order of the log neighbours share a segment, which is then opened once; and memory stays flat.
const BATCH = 250;

async function amendedOf(store: Store, pairs: readonly Pair[]): Promise<readonly number[]> {
  const amended: number[] = [];
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs.slice(at, at + BATCH);
    const bodies = await bodiesAt(store, batch.flat());
    for (const [before, after] of batch) {
      const [was, is] = [bodies.get(before), bodies.get(after)];
      if (was && is && differ(was, is)) amended.push(after);
    }
  }
  return amended;
}

const differ = (was: SourceText, is: SourceText): boolean =>
  difference(parsePreservingDecimals(was.text), parsePreservingDecimals(is.text)).length > 0;

async function bodiesAt(store: Store, positions: readonly number[]): Promise<ReadonlyMap<number, SourceText>> {
  const bodies = await readBodies(
    store,
    positions.toSorted((a, b) => a - b),
  );
  return new Map(bodies.map((body) => [body.position, body]));
}

/** As a timeline has them: newest first. */
function sorted({ order }: RecordIndex, positions: readonly number[]): Uint32Array {
  return Uint32Array.from(positions.toSorted((a, b) => order.at(b) - order.at(a) || b - a));
}
