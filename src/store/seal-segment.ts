import type { Bytes } from '../base/bytes.ts';
import { type DigestParts, joinDigest } from './digest-bytes.ts';
import { encode } from './encode.ts';
import { hashBytes } from './hash-bytes.ts';
import { packIdentities } from './identities.ts';
import { seal } from './seal.ts';

/** A segment and its digest as text, with all that only its bytes can tell left out. */
export interface SegmentJob {
  readonly connectionId: string;
  /** As `segmentText` writes it, or in bytes of its own. */
  readonly text: string | Bytes;
  readonly digest: DigestParts;
  readonly ids: readonly string[];
  readonly updated: readonly number[];
}

export interface SealedSegment {
  readonly segment: Bytes;
  readonly digest: Bytes;
  readonly identities: Bytes;
  /** Of each resource, as `hashOf` has it. */
  readonly hashes: readonly number[];
}

/** Where each part is sealed to. */
export const segmentPlace = (connectionId: string): string => `segments/${connectionId}`;
export const digestPlace = (connectionId: string): string => `digests/${connectionId}`;
export const identitiesPlace = (connectionId: string): string => `identities/${connectionId}`;

const LINE_BREAK = 10;

/** Everything about a page that is work on its bytes: it runs beside the thread that owns the store. */
export async function sealSegment(key: CryptoKey, job: SegmentJob): Promise<SealedSegment> {
  const { connectionId, text, updated } = job;
  const bytes = typeof text === 'string' ? encode(text).slice() : text;
  const hashes = lineHashes(bytes, job.ids.length);
  const { noise, ids } = packIdentities({ id: job.ids, hash: hashes, updated });
  const [segment, digest, identities] = await Promise.all([
    seal(key, { place: segmentPlace(connectionId), content: bytes, zip: true }),
    seal(key, { place: digestPlace(connectionId), content: joinDigest(job.digest, ids), zip: true }),
    seal(key, { place: identitiesPlace(connectionId), content: noise, zip: false }),
  ]);
  return { segment, digest, identities, hashes };
}

/** Of the lines after the first, taken while they are still in the cache. */
function lineHashes(bytes: Bytes, count: number): readonly number[] {
  const view = new DataView(bytes.buffer);
  let from = bytes.indexOf(LINE_BREAK) + 1;
  return Array.from({ length: count }, () => {
    const to = bytes.indexOf(LINE_BREAK, from);
    const hash = hashBytes(view, from, to);
    from = to + 1;
    return hash;
  });
}
