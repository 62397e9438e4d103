import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation, useRevalidator } from 'react-router';
import type { TextFound, TextHitView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { nameOf, useConnections } from '../state/connections.ts';
import { counted } from '../words/numbers.ts';
import { PLACES } from '../words/text-places.ts';
import { rowAfterKey } from './keys.ts';
import { recordPath, Row } from './row.tsx';
import './results.css';

interface ResultsProps {
  readonly found: TextFound;
  readonly words: string;
  readonly openPath: string;
  readonly search: string;
}

/** What has the words that were looked for, the best first, each with where they stand. */
export function Results({ found, words, openPath, search }: ResultsProps) {
  const names = useConnections((topic) => topic.names);
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(0, found.hits.length - 1));
  useAgainWhileUnread(found);

  function onKeyDown(event: KeyboardEvent): void {
    const to = rowAfterKey(event.key, active, found.hits.length, 8);
    if (to === undefined) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' && active === 0) {
      document.querySelector<HTMLElement>('.search-box input')?.focus();
      return;
    }
    setActive(to);
    list.current?.querySelectorAll<HTMLElement>('.row')[to]?.focus();
  }

  return (
    <div className="scroller results">
      <Told found={found} words={words} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Its rows are links; the keys only move among them. */}
      <ol ref={list} aria-label={`Found for ${words}`} onKeyDown={onKeyDown}>
        {found.hits.map((hit, i) => (
          <li key={hit.row.position}>
            <Row
              row={hit.row}
              provider={nameOf(names, hit.row.connectionId)}
              search={search}
              open={recordPath(hit.row) === openPath}
              reachable={i === active}
              onFocus={() => setActive(i)}
            >
              <Where {...hit} />
            </Row>
          </li>
        ))}
      </ol>
      {found.total > found.hits.length && (
        <p className="told quiet">These are the best {found.hits.length}. Another word narrows them down.</p>
      )}
    </div>
  );
}

/** The line that says when it was, and where in it the words are. */
function Where({ row, place, snippet, name }: TextHitView) {
  return (
    <span className="row-where">
      <span className="row-when">{row.when === '' ? 'No date' : formatDate(row.when)}</span>
      {(snippet || name !== undefined) && (
        <span className="row-snippet">
          {PLACES[place]}
          {name !== undefined && `, as “${name}”`}
          {snippet && ': '}
          {snippet?.map(({ text, isHit }, i) => (isHit ? <mark key={i}>{text}</mark> : text))}
        </span>
      )}
    </span>
  );
}

/** What else was looked for, and what to do where nothing came of it. */
function Told({ found, words }: Pick<ResultsProps, 'found' | 'words'>) {
  const { total, names, meant, unread } = found;
  return (
    <div className="told" aria-live="polite">
      {meant.length > 0 && (
        <p>
          “{words.trim()}” may be mistyped. Also found: {meant.slice(0, MOST_NAMED).join(', ')}.
        </p>
      )}
      {names.length > 0 && <p>Also found: {names.slice(0, MOST_NAMED).join(', ')}.</p>}
      {unread > 0 && <p>{counted(unread, 'entry is', 'entries are')} still being read. More may be found.</p>}
      {total === 0 && unread === 0 && <NoHit words={words} />}
    </div>
  );
}

const MOST_NAMED = 6;

function NoHit({ words }: { words: string }) {
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  const isNarrowed = params.has('kind') || params.has('provider');
  const everywhere = new URLSearchParams({ q: words });
  return (
    <>
      <p>
        Nothing here has all of “{words.trim()}”. Fewer words, or the beginning of one, find more. The words of scans
        and pictures cannot be read.
      </p>
      <p className="buttons">
        {isNarrowed && (
          <Link className="button" to={{ pathname, search: everywhere.toString() }}>
            Search everything
          </Link>
        )}
        <Link className="button" to="/timeline">
          Back to the timeline
        </Link>
      </p>
    </>
  );
}

/** ms until it is asked again what was found meanwhile. */
const AGAIN = 500;

function useAgainWhileUnread(found: TextFound): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (found.unread === 0) return;
    const timer = setTimeout(() => void revalidate(), AGAIN);
    return () => clearTimeout(timer);
  }, [found, revalidate]);
}
