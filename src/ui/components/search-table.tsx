import { memo } from 'react';
import type { SyncRow } from '../../engine/api.ts';
import { wordsFor } from '../words/failures.ts';
import { searchLabel } from '../words/search-labels.ts';
import { ASKED_WORDS, sinceWords, stateWords } from '../words/searches.ts';
import { FailureDetails } from './failure-details.tsx';
import './search-table.css';

/** One line per search, in the order of the plan, each with its state in words, its parts and its details folded. */
export const SearchTable = ({ rows }: { rows: readonly SyncRow[] }) => (
  <ul className="searches panel">
    <Searches rows={rows} parent={undefined} />
  </ul>
);

/** Those of one search, or (undefined) those that are part of none. */
function Searches({ rows, parent }: { rows: readonly SyncRow[]; parent: string | undefined }) {
  const folded = rows.filter((row) => row.parent !== undefined);
  return rows
    .filter((row) => row.parent === parent)
    .map((row) => <Search key={row.searchId} row={row} parts={partsIn(folded, row.searchId)} />);
}

const NONE: readonly SyncRow[] = [];

/** All that is folded under a search: its parts, and theirs. The same empty list where there are none. */
function partsIn(rows: readonly SyncRow[], searchId: string): readonly SyncRow[] {
  const own = rows.filter(({ parent }) => parent === searchId);
  return own.length === 0 ? NONE : own.flatMap((row) => [row, ...partsIn(rows, row.searchId)]);
}

interface SearchProps {
  readonly row: SyncRow;
  readonly parts: readonly SyncRow[];
}

/** Of forty searches four have news at a time: each is drawn again only for another row object, its own or a part's. */
const isSame = (a: SearchProps, b: SearchProps): boolean =>
  a.row === b.row && a.parts.length === b.parts.length && a.parts.every((part, i) => part === b.parts[i]);

const Search = memo(({ row, parts }: SearchProps) => {
  const { searchId, label, query, state, failure, warnings } = row;
  const since = sinceWords(row);
  return (
    <li className="search">
      <details>
        <summary className="search-line" data-state={state}>
          <span className="dot" aria-hidden="true" />
          <span className="search-label">{searchLabel(label)}</span>
          <span className="search-state">{stateWords(row)}</span>
        </summary>
        <div className="search-details">
          {failure && (
            <p>
              {wordsFor(failure).happened} {wordsFor(failure).action}
            </p>
          )}
          <p className="quiet">
            {ASKED_WORDS.asked} <code>{query}</code>
          </p>
          {since && <p className="quiet">{since}</p>}
          {parts.length > 0 && (
            <>
              <p className="quiet">{partsWords(parts.filter(({ parent }) => parent === searchId))}</p>
              <ul className="parts">
                <Searches rows={parts} parent={searchId} />
              </ul>
            </>
          )}
          {warnings.length > 0 && (
            <>
              <p className="quiet">{ASKED_WORDS.said}</p>
              <ul>
                {warnings.map((warning) => (
                  <li key={warning}>
                    <pre className="said">{warning}</pre>
                  </li>
                ))}
              </ul>
            </>
          )}
          {failure && <FailureDetails failure={failure} />}
        </div>
      </details>
    </li>
  );
}, isSame);

function partsWords(parts: readonly SyncRow[]): string {
  const done = parts.filter(({ state }) => state !== 'waiting' && state !== 'fetching' && state !== 'in-parts').length;
  return done === parts.length ? ASKED_WORDS.parts(done) : ASKED_WORDS.partsDone(parts.length, done);
}
