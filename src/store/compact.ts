import { jsonIn } from '../base/json.ts';
import { pauses } from '../base/pause.ts';
import type { Resource } from '../fhir/resource.ts';
import { dropRows, setAside } from './aside.ts';
import { atomically, requireConnection } from './atomically.ts';
import { indexed } from './catch-up.ts';
import { type Group, type Letting, lettingOf, planCompaction } from './compact-plan.ts';
import { type Digest, digestOf } from './digest.ts';
import { sealedDigest, segmentJob } from './digests.ts';
import { isDamage, named } from './errors.ts';
import { earlierAt } from './history.ts';
import { hashOf, identify, type IdentifiedResource } from './identify.ts';
import { notesOf, timeOfLine } from './log-notes.ts';
import { inBatches } from './pack-page.ts';
import type { RecordIndex } from './record-index.ts';
import { readRetention } from './retention.ts';
import { listRuns } from './run-list.ts';
import type { DigestRow, Merged, SegmentRow } from './schema.ts';
import { openSegment } from './segments.ts';
import type { Store } from './store.ts';

export interface Compacted {
  /** Segments before and after, of those that were written anew. */
  readonly before: number;
  readonly after: number;
  /** Older versions that were let go. */
  readonly dropped: number;
}

/**
 * Writes the log anew where that makes it smaller: many small segments become few, and what retention lets go goes.
 * Group by group, each in one transaction: stopped or killed anywhere, the log is as it was before a group or after it.
 * One tab at a time (the caller holds the lock); other tabs follow (`follow.ts`).
 */
export const compact = (store: Store, now: number, signal: AbortSignal): Promise<Compacted> =>
  named(() => compactAll(store, now, signal));

async function compactAll(store: Store, now: number, signal: AbortSignal): Promise<Compacted> {
  const letting = lettingOf(store.index, await readRetention(store), now);
  const groups = planCompaction(store.index, letting, await barriersOf(store));
  const total = { before: 0, after: 0, dropped: 0 };
  const pause = pauses();
  // While one group is compressed and written, the next is read: written they are one after the other.
  let ahead = prepareNext(store, groups[0], letting, pause);
  for (const [i] of groups.entries()) {
    const ready = await ahead;
    signal.throwIfAborted();
    ahead = prepareNext(store, groups[i + 1], letting, pause);
    const done = ready && (await finish(store, ready));
    if (!done) continue;
    total.before += done.before;
    total.after += done.after;
    total.dropped += done.dropped;
  }
  return total;
}

function prepareNext(
  store: Store,
  group: Group | undefined,
  letting: Letting,
  pause: Pause,
): Promise<Prepared | undefined> {
  const preparing = group ? prepare(store, group, letting, pause) : Promise.resolve(undefined);
  preparing.catch(() => {}); // told when its turn comes, unless the one before has failed
  return preparing;
}

type Pause = ReturnType<typeof pauses>;

/** Connections that nothing is fetched from just now, and where in the log their newest sync began. */
async function barriersOf(store: Store): Promise<ReadonlyMap<string, number>> {
  const ids = new Set([...store.index.segments.values()].map(({ connectionId }) => connectionId));
  const barriers = new Map<string, number>();
  for (const id of ids) {
    const [newest] = await listRuns(store, id);
    if (newest?.state !== 'running') barriers.set(id, newest?.after ?? 0);
  }
  return barriers;
}

interface Line {
  readonly position: number;
  readonly resource: IdentifiedResource;
  readonly fetchedAt: number;
  readonly earlier: number;
}

interface Held {
  readonly seq: number;
  readonly row: SegmentRow;
}

/** A group as it is to be written. */
interface Prepared {
  readonly group: Group;
  readonly held: readonly Held[];
  readonly batches: readonly (readonly Line[])[];
  readonly goes: readonly number[];
  /** They are compressed and encrypted beside this thread. */
  readonly segments: Promise<readonly Made[]>;
}

/** Undefined where there is nothing to gain. */
async function prepare(store: Store, group: Group, letting: Letting, pause: Pause): Promise<Prepared | undefined> {
  const { connectionId, seqs } = group;
  const held = await heldSegments(store, seqs);
  const lines = held && (await linesOf(store, held, letting, pause));
  if (!held || !lines) return undefined;
  const goes = seqs.flatMap((seq) => rowsIn(store.index, seq)).filter((position) => letting.expired.has(position));
  const isNoted = lines.some(({ position, earlier }) => earlier !== earlierAt(store.index, position));
  const batches = batchesOf(lines);
  if (batches.length >= seqs.length && goes.length === 0 && !isNoted) return undefined;
  const segments = packed(store, connectionId, batches, seqs, pause);
  segments.catch(() => {}); // as above
  return { group, held, batches, goes, segments };
}

/** Undefined where something has changed meanwhile: the next time tells. */
async function finish(store: Store, prepared: Prepared): Promise<Compacted | undefined> {
  const { group, goes } = prepared;
  const segments = await prepared.segments;
  const isWritten = await store.turns.run(() => replace(store, prepared, segments));
  return isWritten ? { before: group.seqs.length, after: segments.length, dropped: goes.length } : undefined;
}

async function heldSegments({ db }: Store, seqs: readonly number[]): Promise<readonly Held[] | undefined> {
  const { store } = db.transaction('segments');
  const rows = await Promise.all(seqs.map((seq) => store.get(seq)));
  const held = rows.flatMap((row, i) => (row ? [{ seq: seqs[i]!, row }] : []));
  return held.length === seqs.length ? held : undefined;
}

