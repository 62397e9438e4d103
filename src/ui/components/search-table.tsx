import { memo } from 'react';
import type { SyncRow } from '../../engine/api.ts';
import { wordsFor } from '../words/failures.ts';
import { stateWords } from '../words/searches.ts';
import { FailureDetails } from './failure-details.tsx';
import './search-table.css';

/** One line per search, in the order of the plan, each with its state in words and its details folded. */
export const SearchTable = ({ rows }: { rows: readonly SyncRow[] }) => (
  <ul className="searches panel">
    {rows.map((row) => (
      <Search key={row.searchId} row={row} />
    ))}
  </ul>
);

/** Drawn again only for another row object: of forty searches four have news at a time. */
const Search = memo(({ row }: { row: SyncRow }) => {
  const { label, query, state, failure, warnings } = row;
  return (
    <li className={`search ${state}`}>
      <details>
        <summary>
          <span className="dot" aria-hidden="true" />
          <span className="search-label">{label}</span>
          <span className="search-state">{stateWords(row)}</span>
        </summary>
        <div className="search-details">
          {failure && (
            <p>
              {wordsFor(failure).happened} {wordsFor(failure).action}
            </p>
          )}
          <p className="quiet">
            Asked: <code>{query}</code>
          </p>
          {warnings.length > 0 && (
            <>
              <p className="quiet">The provider’s own words:</p>
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
});
