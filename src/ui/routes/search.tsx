import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation, useNavigationType, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import type { Engine, TextFound } from '../../engine/api.ts';
import { useTitle } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { documentPath } from '../documents/document-path.ts';
import { UnknownNote } from '../people/unknown-note.tsx';
import { Facets } from '../search/facets.tsx';
import { placesCalled } from '../search/places.ts';
import { lookedAtNow } from '../state/person.ts';
import { rowAfterKey } from '../timeline/keys.ts';
import { Hit, Told } from '../timeline/results.tsx';
import { recordPath } from '../timeline/row.tsx';
import { SearchBox } from '../timeline/search-box.tsx';
import { KIND_WORDS, kindOf } from '../words/kinds.ts';
import { count } from '../words/numbers.ts';
import { SEARCH_WORDS } from '../words/search.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import '../components/chips.css';
import './timeline.css';
import '../search/search.css';

/** Everything that has these words, by kind. Words and choices are in the address. */
export const searchRoute = ({ engine }: UiDeps) => ({
  loader: ({ request }: LoaderFunctionArgs) => loadSearch(engine, request.url),
  Component: Search,
  ErrorBoundary: RouteError,
});

/** Of each kind, until somebody asks for one kind alone. */
const FEW = 4;
const MOST = 100;

async function loadSearch(engine: Engine, address: string) {
  const params = new URL(address).searchParams;
  const words = params.get('q') ?? '';
  const personId = await lookedAtNow(engine);
  if (words.trim() === '') return { words, found: undefined };
  const kind = kindOf(params.get('kind'));
  const connectionId = params.get('provider');
  const year = params.get('year');
  const found = await engine.findText(words, {
    ...(personId !== undefined && { personId }),
    ...(connectionId !== null && { connectionId }),
    ...(year !== null && { year: year === UNDATED ? '' : year }),
    ...(kind ? { kind, limit: MOST } : { limit: 0, perKind: FEW }),
  });
  return { words, found };
}

/** `year` in the address of what has no date. */
const UNDATED = 'none';

function Search() {
  const { words, found } = useLoaded<typeof loadSearch>();
  const cameBack = useNavigationType() === 'POP';
  useTitle(SECTION_WORDS.search);
  return (
    <article className="page search-page">
      <header>
        <h1 tabIndex={-1}>{SECTION_WORDS.search}</h1>
        <SearchBox words={words} isFirst={!cameBack || words === ''} />
        <UnknownNote />
      </header>
      <GoTo words={words} />
      {found ? (
        <Found found={found} words={words} />
      ) : (
        <div className="quiet">
          <p>{SEARCH_WORDS.lead}</p>
          <p className="keys small">{SEARCH_WORDS.keys}</p>
        </div>
      )}
    </article>
  );
}

/** A section of the app that is called so. */
function GoTo({ words }: { readonly words: string }) {
  const places = placesCalled(words);
  if (places.length === 0) return null;
  return (
    <nav className="go-to small" aria-label={SEARCH_WORDS.goTo}>
      <span className="quiet">{SEARCH_WORDS.goTo}</span>
      {places.map(({ to, name }) => (
        <Link key={to} className="chip" to={to}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Found({ found, words }: { readonly found: TextFound; readonly words: string }) {
  const { total, notes } = found;
  return (
    <>
      <p className="quiet small search-count">
        <output>{SEARCH_WORDS.found(total, words.trim())}</output>
      </p>
      {(total > 0 || Object.keys(found.kinds).length > 0) && <Facets found={found} undated={UNDATED} />}
      <Told found={found} words={words} />
      {notes.length > 0 && <Notes notes={notes} words={words} />}
      <Groups found={found} />
    </>
  );
}

/** All that was found, the arrow keys going through it as through one list. */
function Groups({ found }: { readonly found: TextFound }) {
  const frame = useRef<HTMLDivElement>(null);
  const [params] = useSearchParams();
  const [chosen, setActive] = useState(0);
  const kind = kindOf(params.get('kind'));
  const groups = kind ? [{ kind, total: found.total, hits: found.hits }] : found.groups;
  const rowsBefore = (i: number): number => groups.slice(0, i).reduce((sum, { hits }) => sum + hits.length, 0);
  const rows = rowsBefore(groups.length);
  const active = Math.min(chosen, Math.max(0, rows - 1));

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.row')) return;
    const to = rowAfterKey(event.key, active, rows, 8);
    if (to === undefined) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' && active === 0) {
      document.querySelector<HTMLElement>('.search-box input')?.focus();
      return;
    }
    setActive(to);
    frame.current?.querySelectorAll<HTMLElement>('.row')[to]?.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Its rows are links; the keys only move among them.
    <div ref={frame} className="results search-groups" onKeyDown={onKeyDown}>
      {groups.map((group, i) => (
        <Group
          key={group.kind}
          group={group}
          isOnly={kind !== undefined}
          active={active - rowsBefore(i)}
          activate={(place) => setActive(rowsBefore(i) + place)}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: TextFound['groups'][number];
  /** Only this kind was asked for. */
  readonly isOnly: boolean;
  /** Which of its rows Tab reaches, if it is one of its own. */
  readonly active: number;
  readonly activate: (place: number) => void;
}

function Group({ group: { kind, total, hits }, isOnly, active, activate }: GroupProps) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const title = useId();
  const inKind = new URLSearchParams(params);
  inKind.set('kind', kind);
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>
        {KIND_WORDS[kind].many} <span className="chip-count">{count(total)}</span>
      </h2>
      <ol className="panel">
        {hits.map((hit, i) => (
          <li key={hit.row.position}>
            <Hit
              hit={hit}
              search={besideEntry(params)}
              // Words of a file are shown in the file.
              path={hit.place === 'file' ? documentPath(hit.row) : undefined}
              open={false}
              reachable={i === active}
              onFocus={() => activate(i)}
            />
          </li>
        ))}
      </ol>
      {!isOnly && total > hits.length && (
        <Link className="small" to={{ pathname, search: inKind.toString() }}>
          {SEARCH_WORDS.all(total, KIND_WORDS[kind].many)}
        </Link>
      )}
      {isOnly && total > hits.length && <p className="quiet small">{SEARCH_WORDS.best(hits.length)}</p>}
    </section>
  );
}

/** What an opened entry keeps: the words, and what the list beside it understands. */
function besideEntry(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete('year');
  return `?${kept.toString()}`;
}

function Notes({ notes, words }: { readonly notes: TextFound['notes']; readonly words: string }) {
  const search = `?${new URLSearchParams({ q: words }).toString()}`;
  return (
    <section>
      <h2>
        {SEARCH_WORDS.notes} <span className="chip-count">{count(notes.length)}</span>
      </h2>
      <ul className="panel found-notes">
        {notes.map(({ row, text }) => (
          <li key={row.position}>
            <Link to={{ pathname: recordPath(row), search }}>{row.title}</Link>
            <p className="small quiet">{text.length > 200 ? `${text.slice(0, 200).trimEnd()}…` : text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
