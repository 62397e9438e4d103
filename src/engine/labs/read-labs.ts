import type { ClusterChoices } from '../../record/cluster/cluster.ts';
import type { Entry } from '../../record/entry.ts';
import { gridOf } from '../../record/labs/grid.ts';
import { type LabFace, newestPlace } from '../../record/labs/line.ts';
import { resultOf } from '../../record/labs/reading.ts';
import { sampleOf, sketchOf } from '../../record/labs/sample.ts';
import type { LabTest } from '../../record/labs/tests.ts';
import { trendOf } from '../../record/labs/trend.ts';
import type { LabsView, TrendView } from '../../record/labs/view.ts';
import { readBodies } from '../../store/bodies.ts';
import type { Store } from '../../store/store.ts';
import { rowsAt } from '../../store/timeline.ts';
import type { Source } from '../../store/types.ts';
import { entryOf } from '../chapters/read-chapter.ts';
import type { Context } from '../context.ts';
import { hiddenRows, readMarks } from '../marks.ts';
import { sourcesOf } from '../people-sources.ts';
import { connectionsById } from '../record-view.ts';
import { panelsOf } from './panels.ts';
import { type LabIndex, labIndexOf, rowReader } from './rows.ts';

/** Bodies read at a time: what else is asked of the worker comes in between. */
const BATCH = 400;

interface Memory {
  /** By person: the tests of the record as it was then. */
  readonly tests: Map<
    string,
    { readonly state: string; readonly index: LabIndex; readonly panels: LabsView['panels'] }
  >;
  /** By position: what the body of a newest result says. */
  readonly faces: Map<number, LabFace>;
  /** Of the test that was read last, by position: while a sync brings more, only that is opened. */
  last: { readonly test: string; readonly entries: Map<number, Entry> };
}

const memories = new WeakMap<Store, Memory>();

function memoryOf(store: Store): Memory {
  const memory = memories.get(store) ?? { tests: new Map(), faces: new Map(), last: { test: '', entries: new Map() } };
  memories.set(store, memory);
  return memory;
}

interface Ground extends LabIndex {
  readonly store: Store;
  readonly memory: Memory;
  readonly sources: ReadonlyMap<string, Source>;
  readonly panels: LabsView['panels'];
  readonly choices: ClusterChoices;
  readonly marked: ReadonlySet<number>;
}

type PersonId = string | null | undefined;

/** The grid: out of the index alone, or (`withRanges`) with what the newest result of each test says of itself. */
export async function readLabs(context: Context, personId: PersonId, withRanges: boolean): Promise<LabsView> {
  const ground = await groundOf(context, personId);
  const { store, memory, positions, tests, sources, hidden } = ground;
  if (withRanges) await readFaces(ground);
  const { index } = store;
  const stripeOf = index.connections.texts.map((id) => sources.get(id)?.stripe ?? 1);
  return gridOf(
    tests,
    {
      ...rowReader(store, ground, sources),
      stripeAt: (place) => stripeOf[index.connection.at(positions[place]!)]!,
      faceAt: (place) => memory.faces.get(positions[place]!),
    },
    { panels: ground.panels, hidden },
  );
}

async function groundOf(context: Context, personId: PersonId): Promise<Ground> {
  const { store } = context;
  const [{ choices }, marked, connectionIds, sources] = await Promise.all([
    readMarks(store),
    hiddenRows(store),
    personId === undefined ? undefined : sourcesOf(context, personId),
    connectionsById(store),
    store.index.ready('search'),
  ]);
  const memory = memoryOf(store);
  const state = JSON.stringify([store.index.generation, connectionIds, [...marked]]);
  const key = JSON.stringify(personId ?? 'all');
  const common = { store, memory, sources, choices, marked };
  const known = memory.tests.get(key);
  if (known?.state === state) return { ...common, ...known.index, panels: known.panels };
  const index = labIndexOf(store, { connectionIds, hidden: marked });
  const panels = panelsOf(store, index, sources, connectionIds);
  memory.tests.set(key, { state, index, panels });
  return { ...common, ...index, panels };
}

