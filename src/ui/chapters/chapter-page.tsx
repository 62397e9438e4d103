import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SetAside } from '../../record/chapter.ts';
import { useTitle } from '../components/page.tsx';
import { SearchIcon } from '../shell/icons.tsx';
import { UnknownNote } from '../people/unknown-note.tsx';
import { CHAPTER_WORDS } from '../words/chapters.ts';
import { count } from '../words/numbers.ts';
import { withdrawnWords } from '../words/withdrawn.ts';
import { MemberLine } from './line-row.tsx';
import './chapter.css';

interface ChapterPageProps {
  readonly title: string;
  /** How many lines there are. */
  readonly lines: number;
  /** How many entries they are made of. */
  readonly entries: number;
  readonly hidden: number;
  readonly setAside?: readonly SetAside[];
  /** Said where there is no line: what will be here. */
  readonly empty: ReactNode;
  /** Beside the heading: filters, or what is done with the whole page. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The page of one chapter: its heading, its lines, and what is not among them and why. */
export function ChapterPage(props: ChapterPageProps) {
  const { title, lines, entries, hidden, setAside = [], empty, tools, children } = props;
  useTitle(title);
  return (
    <article className="page chapter">
      <header>
        <div className="chapter-head">
          <h1 tabIndex={-1}>{title}</h1>
          <span className="buttons screen-only">
            <Link className="button to-search" to="/search" aria-label={CHAPTER_WORDS.search}>
              <SearchIcon />
            </Link>
            <button className="button" type="button" onClick={() => print()}>
              {CHAPTER_WORDS.print}
            </button>
          </span>
        </div>
        <p className="quiet small">
          <output>{CHAPTER_WORDS.madeOf(lines, entries)}</output> · <Link to="/coverage">{CHAPTER_WORDS.missing}</Link>
          {hidden > 0 && (
            <>
              {' '}
              · <Link to="/hidden">{CHAPTER_WORDS.hidden(hidden)}</Link>
            </>
          )}
        </p>
        <UnknownNote />
        {tools}
      </header>
      {lines === 0 && setAside.length === 0 ? <Empty>{empty}</Empty> : children}
      {setAside.length > 0 && <NotCounted setAside={setAside} />}
    </article>
  );
}

const Empty = ({ children }: { children: ReactNode }) => (
  <div className="empty">
    <p>{children}</p>
    <Link className="button" to="/providers">
      {CHAPTER_WORDS.toProviders}
    </Link>
  </div>
);

/** What was entered in error, ruled out, not done …: never among the facts, and never lost. */
function NotCounted({ setAside }: { setAside: readonly SetAside[] }) {
  return (
    <details className="not-counted">
      <summary>
        {CHAPTER_WORDS.notCounted} <span className="chip-count">{count(setAside.length)}</span>
      </summary>
      <ul className="lines panel">
        {setAside.map(({ member, reason }) => (
          <li key={`${member.connectionId}/${member.type}/${member.id}`}>
            <MemberLine member={member} note={withdrawnWords(reason)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
