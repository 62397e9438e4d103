import { calendarFile, type CalendarEvent } from '../../record/appointments/calendar.ts';
import type { AppointmentLine } from '../../record/appointments/appointments.ts';
import { saveFile } from '../components/save-file.ts';
import { APPOINTMENT_WORDS } from '../words/appointments.ts';

/** Hands these appointments to the browser's downloads, as a file that calendars read. */
export function saveForCalendar(lines: readonly AppointmentLine[]): void {
  const day = lines.length === 1 ? `-${lines[0]!.start.slice(0, 10)}` : '';
  saveFile(calendarFile(lines.map(eventOf), Date.now()), `${APPOINTMENT_WORDS.fileName}${day}.ics`);
}

const SURE: ReadonlySet<string> = new Set(['booked', 'arrived', 'checked-in', 'fulfilled']);

function eventOf(line: AppointmentLine): CalendarEvent {
  const { id, start, end, minutes, title, status, people, places, reason, instructions } = line;
  const said = (label: string, text: string) => (text === '' ? [] : [`${label}: ${text}`]);
  return {
    id,
    start,
    end,
    minutes,
    title,
    place: places.map(({ name, address }) => [name, address].filter((text) => text !== '').join(', ')).join('; '),
    notes: [
      ...said(APPOINTMENT_WORDS.with, people.join(', ')),
      ...said(APPOINTMENT_WORDS.reason, reason),
      ...(instructions === '' ? [] : [instructions]),
      ...places.flatMap(({ name, phone }) => said(name, phone)),
    ].join('\n'),
    isSure: SURE.has(status),
  };
}