/** Of each test the newest result: a body that was read once is not read again. */
async function readFaces({ store, memory: { faces }, tests, positions, sources }: Ground): Promise<void> {
  const detailAt = (place: number) => store.index.detailOf(positions[place]!);
  const newest = tests.map((test) => positions[newestPlace(test, detailAt)]!);
  const missing = newest.filter((position) => !faces.has(position));
  const entries = await readEntries(store, missing, sources);
  for (const [position, { resource, decimalOf }] of entries) {
    const { range, standing } = resultOf(resource, decimalOf);
    faces.set(position, { ...(range && { range }), ...(standing && { standing }) });
  }
}

async function readEntries(
  store: Store,
  positions: readonly number[],
  sources: ReadonlyMap<string, Source>,
): Promise<ReadonlyMap<number, Entry>> {
  const found = new Map<number, Entry>();
  const ordered = positions.toSorted((a, b) => a - b); // neighbours lie in one segment, which is then opened once
  const rows = new Map(rowsAt(store, ordered).map((row) => [row.position, row]));
  for (let at = 0; at < ordered.length; at += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- one batch at a time is the point
    for (const body of await readBodies(store, ordered.slice(at, at + BATCH))) {
      const entry = entryOf(body, rows.get(body.position)!, sources.get(body.connectionId));
      if (entry) found.set(body.position, entry);
    }
  }
  return found;
}

/** One test over all hospitals; undefined where none has this id. `sketch`: what lists show, while bodies are still to be read. */
export async function readTrend(
  context: Context,
  id: string,
  personId: PersonId,
  sketch: boolean,
): Promise<TrendView | undefined> {
  const ground = await groundOf(context, personId);
  const test = ground.byId.get(id);
  if (!test) return undefined;
  const samples = sketch ? sketchesOf(ground, test) : await bodiesOf(ground, test);
  const help = { choices: ground.choices, setAside: setAsideOf(ground, test), hidden: 0, isWhole: !sketch };
  const view = trendOf(test, samples, help);
  const names = new Set(view.series.map(({ name }) => name));
  if (sketch || names.size === view.series.length) return view;
  // One thing in several units: the tables that join them are loaded for those alone.
  const { loadConvert } = await import('../../record/units/ucum.ts');
  return trendOf(test, samples, { ...help, convert: await loadConvert() });
}

function sketchesOf(ground: Ground, { places, guessed, kind, loinc }: LabTest) {
  const { rowAt } = rowReader(ground.store, ground, ground.sources);
  return places.map((place) => sketchOf(rowAt(place), kind, loinc, guessed.has(place)));
}

async function bodiesOf({ store, memory, positions, sources }: Ground, { id, places, guessed }: LabTest) {
  if (memory.last.test !== id) memory.last = { test: id, entries: new Map() };
  const { entries } = memory.last;
  const missing = places.map((place) => positions[place]!).filter((position) => !entries.has(position));
  for (const [position, entry] of await readEntries(store, missing, sources)) entries.set(position, entry);
  return places.flatMap((place) => {
    const entry = entries.get(positions[place]!);
    return entry ? sampleOf(entry, guessed.has(place)) : [];
  });
}

/** What was entered in error, cancelled …: named, and never drawn. */
function setAsideOf({ store, withdrawn, positions, sources, marked }: Ground, { id }: LabTest): TrendView['setAside'] {
  const rows = rowsAt(
    store,
    (withdrawn.get(id) ?? []).map((place) => positions[place]!),
  );
  return rows
    .filter(({ position }) => !marked.has(position))
    .map(({ connectionId, type, id: own, title, detail, when, removed, withdrawn: reason }) => {
      const { name = '', stripe = 1 } = sources.get(connectionId) ?? {};
      return {
        reason,
        member: { connectionId, type, id: own, sourceName: name, stripe, title, detail, when, removed },
      };
    });
}
