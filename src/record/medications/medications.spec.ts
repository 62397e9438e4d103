import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Entry, SourceFace } from '../entry.ts';
import { addressKey } from '../entry.ts';
import { BY_ME, entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { medications, type MedicationLine, type MedicationsView } from './medications.ts';

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

const order = (text: string, rest: object = {}, source: SourceFace = LAKESIDE): Entry =>
  entryFrom(
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text },
      authoredOn: '2026-05-03',
      ...rest,
    },
    source,
  );

const other = (resourceType: string, text: string, rest: object, source: SourceFace = LAKESIDE): Entry =>
  entryFrom({ resourceType, status: 'completed', medicationCodeableConcept: { text }, ...rest }, source);

const view = (...entries: Entry[]): MedicationsView => viewOf(medications, entries);

const PLACES = ['now', 'unclear', 'stopped', 'hospital'] as const;
const placesOf = (shown: MedicationsView) => PLACES.filter((place) => shown[place].length > 0);
const allOf = (shown: MedicationsView): readonly MedicationLine[] => PLACES.flatMap((place) => shown[place]);

test('brand and generic, other strengths and other hospitals are one line by what is in them', () => {
  const { now } = view(
    order('Lipitor 20 mg tablet', { authoredOn: '2024-01-01' }),
    order('atorvastatin calcium 40 MG Oral Tablet', {}, HARBOR),
    other('MedicationDispense', 'atorvastatin 40 mg', { whenHandedOver: '2026-10-01' }, HARBOR),
  );
  expect(now).toHaveLength(1);
  expect(now[0]).toMatchObject({ title: 'Atorvastatin', why: 'same-ingredient', since: '2024-01-01' });
  expect(now[0]!.takings.map(({ product }) => product)).toEqual([
    'atorvastatin calcium 40 MG Oral Tablet',
    'Lipitor 20 mg tablet',
  ]);
  expect(now[0]!.confirmed).toMatchObject({ when: '2026-10-01', by: 'dispensed' });
});

test('since when is what is listed now, and the first of it in the record is told apart', () => {
  const [line] = view(
    order('Zocor', { authoredOn: '2014-02', status: 'completed' }),
    order('simvastatin 20 mg', { authoredOn: '2026-01-31' }),
  ).now;
  expect(line).toMatchObject({ since: '2026-01-31', first: '2014-02' });
});

test('a mixture and its part are two medicines', () => {
  expect(view(order('Percocet'), order('acetaminophen 500 mg')).now.map(({ title }) => title)).toEqual([
    'Acetaminophen',
    'Acetaminophen + oxycodone',
  ]);
});

