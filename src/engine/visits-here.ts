/** When the person looked at the app, in ms since 1970 by this device's clock. */
export interface KeptVisits {
  /** When the visit before this one ended; undefined during the first. */
  readonly before: number | undefined;
  /** When the app was last looked at in this one. */
  readonly seen: number;
}

/** Who comes back sooner has not been away. */
const AWAY = 30 * 60_000;
/** A visit is noted again only after so long: each note is a write, and news for the other tabs. */
const NOTED = 5 * 60_000;

/** The visits as they are to be kept now; the same object where nothing is to be written. */
export function visitsNow(kept: KeptVisits | undefined, now: number): KeptVisits {
  if (!kept) return { before: undefined, seen: now };
  // A clock that was put back: the times before say nothing any more.
  if (kept.seen > now + AWAY) return { before: undefined, seen: now };
  if (now - kept.seen > AWAY) return { before: kept.seen, seen: now };
  return now - kept.seen > NOTED ? { ...kept, seen: now } : kept;
}
