import { useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import type { RowKind, TimelineView } from '../../engine/api.ts';
import { calledHere } from '../people/people.ts';
import { useConnectionName } from '../state/connections.ts';
import { usePerson } from '../state/person.ts';
import { KIND_WORDS, KINDS, kindOf } from '../words/kinds.ts';
import { count } from '../words/numbers.ts';
import { yearsOf } from './items.ts';

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
    { kind: undefined, name: 'Everything', n: all },
    ...KINDS.filter((kind) => kinds[kind] || kind === chosen).map((kind) => ({
      kind,
      name: KIND_WORDS[kind].many,
      n: kinds[kind] ?? 0,
    })),
  ];
  return (
    <nav className={showAll ? 'chips all' : 'chips'} aria-label="Show">
      <ul>
        <OnlyProvider />
        {chips.map(({ kind, name, n }) => (
          <li key={name} className={kind && kind !== chosen && !OFTEN.has(kind) ? 'seldom' : undefined}>
            <Link
              className="chip"
              to={{ pathname, search: withParam(params, 'kind', kind) }}
              aria-current={kind === chosen ? 'true' : undefined}
              preventScrollReset
            >
              {name} <span className="chip-count">{count(n)}</span>
            </Link>
          </li>
        ))}
        <li className="more">
          <button className="chip" type="button" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
            {showAll ? 'Fewer kinds' : 'More kinds'}
          </button>
        </li>
      </ul>
    </nav>
  );
}

/** When the address keeps to one provider: says so, and lets go of it. */
function OnlyProvider() {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const id = params.get('provider') ?? undefined;
  const provider = useConnectionName(id);
  const { people, lookedAt } = usePerson();
  if (id === undefined) return null;
  const owner = lookedAt === undefined ? undefined : people.find(({ sources }) => sources.includes(id));
  const name = owner ? `${provider}, ${calledHere(owner)}` : provider;
  return (
    <li>
      <Link
        className="chip"
        to={{ pathname, search: withParam(params, 'provider', undefined) }}
        aria-current="true"
        aria-label={`Only ${name}. Show all providers`}
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
      <span className="hidden">Go to year</span>
      <select
        value={current}
        onChange={({ target }) =>
          void navigate({ pathname, search: withParam(params, 'from', target.value || UNDATED) }, { replace: true })
        }
      >
        {years.map(({ year, count: n }) => (
          <option key={year} value={year}>
            {year || 'No date'} ({count(n)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** `from` of the entries that have no date. */
export const UNDATED = 'none';

function withParam(params: URLSearchParams, name: string, value: string | undefined): string {
  const next = new URLSearchParams(params);
  if (name !== 'from') next.delete('from'); // A place in one list is no place in another.
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return next.toString();
}
