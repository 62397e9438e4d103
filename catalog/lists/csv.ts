import { ListError } from '../../src/catalog/lists/errors.ts';
import { COLUMNS, type Adapter, type Column, type ListSource } from './list-source.ts';
import { isSameHeading, itemsOf, looksLike, toRow } from './rows.ts';
import { recordsOf } from './split-csv.ts';

/** Tables with a row of headings. Which column is which: the list's entry says so, or the heading does. */
export const readCsv: Adapter = async function* (chunks, list) {
  let columns: ReadonlyMap<Column, number> | undefined;
  let number = 0;
  for await (const record of recordsOf(chunks, list.name)) {
    if (columns === undefined) columns = columnsOf(record, list);
    else {
      const found = columns;
      yield* itemsOf(
        toRow((column) => record[found.get(column) ?? -1] ?? ''),
        number++,
      );
    }
  }
};

function columnsOf(headings: readonly string[], list: ListSource): ReadonlyMap<Column, number> {
  const columns = new Map(
    COLUMNS.map((column) => [column, placeOf(column, headings, list)] as const).filter(([, place]) => place >= 0),
  );
  if (columns.has('url') && columns.has('name')) return columns;
  if (headings[0]?.trimStart().startsWith('<'))
    throw new ListError('list/not-csv', list.name, 'this is a web page', { offset: 0 });
  throw new ListError(
    'list/wrong-shape',
    list.name,
    `no columns of names and addresses among "${headings.join(', ').slice(0, 200)}"`,
  );
}

function placeOf(column: Column, headings: readonly string[], { columns }: ListSource): number {
  const said = columns?.[column];
  if (typeof said === 'number') return said < headings.length ? said : -1;
  if (said !== undefined) return headings.findIndex((heading) => isSameHeading(heading, said));
  return headings.findIndex((heading) => looksLike(heading, column));
}
