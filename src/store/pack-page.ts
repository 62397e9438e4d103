import type { Bytes } from '../base/bytes.ts';
import type { SourceResource } from '../fhir/resource.ts';
import type { PageCommit } from './commit.ts';
import { type Digest, digestOf } from './digest.ts';
import { segmentJob, sealedDigest } from './digests.ts';
import { hashOf, identify, type IdentifiedResource } from './identify.ts';
import type { RecordIndex } from './record-index.ts';
import { removedKey } from './mark-removed.ts';
import type { RemovedKey } from './removed.ts';
import { ledgerKey, ledgerPlace } from './runs.ts';
import type { DigestRow, SegmentRow } from './schema.ts';
import type { Store } from './store.ts';

/** A page ready to be put: nothing in it needs another wait. */
export interface PackedPage {
  readonly connectionId: string;
  readonly segments: readonly PackedSegment[];
  /** What `segments` hold. */
  readonly fresh: readonly Version[];
  /** Left out, for the record already has them like this. */
  readonly unchanged: readonly Version[];
  /** How many more are left out, for the page has them twice and the record has them. */
  readonly repeated: number;
  /** Marked as no longer listed, and here again: the marks go with the commit. */
  readonly returned: readonly Returned[];
  readonly ledger: { readonly key: [string, string]; readonly bytes: Bytes };
}

/** One version of one resource of a connection. */
interface Version {
  readonly type: string;
  readonly id: string;
  readonly hash: number;
}

interface Returned {
  /** `Type/id`. */
  readonly name: string;
  readonly key: RemovedKey;
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
  const { fresh, unchanged, repeated } = sift(store.index, connectionId, resources);
  const returned = store.index.removed.has(connectionId) ? await returnedOf(store, connectionId, resources) : [];
  const batches = inBatches(fresh).map((batch) => ({ batch, columns: digestOf(batch, fetchedAt) }));

  const packed = await store.packer.pack({
    jobs: [{ place: ledgerPlace(key), content: JSON.stringify(row), zip: false }],
    segments: batches.map(({ batch, columns }) => segmentJob(connectionId, batch, columns)),
  });
  const segments = packed.segments.map((sealed, i) => ({
    contents: { ...batches[i]!.columns, hash: sealed.hashes },
    segment: { connectionId, count: sealed.hashes.length, bytes: sealed.segment },
    digest: sealedDigest(connectionId, sealed),
  }));
  return {
    connectionId,
    fresh: segments.flatMap(({ contents }) => versionsOf(contents)),
    unchanged,
    repeated,
    returned,
    ledger: { key, bytes: packed.jobs[0]! },
    segments,
  };
}

/** Few have any marks, and a page rarely one of them. */
function returnedOf(
  store: Store,
  connectionId: string,
  resources: readonly SourceResource[],
): Promise<readonly Returned[]> {
  const marks = store.index.removed.get(connectionId);
  const back = resources.map(({ resource }) => [resource.resourceType, String(resource.id)] as const);
  return Promise.all(
    back
      .filter(([type, id]) => marks?.has(`${type}/${id}`))
      .map(async ([type, id]) => ({ name: `${type}/${id}`, key: await removedKey(store, connectionId, type, id) })),
  );
}

const versionsOf = ({ id, type, hash, texts }: Digest): readonly Version[] =>
  id.map((each, i) => ({ id: each, type: texts[type[i]!]!, hash: hash[i]! }));

/**
 * True if the page must be packed again: something that was left out as unchanged has changed meanwhile, or something
 * in it has come with another page (two searches, two tabs, or a server whose pages repeat), and would be kept twice.
 */
export function isStale({ index }: Store, { connectionId, fresh, unchanged }: PackedPage): boolean {
  return (
    unchanged.some((version) => !isNewest(index, connectionId, version)) ||
    fresh.some((version) => isNewest(index, connectionId, version))
  );
}

/** How many of these pages, from the first, have nothing in common: so many can go in together. */
export function distinctPages(pages: readonly PackedPage[]): number {
  // Connection → type → ids: a key put together for each resource would be half of what this costs.
  const seen = new Map<string, Map<string, Set<string>>>();
  for (const [i, { connectionId, fresh, unchanged }] of pages.entries()) {
    const types = getOrMake(seen, connectionId, () => new Map<string, Set<string>>());
    const own: [Set<string>, string][] = [];
    for (const versions of [fresh, unchanged]) {
      for (const { type, id } of versions) {
        const ids = getOrMake(types, type, () => new Set<string>());
        if (ids.has(id)) return i;
        own.push([ids, id]);
      }
    }
    // Only now: what a page has twice is its own affair.
    for (const [ids, id] of own) ids.add(id);
  }
  return pages.length;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/**
 * Of several resources of a page that have one id, the last is the newest version; what the others say differently is
 * kept once, as versions before it. So no content is lost, and the same page again writes nothing.
 */
function sift(index: RecordIndex, connectionId: string, sources: readonly SourceResource[]) {
  const fresh: IdentifiedResource[] = [];
  const unchanged: Version[] = [];
  const all = sources.map(identify);
  const laterOf = laterOnes(all);
  let repeated = 0;
  for (const [i, identified] of all.entries()) {
    const { resource, id, text } = identified;
    const later = laterOf?.get(i);
    if (later !== undefined && (all[later]!.text === text || hasVersion(index, connectionId, identified))) {
      repeated++;
      continue;
    }
    const position = index.find(connectionId, resource.resourceType, id);
    // What is new gets its hash beside this thread, with the rest of the work on its bytes.
    const hash = position === undefined ? undefined : hashOf(text);
    if (hash !== undefined && hash === index.hash.at(position!))
      unchanged.push({ type: resource.resourceType, id, hash });
    else fresh.push(identified);
  }
  return { fresh, unchanged, repeated };
}

/** Place of a resource → place of the next one of the same id; undefined where no id comes twice, as nearly always. */
function laterOnes(all: readonly IdentifiedResource[]): Map<number, number> | undefined {
  let later: Map<number, number> | undefined;
  const types = new Map<string, Map<string, number>>();
  for (const [i, { resource, id }] of all.entries()) {
    const places = getOrMake(types, resource.resourceType, () => new Map<string, number>());
    const before = places.get(id);
    if (before !== undefined) (later ??= new Map()).set(before, i);
    places.set(id, i);
  }
  return later;
}

/** Whether any version that is kept of it says the same. */
function hasVersion(index: RecordIndex, connectionId: string, { resource, id, text }: IdentifiedResource): boolean {
  const hash = hashOf(text);
  let next = (index.newest(connectionId, resource.resourceType, id) ?? -1) + 1;
  for (; next > 0; next = index.previous.at(next - 1)) if (index.hash.at(next - 1) === hash) return true;
  return false;
}

function isNewest(index: RecordIndex, connectionId: string, { type, id, hash }: Version): boolean {
  const position = index.newest(connectionId, type, id);
  return position !== undefined && index.hash.at(position) === hash;
}

export function inBatches(resources: readonly IdentifiedResource[]): readonly (readonly IdentifiedResource[])[] {
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
