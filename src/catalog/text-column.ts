/** One text for each row of a table, cut out of a single long one only when it is asked for. */
export interface TextColumn {
  readonly length: number;
  /** '' for a row that there is not. */
  at(row: number): string;
  lengthAt(row: number): number;
  /** The rows joined by `\n`: what a search scans. */
  readonly text: string;
}

/** The other way round: `textColumn(linesOf(texts))` has the texts, each made shorter by `shorten`. */
export const linesOf = (
  texts: readonly string[],
  shorten: (text: string, row: number) => string = (text) => text,
): string => texts.map((text, row) => shorten(oneLine(text), row)).join('\n');

/** What would end a row, and what no name holds for a good reason, is a space. */
export const oneLine = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
  text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ');

/** Undefined when the text has more lines or fewer than `rows`; an empty text is no line or one. */
export function textColumn(text: string, rows: number): TextColumn | undefined {
  const starts = new Uint32Array(rows + 1);
  let row = 0;
  for (let end = -1; row < rows; end = text.indexOf('\n', end + 1)) {
    if (row > 0 && end < 0) return undefined;
    starts[row++] = end + 1;
  }
  if (rows === 0 ? text !== '' : text.includes('\n', starts[rows - 1])) return undefined;
  starts[rows] = text.length + 1;
  return {
    length: rows,
    text,
    lengthAt: (i) => (i >= 0 && i < rows ? starts[i + 1]! - 1 - starts[i]! : 0),
    at: (i) => (i >= 0 && i < rows ? text.slice(starts[i]!, starts[i + 1]! - 1) : ''),
  };
}
