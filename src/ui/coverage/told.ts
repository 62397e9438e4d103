import type { SyncRow } from '../../engine/api.ts';
import { GAPS } from '../words/searches.ts';

/** Whether something is missing here, as far as is known. */
export const isGap = ({ state }: SyncRow): boolean => (GAPS as readonly string[]).includes(state);

/**
 * Of a search that was asked in parts, those parts that are missing, which say more than the whole does ("mental health
 * notes"); or the whole, where all of its parts say the same.
 */
export function gapsToTell(rows: readonly SyncRow[]): readonly SyncRow[] {
  return rows.filter(({ parent }) => parent === undefined).flatMap((row) => told(row, rows));
}

function told(row: SyncRow, rows: readonly SyncRow[]): readonly SyncRow[] {
  if (!isGap(row)) return [];
  const parts = rows.filter(({ parent }) => parent === row.searchId);
  const missing = parts.filter(isGap);
  const alike = missing.length === parts.length && missing.every(({ state }) => state === row.state);
  return alike ? [row] : missing.length === 0 ? [row] : missing.flatMap((part) => told(part, rows));
}
