import { codeText } from '../../fhir/coding.ts';
import { dayOf, toRange, wallTimeOf } from '../../fhir/dates.ts';
import { plainText } from '../../fhir/text.ts';
import { memberOf, type SetAside } from '../chapter.ts';
import { type ClusterChoices, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import type { loadConvert } from '../units/ucum.ts';
import { sameUnit, spelled } from '../units/spelled.ts';
import { titreIn } from './number.ts';
import { pairPressures } from './pressure.ts';
import { commentOf, type Measure, type Result } from './reading.ts';
import { isOut } from './standing.ts';
import { type LabTest, PRESSURE } from './tests.ts';
import {
  PAIR_NAME,
  type TrendPoint,
  type TrendReading,
  type TrendSeries,
  type TrendView,
  type TrendWords,
} from './view.ts';

/** One entry of a test, and what it says. */
export interface Sample {
  readonly entry: Entry;
  readonly result: Result;
  readonly isGuess: boolean;
  /** Entries that say the rest of it: of a blood pressure sent as two, the other one. */
  readonly also?: readonly Entry[];
}

/** In another unit, where that is safe; undefined where it is not (`record/units`). */
type Convert = Awaited<ReturnType<typeof loadConvert>>;

interface TrendHelp {
  readonly choices: ClusterChoices;
  readonly setAside: readonly SetAside[];
  readonly hidden: number;
  readonly isWhole: boolean;
  readonly convert?: Convert;
}

/** All results of one test: each once, whoever sent it, and its numbers as what can stand on one axis. */
export function trendOf(test: LabTest, sent: readonly Sample[], help: TrendHelp): TrendView {
  const samples = test.loinc === PRESSURE ? pairPressures(sent) : sent;
  const byAddress = new Map(samples.map((one) => [addressKey(one.entry), one]));
  const clusters = clustersOf(
    samples.map(({ entry }) => entry),
    ruleOf(byAddress),
    help.choices,
  );
  const shown = clusters.map(({ entries, why }) => {
    const own = entries.map((entry) => byAddress.get(addressKey(entry))!);
    return { first: own[0]!, reading: readingOf(own, why) };
  });
  const results = shown.map(({ first: { result, entry } }) => ({ result, at: wallTimeOf(entry.line.when) }));
  const title = titleOf(test, samples);
  return {
    test: test.id,
    kind: test.kind,
    loinc: test.loinc,
    title,
    names: [...new Set(sent.map(({ entry }) => entry.line.title))].filter((name) => name !== title).slice(0, 8),
    codes: test.codes.slice(0, 12).map(codeText),
    readings: shown.map(({ reading }) => reading),
    series: seriesOf(results, test.loinc, help.convert),
    words: wordsOf(results),
    setAside: help.setAside,
    entries: sent.length,
    hidden: help.hidden,
    isWhole: help.isWhole,
  };
}

/** A pair is called after both. */
function titleOf(test: LabTest, samples: readonly Sample[]): string {
  const newest = samples.reduce<Sample | undefined>(
    (a, b) => (a && a.entry.line.when >= b.entry.line.when ? a : b),
    undefined,
  );
  if (!newest) return '';
  return newest.also ? PAIR_NAME : newest.entry.line.title;
}

/** The same value at the same time is one result: sent to two hospitals, or found on two ways. */
const ruleOf = (byAddress: ReadonlyMap<string, Sample>): ClusterRule => ({
  keysOf(entry) {
    const time = timeKey(entry.line.when);
    if (time === '') return [];
    const value = valueKey(byAddress.get(addressKey(entry))!.result);
    return [{ key: `${time} ${value}`, why: time.length > 10 ? 'same-code-and-time' : 'same-code-and-day' }];
  },
});

/** To the minute, wherever the clock hung; a day where nothing finer was sent. */
function timeKey(when: string): string {
  const range = toRange(when);
  if (!range) return '';
  return when.length > 10 ? `at ${Math.floor(range.start / 60_000)}`.padEnd(11) : dayOf(when);
}

const valueKey = ({ text, measures }: Result): string =>
  measures.length === 0
    ? text.toLowerCase()
    : measures
        .map(({ name, value, under, open, unit, words }) =>
          value === undefined
            ? `${name} ${words.toLowerCase()}`
            : `${name} ${open ?? ''} ${value}/${under ?? ''} ${spelled(unit)}`,
        )
        .join('; ');

function readingOf(own: readonly Sample[], why: TrendReading['why']): TrendReading {
  const { entry, result } = own[0]!;
  const { range, standing } = own.find((one) => one.result.standing)?.result ?? result;
  const status = plainText(entry.resource['status'], 40);
  return {
    members: own.flatMap((one) => [one.entry, ...(one.also ?? [])]).map(memberOf),
    ...(why && { why }),
    when: entry.line.when,
    text: result.text,
    ...((range ?? result.range) && { range: (range ?? result.range)! }),
    ...(standing && { standing }),
    status: status === 'final' ? '' : status,
    comment: commentOf(entry.resource),
    isGuess: own.every(({ isGuess }) => isGuess),
  };
}

interface Placed {
  readonly result: Result;
  readonly at: number | undefined;
}

/** `results`: the newest first. Each name and unit has an axis of its own; what can be converted is, to the newest one's. */
function seriesOf(results: readonly Placed[], loinc: string, convert: Convert | undefined): readonly TrendSeries[] {
  const series: { name: string; unit: string; points: TrendPoint[] }[] = [];
  results.forEach(({ result: { measures }, at }, reading) => {
    if (at === undefined) return;
    for (const measure of measures) {
      if (measure.value === undefined) continue;
      const of = series.filter(({ name }) => name === measure.name);
      const same = of.find(({ unit }) => sameUnit(unit, measure.unit));
      if (same) {
        same.points.push(pointOf(measure, at, reading, (value) => value, false));
        continue;
      }
      const other = of.find(({ unit }) => convert?.(measure.value!, measure.unit, unit, loinc) !== undefined);
      if (other) {
        const to = (value: number) => convert!(value, measure.unit, other.unit, loinc)!;
        other.points.push(pointOf(measure, at, reading, to, true));
      } else {
        const point = pointOf(measure, at, reading, (value) => value, false);
        series.push({ name: measure.name, unit: measure.unit, points: [point] });
      }
    }
  });
  return series.map((one) => ({ ...one, points: one.points.toReversed().toSorted((a, b) => a.at - b.at) }));
}

function pointOf(
  { value, under, open, range, standing }: Measure,
  at: number,
  reading: number,
  to: (value: number) => number,
  isConverted: boolean,
): TrendPoint {
  return {
    at,
    value: to(value!),
    ...(under !== undefined && { under: to(under) }),
    ...(open && { open }),
    ...(range?.low !== undefined && { low: to(range.low) }),
    ...(range?.high !== undefined && { high: to(range.high) }),
    reading,
    isOut: isOut(standing),
    isConverted,
  };
}

/** More rows than these are no chart, and the table has them all. */
const MOST_ROWS = 8;

function wordsOf(results: readonly Placed[]): TrendWords | undefined {
  const said = results.flatMap(({ result: { measures, standing }, at }, reading) => {
    const words = measures.find(({ name }) => name === '')?.words ?? '';
    return words === '' || at === undefined ? [] : [{ at, reading, words, isOut: isOut(standing) }];
  });
  const first = new Map<string, string>();
  for (const { words } of said.toReversed()) if (!first.has(words.toLowerCase())) first.set(words.toLowerCase(), words);
  const rows = [...first.values()].toSorted(byTitre);
  if (rows.length === 0 || rows.length > MOST_ROWS || said.length < 2) return undefined;
  const rowOf = new Map(rows.map((words, i) => [words.toLowerCase(), i]));
  return {
    rows,
    points: said.toReversed().map(({ at, reading, words, isOut: out }) => ({
      at,
      reading,
      row: rowOf.get(words.toLowerCase())!,
      isOut: out,
    })),
  };
}

/** Titres by what they are; other words stay in the order that they were first said. */
function byTitre(a: string, b: string): number {
  const [one, other] = [titreIn(a), titreIn(b)];
  return one === undefined || other === undefined ? 0 : one - other;
}
