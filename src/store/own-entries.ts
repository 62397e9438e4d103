import { base64url, randomBytes } from '../base/bytes.ts';
import { jsonIn } from '../base/json.ts';
import type { Resource } from '../fhir/resource.ts';
import { atomically } from './atomically.ts';
import { catchUp, indexed } from './catch-up.ts';
import { connectionPlace } from './connections.ts';
import { type Digest, digestOf } from './digest.ts';
import { sealedDigest, segmentJob } from './digests.ts';
import { StoreError } from './errors.ts';
import type { IdentifiedResource } from './identify.ts';
import { inBatches } from './pack-page.ts';
import type { DigestRow, SegmentRow } from './schema.ts';
import type { Store } from './store.ts';
import type { Source } from './types.ts';
import { sealJson } from './vault.ts';

/** A new version of something that the person entered, or (`deleted`) that there is no such thing any more. */
export interface OwnChange {
  readonly sourceId: string;
  readonly type: string;
  readonly id: string;
  /** One line of JSON; of a deletion no more than type and id. */
  readonly text: string;
  readonly deleted: boolean;
}

/** What is to be written, no resource twice, and what whoever asked is told then. */
export interface OwnPlan<T> {
  readonly changes: readonly OwnChange[];
  /** Sources that the changes belong to and that are not there yet. */
  readonly sources: readonly Source[];
  readonly result: T;
}

/** A source for what a person enters here themselves; it is kept with the first entry of it. */
export const ownSource = (personId: string | undefined, now: number): Source => {
  const id = base64url(randomBytes(16));
  return {
    id,
    endpointId: '',
    issuer: undefined,
    fhirBase: '',
    patientId: '',
    name: 'Entered by me',
    place: '',
    stripe: 0,
    connectedAt: now,
    access: 'own',
    personId: personId ?? id,
  };
};

/**
 * Writes all that `plan` says in one transaction, or nothing. `plan` sees the record as it is when that is written: what
 * it found out still holds at the commit, and where another tab was faster it is asked again. Throwing writes nothing.
 */
export function writeOwn<T>(store: Store, plan: () => Promise<OwnPlan<T>>, now: number): Promise<T> {
  return store.turns.run(async () => {
    for (let attempts = 1; ; attempts++) {
      await catchUp(store);
      const made = await plan();
      if (made.changes.length === 0) return made.result;
      if (await writePlan(store, made, { now, isStrict: attempts < PATIENCE })) return made.result;
    }
  });
}

/** So often another tab may bring anything at all, before only what it changed in the same source counts. */
const PATIENCE = 5;

interface Packed {
  readonly contents: Digest;
  readonly segment: SegmentRow;
  readonly digest: DigestRow;
}

async function writePlan(
  store: Store,
  { changes, sources }: OwnPlan<unknown>,
  { now, isStrict }: { readonly now: number; readonly isStrict: boolean },
): Promise<boolean> {
  const [packed, sealed] = await Promise.all([
    packOwn(store, changes, now),
    Promise.all(
      sources.map(async (one) => [one.id, await sealJson(store.vault, connectionPlace(one.id), one)] as const),
    ),
  ]);
  const written = await write(store, packed, new Map(sealed), isStrict);
  if (!written) return false;
  const { index } = store;
  for (const [i, { digest, contents }] of packed.entries()) {
    index.load(indexed(written.seqs[i]!, digest, contents), contents);
  }
  store.tell('record');
  if (sources.length > 0) store.tell('connections');
  if (written.others) await catchUp(store);
  else index.lastSeq = Math.max(index.lastSeq, ...written.seqs);
  return true;
}

async function packOwn(store: Store, changes: readonly OwnChange[], now: number): Promise<readonly Packed[]> {
  const batches = batchesOf(changes).map(({ sourceId, batch }) => ({ sourceId, batch, columns: digestOf(batch, now) }));
  const { segments } = await store.packer.pack({
    jobs: [],
    segments: batches.map(({ sourceId, batch, columns }) => segmentJob(sourceId, batch, columns)),
  });
  return segments.map((sealed, i) => {
    const { sourceId, columns } = batches[i]!;
    return {
      contents: { ...columns, hash: sealed.hashes },
      segment: { connectionId: sourceId, count: sealed.hashes.length, bytes: sealed.segment },
      digest: sealedDigest(sourceId, sealed),
    };
  });
}

/** By source, in their order. */
function batchesOf(changes: readonly OwnChange[]) {
  const bySource = new Map<string, IdentifiedResource[]>();
  for (const { sourceId, id, text, deleted } of changes) {
    const own = bySource.get(sourceId) ?? [];
    own.push({ resource: jsonIn(text) as Resource, text, id, ...(deleted && { deleted }) });
    bySource.set(sourceId, own);
  }
  return [...bySource].flatMap(([sourceId, own]) => inBatches(own).map((batch) => ({ sourceId, batch })));
}

/** Not a failure: a reason to take the transaction back. */
class Behind extends Error {}

/** Undefined, and nothing written, when another tab has written since the index last looked. The transaction is the lock (decision 10). */
async function write(
  store: Store,
  packed: readonly Packed[],
  sources: ReadonlyMap<string, SegmentRow['bytes']>,
  isStrict: boolean,
): Promise<{ readonly seqs: readonly number[]; readonly others: boolean } | undefined> {
  const ids = [...new Set(packed.map(({ segment }) => segment.connectionId))];
  try {
    // 'strict', as it is by default: nobody else has what a person entered here.
    return await atomically(store.db, ['connections', 'segments', 'digests'], async (tx) => {
      const connections = tx.objectStore('connections');
      await Promise.all([...sources].map(([id, row]) => connections.add(row, id)));
      const [news, alive, seqs] = await Promise.all([
        tx.objectStore('digests').getAll(IDBKeyRange.lowerBound(store.index.lastSeq, true)),
        Promise.all(ids.map((id) => connections.getKey(id))),
        Promise.all(
          packed.map(async ({ segment, digest }) => {
            const seq = await tx.objectStore('segments').add(segment);
            await tx.objectStore('digests').put(digest, seq);
            return seq;
          }),
        ),
      ]);
      if (alive.includes(undefined)) throw new StoreError('store/gone', 'the source was forgotten');
      if (news.some(({ connectionId }) => isStrict || ids.includes(connectionId))) throw new Behind();
      return { seqs, others: news.length > 0 };
    });
  } catch (error) {
    if (error instanceof Behind) return undefined;
    throw error;
  }
}
