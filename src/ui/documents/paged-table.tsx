import { useState } from 'react';
import type { Table } from '../../record/text/blocks.ts';
import { READER_WORDS } from '../words/reader.ts';
import { Spoken, TableRow, useMark } from './blocks.tsx';
import { usePrinting } from './use-printing.ts';

/** Rows on the screen at a time: a table of a hundred thousand is a document, and no page. */
export const MOST_ROWS = 100;

/** Rows on paper: forty sheets of one table. */
const MOST_PRINTED = 2000;

interface PagedTableProps {
  readonly table: Table;
  readonly place: ((part: number) => string) | undefined;
  /** A row that must be on the screen. */
  readonly part: number | undefined;
}

export function PagedTable({ table: { caption, head, rows, id }, place, part }: PagedTableProps) {
  const [page, setPage] = useState({ of: part, number: pageOf(part) });
  const isPrinting = usePrinting();
  const mark = useMark();
  if (part !== undefined && page.of !== part) setPage({ of: part, number: pageOf(part) });
  const from = isPrinting ? 0 : page.number * MOST_ROWS;
  const to = isPrinting ? MOST_PRINTED : from + MOST_ROWS;
  const turn = (by: number) => setPage({ ...page, number: page.number + by });
  return (
    <div className="of-table">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a wide table is moved with the keys */}
      <div className="table-frame" role="region" tabIndex={0} aria-label={READER_WORDS.table}>
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
          <button className="button" type="button" disabled={from === 0} onClick={() => turn(-1)}>
            {READER_WORDS.rowsBefore}
          </button>
          <output className="quiet small">{READER_WORDS.rows(from + 1, Math.min(to, rows.length), rows.length)}</output>
          <button className="button" type="button" disabled={to >= rows.length} onClick={() => turn(1)}>
            {READER_WORDS.rowsAfter}
          </button>
        </div>
      )}
      {isPrinting && rows.length > MOST_PRINTED && <p>{READER_WORDS.rowsLeftOut(rows.length - MOST_PRINTED)}</p>}
    </div>
  );
}

const pageOf = (part: number | undefined): number => Math.floor(Math.max(0, part ?? 0) / MOST_ROWS);
