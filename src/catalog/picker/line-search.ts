export const LINE = 10;

/** Looks through many lines at once. */
export interface LineSearch {
  /**
   * Calls `hear` with each line that has `part`, at its beginning or after a separator, and the codes of the letters
   * before and behind it there. Says whether any has.
   */
  each(part: string, hear: (line: number, before: number, behind: number) => void): boolean;
}

/**
 * `lines` begin and end with `\n`.
 *
 * Millions of letters are read once: with each further letter of what is typed, only where it was found before.
 */
export function lineSearch(lines: string, separator: string): LineSearch {
  let last: Places | undefined;
  return {
    each(part, hear) {
      last = last && part.startsWith(last.part) ? narrowed(lines, last, part) : everywhere(lines, separator, part);
      const { count, ats, rows } = last;
      for (let i = 0; i < count; i++)
        hear(rows[i]!, lines.charCodeAt(ats[i]! - 1), lines.charCodeAt(ats[i]! + part.length));
      return count > 0;
    },
  };
}

interface Places {
  readonly part: string;
  readonly count: number;
  readonly ats: readonly number[];
  readonly rows: readonly number[];
}

function narrowed(lines: string, { count, ats, rows }: Places, part: string): Places {
  const still: { ats: number[]; rows: number[] } = { ats: [], rows: [] };
  for (let i = 0; i < count; i++) {
    if (!lines.startsWith(part, ats[i])) continue;
    still.ats.push(ats[i]!);
    still.rows.push(rows[i]!);
  }
  return { part, count: still.ats.length, ...still };
}

function everywhere(lines: string, separator: string, part: string): Places {
  const ats: number[] = [];
  const rows: number[] = [];
  const between = separator.charCodeAt(0);
  let row = 0;
  let next = lines.indexOf('\n', 1);
  for (let at = lines.indexOf(part, 1); at >= 0; at = lines.indexOf(part, at + 1)) {
    const before = lines.charCodeAt(at - 1);
    if (before !== LINE && before !== between) continue;
    for (; next < at; next = lines.indexOf('\n', next + 1)) row += 1;
    ats.push(at);
    rows.push(row);
  }
  return { part, count: ats.length, ats, rows };
}
