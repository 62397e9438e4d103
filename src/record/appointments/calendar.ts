import { dayOf, toRange } from '../../fhir/dates.ts';

/** What goes into a person's calendar of one appointment. Its texts come from a hospital: anything may stand in them. */
export interface CalendarEvent {
  /** The same for the same appointment, so that a second import changes the first. */
  readonly id: string;
  /** As sent in FHIR. */
  readonly start: string;
  readonly end: string;
  readonly minutes: number | undefined;
  readonly title: string;
  readonly place: string;
  /** May have several lines. */
  readonly notes: string;
  readonly isSure: boolean;
}

/**
 * Appointments as an iCalendar file; those without a day are left out.
 *
 * A time with a zone becomes that instant, one without stays the clock's time wherever the reader is, and a date a whole
 * day. `made`: ms since 1970.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function calendarFile(events: readonly CalendarEvent[], made: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sheaf//Personal health record//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, made: number): readonly string[] {
  const times = timeLines(event);
  if (times.length === 0) return [];
  const { id, title, place, notes, isSure } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(encodeURIComponent(id))}@sheaf`,
    `DTSTAMP:${inUtc(made)}`,
    ...times,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(notes === '' ? [] : [`DESCRIPTION:${escaped(notes)}`]),
    `STATUS:${isSure ? 'CONFIRMED' : 'TENTATIVE'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** No lines where the start is no day: a month is nothing that a calendar could show. */
function timeLines({ start, end, minutes }: CalendarEvent): readonly string[] {
  const from = toRange(start);
  if (!from || start.length < 10) return [];
  if (start.length === 10) return [`DTSTART;VALUE=DATE:${digitsOf(dayOf(start))}`];
  const to = toRange(end);
  const endLine = to && end.length > 10 && to.start > from.start ? `DTEND${timeOf(end, to.start)}` : '';
  const length = minutes === undefined ? '' : `DURATION:PT${minutes}M`;
  return [`DTSTART${timeOf(start, from.start)}`, endLine || length].filter((line) => line !== '');
}

const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/;

const timeOf = (text: string, instant: number): string =>
  ZONE.test(text) ? `:${inUtc(instant)}` : `:${digitsOf(text.slice(0, 19)).padEnd(15, '0')}`;

const digitsOf = (text: string): string => text.replace(/[-:]/g, '');

const inUtc = (ms: number): string => `${digitsOf(new Date(ms).toISOString().slice(0, 19))}Z`;

/** Neither a line's end nor a separator gets through: with one a text could become a property, an alarm or an attendee. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?|[\n\u2028\u2029\u0085]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

const MOST_OCTETS = 75;

/** Lines of at most 75 octets, none of them cut within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
