import { use, useRef, useState } from 'react';
import { plainWords, type Table } from '../../record/text/blocks.ts';
import { READER_WORDS } from '../words/reader.ts';
import { AroundContext, type ShownPart, Spoken, TableRow, useMark } from './blocks.tsx';
import { usePrinting } from './use-printing.ts';

/** Rows on the screen at a time: a table of a hundred thousand is a document, and no page. */
export const MOST_ROWS = 100;

/** Rows on paper: forty sheets of one table. */
const MOST_PRINTED = 2000;

interface PagedTableProps {
  readonly table: Table;
  readonly place: ((part: number) => string) | undefined;
  /** A row that must be on the screen. */
  readonly shown: ShownPart | undefined;
}

export function PagedTable({ table: { caption, head, rows, id }, place, shown }: PagedTableProps) {
  const [page, setPage] = useState({ of: shown, number: pageOf(shown) });
  const isPrinting = usePrinting();
  const mark = useMark();
  const { title } = use(AroundContext);
  const top = useRef<HTMLDivElement>(null);
  if (shown && page.of !== shown) setPage({ of: shown, number: pageOf(shown) });
  const name = plainWords(caption ?? '') || title || READER_WORDS.table;
  const from = isPrinting ? 0 : page.number * MOST_ROWS;
  const to = isPrinting ? MOST_PRINTED : from + MOST_ROWS;
  const turn = (by: number) => {
    setPage({ ...page, number: page.number + by });
    // One reads on where it begins, and not where the last one ended.
    top.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={top} className="of-table">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a wide table is moved with the keys */}
      <div className="table-frame" role="group" tabIndex={0} aria-label={name}>
        <table {...mark(id)}>
          {caption && (
            <caption data-place={place?.(-1)}>
              <Spoken words={caption} />
            </caption>
          )}
          {head.length > 0 && (
            <thead data-place={caption ? undefined : place?.(-1)}>
              {head.map((row, i) => (
                <TableRow key={i} row={row} />
              ))}
            </thead>
          )}
          <tbody>
            {rows.slice(from, to).map((row, i) => (
              <TableRow key={from + i} row={row} place={place?.(from + i)} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && !isPrinting && (
        <div className="of-pages buttons">
          <Turn name={READER_WORDS.rowsBefore} isEnd={from === 0} onTurn={() => turn(-1)} />
          <output className="quiet small">{READER_WORDS.rows(from + 1, Math.min(to, rows.length), rows.length)}</output>
          <Turn name={READER_WORDS.rowsAfter} isEnd={to >= rows.length} onTurn={() => turn(1)} />
        </div>
      )}
      {isPrinting && rows.length > MOST_PRINTED && <p>{READER_WORDS.rowsLeftOut(rows.length - MOST_PRINTED)}</p>}
    </div>
  );
}

/** Not `disabled` at an end: the focus would be lost on the way there. */
const Turn = ({ name, isEnd, onTurn }: { name: string; isEnd: boolean; onTurn: () => void }) => (
  <button className="button" type="button" aria-disabled={isEnd} onClick={() => !isEnd && onTurn()}>
    {name}
  </button>
);

const pageOf = (shown: ShownPart | undefined): number => Math.floor(Math.max(0, shown?.part ?? 0) / MOST_ROWS);
