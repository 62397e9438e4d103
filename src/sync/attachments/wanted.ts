import { attachmentsOf, type AttachmentRef } from '../../fhir/attachment.ts';
import type { Resource } from '../../fhir/resource.ts';
import type { KeptFile, MissingFile } from '../../store/attachments.ts';
import { failureOf, type Failure } from '../../base/errors.ts';
import { StoreError } from '../../store/errors.ts';
import { endsOnlyItself, SyncError } from '../errors.ts';
import type { FileAddress } from './address.ts';
import { limitOf } from './limits.ts';

/** A file that the record names, with what is claimed of it. */
export interface NamedFile extends FileAddress, Pick<AttachmentRef, 'contentType' | 'title' | 'size' | 'hash'> {
  /** `Type/id` of the resource that names it. */
  readonly owner: string;
}

export interface ListDeps {
  /** Throws where nothing may be fetched from. */
  addressOf(url: string): FileAddress;
  /** What a file is known by, also where nothing may be fetched from its address. */
  keyOf(url: string): string;
  readonly kept: ReadonlyMap<string, KeptFile>;
  readonly missing: ReadonlyMap<string, MissingFile>;
  /** When the person asked for all that there is: whatever its size from then on, and what was refused before once more. */
  readonly allAskedAt: number | undefined;
  now(): number;
}

/** What is to become of the files that some resources name. */
export interface Listed {
  readonly wanted: readonly NamedFile[];
  /** How many are here already. */
  readonly kept: number;
  /** Those that will not be asked for, and why. */
  readonly missing: readonly MissingFile[];
}

const DAY = 24 * 60 * 60 * 1000;

/** For how long a refusal is believed without asking again: what a hospital does not share today it will hardly share tomorrow. */
const BELIEVED: Readonly<Record<string, number>> = {
  'sync/refused': 30 * DAY,
  'sync/forbidden': 30 * DAY,
  'sync/not-found': 30 * DAY,
  'sync/file-unreadable': 7 * DAY,
};

/**
 * Sorts the files that resources name: to fetch, here already, or not to be had. One that stands twice is listed once
 * (`seen` remembers), and one whose bytes came with its resource is no file to fetch.
 */
export async function listWanted(
  resources: AsyncIterable<Resource>,
  deps: ListDeps,
  seen: Set<string>,
): Promise<Listed> {
  const wanted: NamedFile[] = [];
  const missing: MissingFile[] = [];
  let kept = 0;
  for await (const resource of resources) {
    const owner = resource.id === undefined ? '' : `${resource.resourceType}/${resource.id}`;
    for (const [i, ref] of attachmentsOf(resource).entries()) {
      if (ref.data !== undefined) continue;
      const file = place(ref, owner, i, deps);
      if (seen.has(file.url)) continue;
      seen.add(file.url);
      if (deps.kept.has(file.url)) kept += 1;
      else if ('failure' in file) missing.push(file);
      else wanted.push(file);
    }
  }
  return { wanted, kept, missing };
}

function place(ref: AttachmentRef, owner: string, i: number, deps: ListDeps): NamedFile | MissingFile {
  const { contentType, title, size, hash } = ref;
  const said = { contentType, title, size, owner, at: deps.now() };
  try {
    if (ref.url === undefined) throw new SyncError('sync/file-not-offered', 'neither an address nor bytes');
    const address = deps.addressOf(ref.url);
    const known = deps.missing.get(address.url);
    if (known && isBelieved(known, deps)) return { ...known, owner };
    // What is claimed spares a request; what is not claimed is found out on the way.
    if (size !== undefined && size > limitOf(contentType, deps.allAskedAt !== undefined)) throw tooLarge();
    return { ...said, ...address, hash };
  } catch (error) {
    // By its place where it has no address that it could be known by.
    const url = ref.url === undefined ? `${owner}#${i}` : deps.keyOf(ref.url);
    return { ...said, url, failure: costsOnlyItself(error) };
  }
}

const isBelieved = ({ failure, at }: MissingFile, deps: ListDeps): boolean =>
  at > (deps.allAskedAt ?? 0) && deps.now() - at < (BELIEVED[failure.code] ?? 0);

const tooLarge = () => new SyncError('sync/too-large', 'larger than what is kept without being asked for');

/** The failure of one file; what ends more than that is thrown on. */
export function costsOnlyItself(error: unknown): Failure {
  const own = endsOnlyItself(error) || (error instanceof StoreError && error.code === 'store/full');
  const failure = failureOf(error);
  if (own && failure) return failure;
  throw error;
}

/** What is kept of a file that could not be had. */
export function missingOf(file: NamedFile, failure: Failure, at: number): MissingFile {
  const { url, title, contentType, size, owner } = file;
  return { url, title, contentType, size, owner, failure, at };
}
