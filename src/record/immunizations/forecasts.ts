import { isObject, listOf } from '../../base/json.ts';
import { codesOf, conceptText, statusText } from '../../fhir/coding.ts';
import { toRange } from '../../fhir/dates.ts';
import { plainText } from '../../fhir/text.ts';
import { valueText } from '../../fhir/value.ts';
import { type Line, memberOf, type SetAside } from '../chapter.ts';
import { addressKey, type Entry } from '../entry.ts';
import type { Disease } from './diseases.ts';
import { vaccineGroup } from './vaccine-groups.ts';

/** What a source says should be given, when. */
export interface DueLine extends Line {
  readonly diseases: readonly Disease[];
  /** 'due', 'overdue', 'complete', 'immune', 'contraindicated', 'on-schedule', 'too-old'; '' for any other. */
  readonly status: string;
  /** As the source writes it. */
  readonly statusSaid: string;
  readonly dates: readonly { readonly kind: DateKind; readonly when: string }[];
  /** Which dose it would be. */
  readonly number: string;
  readonly reason: string;
  /** When the source worked it out. */
  readonly asOf: string;
}

export type DateKind = 'earliest' | 'due' | 'latest' | 'overdue' | 'other';

/** @see https://loinc.org/LL940-8 for the answers that registries send */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['due', 'due'],
  ['overdue', 'overdue'],
  ['complete', 'complete'],
  ['immune', 'immune'],
  ['contraindicated', 'contraindicated'],
  ['LA13421-5', 'complete'],
  ['LA13422-3', 'on-schedule'],
  ['LA13423-1', 'overdue'],
  ['LA13424-9', 'too-old'],
]);

const DATES: ReadonlyMap<string, DateKind> = new Map([
  ['30981-5', 'earliest'],
  ['30980-7', 'due'],
  ['59777-3', 'latest'],
  ['59778-1', 'overdue'],
]);

/** Of each source only its newest: an older forecast did not know what was given since. */
export function forecastsOf(entries: readonly Entry[]): {
  readonly due: readonly DueLine[];
  readonly later: readonly DueLine[];
  readonly setAside: readonly SetAside[];
} {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const known = newest.get(entry.source.id);
    if (!known || dateOf(entry) > dateOf(known)) newest.set(entry.source.id, entry);
  }
  const current = [...newest.values()].toSorted((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));
  const lines = current.flatMap(linesOf).toSorted(bySoonest);
  const isSaid = (entry: Entry) => lines.some(({ id }) => id.startsWith(`${addressKey(entry)}#`));
  const isDue = ({ status }: DueLine) => status === 'due' || status === 'overdue';
  return {
    due: lines.filter(isDue),
    later: lines.filter((line) => !isDue(line)),
    setAside: entries
      .filter((entry) => !isSaid(entry))
      .map((entry) => ({
        member: memberOf(entry),
        reason: current.includes(entry) ? 'nothing-recommended' : 'replaced',
      })),
  };
}

const dateOf = ({ resource, line }: Entry): string => plainText(resource['date'], 40) || line.when;

function linesOf(entry: Entry): readonly DueLine[] {
  return listOf(entry.resource['recommendation'])
    .slice(0, 200)
    .filter(isObject)
    .map((one, i) => dueOf(entry, one, i));
}

function dueOf(entry: Entry, one: Record<string, unknown>, i: number): DueLine {
  const { forecastStatus, dateCriterion, vaccineCode, targetDisease, forecastReason } = one;
  const status = codesOf(forecastStatus)
    .map(({ code }) => STATUSES.get(code))
    .find((known) => known !== undefined);
  const dates = listOf(dateCriterion)
    .slice(0, 20)
    .filter(isObject)
    .map(dateIn)
    .filter(({ when }) => when !== '');
  const { diseases } = vaccineGroup(vaccineCode, [targetDisease]);
  return {
    id: `${addressKey(entry)}#${i}`,
    title: conceptText(vaccineCode) || conceptText(targetDisease) || entry.line.title,
    detail: '',
    when: (dates.find(({ kind }) => kind === 'due') ?? dates[0])?.when ?? '',
    members: [memberOf(entry)],
    diseases,
    status: status ?? '',
    statusSaid: statusText(forecastStatus),
    dates,
    number: valueText(one, 'doseNumber'),
    reason: conceptText(forecastReason),
    asOf: dateOf(entry),
  };
}

function dateIn({ code, value }: Record<string, unknown>): DueLine['dates'][number] {
  const kind = codesOf(code)
    .map((each) => DATES.get(each.code))
    .find((known) => known !== undefined);
  const when = plainText(value, 40);
  return { kind: kind ?? 'other', when: toRange(when) ? when : '' };
}

function bySoonest(a: DueLine, b: DueLine): number {
  const rank = ({ status }: DueLine) =>
    ['overdue', 'due'].indexOf(status) + (status === 'overdue' || status === 'due' ? 0 : 9);
  const when = (line: DueLine) => line.when || '9999';
  return rank(a) - rank(b) || (when(a) === when(b) ? (a.id < b.id ? -1 : 1) : when(a) < when(b) ? -1 : 1);
}
