/** What a run knows of time when it ends. */
export interface RunTimes {
  /** Times that the server itself named (`meta.lastUpdated`), in ms since 1970; NaN for none. */
  readonly stamps: Iterable<number>;
  /** By this device's clock. */
  readonly startedAt: number;
  readonly endedAt: number;
}

const HOUR = 3_600_000;

/** A day for clocks of a server's machines that differ, and the most by which a stamp without a zone is read too late. */
const OVERLAP = 24 * HOUR + 14 * HOUR;

/**
 * From when on the next run must ask for changes so that it misses none; undefined where the server named no time.
 *
 * What a run did not see changed after the run began. No stamp that it saw is later than the server's clock at the
 * run's end, so that the latest of them, less the time that the run took, is before all that it did not see. The
 * device's clock gives but that difference, and a bound against stamps from the future; where it went back more than
 * the run took, nothing is known. A stamp in part (`2024-05`) counts as its first moment.
 */
export function watermarkOf({ stamps, startedAt, endedAt }: RunTimes): number | undefined {
  if (endedAt < startedAt) return undefined;
  let latest = -Infinity;
  for (const stamp of stamps) if (stamp <= endedAt && stamp > latest) latest = stamp;
  if (latest === -Infinity) return undefined;
  return Math.min(latest - (endedAt - startedAt), startedAt) - OVERLAP;
}
