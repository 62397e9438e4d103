import type { LocalIds } from '../local-ids.ts';
import type { RecordIndex } from '../record-index.ts';

/** Where to look, and how whoever asks writes addresses; everywhere, in the sources' own ids, when empty. */
export interface SearchScope {
  /** Sources; all when left out. */
  readonly connectionIds?: readonly string[] | undefined;
  /** FHIR base of each source: an absolute reference below it is one of its own. */
  readonly bases?: ReadonlyMap<string, string>;
  /** Ids in the query are those of `localId`, not the sources' own. */
  readonly localIds?: LocalIds | undefined;
}

/** What one search is asked of: rows as they were when the index had `bound` of them. */
export interface Ground {
  readonly index: RecordIndex;
  readonly scope: SearchScope;
  /** Rows from here on came later: they and what they changed are not seen. */
  readonly bound: number;
  /** By position: 1 where the row is the newest version of its resource. */
  readonly current: Uint8Array;
  /** By number of connection: 1 where it is in scope; undefined for all. */
  readonly connections: Uint8Array | undefined;
  /** ms since 1970. */
  readonly now: number;
}

export function groundOf(index: RecordIndex, scope: SearchScope, bound: number, now: number): Ground {
  const { connectionIds } = scope;
  return {
    index,
    scope,
    bound,
    current: bound < index.length ? currentBefore(index, bound) : index.current.values,
    connections: connectionIds && numbersIn(index, connectionIds),
    now,
  };
}

/** What was current when the index had so many rows: what a later row replaced or deleted is so again. */
function currentBefore(index: RecordIndex, bound: number): Uint8Array {
  const current = index.current.values.slice(0, index.length).fill(0, bound);
  for (let position = bound; position < index.length; position++) {
    const before = index.previous.at(position) - 1;
    // Of what was forgotten meanwhile nothing comes back: its rows lead nowhere.
    if (before >= 0 && before < bound && index.seq.at(before) !== 0 && index.deleted.at(before) === 0)
      current[before] = 1;
  }
  return current;
}

function numbersIn({ connections }: RecordIndex, ids: readonly string[]): Uint8Array {
  const numbers = new Uint8Array(connections.texts.length);
  for (const id of ids) {
    const number = connections.find(id);
    if (number !== undefined) numbers[number] = 1;
  }
  return numbers;
}
