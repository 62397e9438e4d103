import type { LedgerRow } from '../store/types.ts';
import type { Memory } from './memory.ts';
import { partsOf, refusedAs } from './parts.ts';

/**
 * A search of a plan as earlier runs left it: in the parts that the server gives where it refuses the whole, or with the
 * refusal that was its answer whatever was asked, the day it was given, and without asking again.
 */
export function asRemembered(row: LedgerRow, memory: Memory): readonly LedgerRow[] {
  if (row.state !== 'waiting') return [row];
  const cuts = memory.recall('fanOut', row.searchId);
  if (!cuts || cuts.length === 0) return [asRefused(row, memory)];
  return [{ ...row, state: 'in-parts' }, ...partsOf(row, cuts).map((part) => asRefused(part, memory))];
}

function asRefused(row: LedgerRow, memory: Memory): LedgerRow {
  const failure = memory.recall('refused', row.searchId);
  if (!failure) return row;
  const askedAt = memory.learntAt('refused', row.searchId);
  return { ...row, state: refusedAs(failure), failure, ...(askedAt === undefined ? {} : { askedAt }) };
}
