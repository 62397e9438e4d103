import { dayOf, formatDate, toRange, wallTimeOf } from '../../fhir/dates.ts';
import { inLanguage, locale } from './language.ts';

/**
 * "Thursday 3 December 2026, 14:30–15:00": by the clock of the place where it is. What was sent at a lower precision is
 * said at that.
 */
export function eventTime(start: string, end = ''): string {
  const day = dayOf(start);
  if (day.length < 10) return formatDate(start, locale());
  const time = clockOf(start);
  const until = dayOf(end) === day ? clockOf(end) : '';
  const times = until === '' || until === time ? time : `${time}–${until}`;
  const words = dayWords(WEEKDAY.format(wallTimeOf(day)), formatDate(day, locale()));
  return times === '' ? words : `${words}, ${times}${start.endsWith('Z') ? ' UTC' : ''}`;
}

/** In UTC, in which the sender's own clock is told: the device's zone is never asked. */
const IN_UTC = { timeZone: 'UTC', calendar: 'gregory', weekday: 'long' } as const;
const WEEKDAY = new Intl.DateTimeFormat(locale(), IN_UTC);
const WITHOUT_YEAR = new Intl.DateTimeFormat(locale(), { ...IN_UTC, month: 'long', day: 'numeric' });

const dayWords = inLanguage({
  en: (weekday: string, day: string) => `${weekday} ${day}`,
  es: (weekday: string, day: string) => `${weekday}, ${day}`,
});

const clockOf = (text: string): string => (text.length > 10 && toRange(text) ? text.slice(11, 16) : '');

/**
 * When that is on the clock of this device, where that shows another: for what is ahead, in a zone that the person may not
 * be in, or sent in none of theirs. '' where both say the same. `timeZone` for specs.
 */
export function deviceTime(start: string, timeZone?: string): string {
  const instant = /(?:Z|[+-]\d\d:?\d\d)$/.test(start) ? toRange(start)?.start : undefined;
  if (instant === undefined) return '';
  const parts = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    ...(timeZone && { timeZone }),
  });
  const local = parts.format(instant).replace(' ', 'T');
  if (local.slice(0, 16) === start.slice(0, 16)) return '';
  const clock = local.slice(11, 16);
  const day = local.slice(0, 10);
  return day === dayOf(start) ? clock : `${WITHOUT_YEAR.format(wallTimeOf(day))}, ${clock}`;
}
