import { fromBase64, type Bytes } from '../base/bytes.ts';
import { isObject, jsonIn, textOf } from '../base/json.ts';
import { attachmentsOf } from '../fhir/attachment.ts';
import type { Resource } from '../fhir/resource.ts';
import type { LedgerRow } from '../store/types.ts';
import { inBatches } from './in-batches.ts';
import { inParallel } from './in-parallel.ts';
import { tally, type FailureCount } from './tally.ts';

/** An attachment larger than this is not kept: it would crowd out the record itself. */
const LARGEST = 50_000_000;

export interface Attachment {
  /** Absolute address, which is also the key that it is kept under. */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Bytes;
}

export interface AttachmentDeps {
  /** Every resource of the connection that may carry attachments, newest version only. */
  documents(): AsyncIterable<Resource>;
  /** Addresses that are kept already. */
  keptUrls(): Promise<ReadonlySet<string>>;
  resolve(url: string): string;
  readBytes(
    url: string,
    limit: number,
    ask: { readonly accept: string; readonly signal: AbortSignal },
  ): Promise<{ bytes: Bytes; contentType: string }>;
  /** The attachments and the row in one transaction. */
  saveAttachments(attachments: readonly Attachment[], row: LedgerRow): Promise<void>;
  saveRow(row: LedgerRow): Promise<void>;
  readonly concurrency: number;
}

interface Wanted {
  readonly url: string;
  readonly contentType: string;
}

/**
 * Fetches what the notes and reports only point to, so that they open offline.
 *
 * Resumable: what is kept is not asked again. One that cannot be had costs only itself and is counted.
 */
export async function pullAttachments(start: LedgerRow, deps: AttachmentDeps, signal: AbortSignal): Promise<LedgerRow> {
  const failures: FailureCount = new Map();
  const { wanted, kept } = await listWanted(deps, failures);
  let row: LedgerRow = { ...start, state: 'fetching', got: kept, total: kept + wanted.length + tally.total(failures) };
  await deps.saveRow(row);

  const write = inBatches(async (batch: readonly Attachment[]) => {
    row = { ...row, got: row.got + batch.length };
    await deps.saveAttachments(batch, row);
  });
  try {
    await inParallel(wanted, deps.concurrency, signal, async ({ url, contentType }, stop) => {
      const answer = await deps
        .readBytes(url, LARGEST, { accept: contentType || '*/*', signal: stop })
        .catch((error: unknown) => tally.add(failures, error));
      if (answer) await write.add({ url, ...unwrap(answer, contentType) });
    });
  } finally {
    await write.end(); // also when it is stopped: a write that ends later would tell of a sync that goes on
  }

  const ended = endOf(row, failures);
  await deps.saveRow(ended);
  return ended;
}

async function listWanted(deps: AttachmentDeps, failures: FailureCount) {
  const known = await deps.keptUrls();
  const wanted = new Map<string, Wanted>();
  const kept = new Set<string>();
  for await (const resource of deps.documents()) {
    for (const { url, contentType } of attachmentsOf(resource)) {
      if (url === undefined) continue;
      try {
        const address = deps.resolve(url);
        if (known.has(address)) kept.add(address);
        else wanted.set(address, { url: address, contentType: contentType ?? '' });
      } catch (error) {
        tally.add(failures, error);
      }
    }
  }
  return { wanted: [...wanted.values()], kept: kept.size };
}

function endOf(row: LedgerRow, failures: FailureCount): LedgerRow {
  const failure = tally.first(failures);
  return {
    ...row,
    state: failure ? 'cut-short' : row.got > 0 ? 'got' : 'empty',
    failure,
    warnings: tally.words(failures),
  };
}

/**
 * Some servers answer with the Binary resource, bytes in base64, whatever was asked for.
 *
 * @see https://hl7.org/fhir/R4/binary.html#rest
 */
function unwrap(
  answer: { readonly bytes: Bytes; readonly contentType: string },
  expected: string,
): Omit<Attachment, 'url'> {
  if (/\bfhir\+json\b|^application\/json\b/i.test(answer.contentType)) {
    // A JSON attachment that is no Binary is kept as the bytes it is.
    const binary = jsonIn(new TextDecoder().decode(answer.bytes));
    const data = isObject(binary) && binary.resourceType === 'Binary' ? textOf(binary.data) : undefined;
    if (isObject(binary) && data !== undefined) {
      return { bytes: fromBase64(data), contentType: textOf(binary.contentType) ?? expected };
    }
  }
  return { bytes: answer.bytes, contentType: answer.contentType || expected };
}
