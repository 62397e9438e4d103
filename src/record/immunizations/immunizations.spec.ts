import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { addressKey, type Entry, type SourceFace } from '../entry.ts';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { immunizations } from './immunizations.ts';
import { sharedKey, vaccineGroup } from './vaccine-groups.ts';

const CVX = 'http://hl7.org/fhir/sid/cvx';
const REGISTRY: SourceFace = { id: 'registry', name: 'Quillwater Registry', stripe: 3 };

const cvx = (code: string) => ({ coding: [{ system: CVX, code }] });
const shot = (vaccineCode: object, when: string, rest: object = {}, source: SourceFace = LAKESIDE): Entry =>
  entryFrom(
    { resourceType: 'Immunization', status: 'completed', vaccineCode, occurrenceDateTime: when, ...rest },
    source,
  );
const view = (...entries: Entry[]) => viewOf(immunizations, entries);

for (const [concept, diseases] of [
  [cvx('03'), 'measles mumps rubella'],
  [cvx('140'), 'influenza'],
  [cvx('110'), 'tetanus diphtheria pertussis polio hepatitis-b'],
  [cvx('98'), 'tuberculosis-test'],
  [{ text: 'Tdap' }, 'tetanus diphtheria pertussis'],
  [{ text: 'Td (adult) preservative free' }, 'tetanus diphtheria'],
  [{ text: 'Haemophilus influenzae type b (PRP-T)' }, 'hib'],
  [{ text: 'Hep A-Hep B' }, 'hepatitis-a hepatitis-b'],
  [{ text: 'FLUZONE HIGH-DOSE' }, 'influenza'],
  [{ text: 'Hepatitis B immune globulin' }, 'antibodies'],
  [{ text: 'Meningococcal B, OMV' }, 'meningococcal-b'],
  [{ text: 'Something new' }, 'other'],
] as const) {
  test(`${JSON.stringify(concept)} is against ${diseases}`, () => {
    expect([...vaccineGroup(concept).diseases].toSorted()).toEqual(diseases.split(' ').toSorted());
  });
}

test('a code and a name of the same mixture have one key; kinds that are given beside each other have two', () => {
  expect(sharedKey(vaccineGroup(cvx('115')))).toBe(sharedKey(vaccineGroup({ text: 'Tdap' })));
  expect(sharedKey(vaccineGroup(cvx('216')))).not.toBe(sharedKey(vaccineGroup(cvx('33'))));
  expect(sharedKey(vaccineGroup(cvx('163')))).not.toBe(sharedKey(vaccineGroup(cvx('114'))));
});

test('one dose that three systems report under other codes of its group is one line', () => {
  const { lines } = view(
    shot(cvx('140'), '2025-10-03T09:00:00-05:00', { lotNumber: 'QX-12' }),
    shot(cvx('88'), '2025-10-03', {}, HARBOR),
    shot({ text: 'Influenza, seasonal' }, '2025-10-03', { lotNumber: 'qx12' }, REGISTRY),
  );
  expect(lines).toMatchObject([{ why: 'same-group-and-day', diseases: ['influenza'], lot: 'QX-12', hasRival: false }]);
  expect(lines[0]!.members).toHaveLength(3);
});

test('another lot, another day, or no whole day is another dose; of two lots on a day each says so', () => {
  const { lines } = view(
    shot(cvx('140'), '2025-10-03', { lotNumber: 'A1' }),
    shot(cvx('140'), '2025-10-03', { lotNumber: 'B2' }, HARBOR),
    shot(cvx('140'), '2025-10-04', {}, HARBOR),
    shot(cvx('140'), '2019-10'),
    shot(cvx('140'), '2019-10', {}, HARBOR),
  );
  expect(lines.map(({ when, hasRival }) => [when, hasRival])).toEqual([
    ['2025-10-04', false],
    ['2025-10-03', true],
    ['2025-10-03', true],
    ['2019-10', false],
    ['2019-10', false],
  ]);
});

test('a month by one source and a day in it by another stay two doses, of which one says that it may be the other', () => {
  const { lines } = view(
    shot(cvx('03'), '1969-02'),
    shot(cvx('03'), '1969-02-07', {}, HARBOR),
    shot(cvx('21'), '1969'),
    shot(cvx('21'), '1969-03-01'),
  );
  expect(lines.map(({ when, mayBe }) => [when, mayBe])).toEqual([
    ['1969-03-01', ''],
    ['1969-02-07', ''],
    ['1969-02', '1969-02-07'],
    ['1969', ''],
  ]);
});

