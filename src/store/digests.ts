import type { Bytes } from '../base/bytes.ts';
import type { Resource } from '../fhir/resource.ts';
import { atomically } from './atomically.ts';
import type { Digest } from './digest.ts';
import { StoreError } from './errors.ts';
import { packIdentities, unpackIdentities } from './identities.ts';
import { identify } from './identify.ts';
import type { Packer } from './packer.ts';
import { type Db, DIGEST_VERSION, type DigestRow } from './schema.ts';
import { type SealJob, unseal, unsealText } from './seal.ts';
import type { SegmentCache } from './segments.ts';
import type { Vault } from './vault.ts';

/** What it takes to read digests. */
export interface DigestSource {
  readonly db: Db;
  readonly vault: Vault;
  readonly packer: Packer;
  readonly segments: SegmentCache;
}

const digestPlace = (connectionId: string): string => `digests/${connectionId}`;
const identitiesPlace = (connectionId: string): string => `identities/${connectionId}`;

/** The jobs that seal a digest, in the order that `sealedDigest` takes what comes of them. */
export function digestJobs(connectionId: string, digest: Digest): readonly [SealJob, SealJob] {
  const { noise, ids } = packIdentities(digest);
  const columns: Digest = { ...digest, id: ids, hash: [], updated: [] };
  return [
    { place: digestPlace(connectionId), content: JSON.stringify(columns), zip: true },
    { place: identitiesPlace(connectionId), content: noise, zip: false },
  ];
}

export function sealedDigest(
  connectionId: string,
  segmentBytes: number,
  [bytes, identities]: readonly [Bytes, Bytes],
): DigestRow {
  return { connectionId, version: DIGEST_VERSION, segmentBytes, bytes, identities };
}

/** The digest of a segment, made anew from the segment when this build writes another format. */
export async function openDigest(source: DigestSource, seq: number, row: DigestRow): Promise<Digest> {
  if (row.version !== DIGEST_VERSION) return remake(source, seq, row);
  const { data } = source.vault;
  const [columns, noise] = await Promise.all([
    unsealText(data, digestPlace(row.connectionId), row.bytes),
    unseal(data, identitiesPlace(row.connectionId), row.identities),
  ]);
  const digest = JSON.parse(columns) as Digest;
  return { ...digest, ...unpackIdentities(noise, digest.id) };
}

async function remake({ db, packer, segments }: DigestSource, seq: number, row: DigestRow): Promise<Digest> {
  const segment = await segments.read(seq);
  if (!segment) throw new StoreError('store/damaged', 'a digest stands without its segment');
  // Loaded only here: what describes resources is a third of the worker, and opening a record needs none of it.
  const { digestOf } = await import('./digest.ts');
  const sources = segment.lines.map((text) => ({ text, resource: JSON.parse(text) as Resource }));
  const digest = digestOf(identify(sources, segment.fetchedAt).resources, segment.fetchedAt);
  // A newer build's digest stays as it is: that build is about to come back.
  if (row.version > DIGEST_VERSION) return digest;
  const [bytes, identities] = await packer.pack(() => digestJobs(row.connectionId, digest));
  const made = sealedDigest(row.connectionId, row.segmentBytes, [bytes!, identities!]);
  await atomically(db, ['digests'], async ({ store }) => {
    if ((await store.getKey(seq)) !== undefined) await store.put(made, seq);
  });
  return digest;
}
