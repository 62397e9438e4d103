import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation, useRevalidator } from 'react-router';
import type { TextFound, TextHitView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { useConnectionName } from '../state/connections.ts';
import { locale } from '../words/language.ts';
import { SEARCH_WORDS } from '../words/search.ts';
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
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(0, found.hits.length - 1));

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
      <ol ref={list} aria-label={SEARCH_WORDS.foundFor(words)} onKeyDown={onKeyDown}>
        {found.hits.map((hit, i) => (
          <li key={hit.row.position}>
            <Hit
              hit={hit}
              search={search}
              open={recordPath(hit.row) === openPath}
              reachable={i === active}
              onFocus={() => setActive(i)}
            />
          </li>
        ))}
      </ol>
      {found.total > found.hits.length && <p className="told quiet">{SEARCH_WORDS.best(found.hits.length)}</p>}
    </div>
  );
}

interface HitProps extends Omit<Parameters<typeof Row>[0], 'row' | 'provider' | 'children'> {
  readonly hit: TextHitView;
}

/** One that was found, with where in it the words are. */
export function Hit({ hit, ...props }: HitProps) {
  const provider = useConnectionName(hit.row.connectionId);
  return (
    <Row row={hit.row} provider={provider} {...props}>
      <Where {...hit} />
    </Row>
  );
}

/** The line that says when it was, and where in it the words are. */
function Where({ row, place, snippet, name }: TextHitView) {
  return (
    <span className="row-where">
      <span className="row-when">{row.when === '' ? SEARCH_WORDS.undated : formatDate(row.when, locale())}</span>
      {(snippet || name !== undefined) && (
        <span className="row-snippet">
          {PLACES[place]}
          {name !== undefined && SEARCH_WORDS.as(name)}
          {snippet && ': '}
          {snippet?.map(({ text, isHit }, i) => (isHit ? <mark key={i}>{text}</mark> : text))}
        </span>
      )}
    </span>
  );
}

/** What else was looked for, and what to do where nothing came of it. */
export function Told({ found, words }: Pick<ResultsProps, 'found' | 'words'>) {
  useAgainWhileUnread(found);
  const { total, names, meant, unread } = found;
  return (
    <div className="told" aria-live="polite">
      {meant.length > 0 && <p>{SEARCH_WORDS.mistyped(words.trim(), meant.slice(0, MOST_NAMED).join(', '))}</p>}
      {names.length > 0 && <p>{SEARCH_WORDS.alsoFound(names.slice(0, MOST_NAMED).join(', '))}</p>}
      {unread > 0 && <p>{SEARCH_WORDS.unread(unread)}</p>}
      {total === 0 && unread === 0 && <NoHit words={words} />}
    </div>
  );
}

const MOST_NAMED = 6;

function NoHit({ words }: { words: string }) {
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  const isNarrowed = ['kind', 'provider', 'year'].some((name) => params.has(name));
  const everywhere = new URLSearchParams({ q: words });
  return (
    <>
      <p>{SEARCH_WORDS.nothing(words.trim())}</p>
      <p className="buttons">
        {isNarrowed && (
          <Link className="button" to={{ pathname, search: everywhere.toString() }}>
            {SEARCH_WORDS.everywhere}
          </Link>
        )}
        {pathname !== '/search' && (
          <Link className="button" to="/timeline">
            {SEARCH_WORDS.toTimeline}
          </Link>
        )}
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
