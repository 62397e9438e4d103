import type { Entry, SourceFace } from '../../record/entry.ts';
import { entryFrom, HARBOR, LAKESIDE } from '../../record/testing.ts';

const CVX = 'http://hl7.org/fhir/sid/cvx';

const order = (id: string, text: string, rest: object, source: SourceFace = LAKESIDE): Entry =>
  entryFrom(
    {
      resourceType: 'MedicationRequest',
      id,
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text },
      authoredOn: '2026-05-03',
      requester: { display: 'Ada Quillfeather' },
      ...rest,
    },
    source,
  );

const shot = (id: string, code: string, when: string, rest: object = {}): Entry =>
  entryFrom({
    resourceType: 'Immunization',
    id,
    status: 'completed',
    vaccineCode: { coding: [{ system: CVX, code, display: `Vaccine ${code}` }] },
    occurrenceDateTime: when,
    ...rest,
  });

/** Old medicines of many names, as a long record has them. */
const OLD: readonly Entry[] = Array.from({ length: 15 }, (_, i) =>
  order(`old-${i}`, `Quillofen${String.fromCharCode(97 + i)} 10 mg`, {
    status: 'stopped',
    authoredOn: `20${i + 10}-02`,
  }),
);

/** For specs of screens: medicines that two hospitals tell of, allergies and a statement, vaccines and a forecast. */
export const MEDICINE_ENTRIES: readonly Entry[] = [
  order('zocor', 'Zocor 20 mg tablet', { dosageInstruction: [{ text: 'Take 1 tablet in the evening.' }] }),
  order('simva', 'simvastatin 40 MG Oral Tablet', { authoredOn: '2026-03' }, HARBOR),
  order('abilify', 'Abilify 5 mg', { authoredOn: '2019-05', status: 'on-hold' }),
  order('intended', 'Mobic', { status: 'draft' }),
  entryFrom({
    resourceType: 'MedicationDispense',
    id: 'fill',
    status: 'completed',
    medicationCodeableConcept: { text: 'simvastatin 20 mg' },
    whenHandedOver: '2026-10-02',
    quantity: { value: 30, unit: 'tablet' },
  }),
  entryFrom({
    resourceType: 'MedicationAdministration',
    id: 'given',
    status: 'completed',
    medicationCodeableConcept: { text: 'ketamine' },
    effectiveDateTime: '2018-05-03',
  }),
  order('wrong', 'Warfarin', { status: 'entered-in-error' }),
  ...OLD,
  entryFrom({ resourceType: 'AllergyIntolerance', id: 'nkda', code: { text: 'NKDA' }, recordedDate: '2019-05-03' }),
  entryFrom(
    {
      resourceType: 'AllergyIntolerance',
      id: 'penicillin',
      code: { text: 'Penicillin' },
      category: ['medication'],
      criticality: 'high',
      reaction: [{ manifestation: [{ text: 'Hives' }], severity: 'moderate' }],
    },
    HARBOR,
  ),
  entryFrom({
    resourceType: 'AllergyIntolerance',
    id: 'milk',
    code: { text: 'Milk' },
    clinicalStatus: { coding: [{ code: 'resolved' }] },
  }),
  shot('tdap', '115', '2020-05-03', { lotNumber: 'QX-12' }),
  shot('mmr', '03', '1990-02'),
  shot('flu-1', '140', '2025-10-03', { lotNumber: 'A1' }),
  shot('flu-2', '140', '2025-10-03', { lotNumber: 'B2' }),
  entryFrom({
    resourceType: 'ImmunizationRecommendation',
    id: 'forecast',
    date: '2026-10-01',
    recommendation: [
      {
        vaccineCode: [{ coding: [{ system: CVX, code: '187', display: 'zoster recombinant' }] }],
        forecastStatus: { coding: [{ code: 'due' }] },
        dateCriterion: [{ code: { coding: [{ code: '30980-7' }] }, value: '2026-12-01' }],
      },
    ],
  }),
];
