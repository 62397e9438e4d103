import { useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import type { RowKind, TimelineView } from '../../engine/api.ts';
import { calledHere } from '../people/people.ts';
import { Binding } from '../components/binding.tsx';
import { useConnectionName, useConnections } from '../state/connections.ts';
import { usePerson } from '../state/person.ts';
import { withParam } from '../state/with-param.ts';
import { KIND_WORDS, KINDS, kindOf } from '../words/kinds.ts';
import { count } from '../words/numbers.ts';
import { TIMELINE_WORDS } from '../words/timeline.ts';
import { yearsOf } from './items.ts';
import '../components/chips.css';

/** Kinds that people come for; with a mouse the others wait behind "More kinds". */
const OFTEN: ReadonlySet<RowKind> = new Set(['visit', 'lab', 'vital', 'medication', 'problem', 'document']);

/** One chip per kind that the record holds, with its count. The choice is in the address. */
export function KindChips({ kinds }: { kinds: TimelineView['kinds'] }) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const [showAll, setShowAll] = useState(false);
  const chosen = kindOf(params.get('kind'));
  const all = Object.values(kinds).reduce((sum, n) => sum + n, 0);
  const chips = [
    { kind: undefined, name: TIMELINE_WORDS.everything, n: all },
    ...KINDS.filter((kind) => kinds[kind] || kind === chosen).map((kind) => ({
      kind,
      name: KIND_WORDS[kind].many,
      n: kinds[kind] ?? 0,
    })),
  ];
  return (
    <nav className={showAll ? 'chips all' : 'chips'} aria-label={TIMELINE_WORDS.show}>
      <ul>
        {chips.map(({ kind, name, n }) => (
          <li key={name} className={kind && kind !== chosen && !OFTEN.has(kind) ? 'seldom' : undefined}>
            <Link
              className="chip"
              to={{ pathname, search: choosing(params, 'kind', kind) }}
              aria-current={kind === chosen ? 'true' : undefined}
              preventScrollReset
            >
              {name} <span className="chip-count">{count(n)}</span>
            </Link>
          </li>
        ))}
        <li className="more">
          <button className="chip" type="button" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
            {showAll ? TIMELINE_WORDS.fewerKinds : TIMELINE_WORDS.moreKinds}
          </button>
        </li>
      </ul>
    </nav>
  );
}

/** One chip per source of whoever is looked at, where there are several. The choice is in the address. */
export function SourceChips({ sources }: { sources: TimelineView['sources'] }) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const { names, stripes } = useConnections();
  const { people, lookedAt } = usePerson();
  const chosen = params.get('provider') ?? undefined;
  const theirs = lookedAt === undefined ? undefined : people.find(({ id }) => id === lookedAt)?.sources;
  const ids = Object.keys(sources).filter((id) => theirs?.includes(id) ?? true);
  const isOthers = chosen !== undefined && !ids.includes(chosen);
  if (ids.length < 2 && chosen === undefined) return null;
  const link = (id: string | undefined) => ({ pathname, search: choosing(params, 'provider', id) });
  return (
    <nav className="chips" aria-label={TIMELINE_WORDS.fromWhere}>
      <ul>
        {isOthers && <OnlyProvider id={chosen} />}
        <li>
          <Link className="chip" to={link(undefined)} aria-current={chosen === undefined ? 'true' : undefined}>
            {TIMELINE_WORDS.all} <span className="hidden">{TIMELINE_WORDS.sources}</span>
          </Link>
        </li>
        {ids.map((id) => (
          <li key={id}>
            <Link className="chip" to={link(id)} aria-current={id === chosen ? 'true' : undefined} preventScrollReset>
              <Binding stripe={stripes[id] ?? 0} />
              <span className="chip-name" title={names[id]}>
                {names[id] ?? TIMELINE_WORDS.byMe}
              </span>{' '}
              <span className="chip-count">{count(sources[id]!)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** When the address keeps to one provider that is somebody else's: says so, and lets go of it. */
function OnlyProvider({ id }: { id: string }) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const provider = useConnectionName(id);
  const { people, lookedAt } = usePerson();
  const owner = lookedAt === undefined ? undefined : people.find(({ sources }) => sources.includes(id));
  const name = owner ? `${provider}, ${calledHere(owner)}` : provider;
  return (
    <li>
      <Link
        className="chip"
        to={{ pathname, search: choosing(params, 'provider', undefined) }}
        aria-current="true"
        aria-label={TIMELINE_WORDS.only(name)}
      >
        {name} <span aria-hidden="true">×</span>
      </Link>
    </li>
  );
}

interface YearsProps {
  readonly days: TimelineView['days'];
  /** The year at the top of what is on screen. */
  readonly current: string;
}

/** Says which year one is looking at, and goes to another. */
export function YearSelect({ days, current }: YearsProps) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const years = yearsOf(days);
  if (years.length < 2) return null;
  return (
    <label className="years">
      <span className="hidden">{TIMELINE_WORDS.goToYear}</span>
      <select
        value={current}
        onChange={({ target }) =>
          void navigate({ pathname, search: withParam(params, 'from', target.value || UNDATED) }, { replace: true })
        }
      >
        {years.map(({ year, count: n }) => (
          <option key={year} value={year}>
            {year || TIMELINE_WORDS.noDate} ({count(n)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** `from` of the entries that have no date. */
export const UNDATED = 'none';
/** A place in one list is no place in another. */
function choosing(params: URLSearchParams, name: string, value: string | undefined): string {
  const next = new URLSearchParams(params);
  next.delete('from');
  return withParam(next, name, value);
}
