import { type Digest, digestOf, type IdentifiedResource } from './digest.ts';
import { digestJobs, sealedDigest } from './digests.ts';
import { identify, type IdentifiedBatch, segmentBytes } from './identify.ts';
import { ledgerKey, ledgerPlace } from './runs.ts';
import type { PageCommit } from './commit.ts';
import type { RecordIndex } from './record-index.ts';
import type { Bytes } from '../base/bytes.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { DigestRow, SegmentRow } from './schema.ts';
import { segmentPlace } from './segments.ts';
import type { Store } from './store.ts';

/** A page ready to be put: nothing in it needs another wait. */
export interface PackedPage {
  readonly connectionId: string;
  readonly segments: readonly PackedSegment[];
  /** What `segments` hold. */
  readonly fresh: readonly IdentifiedResource[];
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
  const sifted = inBatches(resources).map((batch) => sift(store.index, connectionId, identify(batch, fetchedAt)));
  const unchanged = sifted.flatMap((batch) => batch.unchanged);
  const batches = sifted
    .filter(({ fresh }) => fresh.length > 0)
    .map(({ fresh, bytes }) => ({ fresh, bytes, contents: digestOf(fresh, fetchedAt) }));

  const [ledger, ...sealed] = await store.packer.pack(() => [
    { place: ledgerPlace(key), content: JSON.stringify(row), zip: false },
    ...batches.flatMap(({ fresh, bytes, contents }) => [
      // Empty: they were left out, or already handed over to a thread that was lost.
      {
        place: segmentPlace(connectionId),
        content: bytes.length > 0 ? bytes : segmentBytes(fresh, fetchedAt),
        zip: true,
      },
      ...digestJobs(connectionId, contents),
    ]),
  ]);

  return {
    connectionId,
    fresh: batches.flatMap((batch) => batch.fresh),
    unchanged,
    ledger: { key, bytes: ledger! },
    segments: batches.map(({ fresh, contents }, i) => {
      const [bytes, ...digest] = sealed.slice(3 * i, 3 * i + 3) as [Bytes, Bytes, Bytes];
      return {
        contents,
        segment: { connectionId, count: fresh.length, bytes },
        digest: sealedDigest(connectionId, bytes.byteLength, digest),
      };
    }),
  };
}

/**
 * True if the page must be packed again: something that was left out as unchanged has changed meanwhile, or something
 * in it has come with another page (two searches, two tabs, or a server whose pages repeat), and would be kept twice.
 */
export function isStale({ index }: Store, { connectionId, fresh, unchanged }: PackedPage): boolean {
  return (
    unchanged.some((resource) => !isNewest(index, connectionId, resource)) ||
    fresh.some((resource) => isNewest(index, connectionId, resource))
  );
}

/** How many of these pages, from the first, have nothing in common: so many can go in together. */
export function distinctPages(pages: readonly PackedPage[]): number {
  const seen = new Set<string>();
  for (const [i, { connectionId, fresh, unchanged }] of pages.entries()) {
    const keys = [...fresh, ...unchanged].map(({ resource, id }) => `${connectionId}/${resource.resourceType}/${id}`);
    if (keys.some((key) => seen.has(key))) return i;
    for (const key of keys) seen.add(key);
  }
  return pages.length;
}

function sift(index: RecordIndex, connectionId: string, { resources, bytes }: IdentifiedBatch) {
  const fresh: IdentifiedResource[] = [];
  const unchanged: IdentifiedResource[] = [];
  for (const resource of resources) (isNewest(index, connectionId, resource) ? unchanged : fresh).push(resource);
  return { fresh, unchanged, bytes: unchanged.length === 0 ? bytes : NOTHING };
}

const NOTHING: Bytes = new Uint8Array(0);

function isNewest(index: RecordIndex, connectionId: string, { resource, id, hash }: IdentifiedResource): boolean {
  const position = index.find(connectionId, resource.resourceType, id);
  return position !== undefined && index.hash.at(position) === hash;
}

function inBatches(resources: readonly SourceResource[]): readonly (readonly SourceResource[])[] {
  const batches: SourceResource[][] = [];
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
