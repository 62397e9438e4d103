import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Engine, EntryAddress, RelatedView, RowView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { addressKey } from '../../record/entry.ts';
import { recordPath } from '../timeline/row.tsx';
import { ENTRY_WORDS } from '../words/entry.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { locale } from '../words/language.ts';
import { count } from '../words/numbers.ts';
import { isStruckOut, withdrawnWords } from '../words/withdrawn.ts';
import { useAsked } from './use-asked.ts';

interface RelatedProps {
  readonly entry: EntryAddress;
  readonly engine: Engine;
  /** Changes when the record does. */
  readonly state: unknown;
}

/** What this entry has to do with others: those it names, and those that name it. Nothing where there is none. */
export function Related({ entry, engine, state }: RelatedProps) {
  const related = useAsked(() => engine.readRelated(entry), `${addressKey(entry)} ${String(state)}`);
  const heading = useId();
  if (!related || (related.to.length === 0 && related.from.length === 0)) return null;
  const { to, from } = related;
  return (
    <section className="related" aria-labelledby={heading}>
      <h2 id={heading}>{ENTRY_WORDS.related}</h2>
      {to.length > 0 && (
        <>
          <h3>{ENTRY_WORDS.relatedTo}</h3>
          <Rows rows={to} withKind />
        </>
      )}
      {from.length > 0 && <h3>{ENTRY_WORDS.relatedFrom}</h3>}
      {from.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
    </section>
  );
}

/** So many stand there before somebody asks for more. */
const FEW = 4;

function Group({ group: { kind, total, rows } }: { readonly group: RelatedView['from'][number] }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, FEW);
  return (
    <div className="related-group">
      <h4>
        {total === 1 ? KIND_WORDS[kind].one : KIND_WORDS[kind].many}{' '}
        {total > 1 && <span className="chip-count">{count(total)}</span>}
      </h4>
      <Rows rows={shown} />
      {shown.length < rows.length && (
        <button className="plain small" type="button" onClick={() => setAll(true)}>
          {ENTRY_WORDS.showAll(rows.length)}
        </button>
      )}
      {isAll && rows.length < total && <p className="quiet small">{ENTRY_WORDS.first(rows.length, total)}</p>}
    </div>
  );
}

const Rows = ({ rows, withKind = false }: { readonly rows: readonly RowView[]; readonly withKind?: boolean }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.position}>
        <Link to={recordPath(row)} className={isStruckOut(row.withdrawn) ? 'withdrawn' : undefined}>
          {row.title}
        </Link>
        {row.withdrawn && <strong>, {withdrawnWords(row.withdrawn)}</strong>}
        <span className="quiet small">
          {' '}
          {[withKind ? KIND_WORDS[row.kind].one : row.detail, formatDate(row.when, locale())]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </li>
    ))}
  </ul>
);
