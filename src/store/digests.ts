import type { Bytes } from '../base/bytes.ts';
import type { Digest, DigestColumns } from './digest.ts';
import { digestParts, readDigest } from './digest-bytes.ts';
import { unpackIdentities } from './identities.ts';
import type { IdentifiedResource } from './identify.ts';
import type { Packer } from './packer.ts';
import { type Db, DIGEST_VERSION, type DigestRow } from './schema.ts';
import { digestPlace, identitiesPlace, type SealedSegment, type SegmentJob } from './seal-segment.ts';
import { type SegmentCache, segmentText } from './segments.ts';
import { unsealBytes, type Vault } from './vault.ts';

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
  const { fetchedAt, log } = columns;
  const deleted = batch.flatMap((resource, line) => (resource.deleted === true ? [line] : []));
  const text = segmentText({
    fetchedAt,
    ...(deleted.length > 0 && { deleted }),
    ...(log && { log }),
    lines: batch.map((resource) => resource.text),
  });
  return { connectionId, text, digest: digestParts(columns), ids, updated };
}

export function sealedDigest(connectionId: string, { segment, digest, identities }: SealedSegment): DigestRow {
  return { connectionId, version: DIGEST_VERSION, segmentBytes: segment.byteLength, bytes: digest, identities };
}

/** The digest of a segment, made anew from the segment where this build does not know its format. */
export async function openDigest(source: DigestSource, seq: number, row: DigestRow): Promise<Digest> {
  if (row.version === DIGEST_VERSION) return openBytes(source, row, readDigest);
  // Loaded only here: what describes resources is a third of the worker, and opening a record needs none of it.
  const { isOldFormat, readOldDigest } = await import('./digest-old.ts');
  if (isOldFormat(row.version)) return openBytes(source, row, (bytes) => readOldDigest(bytes, row.version));
  return (await import('./digest-remake.ts')).remakeDigest(source, seq, row);
}

async function openBytes(
  { vault }: DigestSource,
  row: DigestRow,
  read: (bytes: Bytes) => ReturnType<typeof readDigest>,
): Promise<Digest> {
  const [bytes, noise] = await Promise.all([
    unsealBytes(vault, digestPlace(row.connectionId), row.bytes),
    unsealBytes(vault, identitiesPlace(row.connectionId), row.identities),
  ]);
  const { columns, ids } = read(bytes);
  return { ...columns, ...unpackIdentities(noise, ids) };
}
