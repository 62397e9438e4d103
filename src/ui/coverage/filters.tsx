import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ConnectionView } from '../../engine/api.ts';
import { useChosen } from '../state/use-chosen.ts';
import { COVERAGE_WORDS } from '../words/coverage.ts';

interface FiltersProps {
  readonly connections: readonly ConnectionView[];
  /** Whose page this is; undefined for all of them. */
  readonly current: string | undefined;
}

/** One provider or all, everything or only what is missing: both are in the address. */
export function CoverageFilters({ connections, current }: FiltersProps) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const missingOnly = isMissingOnly(params);
  const [isChecked, setChecked] = useChosen(missingOnly);
  const search = missingOnly ? '?show=missing' : '';
  return (
    <search className="coverage-filters" aria-label={COVERAGE_WORDS.filters}>
      {connections.length > 1 && (
        <ul>
          <Choice to={`/coverage${search}`} isCurrent={current === undefined}>
            {COVERAGE_WORDS.all}
          </Choice>
          {connections.map(({ id, name }) => (
            <Choice key={id} to={`${coveragePath(id)}${search}`} isCurrent={current === id}>
              {name}
            </Choice>
          ))}
        </ul>
      )}
      <label>
        <input
          type="checkbox"
          checked={isChecked}
          onChange={({ target }) => {
            setChecked(target.checked);
            void navigate({ search: target.checked ? 'show=missing' : '' }, { replace: true });
          }}
        />
        {COVERAGE_WORDS.onlyMissing}
      </label>
    </search>
  );
}

export const isMissingOnly = (params: URLSearchParams): boolean => params.get('show') === 'missing';

const coveragePath = (connectionId: string): string => `/providers/${connectionId}/coverage`;

const Choice = ({ to, isCurrent, children }: { to: string; isCurrent: boolean; children: string }) => (
  <li>
    <Link className="choice" to={to} aria-current={isCurrent ? 'true' : undefined} preventScrollReset>
      {children}
    </Link>
  </li>
);
