import type { Resource } from '../fhir/resource.ts';
import { atomically } from './atomically.ts';
import { type Digest, digestOf } from './digest.ts';
import { type DigestSource, sealedDigest, segmentJob } from './digests.ts';
import { StoreError, unlessFull } from './errors.ts';
import { identify } from './identify.ts';
import { DIGEST_VERSION, type DigestRow } from './schema.ts';

/** Makes a segment's digest anew from the segment, and keeps it in the place of the one that this build does not write. */
export async function remakeDigest(
  { db, packer, segments }: DigestSource,
  seq: number,
  row: DigestRow,
): Promise<Digest> {
  const segment = await segments.read(seq);
  if (!segment) throw new StoreError('store/damaged', 'a digest stands without its segment');
  const batch = segment.lines.map((text, line) => {
    const identified = identify({ text, resource: JSON.parse(text) as Resource });
    return segment.deleted?.includes(line) ? { ...identified, deleted: true } : identified;
  });
  const columns = { ...digestOf(batch, segment.fetchedAt), log: segment.log };
  const { segments: sealed } = await packer.pack({
    jobs: [],
    segments: [segmentJob(row.connectionId, batch, columns)],
  });
  const digest = { ...columns, hash: sealed[0]!.hashes };
  // A newer build's digest stays as it is: that build is about to come back.
  if (row.version > DIGEST_VERSION) return digest;
  const made: DigestRow = { ...row, ...sealedDigest(row.connectionId, sealed[0]!), segmentBytes: row.segmentBytes };
  const writing = atomically(db, ['digests'], async ({ store }) => {
    // Another tab may have made it, or put the segment together with others.
    const held = await store.get(seq);
    if (held?.version === row.version && held.segmentBytes === row.segmentBytes) await store.put(made, seq);
  });
  await unlessFull(writing); // it is made again at the next start
  return digest;
}
