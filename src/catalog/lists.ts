/** A list of numbers for each row of a table, all in one array: row `i` has those from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Int32Array;
}

export const listAt = ({ starts, items }: Lists, row: number): Int32Array =>
  items.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);

/** For each of `count` numbers the first list that has it; -1 for none. */
export function firstWith({ starts, items }: Lists, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = starts.length - 2; row >= 0; row--)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) first[items[at]!] = row;
  return first;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, row) => (starts[row + 1] = starts[row]! + length));
  return { starts, items: Int32Array.from(lists.flat()) };
}
