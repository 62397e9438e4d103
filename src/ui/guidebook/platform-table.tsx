import { Link, useSearchParams } from 'react-router';
import type { Fact } from '../../catalog/facts.ts';
import { type FactKey, factsByKey, type FactValue } from '../../catalog/guidebook-facts.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { useChosen } from '../state/use-chosen.ts';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { FACT_WORDS, UNKNOWN, valueWords } from '../words/guidebook.ts';
import { KIND_TAGS } from '../words/places.ts';
import { pagePath, toggled } from './address.ts';
import { useGo } from './filters.tsx';
import { VerdictName } from './verdict.tsx';

const COLUMNS = [
  ['publicClient', FACT_WORDS.publicClient.name],
  ['cors.token', GUIDEBOOK_WORDS.tokenCors],
  ['cors.fhir', GUIDEBOOK_WORDS.fhirCors],
  ['offlineScope', FACT_WORDS.offlineScope.name],
  ['registration', FACT_WORDS.registration.name],
] as const satisfies readonly (readonly [FactKey, string])[];

interface PlatformTableProps {
  readonly pages: readonly GuidebookPage[];
  readonly chosen: readonly GuidebookPage[];
}

/** One line each; on a phone a line becomes a card. */
export function PlatformTable({ pages, chosen }: PlatformTableProps) {
  const [params] = useSearchParams();
  const go = useGo();
  return (
    <table className="platforms">
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">{GUIDEBOOK_WORDS.compareColumn}</span>
          </th>
          <th scope="col">{GUIDEBOOK_WORDS.platform}</th>
          <th scope="col">{GUIDEBOOK_WORDS.verdict}</th>
          {COLUMNS.map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pages.map((page) => (
          <Row
            key={page.id}
            page={page}
            isChosen={chosen.includes(page)}
            onChoose={() => go(toggled(params, 'with', page.id))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly page: GuidebookPage;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Row({ page: { id, name, kind, verdict, facts }, isChosen, onChoose }: RowProps) {
  const byKey = factsByKey(facts);
  const [isChecked, setChecked] = useChosen(isChosen);
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td className="choose">
        <label>
          <input
            type="checkbox"
            aria-label={GUIDEBOOK_WORDS.compareOne(name)}
            checked={isChecked}
            onChange={({ target }) => {
              setChecked(target.checked);
              onChoose();
            }}
          />
        </label>
      </td>
      <th scope="row">
        <Link to={pagePath(id)}>{name}</Link> {KIND_TAGS[kind] && <span className="tag">{KIND_TAGS[kind]}</span>}
      </th>
      <td className="verdict-cell">
        <VerdictName code={verdict.code} />
      </td>
      {COLUMNS.map(([key, label]) => (
        <Cell key={key} of={key} label={label} fact={byKey[key]} />
      ))}
    </tr>
  );
}

function Cell({ of, label, fact }: { of: FactKey; label: string; fact: Fact<FactValue> }) {
  if (fact === 'unknown') return <td className="unknown">{UNKNOWN}</td>;
  return <td data-label={label}>{typeof fact.value === 'string' && valueWords(of, fact.value)}</td>;
}
