import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { calendarFile, type CalendarEvent } from './calendar.ts';

const MADE = Date.UTC(2026, 10, 22, 9);

const EVENT: CalendarEvent = {
  id: 'lakeside/Appointment/a1',
  start: '2026-12-03T14:30:00-05:00',
  end: '2026-12-03T15:00:00-05:00',
  minutes: undefined,
  title: 'Follow-up visit',
  place: 'Lakeside General, 4 Quay Road',
  notes: 'With Dr Ada Quillfeather',
  isSure: true,
};

const fileOf = (of: Partial<CalendarEvent>): string => calendarFile([{ ...EVENT, ...of }], MADE);
const unfolded = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');

test('an appointment is an event at its instant, whatever zone it was sent in', () => {
  expect(fileOf({})).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sheaf//Personal health record//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:lakeside%2FAppointment%2Fa1@sheaf',
      'DTSTAMP:20261122T090000Z',
      'DTSTART:20261203T193000Z',
      'DTEND:20261203T200000Z',
      'SUMMARY:Follow-up visit',
      String.raw`LOCATION:Lakeside General\, 4 Quay Road`,
      'DESCRIPTION:With Dr Ada Quillfeather',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('a time without a zone stays the time on the clock, a date is a whole day, a month is no event', () => {
  const started = (start: string) => unfolded(fileOf({ start, end: '' })).filter((line) => line.startsWith('DTSTART'));
  expect(started('2026-12-03T14:30:00')).toEqual(['DTSTART:20261203T143000']);
  expect(started('2026-12-03T14:30')).toEqual(['DTSTART:20261203T143000']);
  expect(started('2026-12-03')).toEqual(['DTSTART;VALUE=DATE:20261203']);
  expect(fileOf({ start: '2026-12' })).not.toContain('VEVENT');
  expect(fileOf({ start: 'next week' })).not.toContain('VEVENT');
});

test('an end before the start is none; a length is used where there is no end', () => {
  expect(fileOf({ end: '2026-12-03T10:00:00-05:00', minutes: 20 })).toContain('DURATION:PT20M');
  expect(fileOf({ end: '2026-12-03T10:00:00-05:00' })).not.toContain('DTEND');
});

test('what is not confirmed is tentative', () => {
  expect(fileOf({ isSure: false })).toContain('STATUS:TENTATIVE');
});

test('no text of a hospital becomes a property, and no line is longer than 75 octets', () => {
  const names = new Set(
    'BEGIN END VERSION PRODID CALSCALE UID DTSTAMP DTSTART DTEND SUMMARY LOCATION DESCRIPTION STATUS CLASS'.split(' '),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'a\r\nATTENDEE:mailto:x@y.test',
      'b\nBEGIN:VALARM\u2028TRIGGER:1',
      'c\u0085X:1',
      '\uD800',
      '\r',
      '\\',
    ),
  );
  fc.assert(
    fc.property(text, text, text, text, (id, title, place, notes) => {
      const file = fileOf({ id: id.isWellFormed() ? id : 'odd', title, place, notes });
      const isWrong = (line: string) =>
        new TextEncoder().encode(line).length > 75 || /[\n\r\u2028\u2029\u0085]/.test(line);
      const properties = unfolded(file).filter((line) => line !== '');
      expect(file.split('\r\n').filter(isWrong)).toEqual([]);
      expect(properties.filter((line) => !names.has(/^[A-Z]+/.exec(line)?.[0] ?? ''))).toEqual([]);
      expect(properties.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
    }),
    { numRuns: 40 },
  );
});

test('a text with line ends, commas and backslashes comes out as RFC 5545 has it', () => {
  expect(unfolded(fileOf({ notes: 'Fast; no food,\ndrink \\ water' }))).toContain(
    String.raw`DESCRIPTION:Fast\; no food\,\ndrink \\ water`,
  );
});
