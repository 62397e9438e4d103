import { formatDate } from '../fhir/dates.ts';

/** One day (or month or year, where nobody knows better) of a timeline. `from` and `count` say which positions are its. */
export interface TimelineDay {
  /** `2014-05-03`, `2014-05`, `2014` or '' for no date. */
  readonly day: string;
  readonly from: number;
  readonly count: number;
}

export interface LabelledDay extends TimelineDay {
  /** "Saturday 3 May", "May", "Sometime in 2014", "No date": under the header of its year. */
  readonly label: string;
}

export interface TimelineYear {
  /** '' for the undated. */
  readonly year: string;
  readonly label: string;
  readonly from: number;
  readonly count: number;
  readonly days: readonly LabelledDay[];
}

/** Days under the headers of their years, both in the order they come. Nothing is sorted and nothing left out. */
export function groupByYear(days: readonly TimelineDay[], locale?: string): readonly TimelineYear[] {
  const years: { year: string; days: LabelledDay[] }[] = [];
  for (const day of days) {
    const year = /^\d{4}/.exec(day.day)?.[0] ?? '';
    const labelled = { ...day, label: dayLabel(day.day, locale) };
    const last = years.at(-1);
    if (last?.year === year) last.days.push(labelled);
    else years.push({ year, days: [labelled] });
  }
  return years.map(({ year, days: own }) => ({
    year,
    label: year === '' ? 'No date' : formatDate(year, locale),
    from: own[0]!.from,
    count: own.reduce((sum, { count }) => sum + count, 0),
    days: own,
  }));
}

/** What stands beside a day whose year is written above it. */
export function dayLabel(day: string, locale = 'en-GB'): string {
  if (/^\d{4}$/.test(day)) return `Sometime in ${formatDate(day, locale)}`;
  const found = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(day);
  if (!found) return 'No date';
  const [, year, month, date] = found;
  const { monthOnly, whole } = formatsOf(locale);
  // Noon is on the same day in the zone we format in, which is UTC, and the device's own is never asked.
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(date ?? 1));
  return date === undefined ? monthOnly.format(at) : whole.format(at);
}

const formats = new Map<string, { readonly monthOnly: Intl.DateTimeFormat; readonly whole: Intl.DateTimeFormat }>();

function formatsOf(locale: string) {
  let known = formats.get(locale);
  if (!known) {
    const base = { timeZone: 'UTC', calendar: 'gregory', month: 'long' } as const;
    known = {
      monthOnly: new Intl.DateTimeFormat(locale, base),
      whole: new Intl.DateTimeFormat(locale, { ...base, weekday: 'long', day: 'numeric' }),
    };
    formats.set(locale, known);
  }
  return known;
}
