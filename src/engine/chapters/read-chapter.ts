import { isObject } from '../../base/json.ts';
import { losesDecimals, parsePreservingDecimals } from '../../fhir/decimals.ts';
import type { Description, RowKind } from '../../fhir/description.ts';
import { asR4 } from '../../fhir/older/as-r4.ts';
import { parseReference } from '../../fhir/reference.ts';
import type { Resource } from '../../fhir/resource.ts';
import { referenceName } from '../../fhir/title.ts';
import { CHAPTERS, type ChapterName, type ChapterViews } from '../../record/chapters.ts';
import type { Chapter, ChapterHelp } from '../../record/chapter.ts';
import { addressKey, type Entry } from '../../record/entry.ts';
import { readBodies, type SourceText } from '../../store/bodies.ts';
import type { Store } from '../../store/store.ts';
import { type Row, rowsAt } from '../../store/timeline.ts';
import type { Source } from '../../store/types.ts';
import type { ChapterView } from '../api.ts';
import type { Context } from '../context.ts';
import { largeAnswer } from '../large-answers.ts';
import { readMarks } from '../marks.ts';
import { sourcesOf } from '../people-sources.ts';
import { connectionsById } from '../record-view.ts';

/** Bodies read at a time: what else is asked of the worker comes in between. */
const BATCH = 400;

interface Memory {
  /** By chapter and person: what was answered last, and of which state of the record. */
  readonly answers: Map<string, { readonly state: string; readonly answer: Promise<ChapterView<unknown>> }>;
  /** Of the chapter that was read last: while a sync brings more, only that is opened. */
  last: { readonly name: ChapterName; readonly entries: Map<number, Entry> } | undefined;
  /** By chapter: rows whose bodies said that they are not its own. What stands in a row never changes: they are not read again. */
  readonly notOwn: Map<ChapterName, Set<number>>;
}

const memories = new WeakMap<Store, Memory>();

/**
 * One chapter of one person's record (or of all), as its screen shows it. Worked out again only when something has changed.
 */
export async function readChapter<Name extends ChapterName>(
  context: Context,
  name: Name,
  personId: string | null | undefined,
  today: string,
): Promise<ChapterView<ChapterViews[Name]>> {
  const { store } = context;
  const memory = memories.get(store) ?? { answers: new Map(), last: undefined, notOwn: new Map() };
  memories.set(store, memory);
  const [{ marks, choices }, connectionIds] = await Promise.all([
    readMarks(store),
    personId === undefined ? undefined : sourcesOf(context, personId),
  ]);
  const key = JSON.stringify([name, personId]);
  const hidden = new Set(Object.keys(marks).filter((one) => marks[one]!.hidden));
  const state = JSON.stringify([
    store.index.generation,
    connectionIds,
    today,
    [...hidden],
    [...choices.apart],
    choices.together,
  ]);
  const known = memory.answers.get(key);
  if (known?.state === state) return (await known.answer) as ChapterView<ChapterViews[Name]>;
  const answer = answered(store, memory, name, { connectionIds, hidden, today, choices });
  memory.answers.set(key, { state, answer });
  answer.catch(() => memory.answers.delete(key));
  return answer;
}

interface Asked extends Pick<ChapterHelp, 'today' | 'choices'> {
  readonly connectionIds: readonly string[] | undefined;
  readonly hidden: ReadonlySet<string>;
}

async function answered<Name extends ChapterName>(
  store: Store,
  memory: Memory,
  name: Name,
  { connectionIds, hidden, today, choices }: Asked,
): Promise<ChapterView<ChapterViews[Name]>> {
  const [chapter, sources] = await Promise.all([CHAPTERS[name](), connectionsById(store)]);
  if (memory.last?.name !== name) memory.last = { name, entries: new Map() };
  const { entries } = memory.last;
  const notOwn = memory.notOwn.get(name) ?? new Set();
  memory.notOwn.set(name, notOwn);
  const positions = positionsOf(store, chapter, connectionIds).filter((position) => !notOwn.has(position));
  await readInto(store, { chapter, entries, notOwn, sources }, positions);
  const all = positions.map((position) => entries.get(position)).filter((entry) => entry !== undefined);
  const isAlong = ({ type }: Entry) => !chapter.types.includes(type);
  const own = all.filter((entry) => !isAlong(entry));
  const shown = own.filter((entry) => !hidden.has(addressKey(entry)));
  const view = chapter.build(shown, all.filter(isAlong), helpOf(store, all, sources, { today, choices }));
  return largeAnswer({ view, entries: own.length, hidden: own.length - shown.length });
}

