import type { ConnectionView, SyncRow } from '../../engine/api.ts';
import { grantedInPart, grantedRead, grantedSearch } from '../../smart/scopes.ts';
import { PARTS_SHARED } from '../words/provider.ts';
import { inSentence } from '../words/searches.ts';

/** What was asked for and not given, in the words of the plan. */
export interface NotShared {
  /** Rows of which nothing was given: these are told here, and nowhere else on the page. */
  readonly rows: readonly SyncRow[];
  /** Of which a part was given: what, and which part, e.g. "results and measurements" and "lab results". */
  readonly inPart: readonly { readonly thing: string; readonly only: readonly string[] }[];
}

/**
 * Measured by the plan, which knows what the provider has at all. What was not even asked for (rights that were chosen
 * when the app was registered) is no choice of the person's, and stays a gap like others.
 */
export function notShared(rows: readonly SyncRow[], scopes: ConnectionView['scopes']): NotShared {
  if (!scopes) return { rows: [], inPart: [] };
  const { asked, granted } = scopes;
  const parts = grantedInPart(asked, granted).flatMap(({ type, within }) => {
    const row = rows.find((one) => typeOf(one) === type && one.state !== 'not-offered');
    return row ? [{ thing: inSentence(row.label), only: within.map(partWords) }] : [];
  });
  return { rows: rows.filter((row) => row.state === 'not-granted' && wasAsked(row, asked)), inPart: parts };
}

const typeOf = ({ query }: SyncRow): string => query.split('?', 1)[0]!;

function wasAsked(row: SyncRow, asked: string): boolean {
  const type = typeOf(row);
  return grantedSearch(asked, type) || grantedRead(asked, type);
}

/** `category=http://…|laboratory`; what nobody has words for is shown as it came. */
function partWords(search: string): string {
  const code = search.slice(Math.max(search.lastIndexOf('|'), search.lastIndexOf('=')) + 1);
  return Object.hasOwn(PARTS_SHARED, code) ? PARTS_SHARED[code]! : code;
}
