import { isObject, listOf } from '../../base/json.ts';
import { conceptTexts } from '../../fhir/coding.ts';
import { dayOf, toRange, wallTimeOf } from '../../fhir/dates.ts';
import { joined, plainLines, plainText, wordsOf } from '../../fhir/text.ts';
import {
  type Chapter,
  type ChapterHelp,
  type Conflict,
  type Line,
  lineOf,
  type SetAside,
  standing,
} from '../chapter.ts';
import { type Cluster, clustersOf } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';
import { type Place, placeOf } from '../visits/place.ts';
import { referredType } from '../visits/referred-type.ts';
import { sameEvent } from '../visits/shared-keys.ts';

export interface AppointmentsView {
  /** From today on, the soonest first. */
  readonly upcoming: readonly AppointmentLine[];
  /** Asked for or offered, and no time was set yet. */
  readonly unscheduled: readonly AppointmentLine[];
  /** The newest first. */
  readonly past: readonly AppointmentLine[];
  /** Cancelled ones too, whenever they were to be. */
  readonly setAside: readonly SetAside[];
}

export interface AppointmentLine extends Line {
  /** As sent; '' where there is none. */
  readonly start: string;
  readonly end: string;
  /** How long it is to be; undefined where only its end says so, or nothing. */
  readonly minutes: number | undefined;
  /** FHIR's code, `booked`; '' where none was sent. */
  readonly status: string;
  /** Whom it is with, as far as they have names. */
  readonly people: readonly string[];
  readonly places: readonly Place[];
  /** Why, as the source has it. */
  readonly reason: string;
  /** What the person is to do, or bring; may have several lines. */
  readonly instructions: string;
}

export const appointments: Chapter<AppointmentsView> = {
  types: ['Appointment'],
  along: ['Location'],
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const rule = sameEvent((entry) => takingPart(entry, help).people);
    const lines = clustersOf(facts, rule, help.choices).map((cluster) => appointmentOf(cluster, help));
    const isAhead = ({ start, end }: AppointmentLine) => lastDayOf(start) >= help.today || lastDayOf(end) >= help.today;
    const isOpen = ({ start, status }: AppointmentLine) => start === '' && !BEGUN.has(status);
    return {
      upcoming: lines.filter(isAhead).toSorted((a, b) => inTime(a, b)),
      unscheduled: lines.filter((line) => !isAhead(line) && isOpen(line)),
      past: lines.filter((line) => !isAhead(line) && !isOpen(line)).toSorted((a, b) => inTime(b, a)),
      setAside,
    };
  },
};

/** The person was there, whenever that was. */
const BEGUN: ReadonlySet<string> = new Set(['fulfilled', 'arrived', 'checked-in']);

function appointmentOf(cluster: Cluster, help: ChapterHelp): AppointmentLine {
  const [newest] = cluster.entries;
  const { resource } = newest!;
  const [start, end] = [dateIn(resource['start']), dateIn(resource['end'])];
  const { people, places } = takingPart(newest!, help);
  const conflicts = statusConflict(cluster.entries);
  return {
    ...lineOf(cluster),
    ...(conflicts && { conflicts: [conflicts] }),
    start,
    end,
    minutes: minutesIn(resource['minutesDuration']),
    status: statusOf(newest!),
    people,
    places,
    reason: joined(
      [...conceptTexts(resource['reasonCode']), ...namesIn(newest!, resource['reasonReference'], help)],
      ', ',
    ),
    instructions: joined([...new Set(wordsFor(newest!))], '\n'),
  };
}

const dateIn = (value: unknown): string => {
  const text = plainText(value, 40);
  return toRange(text) ? text : '';
};

/** A year of minutes is no appointment. */
const minutesIn = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 && value < 100_000 ? Math.round(value) : undefined;

const statusOf = ({ resource }: Entry): string => plainText(resource['status'], 40);

/** What it is, unless that is its title already, and what the hospital tells the person to do. */
function wordsFor({ resource, line: { title } }: Entry): readonly string[] {
  const instructed = listOf(resource['patientInstruction'])
    .slice(0, 10)
    .map((one) => plainLines(isObject(one) ? (one['text'] ?? one['concept']) : one, 4000));
  return [
    plainLines(resource['patientInstruction'], 4000),
    ...instructed,
    plainLines(resource['description'], 4000),
  ].filter((text) => text !== '' && text !== title);
}

function takingPart(from: Entry, help: ChapterHelp): Pick<AppointmentLine, 'people' | 'places'> {
  const people: string[] = [];
  const places: Place[] = [];
  for (const one of listOf(from.resource['participant']).slice(0, 50)) {
    if (!isObject(one)) continue;
    const { actor } = one;
    const type = referredType(actor);
    if (type === 'Patient') continue; // the person themselves
    const place = PLACES.has(type) ? placeOf(from, actor, help) : undefined;
    if (place) places.push(place);
    else people.push(help.nameOf(from, actor));
  }
  return { people: [...new Set(people)].filter((name) => name !== ''), places };
}

const PLACES: ReadonlySet<string> = new Set(['Location', 'HealthcareService', 'Organization']);

const namesIn = (from: Entry, references: unknown, help: ChapterHelp): readonly string[] =>
  listOf(references)
    .slice(0, 10)
    .map((one) => help.nameOf(from, one))
    .filter((name) => name !== '');

function statusConflict(entries: readonly Entry[]): Conflict | undefined {
  const said = entries.map((entry) => ({
    sourceName: entry.source.name,
    stripe: entry.source.stripe,
    text: wordsOf(statusOf(entry)),
  }));
  return new Set(said.map(({ text }) => text)).size > 1 ? { about: 'Status', said } : undefined;
}

/** The day it is, on its source's clock; of a time in UTC the last day that it is anywhere. */
function lastDayOf(text: string): string {
  if (!text.endsWith('Z')) return dayOf(text);
  const instant = toRange(text)?.start;
  return instant === undefined ? '' : new Date(instant + 14 * 3_600_000).toISOString().slice(0, 10);
}

const timeOf = ({ start, when }: AppointmentLine): number => wallTimeOf(start || when) ?? 0;

function inTime(a: AppointmentLine, b: AppointmentLine): number {
  const apart = timeOf(a) - timeOf(b);
  if (apart !== 0) return apart;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
