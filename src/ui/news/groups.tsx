import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Engine, RowView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { Binding } from '../components/binding.tsx';
import { recordPath } from '../timeline/row.tsx';
import type { Change } from '../versions/comparer.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { locale } from '../words/language.ts';
import { CHANGES_WORDS } from '../words/news.ts';
import { count } from '../words/numbers.ts';
import { day } from '../words/when.ts';
import { withdrawnWords } from '../words/withdrawn.ts';
import { Changed } from './changed.tsx';

interface GroupProps {
  readonly title: string;
  /** What it means, where that needs a word. */
  readonly lead?: ReactNode;
  readonly positions: Uint32Array;
  readonly engine: Pick<Engine, 'readRows' | 'readAmendments'>;
  /** Whether each line says what changed in it. */
  readonly amended?: boolean;
}

/** So many lines at first, and with each "more". */
const STEP = 25;

/** Entries that changed alike, each a line that opens it. Nothing where there are none. */
export function NewsGroup({ title, lead, positions, engine, amended = false }: GroupProps) {
  const [shown, setShown] = useState(STEP);
  const lines = useLines(engine, positions, shown, amended);
  if (positions.length === 0) return null;
  const id = `news-${title.replaceAll(/\W+/g, '-')}`;
  return (
    <section className="news-group" aria-labelledby={id}>
      <h3 id={id}>
        {title} <span className="quiet">{count(positions.length)}</span>
      </h3>
      {lead && <p className="quiet small">{lead}</p>}
      <ul>
        {lines.map((line) => (
          <Line key={line.row.position} {...line} />
        ))}
      </ul>
      {positions.length > lines.length && lines.length > 0 && (
        <button className="button" type="button" onClick={() => setShown(shown + STEP)}>
          {CHANGES_WORDS.more(Math.min(STEP, positions.length - lines.length))}
        </button>
      )}
    </section>
  );
}

interface LineProps {
  readonly row: RowView;
  readonly changes: readonly Change[];
}

function Line({ row, changes }: LineProps) {
  const { title, detail, kind, when, withdrawn, removed, stripe } = row;
  return (
    <li>
      <Link className="news-line" to={recordPath(row)}>
        <Binding stripe={stripe} />
        <span className="news-text">
          <span className={removed === undefined ? undefined : 'no-longer'}>
            {title}
            {detail && <span className="quiet"> · {detail}</span>}
          </span>
          <span className="quiet small">
            {KIND_WORDS[kind].one}
            {when && `, ${formatDate(when, locale())}`}
            {withdrawn && <strong>, {withdrawnWords(withdrawn)}</strong>}
            {removed !== undefined && CHANGES_WORDS.notListed(day(removed))}
          </span>
        </span>
      </Link>
      {changes.length > 0 && <Changed changes={changes} most={3} />}
    </li>
  );
}

function useLines(
  engine: GroupProps['engine'],
  positions: Uint32Array,
  shown: number,
  amended: boolean,
): readonly LineProps[] {
  const [lines, setLines] = useState<readonly LineProps[]>([]);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let here = true;
    const asked = positions.slice(0, shown);
    Promise.all([engine.readRows(asked), amended ? changesOf(engine, asked) : NO_CHANGES]).then(
      ([rows, changes]) => here && setLines(rows.map((row) => ({ row, changes: changes.get(row.position) ?? [] }))),
      (error: unknown) => here && setFailure(error),
    );
    return () => void (here = false);
  }, [engine, positions, shown, amended]);
  if (failure !== undefined) throw failure;
  return lines;
}

type Changes = ReadonlyMap<number, readonly Change[]>;

const NO_CHANGES: Changes = new Map();

async function changesOf(engine: GroupProps['engine'], positions: Uint32Array): Promise<Changes> {
  if (positions.length === 0) return NO_CHANGES;
  const [amendments, { comparer }] = await Promise.all([
    engine.readAmendments(positions),
    import('../versions/comparer.ts'),
  ]);
  const compare = await comparer();
  return new Map(amendments.map(({ position, was, is }) => [position, compare(was, is)]));
}
