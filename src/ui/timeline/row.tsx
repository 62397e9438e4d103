import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import type { RowView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { Binding } from '../components/binding.tsx';
import { KIND_WORDS, MEASURED } from '../words/kinds.ts';
import { locale } from '../words/language.ts';
import { isOwnEntry } from '../words/own-entries.ts';
import { TIMELINE_WORDS } from '../words/timeline.ts';
import { isStruckOut, withdrawnWords } from '../words/withdrawn.ts';

/** The address of an entry, in the app. */
export const recordPath = ({ connectionId, type, id }: Pick<RowView, 'connectionId' | 'type' | 'id'>): string =>
  `/record/${[connectionId, type, id].map(encodeURIComponent).join('/')}`;

interface RowProps {
  readonly row: RowView;
  readonly provider: string;
  /** The filter of the list, which an opened entry keeps. */
  readonly search: string;
  readonly open: boolean;
  /** Tab reaches one row of the list; the arrow keys reach the others. */
  readonly reachable: boolean;
  readonly onFocus: () => void;
  /** It stands below the visit that it belongs to. */
  readonly under?: boolean;
  /** Where it leads, if not to the entry. */
  readonly path?: string | undefined;
  /** A third line. */
  readonly children?: ReactNode;
}

/** One line of a list: what, how much, of which kind, from whom. */
export function Row({ row, provider, search, open, reachable, onFocus, under = false, path, children }: RowProps) {
  const { title, detail, flagged, withdrawn, removed, kind, stripe, visit } = row;
  const measured = MEASURED.has(kind);
  return (
    <Link
      className={under ? 'row under' : 'row'}
      to={{ pathname: path ?? recordPath(row), search }}
      aria-current={open ? 'page' : undefined}
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={openWithSpace}
    >
      <Binding stripe={stripe} />
      <span className="row-text">
        <span className="row-first">
          <span className={isStruckOut(withdrawn) ? 'row-title withdrawn' : 'row-title'}>{title}</span>
          {measured && detail && <span className={flagged ? 'row-value flagged' : 'row-value'}>{detail}</span>}
        </span>
        <span className="row-second">
          <span className="row-kind">
            {KIND_WORDS[kind].one}
            {withdrawn && <strong>, {withdrawnWords(withdrawn)}</strong>}
            {removed !== undefined && <strong>, {TIMELINE_WORDS.unlisted}</strong>}
            {flagged && <span className="flagged">, {TIMELINE_WORDS.flagged}</span>}
            {under && <span className="hidden">, {TIMELINE_WORDS.under}</span>}
            {!measured && detail && ` · ${detail}`}
            {visit && ` · ${TIMELINE_WORDS.of(visit.title, formatDate(visit.when.slice(0, 10), locale()))}`}
          </span>
          <span className="row-provider">{isOwnEntry(row) ? TIMELINE_WORDS.byMe : provider}</span>
        </span>
        {children}
      </span>
    </Link>
  );
}

/** While its words are on the way: the place is held, so that nothing shifts when they come. One element: a fling makes a thousand. */
export const RowToCome = ({ under }: { under: boolean }) => (
  <span className={under ? 'row to-come under' : 'row to-come'} aria-hidden="true" />
);

/** A list one moves through with the keyboard opens with either key. */
function openWithSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}
