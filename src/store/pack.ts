import type { Bytes } from '../base/bytes.ts';
import { type SealJob, seal } from './seal.ts';
import { type SealedSegment, type SegmentJob, sealSegment } from './seal-segment.ts';

/** What is to be compressed and encrypted together. */
export interface PackRequest {
  readonly jobs: readonly SealJob[];
  readonly segments: readonly SegmentJob[];
}

/** What came of each, in their order. */
export interface Packed {
  readonly jobs: readonly Bytes[];
  readonly segments: readonly SealedSegment[];
}

export async function pack(key: CryptoKey, { jobs, segments }: PackRequest): Promise<Packed> {
  const [sealed, sealedSegments] = await Promise.all([
    Promise.all(jobs.map((job) => seal(key, job))),
    Promise.all(segments.map((job) => sealSegment(key, job))),
  ]);
  return { jobs: sealed, segments: sealedSegments };
}
