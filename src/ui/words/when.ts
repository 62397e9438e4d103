const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const DAY_ONLY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The app's own events, by this device's clock: "3 May 2026 at 14:02". */
export const exactly = (ms: number): string => EXACT.format(ms);

/** "3 May 2026". */
export const day = (ms: number): string => DAY_ONLY.format(ms);

/** "just now", "5 minutes ago", "2 hours ago", "3 days ago", then the day. Never for what happened in care. */
export function ago(ms: number, now: number): string {
  const past = now - ms;
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return units(Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return units(Math.floor(past / HOUR), 'hour');
  if (past < 7 * DAY) return units(Math.floor(past / DAY), 'day');
  return `on ${day(ms)}`;
}

const units = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'} ago`;
