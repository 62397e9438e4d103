import { Link, useLocation, useSearchParams } from 'react-router';
import { withParam } from '../state/with-param.ts';
import { count } from '../words/numbers.ts';
import { Binding } from './binding.tsx';
import './chips.css';

export interface Choice {
  /** As it stands in the address; undefined for all. */
  readonly value: string | undefined;
  readonly name: string;
  readonly count: number;
  /** Of a source: its binding. */
  readonly stripe?: number;
}

interface ChipListProps {
  /** The parameter of the address that keeps the choice. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** Filters of a list, one of which is chosen; nothing where there is nothing to choose. */
export function ChipList({ name, label, choices }: ChipListProps) {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const chosen = params.get(name) ?? undefined;
  if (choices.length < 3 && chosen === undefined) return null;
  return (
    <nav className="chips" aria-label={label}>
      <ul>
        {choices.map(({ value, name: words, count: n, stripe }) => (
          <li key={value ?? ''}>
            <Link
              className="chip"
              to={{ pathname, search: withParam(params, name, value) }}
              aria-current={value === chosen ? 'true' : undefined}
              preventScrollReset
            >
              {stripe !== undefined && <Binding stripe={stripe} />}
              {words} <span className="chip-count">{count(n)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
