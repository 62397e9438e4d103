import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { LOINC } from '../../fhir/coding.ts';
import { NO_CHOICES } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';
import { CORPUS } from '../hostile/corpus.ts';
import { addressesIn, faultsOf } from '../hostile/walk.ts';
import { entryFrom, HARBOR, LAKESIDE } from '../testing.ts';
import { loadConvert } from '../units/ucum.ts';
import { lab } from './labs.spec-data.ts';
import { sampleOf } from './sample.ts';
import type { LabTest } from './tests.ts';
import { trendOf } from './trend.ts';

const GLUCOSE = '2345-7';
const glucose = (sent: Parameters<typeof lab>[0], source = LAKESIDE) =>
  entryFrom(lab({ loinc: GLUCOSE, text: 'Glucose', unit: 'mg/dL', ...sent }), source);

function trend(entries: readonly Entry[], more: Partial<Parameters<typeof trendOf>[2]> = {}, loinc = GLUCOSE) {
  const of: LabTest = {
    id: loinc,
    ids: [loinc],
    kind: 'lab',
    loinc,
    places: entries.map((_, i) => i),
    guessed: new Set(),
    codes: [{ system: LOINC, code: loinc }],
  };
  const samples = entries.map((entry) => sampleOf(entry, false));
  return trendOf(of, samples, { choices: NO_CHOICES, setAside: [], hidden: 0, isWhole: true, ...more });
}

test('the same value at the same minute from two hospitals is one result in two records', () => {
  const { readings } = trend([
    glucose({ value: 94, when: '2026-03-01T08:00:12Z' }),
    glucose({ value: 94, when: '2026-03-01T03:00:40-05:00' }, HARBOR),
  ]);
  expect(readings.map(({ members, why }) => [members.length, why])).toEqual([[2, 'same-code-and-time']]);
});

test('another value, or another minute, is another result', () => {
  expect(trend([glucose({ value: 94 }), glucose({ value: 95 }, HARBOR)]).readings).toHaveLength(2);
  expect(trend([glucose({ value: 94 }), glucose({ value: 94, when: '2026-03-01T08:01:00Z' })]).readings).toHaveLength(
    2,
  );
  expect(trend([glucose({ value: 94 }), glucose({ value: 94, unit: 'mmol/L' })]).readings).toHaveLength(2);
});

test('units that nobody may join have an axis each', () => {
  const { series } = trend([
    glucose({ value: 94, when: '2026-03-01' }),
    glucose({ value: 5.2, unit: 'mmol/L', when: '2026-03-02' }),
  ]);
  expect(series.map(({ unit, points }) => [unit, points.length])).toEqual([
    ['mmol/L', 1],
    ['mg/dL', 1],
  ]);
});

test('units of the list are joined to the newest one’s, range and all, and marked', async () => {
  const range = { low: { value: 70, unit: 'mg/dL' }, high: { value: 99, unit: 'mg/dL' } };
  const entries = [
    glucose({ value: 5.2, unit: 'mmol/L', when: '2026-03-02' }),
    glucose({ value: 90, when: '2026-03-01', range }),
  ];
  const { series } = trend(entries, { convert: await loadConvert() });
  expect(series).toHaveLength(1);
  const [older, newer] = series[0]!.points;
  expect(older).toMatchObject({ isConverted: true });
  expect(older!.value).toBeCloseTo(5, 1);
  expect(older!.low).toBeCloseTo(3.9, 1);
  expect(newer).toMatchObject({ value: 5.2, isConverted: false });
});

test('A1c in percent and in mmol/mol are two axes, whoever asks', async () => {
  const a1c = (value: number, unit: string, when: string) => entryFrom(lab({ loinc: '4548-4', value, unit, when }));
  const convert = await loadConvert();
  const entries = [a1c(5.6, '%', '2026-01-01'), a1c(38, 'mmol/mol', '2026-02-01')];
  expect(trend(entries, { convert }, '4548-4').series).toHaveLength(2);
});

test('a comparator is an open mark, and digits are as they were sent', () => {
  const { series, readings } = trend([glucose({ value: 40, comparator: '<' })]);
  expect(series[0]!.points[0]).toMatchObject({ value: 40, open: 'below' });
  expect(readings[0]!.text).toBe('<40 mg/dL');
});

test('systolic and diastolic pressure that came apart are one pair, whichever came first', () => {
  const pressure = (loinc: string, value: number) => entryFrom(lab({ loinc, value, unit: 'mmHg' }));
  const both = [pressure('8462-4', 79), pressure('8480-6', 124)];
  for (const entries of [both, both.toReversed()]) {
    const { readings, series } = trend(entries, {}, '85354-9');
    expect(readings.map(({ text, members }) => [text, members.length])).toEqual([['124/79 mmHg', 2]]);
    expect(series.map(({ points }) => points.map(({ value, under }) => [value, under]))).toEqual([[[124, 79]]]);
  }
});

test('titres stand by what they are, other words as they were first said', () => {
  const said = (words: readonly string[]) =>
    trend(words.map((value, i) => glucose({ value, when: `202${i}-01-01` }))).words?.rows;
  expect(said(['1:320', '1:40', '1:80'])).toEqual(['1:40', '1:80', '1:320']);
  expect(said(['Positive', 'Negative', 'positive'])).toEqual(['Positive', 'Negative']);
});

test('an undated result is in the table and on no axis', () => {
  const { readings, series } = trend([glucose({ value: 94, when: 'unknown' })]);
  expect([readings.length, series.length]).toEqual([1, 0]);
});

test('whatever shape a result has, it is in the table, and nothing of a program’s own words', () => {
  const hostile = CORPUS.filter(({ resource }) => resource.resourceType === 'Observation');
  expect(hostile.length).toBeGreaterThan(10);
  const entries = hostile.map(({ resource }, i) => entryFrom({ ...resource, id: `hostile-${i}` }));
  const view = trend(entries);
  expect(faultsOf({ ...view, title: view.title || 'none' })).toEqual([]);
  expect(addressesIn(view.readings).size).toBe(entries.length);
});

test('nothing vanishes, and the order of what comes never matters', () => {
  const anyEntry = fc.record({
    value: fc.constantFrom(94, 95, 'Negative', '<5'),
    unit: fc.constantFrom('mg/dL', 'mmol/L'),
    when: fc.constantFrom('2026', '2026-03', '2026-03-01', '2026-03-01T08:00:00Z', '2026-03-01T09:00:00+01:00', 'x'),
    source: fc.constantFrom(LAKESIDE, HARBOR),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (sent, order) => {
      const entries = sent.map(({ source, ...one }, i) => glucose({ ...one, id: `r${i}` }, source));
      const view = trend(entries);
      expect(view.readings.flatMap(({ members }) => members.map(({ id }) => id)).toSorted()).toEqual(
        entries.map(({ id }) => id).toSorted(),
      );
      const shuffled = entries.map((one) => [order.next().value, one] as const).toSorted((a, b) => a[0] - b[0]);
      expect(trend(shuffled.map(([, one]) => one))).toEqual(view);
    }),
  );
});
