import type { Entry } from '../../record/entry.ts';
import { lab } from '../../record/labs/labs.spec-data.ts';
import { entryFrom, HARBOR } from '../../record/testing.ts';

type Sent = Parameters<typeof lab>[0];

const PERCENT = { low: { value: 4, unit: '%' }, high: { value: 5.6, unit: '%' } };
const NARROWER = { low: { value: 4, unit: '%' }, high: { value: 5.4, unit: '%' } };

const series = (
  sent: Sent,
  ...results: readonly (readonly [when: string, value: number | string, more?: Sent, source?: typeof HARBOR])[]
) =>
  results.map(([when, value, more, source]) =>
    entryFrom(lab({ ...sent, id: `${sent.loinc ?? sent.local}-${when}`, when, value, ...more }), source),
  );

/** For specs of screens: a range that changed, flags, a guess, comparators, two units, titres, words, and pressures. */
export const LAB_ENTRIES: readonly Entry[] = [
  ...series(
    { loinc: '4548-4', text: 'Hemoglobin A1c', unit: '%', range: PERCENT },
    ['2019-02-03', 5.2],
    ['2021-06-01T09:30:00-05:00', 5.5, {}, HARBOR],
    ['2023-01-15', 5.6, { range: NARROWER }],
    ['2024-04-20', 6.1, { range: NARROWER, flag: 'H' }],
    ['2025-05-11', 5.9, { range: NARROWER, flag: 'H' }, HARBOR],
    ['2025-11-02', 38, { unit: 'mmol/mol', range: { text: '20-38 mmol/mol' } }],
  ),
  ...series({ local: 'HGBA1C', text: 'HEMOGLOBIN A1C LEVEL', unit: 'mmol/mol' }, ['2026-01-09', 37, {}, HARBOR]),
  ...series(
    { loinc: '10839-9', text: 'Troponin I', unit: 'ng/mL', range: { high: { value: 0.04, unit: 'ng/mL' } } },
    ['2024-01-01', 0.01, { comparator: '<' }],
    ['2025-01-01', 0.05],
    ['2026-01-01', 50, { comparator: '>', flag: 'HH' }],
  ),
  ...series(
    { loinc: '5048-4', text: 'Antinuclear antibodies' },
    ['2020-01-01', '1:80'],
    ['2022-01-01', '1:320'],
    ['2024-01-01', '1:40'],
  ),
  ...series({ loinc: '5802-4', text: 'Nitrite, urine' }, ['2025-01-01', 'Negative']),
  ...[
    ['2025-01-10T08:00:00Z', 128, 82],
    ['2025-07-10T08:00:00Z', 135, 86],
    ['2026-01-10T08:00:00Z', 122, 78],
  ].map(([when, high, low]) =>
    entryFrom({
      resourceType: 'Observation',
      id: `bp-${when}`,
      status: 'final',
      category: [{ coding: [{ code: 'vital-signs' }] }],
      code: { text: 'Blood pressure', coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      effectiveDateTime: when,
      component: [
        ['8480-6', high],
        ['8462-4', low],
      ].map(([code, value]) => ({
        code: { coding: [{ system: 'http://loinc.org', code }] },
        valueQuantity: { value, unit: 'mmHg' },
      })),
    }),
  ),
];