test('a mixture stands on the card of each disease, the last dose first', () => {
  const { byDisease } = view(
    shot(cvx('115'), '2020-05-03', { id: 'tdap' }),
    shot(cvx('139'), '2010', { id: 'td' }),
    shot({ text: 'Something new' }, '2021-01-01', { id: 'new' }),
  );
  expect(byDisease.map(({ disease, name, last, doses }) => [disease, name, last, doses.length])).toEqual([
    ['tetanus', '', '2020-05-03', 2],
    ['diphtheria', '', '2020-05-03', 2],
    ['pertussis', '', '2020-05-03', 1],
    ['other', 'Something new', '2021-01-01', 1],
  ]);
});

test('not given is no dose, however it is said', () => {
  const { lines, setAside } = view(
    shot(cvx('140'), '2025-10-03', { status: 'not-done' }),
    shot(cvx('998'), '2025-10-03'),
    shot(cvx('21'), '2025-10-03', { status: 'entered-in-error' }),
  );
  expect(lines).toEqual([]);
  expect(setAside.map(({ reason }) => reason).toSorted()).toEqual(['entered-in-error', 'not-done', 'not-done']);
});

test('series, lot and dose are as sent', () => {
  const { lines } = view(
    shot(cvx('43'), '2024-02-01', {
      protocolApplied: [{ series: 'Hep B adult', doseNumberPositiveInt: 2, seriesDosesString: '3' }],
      doseQuantity: { value: 1, unit: 'mL' },
      primarySource: false,
      isSubpotent: true,
    }),
  );
  expect(lines).toMatchObject([
    { number: '2', outOf: '3', series: 'Hep B adult', given: '1 mL', isReported: true, isSubpotent: true },
  ]);
});

const forecast = (date: string, recommendation: object[], source: SourceFace = LAKESIDE): Entry =>
  entryFrom({ resourceType: 'ImmunizationRecommendation', date, recommendation }, source);
const LOINC = 'http://loinc.org';

test('due is what a source says is due, by its newest word', () => {
  const older = forecast('2024-01-01', [{ vaccineCode: [cvx('121')], forecastStatus: cvx('due') }]);
  const { due, later, setAside } = view(
    shot(cvx('140'), '1990-10-03'),
    older,
    forecast('2026-10-01', [
      { vaccineCode: [cvx('187')], forecastStatus: { coding: [{ system: LOINC, code: 'LA13421-5' }] } },
      {
        targetDisease: { text: 'Influenza' },
        forecastStatus: { coding: [{ system: LOINC, code: 'LA13423-1' }] },
        dateCriterion: [{ code: { coding: [{ system: LOINC, code: '30980-7' }] }, value: '2026-09-01' }],
        doseNumberPositiveInt: 4,
      },
      { vaccineCode: [cvx('115')], forecastStatus: { coding: [{ code: 'due' }] } },
    ]),
  );
  expect(due.map(({ diseases, status, when, number, asOf }) => [diseases[0], status, when, number, asOf])).toEqual([
    ['influenza', 'overdue', '2026-09-01', '4', '2026-10-01'],
    ['tetanus', 'due', '', '', '2026-10-01'],
  ]);
  expect(later.map(({ status }) => status)).toEqual(['complete']);
  expect(setAside).toMatchObject([{ reason: 'replaced', member: { id: older.id } }]);
});

test('the order in which entries come never matters, and none vanishes', () => {
  const entries = [
    shot(cvx('140'), '2025-10-03', { lotNumber: 'A1' }),
    shot(cvx('140'), '2025-10-03', { lotNumber: 'B2' }, HARBOR),
    shot(cvx('88'), '2025-10-03', {}, REGISTRY),
    shot({ text: 'Something new' }, '2025-10-03'),
    shot({ text: 'Something New' }, '2025-10-03', {}, HARBOR),
    shot({}, ''),
    shot(cvx('998'), ''),
    forecast('2026', [{ vaccineCode: [cvx('187')] }]),
    forecast('2025', [{ vaccineCode: [cvx('187')] }]),
    forecast('2026', [], HARBOR),
  ];
  const expected = view(...entries);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(view(...shuffled)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
  const { lines, due, later, setAside } = expected;
  const shown = [
    ...[...lines, ...due, ...later].flatMap(({ members }) => members),
    ...setAside.map(({ member }) => member),
  ];
  expect(shown.map(addressKey).toSorted()).toEqual(entries.map(addressKey).toSorted());
});
