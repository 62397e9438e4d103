import { inLanguage, locale } from './language.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const EXACT = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
const DAY_ONLY = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' });
const RELATIVE = new Intl.RelativeTimeFormat(locale());
const WORDS = inLanguage({
  en: { now: 'just now', on: (date: string) => `on ${date}` },
  es: { now: 'hace un momento', on: (date: string) => `el ${date}` },
});

/** The app's own events, by this device's clock: "3 May 2026 at 14:02". */
export const exactly = (ms: number): string => EXACT.format(ms);

/** "3 May 2026". */
export const day = (ms: number): string => DAY_ONLY.format(ms);

/** "just now", "5 minutes ago", "2 hours ago", "3 days ago", then the day. Never for what happened in care. */
export function ago(ms: number, now: number): string {
  const past = now - ms;
  if (past < MINUTE) return WORDS.now;
  if (past < HOUR) return RELATIVE.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return RELATIVE.format(-Math.floor(past / HOUR), 'hour');
  if (past < 7 * DAY) return RELATIVE.format(-Math.floor(past / DAY), 'day');
  return WORDS.on(day(ms));
}
