/** A stretch of time in ms since 1970: `start` belongs to it, `end` does not. Neighbouring periods touch and never overlap. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

type Precision = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

interface DateParts {
  readonly precision: Precision;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The sender's wall clock as if it hung in Greenwich. Never an instant: take `offset` away for that. */
  readonly wall: number;
  /** ms that the sender's clock is ahead of UTC; undefined where no zone was sent. */
  readonly offset: number | undefined;
  /** 'Z' says the sender turned its clock to UTC, so that its wall time is not known. */
  readonly utc: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const LENGTH: Readonly<Record<Exclude<Precision, 'year' | 'month'>, number>> = {
  day: DAY,
  minute: MINUTE,
  second: 1000,
  millisecond: 1,
};

/**
 * The time that a FHIR date, dateTime or instant covers, whole at the precision sent; undefined for anything else.
 *
 * A value without a zone (every date, and a time whose sender forgot it) is read as UTC, so that the
 * answer does not depend on the device. With a zone it is that instant, one minute, second or ms long.
 *
 * @see https://hl7.org/fhir/R4/search.html#date
 */
export function toRange(text: string): TimeRange | undefined {
  const parts = parseDate(text);
  if (!parts) return undefined;
  const { precision, year, month, wall, offset = 0 } = parts;
  const start = wall - offset;
  if (precision === 'year') return { start, end: daysFrom1970(year + 1, 1, 1) * DAY };
  if (precision === 'month') return { start, end: daysFrom1970(year, month + 1, 1) * DAY };
  return { start, end: start + LENGTH[precision] };
}

/**
 * The day to file it under, as sent: `2014-05-03`, `2014-05`, `2014`; '' when it is no date.
 *
 * The day on the sender's wall: an evening visit in Seattle stays on its evening, wherever the reader is.
 */
export function dayOf(text: string): string {
  return parseDate(text) ? text.slice(0, 10) : '';
}

/**
 * The start of it on the sender's wall clock, as ms since 1970 read as if in UTC; undefined when it is no date.
 *
 * Sort by this where things are grouped by `dayOf`: sorting by instant tears days of different zones apart.
 */
export function wallTimeOf(text: string): number | undefined {
  return parseDate(text)?.wall;
}

/**
 * What there is to doubt about when something is said to have happened: it is still to come, or no person now alive, and no
 * plan, reaches there (a field that was filled with 0001 or 9999). `today` as `2026-11-22`.
 *
 * Compared by the calendar and with a day to spare: where the source is it may be tomorrow already.
 */
export function dateDoubt(text: string, today: string): 'future' | 'absurd' | undefined {
  const [said, now] = [parseDate(text), parseDate(today)];
  if (!said || !now) return undefined;
  if (said.year < now.year - LONGEST_LIFE || said.year > now.year + LONGEST_PLAN) return 'absurd';
  return said.wall >= now.wall + 2 * DAY ? 'future' : undefined;
}

const LONGEST_LIFE = 130;
const LONGEST_PLAN = 50;

/**
 * "3 May 2014", "May 2014", "2014", "3 May 2014, 23:30": at the precision sent, in the sender's wall time, never
 * shifted by the device's zone. A time sent as `Z` says so ("23:30 UTC"). What is no date comes back as it is.
 */
export function formatDate(text: string, locale: string = 'en-GB'): string {
  const parts = parseDate(text);
  if (!parts) return text;
  const { precision, wall, utc } = parts;
  const { year, month, day, time } = formatsOf(locale);
  if (precision === 'year') return year.format(wall);
  if (precision === 'month') return month.format(wall);
  if (precision === 'day') return day.format(wall);
  return `${day.format(wall)}, ${time.format(wall)}${utc ? ' UTC' : ''}`;
}

/** How a stretch of time is said whose one end is open. */
export interface SpanWords {
  readonly locale: string;
  readonly since: (start: string) => string;
  readonly until: (end: string) => string;
}

/** "3 May 2014 – 5 May 2014", "since 3 May 2014", "until 5 May 2014": two dates as sent, either of which may be ''. */
export function spanText(from: string, to: string, words: SpanWords): string {
  const [start, end] = [formatDate(from, words.locale), formatDate(to, words.locale)];
  if (start === '' && end === '') return '';
  if (end === '') return words.since(start);
  if (start === '') return words.until(end);
  return start === end ? start : `${start} – ${end}`;
}

