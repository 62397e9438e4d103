import { type Digest, digestOf, type IdentifiedResource } from './digest.ts';
import { digestJobs, sealedDigest } from './digests.ts';
import { identify } from './identify.ts';
import { ledgerKey, ledgerPlace } from './runs.ts';
import type { PageCommit } from './commit.ts';
import type { RecordIndex } from './record-index.ts';
import type { Bytes } from '../base/bytes.ts';
import type { DigestRow, SegmentRow } from './schema.ts';
import { segmentPlace, segmentText } from './segments.ts';
import type { Store } from './store.ts';

/** A page ready to be put: nothing in it needs another wait. */
export interface PackedPage {
  readonly connectionId: string;
  readonly segments: readonly PackedSegment[];
  /** Left out, for the record already has them like this. */
  readonly unchanged: readonly IdentifiedResource[];
  readonly ledger: { readonly key: [string, string]; readonly bytes: Bytes };
}

interface PackedSegment {
  readonly segment: SegmentRow;
  readonly digest: DigestRow;
  /** What `digest` holds, for the index. */
  readonly contents: Digest;
}

// One body is read by opening its whole segment: 200 resources take 3 ms. A big note stands alone.
const MOST_RESOURCES = 200;
const MOST_CHARACTERS = 1_000_000;

/** Leaves out what is unchanged; compresses and encrypts the rest and the ledger row. */
export async function packPage(store: Store, { run, row, resources, fetchedAt }: PageCommit): Promise<PackedPage> {
  const { connectionId } = run;
  // The one wait comes first: from here each page is off to its thread before the next one is looked at.
  const key = await ledgerKey(store, run.id, row.searchId);
  const { fresh, unchanged } = sift(store.index, connectionId, resources.map(identify));
  const batches = inBatches(fresh).map((batch) => ({ batch, contents: digestOf(batch, fetchedAt) }));

  const [ledger, ...sealed] = await store.packer.pack([
    { place: ledgerPlace(key), content: JSON.stringify(row), zip: false },
    ...batches.flatMap(({ batch, contents }) => [
      { place: segmentPlace(connectionId), content: segmentText({ fetchedAt, lines: batch.map(textOf) }), zip: true },
      ...digestJobs(connectionId, contents),
    ]),
  ]);

  return {
    connectionId,
    unchanged,
    ledger: { key, bytes: ledger! },
    segments: batches.map(({ batch, contents }, i) => {
      const [bytes, ...digest] = sealed.slice(3 * i, 3 * i + 3) as [Bytes, Bytes, Bytes];
      return {
        contents,
        segment: { connectionId, count: batch.length, bytes },
        digest: sealedDigest(connectionId, bytes.byteLength, digest),
      };
    }),
  };
}

/** True if something that was left out as unchanged has changed meanwhile: the page must be packed again. */
export function isStale({ index }: Store, { connectionId, unchanged }: PackedPage): boolean {
  return unchanged.some((resource) => !isNewest(index, connectionId, resource));
}

function sift(index: RecordIndex, connectionId: string, resources: readonly IdentifiedResource[]) {
  const fresh: IdentifiedResource[] = [];
  const unchanged: IdentifiedResource[] = [];
  for (const resource of resources) (isNewest(index, connectionId, resource) ? unchanged : fresh).push(resource);
  return { fresh, unchanged };
}

function isNewest(index: RecordIndex, connectionId: string, { resource, id, hash }: IdentifiedResource): boolean {
  const position = index.find(connectionId, resource.resourceType, id);
  return position !== undefined && index.hash.at(position) === hash;
}

function inBatches(resources: readonly IdentifiedResource[]): readonly (readonly IdentifiedResource[])[] {
  const batches: IdentifiedResource[][] = [];
  let size = Infinity;
  for (const resource of resources) {
    const last = batches.at(-1);
    size += resource.text.length;
    if (last && size <= MOST_CHARACTERS && last.length < MOST_RESOURCES) last.push(resource);
    else {
      batches.push([resource]);
      size = resource.text.length;
    }
  }
  return batches;
}

const textOf = ({ text }: IdentifiedResource): string => text;
