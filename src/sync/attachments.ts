import type { Failure } from '../base/errors.ts';
import type { Resource } from '../fhir/resource.ts';
import type { Links, MissingFile } from '../store/attachments.ts';
import { StoreError } from '../store/errors.ts';
import type { LedgerRow } from '../store/types.ts';
import { limitOf } from './attachments/limits.ts';
import { takeFile, type Attachment, type TakeDeps } from './attachments/take.ts';
import {
  costsOnlyItself,
  listWanted,
  missingOf,
  type ListDeps,
  type Listed,
  type NamedFile,
} from './attachments/wanted.ts';
import { SyncError } from './errors.ts';
import { inBatches } from './in-batches.ts';
import { inParallel } from './in-parallel.ts';
import { tally, type FailureCount } from './tally.ts';

export type { Attachment };

/** What became of some files: kept, or not and why. */
export interface FilesCommit {
  readonly attachments: readonly Attachment[];
  readonly missing: readonly MissingFile[];
  /** Addresses that nothing names any more. */
  readonly drop?: readonly string[];
}

/** What fetching files needs of the hospital and of the store. */
export interface FileDeps extends TakeDeps, Pick<ListDeps, 'addressOf' | 'keyOf'> {
  /** Resources that may name files, newest version only, each of them once: those of documents, later whatever else. */
  resources(which: 'documents' | 'all'): AsyncIterable<Resource>;
  /** What is known of files of this connection. */
  links(): Promise<Links>;
  /** When the person asked for all files, whatever their size, in ms since 1970; undefined if never. */
  allAskedAt(): Promise<number | undefined>;
  /** Whether files may be fetched over the connection that there is just now. */
  mayFetch(): Promise<boolean>;
}

export interface AttachmentDeps extends FileDeps {
  /** All of it in one transaction. */
  save(row: LedgerRow, outcome: FilesCommit): Promise<void>;
  saveRow(row: LedgerRow): Promise<void>;
  readonly concurrency: number;
  now(): number;
}

/** Files larger than this come one by one: four of 50 MB at once would be more than a phone's tab may have. */
const LARGE = 8_000_000;

/** So many that did not fit, and no more is fetched only to be dropped. */
const ENOUGH_FULL = 3;

/**
 * Fetches what the notes and reports only point to, so that they open offline.
 *
 * Resumable: what is kept is not asked again. One that cannot be had costs only itself; why is kept beside the others.
 * Returns what is to be called when everything else of the run is here, and ends the row.
 */
export async function pullAttachments(
  start: LedgerRow,
  deps: AttachmentDeps,
  signal: AbortSignal,
): Promise<(signal: AbortSignal) => Promise<void>> {
  const pull = await begin(start, deps);
  await fetchNamed(pull, await list(pull, 'documents'), signal);
  return async (stop) => {
    await fetchNamed(pull, await list(pull, 'all'), stop);
    await end(pull);
  };
}

/** One pull as it goes on. */
interface Pull {
  readonly deps: AttachmentDeps;
  readonly known: Links;
  readonly allAskedAt: number | undefined;
  /** Addresses that were met. */
  readonly seen: Set<string>;
  readonly failures: FailureCount;
  row: LedgerRow;
  /** How many did not fit. */
  full: number;
}

async function begin(start: LedgerRow, deps: AttachmentDeps): Promise<Pull> {
  const row: LedgerRow = { ...start, state: 'fetching', got: 0, total: 0 };
  const [known, allAskedAt] = await Promise.all([deps.links(), deps.allAskedAt()]);
  return { deps, known, allAskedAt, seen: new Set(), failures: new Map(), row, full: 0 };
}

async function list(pull: Pull, which: 'documents' | 'all'): Promise<Listed> {
  const { deps, known, allAskedAt, seen } = pull;
  const at: ListDeps = { ...deps, ...known, allAskedAt };
  const listed = await listWanted(deps.resources(which), at, seen);
  const { got, total = 0 } = pull.row;
  const more = listed.kept + listed.missing.length + listed.wanted.length;
  pull.row = { ...pull.row, got: got + listed.kept, total: total + more };
  for (const { failure } of listed.missing) count(pull.failures, failure);
  // What was missing for the same reason before is on disk already.
  const missing = listed.missing.filter(({ url, failure }) => known.missing.get(url)?.failure.code !== failure.code);
  if (missing.length > 0) await deps.save(pull.row, { attachments: [], missing });
  else await deps.saveRow(pull.row);
  return listed;
}