/**
 * Laxer than the specification where servers are: a time without seconds, without zone, or `+0200`.
 * By character and not by a regular expression: it reads each resource that is stored, and is five times faster so.
 */
function parseDate(text: string): DateParts | undefined {
  const { length } = text;
  const year = digitsAt(text, 0, 4);
  if (year < 1) return undefined;
  if (length === 4) return dateParts('year', year, 1, 1);
  const month = text[4] === '-' ? digitsAt(text, 5, 2) : 0;
  if (month < 1 || month > 12) return undefined;
  if (length === 7) return dateParts('month', year, month, 1);
  const day = text[7] === '-' ? digitsAt(text, 8, 2) : 0;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  const date = dateParts('day', year, month, day);
  return length === 10 ? date : withTime(text, date);
}

function withTime(text: string, date: DateParts): DateParts | undefined {
  const hour = text[10] === 'T' ? digitsAt(text, 11, 2) : -1;
  const minute = text[13] === ':' ? digitsAt(text, 14, 2) : -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;

  let at = 16;
  let precision: Precision = 'minute';
  let ms = 0;
  if (text[at] === ':') {
    const second = digitsAt(text, 17, 2);
    // A leap second is legal (@see https://hl7.org/fhir/R4/datatypes.html#dateTime) and must not fall into the next day.
    if (second < 0 || second > 60) return undefined;
    ms = Math.min(second, 59) * 1000;
    precision = 'second';
    at = 19;
    if (text[at] === '.') {
      const end = endOfDigits(text, at + 1);
      if (end === at + 1) return undefined;
      ms += Number(text.slice(at + 1, Math.min(end, at + 4)).padEnd(3, '0'));
      precision = 'millisecond';
      at = end;
    }
  }
  const offset = zoneAt(text, at);
  if (offset === null) return undefined;
  const { year, month, day } = date;
  const wall = date.wall + (hour * 60 + minute) * MINUTE + ms;
  return { precision, year, month, day, wall, offset, utc: text[at] === 'Z' };
}

/** ms ahead of UTC; undefined when the text ends here without a zone, null when what follows is none. */
function zoneAt(text: string, at: number): number | undefined | null {
  const rest = text.length - at;
  if (rest === 0) return undefined;
  if (rest === 1) return text[at] === 'Z' ? 0 : null;
  const sign = text[at] === '+' ? 1 : text[at] === '-' ? -1 : 0;
  const colon = text[at + 3] === ':' ? 1 : 0;
  const hour = digitsAt(text, at + 1, 2);
  const minute = digitsAt(text, at + 3 + colon, 2);
  if (sign === 0 || rest !== 5 + colon || hour < 0 || minute < 0 || minute > 59) return null;
  const minutes = hour * 60 + minute;
  return minutes > 14 * 60 ? null : sign * minutes * MINUTE;
}

/** -1 when one of them is no digit. */
function digitsAt(text: string, at: number, count: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (digitsAt(text, end, 1) >= 0) end++;
  return end;
}

function dateParts(precision: Precision, year: number, month: number, day: number): DateParts {
  return { precision, year, month, day, wall: daysFrom1970(year, month, day) * DAY, offset: undefined, utc: false };
}

/** Months from 1 to 13, where 13 is the next January. `Date.UTC` would take the year 44 for 1944. */
function daysFrom1970(year: number, month: number, day: number): number {
  // Years that begin in March have their leap day at the end. @see https://howardhinnant.github.io/date_algorithms.html
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

interface Formats {
  readonly year: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
}

// Making one costs a hundred times more than using it.
const formats = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  let known = formats.get(locale);
  if (!known) {
    const base = { timeZone: 'UTC', calendar: 'gregory' } as const;
    known = {
      year: new Intl.DateTimeFormat(locale, { ...base, year: 'numeric' }),
      month: new Intl.DateTimeFormat(locale, { ...base, year: 'numeric', month: 'long' }),
      day: new Intl.DateTimeFormat(locale, { ...base, year: 'numeric', month: 'long', day: 'numeric' }),
      time: new Intl.DateTimeFormat(locale, { ...base, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    };
    formats.set(locale, known);
  }
  return known;
}