/** In the order of the log: neighbours lie in one segment, which is then opened once. */
function positionsOf(
  { index }: Store,
  chapter: Chapter<unknown>,
  connectionIds: readonly string[] | undefined,
): readonly number[] {
  // By type and kind, looked at once for each pair: a hundred thousand rows are passed over in a millisecond.
  const wanted = index.types.texts.map((type) =>
    index.kinds.texts.map((kind) => isWanted(chapter, type, kind as RowKind)),
  );
  const among = connectionIds && new Set(connectionIds.map((id) => index.connections.find(id)));
  const positions: number[] = [];
  for (let i = 0; i < index.length; i++) {
    if (index.current.at(i) === 0 || !wanted[index.type.at(i)]![index.kind.at(i)]) continue;
    if (!among || among.has(index.connection.at(i))) positions.push(i);
  }
  return positions;
}

const isWanted = ({ types, along = [], isOwn }: Chapter<unknown>, type: string, kind: RowKind): boolean =>
  along.includes(type) || (types.includes(type) && (isOwn?.(type, kind) ?? true));

interface Reading extends Readonly<{ entries: Map<number, Entry>; notOwn: Set<number> }> {
  readonly chapter: Chapter<unknown>;
  readonly sources: ReadonlyMap<string, Source>;
}

async function readInto(store: Store, reading: Reading, positions: readonly number[]): Promise<void> {
  const { entries } = reading;
  const here = new Set(positions);
  for (const position of entries.keys()) if (!here.has(position)) entries.delete(position);
  const missing = positions.filter((position) => !entries.has(position));
  for (let at = 0; at < missing.length; at += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- one batch at a time is the point
    takeIn(store, reading, await readBodies(store, missing.slice(at, at + BATCH)));
  }
}

/** What is not the chapter's own is noted as that: as early, and so with as little work, as can be. */
function takeIn(store: Store, { chapter, entries, notOwn, sources }: Reading, bodies: readonly SourceText[]): void {
  const isAlong = (type: string) => !chapter.types.includes(type);
  const likely = bodies.filter(({ position, type, text }) => {
    const isLikely = isAlong(type) || (chapter.isOwnText?.(type, text) ?? true);
    if (!isLikely) notOwn.add(position);
    return isLikely;
  });
  const rows = new Map(
    rowsAt(
      store,
      likely.map(({ position }) => position),
    ).map((row) => [row.position, row]),
  );
  for (const body of likely) {
    const entry = entryOf(body, rows.get(body.position)!, sources.get(body.connectionId));
    if (!entry) continue;
    if (isAlong(entry.type) || (chapter.isOwnBody?.(entry) ?? true)) entries.set(body.position, entry);
    else notOwn.add(body.position);
  }
}

const NO_DECIMALS: Entry['decimalOf'] = () => undefined;

export function entryOf({ text, fetchedAt }: SourceText, row: Row, source: Source | undefined): Entry | undefined {
  const { connectionId, type, id, removed, position: _, ...line } = row;
  const { resource, decimalOf } = losesDecimals(text)
    ? parsePreservingDecimals(text)
    : { resource: JSON.parse(text) as Resource, decimalOf: NO_DECIMALS };
  if (!source || !isObject(resource)) return undefined;
  return {
    connectionId,
    type,
    id,
    source: { id: source.id, name: source.name, stripe: source.stripe },
    resource: asR4(resource),
    decimalOf,
    line: line satisfies Description,
    fetchedAt,
    removed,
  };
}

export function helpOf(
  { index }: Store,
  all: readonly Entry[],
  sources: ReadonlyMap<string, Source>,
  asked: Pick<ChapterHelp, 'today' | 'choices'>,
): ChapterHelp {
  const byAddress = new Map(all.map((entry) => [addressKey(entry), entry]));
  const parsed = (connectionId: string, reference: unknown) =>
    parseReference(reference, sources.get(connectionId)?.fhirBase);
  return {
    ...asked,
    entryOf({ connectionId }, reference) {
      const told = parsed(connectionId, reference);
      return told.kind === 'local'
        ? byAddress.get(addressKey({ connectionId, type: told.type, id: told.id }))
        : undefined;
    },
    nameOf: ({ connectionId, resource }, reference) =>
      referenceName(reference, resource, (sent) => {
        const told = parsed(connectionId, sent);
        const position = told.kind === 'local' ? index.find(connectionId, told.type, told.id) : undefined;
        return position === undefined ? undefined : index.texts.of(index.title.at(position));
      }),
  };
}