/** What came of one file, on its way to the store. */
type Outcome = { readonly bytes: Uint8Array } & (
  | { readonly file: NamedFile; readonly attachment: Attachment }
  | { readonly missing: MissingFile }
);

async function fetchNamed(pull: Pull, { wanted }: Listed, signal: AbortSignal): Promise<void> {
  const { concurrency } = pull.deps;
  const small = wanted.filter(({ size = 0 }) => size <= LARGE);
  const large = wanted.filter(({ size = 0 }) => size > LARGE);
  const write = inBatches((batch: readonly Outcome[]) => keep(pull, batch));
  try {
    await inParallel(small, concurrency, signal, async (file, stop) => {
      const outcome = await fetchOne(pull, file, LARGE, stop);
      if (outcome) await write.add(outcome);
      else large.push(file); // larger than it claims
    });
    await inParallel(large, 1, signal, async (file, stop) => {
      const outcome = await fetchOne(pull, file, Infinity, stop);
      if (outcome) await write.add(outcome);
    });
  } finally {
    await write.end(); // also when it is stopped: a write that ends later would tell of a sync that goes on
  }
}

/** Undefined for a file that is larger than `most` and may yet be kept. */
async function fetchOne(pull: Pull, file: NamedFile, most: number, signal: AbortSignal): Promise<Outcome | undefined> {
  const { deps, allAskedAt } = pull;
  const limit = limitOf(file.contentType, allAskedAt !== undefined);
  try {
    if (pull.full >= ENOUGH_FULL) throw new StoreError('store/full', 'others before it did not fit');
    if (!(await deps.mayFetch())) throw new SyncError('sync/file-waits', 'not over this connection');
    const attachment = await takeFile(file, Math.min(limit, most), deps, signal);
    return { file, attachment, bytes: attachment.bytes };
  } catch (error) {
    if (error instanceof SyncError && error.code === 'sync/too-large' && most < limit) return undefined;
    return missed(pull, file, costsOnlyItself(error));
  }
}

function missed({ failures, deps }: Pull, file: NamedFile, failure: Failure): Outcome {
  count(failures, failure);
  return { missing: missingOf(file, failure, deps.now()), bytes: NOTHING };
}

const NOTHING = new Uint8Array();

const count = (failures: FailureCount, failure: Failure) =>
  failures.set(failure.code, { failure, times: (failures.get(failure.code)?.times ?? 0) + 1 });

/** Keeps what came, all at once; where that does not fit, one by one, and says of the others that they did not. */
async function keep(pull: Pull, batch: readonly Outcome[]): Promise<void> {
  const kept = batch.flatMap((one) => ('attachment' in one ? [one.attachment] : []));
  const missing = batch.flatMap((one) => ('missing' in one ? [one.missing] : []));
  const row = { ...pull.row, got: pull.row.got + kept.length };
  try {
    await pull.deps.save(row, { attachments: kept, missing });
    pull.row = row;
  } catch (error) {
    if (!isFull(error) || kept.length === 0) throw error;
    if (batch.length > 1) {
      for (const one of batch) await keep(pull, [one]);
      return;
    }
    const [one] = batch;
    pull.full += 1;
    if (!one || !('file' in one)) return;
    const file = { ...one.file, size: one.bytes.length }; // now it is known
    await keep(pull, [missed(pull, file, costsOnlyItself(error))]);
  }
}

const isFull = (error: unknown): boolean => error instanceof StoreError && error.code === 'store/full';

async function end({ deps, row, known, seen, failures }: Pull): Promise<void> {
  const failure = tally.first(failures);
  const ended: LedgerRow = {
    ...row,
    state: failure ? 'cut-short' : row.got > 0 ? 'got' : 'empty',
    failure,
    warnings: tally.words(failures),
  };
  // What was only referred to is heard of when the reference passes, not in every sync.
  const drop = [...known.missing.values()]
    .filter(({ url, owner }) => owner !== '' && !seen.has(url))
    .map(({ url }) => url);
  await deps.save(ended, { attachments: [], missing: [], drop });
}