/** What stays of these segments, in their order; undefined where one of them turns out to be damaged. */
async function linesOf(
  store: Store,
  held: readonly Held[],
  letting: Letting,
  pause: Pause,
): Promise<readonly Line[] | undefined> {
  const lines: Line[] = [];
  for (const { seq, row } of held) {
    try {
      lines.push(...(await linesIn(store, seq, row, letting)));
    } catch (error) {
      if (!isDamage(error)) throw error;
      await setAside(store, seq, row.connectionId);
      return undefined;
    }
    await pause();
  }
  return lines;
}

async function linesIn(store: Store, seq: number, row: SegmentRow, letting: Letting): Promise<readonly Line[]> {
  const { index, vault } = store;
  const segment = await openSegment(vault, row);
  return rowsIn(index, seq)
    .filter((position) => !letting.expired.has(position))
    .map((position) => {
      const line = index.line.at(position);
      const text = segment.lines[line];
      if (text === undefined || hashOf(text) !== index.hash.at(position)) throw new RangeError('another segment');
      const resource = identify({ text, resource: jsonIn(text) as Resource });
      return {
        position,
        resource: segment.deleted?.includes(line) ? { ...resource, deleted: true } : resource,
        fetchedAt: timeOfLine(segment, line),
        earlier: letting.earlier.get(position) ?? earlierAt(index, position),
      };
    });
}

/** Positions of the rows of a segment, in the order of its lines. Lines without a row say again what one before says. */
function rowsIn({ seq, line, length }: RecordIndex, wanted: number): readonly number[] {
  const rows: number[] = [];
  const { values } = seq;
  for (let position = 0; position < length; position++) if (values[position] === wanted) rows.push(position);
  return rows.toSorted((a, b) => line.at(a) - line.at(b));
}

function batchesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  let from = 0;
  return inBatches(lines.map(({ resource }) => resource)).map((batch) => lines.slice(from, (from += batch.length)));
}

interface Made {
  readonly seq: number;
  readonly segment: SegmentRow;
  readonly digest: DigestRow;
  readonly contents: Digest;
}

/** The segments that take the place of those before, at the last of their keys. */
async function packed(
  { packer }: Store,
  connectionId: string,
  batches: readonly (readonly Line[])[],
  seqs: readonly number[],
  pause: Pause,
): Promise<readonly Made[]> {
  const keys = seqs.slice(seqs.length - batches.length);
  const making: Promise<Made>[] = [];
  for (const [i, batch] of batches.entries()) {
    const resources = batch.map(({ resource }) => resource);
    const notes = notesOf(batch);
    const columns = { ...digestOf(resources, notes.fetchedAt), ...notes };
    making.push(
      packer
        .pack({ jobs: [], segments: [segmentJob(connectionId, resources, columns)] })
        .then(({ segments: [sealed] }) => ({
          seq: keys[i]!,
          segment: { connectionId, count: batch.length, bytes: sealed!.segment },
          digest: sealedDigest(connectionId, sealed!),
          contents: { ...columns, hash: sealed!.hashes },
        })),
    );
    await pause();
  }
  return Promise.all(making);
}

/** New written and old deleted in one transaction, then the index, then the other tabs. False where nothing was done. */
async function replace(
  store: Store,
  { group, held, batches, goes }: Prepared,
  segments: readonly Made[],
): Promise<boolean> {
  const { index } = store;
  // A page that came meanwhile moves no row; but a version that was to go may be the one that the person wants back.
  if (goes.some((position) => index.current.at(position) === 1)) return false;
  const isWritten = await write(store, group.connectionId, held, segments);
  if (!isWritten) return false;
  index.snapshot = undefined;
  for (const { seq } of held) index.segments.delete(seq);
  for (const [i, { seq, digest, contents }] of segments.entries()) {
    index.segments.set(seq, indexed(seq, digest, contents));
    for (const [line, { position }] of batches[i]!.entries()) index.move(position, seq, line);
  }
  dropRows(index, goes);
  store.segments.drop(held.map(({ seq }) => seq));
  store.tell('compacted');
  return true;
}

async function write(
  { db }: Store,
  connectionId: string,
  held: readonly Held[],
  segments: readonly Made[],
): Promise<boolean> {
  return atomically(db, ['connections', 'segments', 'digests', 'aside', 'snapshots'], async (tx) => {
    const [bodies, digests] = [tx.objectStore('segments'), tx.objectStore('digests')];
    await requireConnection(tx.objectStore('connections'), connectionId);
    const [there, before] = await Promise.all([
      Promise.all(held.map(({ seq }) => bodies.get(seq))),
      Promise.all(held.map(({ seq }) => digests.get(seq))),
    ]);
    const merged = mergedOf(held, before);
    const left = await Promise.all(held.map(({ seq }) => tx.objectStore('aside').getKey(seq)));
    if (!held.every(({ row }, i) => isSame(there[i], row)) || left.some((key) => key !== undefined)) return false;
    await Promise.all([
      ...segments.flatMap(({ seq, segment, digest }) => [
        bodies.put(segment, seq),
        digests.put({ ...digest, merged }, seq),
      ]),
      ...held
        .filter(({ seq }) => !segments.some((made) => made.seq === seq))
        .flatMap(({ seq }) => [bodies.delete(seq), digests.delete(seq)]),
      tx.objectStore('snapshots').clear(),
    ]);
    return true;
  });
}

/** What was merged before, and is again, was made of more than these. */
function mergedOf(held: readonly Held[], before: readonly (DigestRow | undefined)[]): Merged {
  const from = held.map(({ seq }, i) => before[i]?.merged?.[0] ?? seq);
  return [Math.min(...from), held.at(-1)!.seq];
}

/** Each sealing has other bytes from its first ones on. */
const isSame = (one: SegmentRow | undefined, other: SegmentRow): boolean =>
  one?.bytes.length === other.bytes.length && one.bytes.subarray(0, 32).every((byte, i) => byte === other.bytes[i]);
