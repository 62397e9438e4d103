import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import type { RowView } from '../../engine/api.ts';
import { Binding } from '../components/binding.tsx';
import { KIND_WORDS, MEASURED } from '../words/kinds.ts';
import { isOwnEntry } from '../words/own-entries.ts';
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
  /** A third line. */
  readonly children?: ReactNode;
}

/** One line of a list: what, how much, of which kind, from whom. */
export function Row({ row, provider, search, open, reachable, onFocus, children }: RowProps) {
  const { title, detail, flagged, withdrawn, removed, kind, stripe } = row;
  const measured = MEASURED.has(kind);
  return (
    <Link
      className="row"
      to={{ pathname: recordPath(row), search }}
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
            {removed !== undefined && <strong>, no longer in the provider’s list</strong>}
            {flagged && <span className="flagged">, flagged</span>}
            {!measured && detail && ` · ${detail}`}
          </span>
          <span className="row-provider">{isOwnEntry(row) ? 'Entered by me' : provider}</span>
        </span>
        {children}
      </span>
    </Link>
  );
}

/** While its words are on the way: the place is held, so that nothing shifts when they come. */
export const RowToCome = () => (
  <span className="row to-come" aria-hidden="true">
    <span className="binding" />
    <span className="row-text">
      <span className="row-title" />
      <span className="row-second" />
    </span>
  </span>
);

/** A list one moves through with the keyboard opens with either key. */
function openWithSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}