for (const [place, entry] of [
  ['now', order('Zocor')],
  ['now', order('Zocor', { status: 'on-hold' })],
  ['now', other('MedicationStatement', 'Zocor', { status: 'active', effectivePeriod: { start: '2020' } })],
  ['now', other('MedicationDispense', 'Zocor', { whenHandedOver: '2026-11-01', daysSupply: { value: 30, unit: 'd' } })],
  ['stopped', other('MedicationDispense', 'Zocor', { whenHandedOver: '2025-11-01', daysSupply: { value: 30 } })],
  ['stopped', order('Zocor', { status: 'completed' })],
  ['stopped', order('Zocor', { status: 'stopped' })],
  [
    'stopped',
    other('MedicationStatement', 'Zocor', { status: 'active', effectivePeriod: { start: '2020', end: '2025' } }),
  ],
  ['stopped', order('Zocor', { dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2026-05-10' } } } }] })],
  [
    'stopped',
    order('Zocor', { dosageInstruction: [{ timing: { repeat: { boundsDuration: { value: 1, code: 'wk' } } } }] }),
  ],
  ['now', order('Zocor', { dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2026-11-22' } } } }] })],
  ['unclear', order('Zocor', { status: 'unknown' })],
  ['unclear', order('Zocor', { status: 'draft' })],
  ['unclear', order('Zocor', { intent: 'proposal' })],
  ['hospital', other('MedicationAdministration', 'Zocor', { effectiveDateTime: '2026-11-20' })],
  ['hospital', order('Zocor', { category: [{ coding: [{ code: 'inpatient' }] }] })],
] as const) {
  const { resourceType, status, intent = '', dosageInstruction: dose = '' } = entry.resource;
  test(`${place}: ${resourceType} ${String(status)} ${String(intent)} ${JSON.stringify(dose)}`, () => {
    expect(placesOf(view(entry))).toEqual([place]);
  });
}

test('when it ended is said only where a source says so; else only what was said last', () => {
  const [line] = view(order('Zocor', { status: 'completed', authoredOn: '2019-05' })).stopped;
  expect(line!.ended).toMatchObject({ when: '', how: 'completed', said: '2019-05', by: 'prescribed' });
  const [told] = view(
    other('MedicationStatement', 'Zocor', { effectivePeriod: { start: '2019', end: '2020-01' } }),
  ).stopped;
  expect(told!.ended).toMatchObject({ when: '2020-01', how: 'completed' });
});

test('what one source still lists is taken now, whatever another stopped before', () => {
  const [line] = view(
    order('Zocor', { status: 'stopped', authoredOn: '2019' }, HARBOR),
    order('simvastatin 20 mg', { authoredOn: '2024-02' }),
  ).now;
  expect(line!.conflicts).toBeUndefined();
});

test('stopped by one after another last listed it: both are said', () => {
  const [line] = view(
    order('Zocor', { status: 'stopped', authoredOn: '2026-06-01' }, HARBOR),
    order('simvastatin 20 mg', { authoredOn: '2024-02' }),
  ).now;
  expect(line!.conflicts).toEqual([
    {
      about: 'status',
      said: [
        { sourceName: HARBOR.name, stripe: 2, text: 'stopped' },
        { sourceName: LAKESIDE.name, stripe: 1, text: 'active' },
      ],
    },
  ]);
});

test('not taken, as somebody said, contradicts a list that has it', () => {
  const { now, setAside } = view(
    other('MedicationStatement', 'Zocor', { status: 'not-taken', dateAsserted: '2026-11-01' }, BY_ME),
    order('simvastatin 20 mg'),
  );
  expect(now[0]!.conflicts?.[0]?.said.map(({ text }) => text)).toEqual(['active', 'not-taken']);
  expect(setAside.map(({ reason }) => reason)).toEqual(['not-taken']);
});

test('another strength, and another dose a day, are said with who says it', () => {
  const dose = (frequency: number) => ({
    dosageInstruction: [
      {
        timing: { repeat: { frequency, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
      },
    ],
  });
  const [line] = view(order('metformin 500 mg', dose(1)), order('Glucophage 850 mg', dose(2), HARBOR)).now;
  expect(line!.conflicts?.map(({ about }) => about)).toEqual(['strength', 'dose']);
  const [alike] = view(order('metformin 500 mg', dose(1)), order('Glucophage 500 mg', dose(1), HARBOR)).now;
  expect(alike!.conflicts).toBeUndefined();
});

test('listed without a new word for long is marked, and stands behind what is confirmed', () => {
  const { now } = view(order('Abilify', { authoredOn: '2019-05' }), order('Zocor'));
  expect(now.map(({ title, isOld }) => [title, isOld])).toEqual([
    ['Simvastatin', false],
    ['Aripiprazole', true],
  ]);
});

const MEDICINE = entryFrom({
  resourceType: 'Medication',
  id: 'm1',
  code: { coding: [{ system: RXNORM, code: '314076', display: 'lisinopril 10 MG Oral Tablet' }] },
});

for (const [form, product] of [
  ['relative', { medicationReference: { reference: 'Medication/m1' } }],
  ['of a version', { medicationReference: { reference: 'Medication/m1/_history/2' } }],
  ['in words', { medicationReference: { display: 'Zestril' } }],
  ['by identifier and words', { medicationReference: { identifier: { value: '314076' }, display: 'Zestril' } }],
  [
    'contained, by its ingredients',
    {
      contained: [
        { resourceType: 'Medication', id: 'p', ingredient: [{ itemCodeableConcept: { text: 'lisinopril' } }] },
      ],
      medicationReference: { reference: '#p' },
    },
  ],
  ['by a code without a name', { medicationCodeableConcept: { coding: [{ system: RXNORM, code: '314076' }] } }],
] as const) {
  test(`the medicine is known by a reference ${form}`, () => {
    const entry = order('', { medicationCodeableConcept: undefined, ...product });
    const shown = viewOf(medications, [
      MEDICINE,
      order('lisinopril 10 MG', {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: 'Medication/m1' },
      }),
      entry,
    ]);
    expect(shown.now.map(({ title, members }) => [title, members.length])).toEqual([['Lisinopril', 2]]);
  });
}

test('what names nothing has a title all the same, and joins nothing', () => {
  const nameless = order('', {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/gone' },
  });
  const shown = view(nameless, { ...nameless, id: 'second' });
  expect(shown.now.map(({ title }) => title)).toEqual(['Medicine, name not given', 'Medicine, name not given']);
});

test('withdrawn entries are set aside with their reason and their name', () => {
  const { setAside } = viewOf(medications, [
    MEDICINE,
    order('', {
      status: 'entered-in-error',
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/m1' },
    }),
  ]);
  expect(setAside).toMatchObject([{ reason: 'entered-in-error', member: { title: 'lisinopril 10 MG Oral Tablet' } }]);
});

test('700 rows of which 21 are active: 21 stand first, and nothing is lost', () => {
  const rows = Array.from({ length: 700 }, (_, i) =>
    order(`Medicine${String.fromCharCode(97 + (i % 26))}x${i % 21} 10 mg`, { status: i < 21 ? 'active' : 'completed' }),
  );
  const shown = view(...rows);
  expect(shown.now).toHaveLength(21);
  expect(allOf(shown).flatMap(({ members }) => members)).toHaveLength(700);
});

test('the order in which entries come never matters, and none vanishes', () => {
  const entries = [
    order('Zocor'),
    order('simvastatin 20 mg', { status: 'stopped' }, HARBOR),
    order('Percocet', { authoredOn: '2026' }),
    other('MedicationAdministration', 'Zocor', { effectiveDateTime: '2026-11-20' }),
    other('MedicationStatement', 'Zocor', { status: 'not-taken' }, HARBOR),
    other('MedicationDispense', 'acetaminophen / oxycodone', { whenHandedOver: '2026-11-20' }, HARBOR),
    order('', { medicationCodeableConcept: { coding: [{ system: RXNORM, code: '1' }] } }),
    order('Zocor', { status: 'entered-in-error' }),
  ];
  const expected = view(...entries);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(view(...shuffled)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
  const shown = [
    ...allOf(expected).flatMap(({ members }) => members),
    ...expected.setAside.map(({ member }) => member),
  ];
  expect(shown.map(addressKey).toSorted()).toEqual(entries.map(addressKey).toSorted());
});
