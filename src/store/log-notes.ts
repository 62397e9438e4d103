/**
 * What a merged segment says of its lines one by one, where a segment as it was fetched has one answer for all. It stands
 * in the head of the segment and, so that nobody has to open that, in its digest.
 */
export interface LogNotes {
  /** When the lines were fetched, in runs: how many, ms since 1970, how many, … */
  readonly times?: readonly number[];
  /** In pairs: a line, and how many versions before it retention let go, so that those behind keep their numbers. */
  readonly earlier?: readonly number[];
}

/** What lines of a segment have of their own. */
interface Noted {
  readonly fetchedAt: number;
  readonly log?: LogNotes | undefined;
}

export function timeOfLine({ fetchedAt, log }: Noted, line: number): number {
  const runs = log?.times ?? [];
  let end = 0;
  for (let i = 0; i < runs.length; i += 2) {
    end += runs[i]!;
    if (line < end) return runs[i + 1]!;
  }
  return fetchedAt;
}

export function earlierOfLine({ log }: Pick<Noted, 'log'>, line: number): number {
  const pairs = log?.earlier ?? [];
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === line) return pairs[i + 1]!;
  return 0;
}

/** The notes of lines that are put together: nothing that is the same for all is said of each. */
export function notesOf(lines: readonly { readonly fetchedAt: number; readonly earlier: number }[]): {
  readonly fetchedAt: number;
  readonly log?: LogNotes;
} {
  const times: number[] = [];
  const earlier: number[] = [];
  let latest = 0;
  for (const [line, { fetchedAt, earlier: gone }] of lines.entries()) {
    if (times.length > 0 && times.at(-1) === fetchedAt) times[times.length - 2]!++;
    else times.push(1, fetchedAt);
    if (gone > 0) earlier.push(line, gone);
    latest = Math.max(latest, fetchedAt);
  }
  const log: LogNotes = {
    ...(times.length > 2 ? { times } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
  return { fetchedAt: latest, ...(Object.keys(log).length > 0 ? { log } : {}) };
}
