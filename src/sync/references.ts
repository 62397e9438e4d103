import type { SourceResource } from '../fhir/resource.ts';
import { readResource } from '../fhir/page.ts';
import type { LedgerRow } from '../store/types.ts';
import { tally, type FailureCount } from './tally.ts';
import { inParallel } from './in-parallel.ts';
import { isRefusal } from './errors.ts';
import type { PullDeps } from './pull.ts';

export interface ReferenceDeps extends Pick<PullDeps, 'read' | 'commitPage' | 'saveRow'> {
  /** `Type/id` of everything that the connection's resources refer to and that is not here, each once. */
  missing(): Promise<readonly string[]>;
  /** Resolves when more may be missing than at the last call; false when nothing more will come. */
  more(signal: AbortSignal): Promise<boolean>;
  /** Whether the hospital would not show this one when it was asked before. */
  isWithheld(reference: string): boolean;
  /** It would not show these; so that it is not asked for them again each time. */
  withhold(references: readonly string[]): Promise<void>;
  readonly concurrency: number;
}

/** A practitioner's role leads to an organization, that to another: five steps are more than any record has shown. */
const STEPS = 5;

/** Read together, committed together: one resource to a segment would be many small ones. */
const BATCH = 50;

/**
 * Reads what the record only refers to (who, where, which medicine), one by one, for no search gives it. It may begin
 * while searches go on: a hundred names read after the last page would make everybody wait for them.
 *
 * What the hospital will not show is counted, remembered and left alone for a while: it is its directory, not the
 * person's record, so it makes no gap.
 */
export async function pullReferences(start: LedgerRow, deps: ReferenceDeps, signal: AbortSignal): Promise<LedgerRow> {
  const tried = new Set<string>();
  const failures: FailureCount = new Map();
  const withheld: string[] = [];
  let row: LedgerRow = { ...start, state: 'fetching' };
  do {
    for (let step = 0; step < STEPS; step++) {
      const wanted = (await deps.missing()).filter((one) => !tried.has(one) && !deps.isWithheld(one));
      if (wanted.length === 0) break;
      for (let at = 0; at < wanted.length; at += BATCH) {
        const batch = wanted.slice(at, at + BATCH);
        for (const reference of batch) tried.add(reference);
        const found = await readAll(batch, deps, { failures, withheld }, signal);
        row = { ...row, got: row.got + found.length, pages: row.pages + 1 };
        await deps.commitPage(row, found);
      }
    }
  } while (await deps.more(signal));
  await deps.withhold(withheld);
  const ended: LedgerRow = { ...row, state: row.got > 0 ? 'got' : 'empty', warnings: tally.words(failures) };
  await deps.saveRow(ended);
  return ended;
}

async function readAll(
  references: readonly string[],
  deps: ReferenceDeps,
  { failures, withheld }: { readonly failures: FailureCount; readonly withheld: string[] },
  signal: AbortSignal,
) {
  const found: SourceResource[] = [];
  await inParallel(references, deps.concurrency, signal, async (reference, stop) => {
    try {
      found.push(await deps.read(reference, readResource, { signal: stop }));
    } catch (error) {
      tally.add(failures, error);
      if (isRefusal(error)) withheld.push(reference);
    }
  });
  return found;
}
