import { Link } from 'react-router';
import { formatDate } from '../../fhir/dates.ts';
import type { Fact, FactValue, Section } from '../../record/summary/fact.ts';
import { locale } from '../words/language.ts';
import { periodWords } from '../words/said-time.ts';
import './facts.css';

/** Where a reference leads in this record; undefined when its target is not here. */
export type PathOf = (reference: string) => string | undefined;

/** Lines of what and its value. */
export const Facts = ({ facts, pathOf }: { facts: readonly Fact[]; pathOf: PathOf }) => (
  <dl className="facts">
    {facts.map(({ label, value }, i) => (
      <div key={`${i} ${label}`}>
        <dt>{label}</dt>
        <dd>
          <Value value={value} pathOf={pathOf} />
        </dd>
      </div>
    ))}
  </dl>
);

/** A part of the page under a heading of its own: lines, a table or paragraphs. */
export function FactSection({ section, pathOf }: { section: Section; pathOf: PathOf }) {
  const { title, facts, table, text } = section;
  return (
    <section>
      <h2>{title}</h2>
      {text && <p className="lines">{text}</p>}
      {facts && facts.length > 0 && <Facts facts={facts} pathOf={pathOf} />}
      {table && <Table table={table} pathOf={pathOf} />}
    </section>
  );
}

function Table({ table, pathOf }: { table: NonNullable<Section['table']>; pathOf: PathOf }) {
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map((value, j) => (
                <td key={j}>
                  <Value value={value} pathOf={pathOf} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value, pathOf }: { value: FactValue; pathOf: PathOf }) {
  switch (value.kind) {
    case 'text':
      return <span className="lines">{value.text}</span>;
    case 'date':
      return <time dateTime={value.date}>{formatDate(value.date, locale())}</time>;
    case 'period':
      return periodWords(value.start, value.end);
    case 'reference':
      return <Referred reference={value.reference} text={value.text} pathOf={pathOf} />;
    case 'link':
      // It leaves the app for a stranger's page, which need not know from where.
      return (
        <a href={value.url} target="_blank" rel="noreferrer">
          {value.text}
        </a>
      );
    case 'list':
      return (
        <ul className="values">
          {value.items.map((item, i) => (
            <li key={i}>
              <Value value={item} pathOf={pathOf} />
            </li>
          ))}
        </ul>
      );
    case 'group':
      return <Facts facts={value.facts} pathOf={pathOf} />;
  }
}

function Referred({ reference, text, pathOf }: { reference: string; text: string; pathOf: PathOf }) {
  const path = pathOf(reference);
  return path ? <Link to={path}>{text}</Link> : text;
}
