/** Rows of a table that is being made, each once, and the number that each is called by. */
export interface Numbered<Row> {
  readonly rows: readonly Row[];
  /** Of whatever has the same key. */
  readonly numberOf: (row: Row) => number;
}

/** In the order of their keys, or in that in which they were met. */
export function distinct<Row>(all: Iterable<Row>, keyOf: (row: Row) => string, sorted = false): Numbered<Row> {
  const first = new Map<string, Row>();
  for (const row of all) {
    const key = keyOf(row);
    if (!first.has(key)) first.set(key, row);
  }
  const entries = sorted ? [...first].sort(([a], [b]) => byText(a, b)) : [...first];
  const numbers = new Map(entries.map(([key], i) => [key, i]));
  return { rows: entries.map(([, row]) => row), numberOf: (row) => numbers.get(keyOf(row))! };
}

/** The number of the row with this id; throws where there is none. */
export function numbering(rows: readonly { readonly id: string }[], what: string): (id: string) => number {
  const numbers = new Map(rows.map(({ id }, i) => [id, i]));
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`the catalogue names the ${what} ${id}, which it does not have`);
    return number;
  };
}

export const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
