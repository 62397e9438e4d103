import type { Resource } from '../fhir/resource.ts';
import { atomically } from './atomically.ts';
import type { Digest, DigestColumns } from './digest.ts';
import { digestParts, readDigest } from './digest-bytes.ts';
import { StoreError } from './errors.ts';
import { unpackIdentities } from './identities.ts';
import { identify, type IdentifiedResource } from './identify.ts';
import type { Packer } from './packer.ts';
import { type Db, DIGEST_VERSION, type DigestRow } from './schema.ts';
import { unseal } from './seal.ts';
import { digestPlace, identitiesPlace, type SealedSegment, type SegmentJob } from './seal-segment.ts';
import { type SegmentCache, segmentText } from './segments.ts';
import type { Vault } from './vault.ts';

/** What it takes to read digests. */
export interface DigestSource {
  readonly db: Db;
  readonly vault: Vault;
  readonly packer: Packer;
  readonly segments: SegmentCache;
}

/** The job that seals a segment and its digest. */
export function segmentJob(
  connectionId: string,
  batch: readonly IdentifiedResource[],
  { id: ids, updated, ...columns }: DigestColumns,
): SegmentJob {
  const { fetchedAt } = columns;
  const text = segmentText({ fetchedAt, lines: batch.map((resource) => resource.text) });
  return { connectionId, text, digest: digestParts(columns), ids, updated };
}

export function sealedDigest(connectionId: string, { segment, digest, identities }: SealedSegment): DigestRow {
  return { connectionId, version: DIGEST_VERSION, segmentBytes: segment.byteLength, bytes: digest, identities };
}

/** The digest of a segment, made anew from the segment when this build writes another format. */
export async function openDigest(source: DigestSource, seq: number, row: DigestRow): Promise<Digest> {
  if (row.version !== DIGEST_VERSION) return remake(source, seq, row);
  const { data } = source.vault;
  const [bytes, noise] = await Promise.all([
    unseal(data, digestPlace(row.connectionId), row.bytes),
    unseal(data, identitiesPlace(row.connectionId), row.identities),
  ]);
  const { columns, ids } = readDigest(bytes);
  return { ...columns, ...unpackIdentities(noise, ids) };
}

async function remake({ db, packer, segments }: DigestSource, seq: number, row: DigestRow): Promise<Digest> {
  const segment = await segments.read(seq);
  if (!segment) throw new StoreError('store/damaged', 'a digest stands without its segment');
  // Loaded only here: what describes resources is a third of the worker, and opening a record needs none of it.
  const { digestOf } = await import('./digest.ts');
  const batch = segment.lines.map((text) => identify({ text, resource: JSON.parse(text) as Resource }));
  const columns = digestOf(batch, segment.fetchedAt);
  const { segments: sealed } = await packer.pack({
    jobs: [],
    segments: [segmentJob(row.connectionId, batch, columns)],
  });
  const digest = { ...columns, hash: sealed[0]!.hashes };
  // A newer build's digest stays as it is: that build is about to come back.
  if (row.version > DIGEST_VERSION) return digest;
  const made = { ...sealedDigest(row.connectionId, sealed[0]!), segmentBytes: row.segmentBytes };
  await atomically(db, ['digests'], async ({ store }) => {
    if ((await store.getKey(seq)) !== undefined) await store.put(made, seq);
  });
  return digest;
}
