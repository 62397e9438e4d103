import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dayOf } from './dates.ts';
import { parsePreservingDecimals } from './decimals.ts';
import { describe } from './describe.ts';
import type { Description } from './description.ts';
import type { Resource } from './resource.ts';

const LOINC = 'http://loinc.org';
const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const text = (words: string) => ({ text: words });
const coded = (system: string, code: string, display?: string) => ({ coding: [{ system, code, display }] });
const category = (code: string) => [coded('http://terminology.hl7.org/CodeSystem/observation-category', code)];

const shownOf = (resource: Resource) => {
  const { kind, title, detail, when } = describe(resource);
  return [kind, title, detail, when];
};

/** What each type of a record looks like in a list. */
const LINES: readonly (readonly [resource: Resource, ...shown: string[]])[] = [
  [
    {
      resourceType: 'Observation',
      category: category('laboratory'),
      code: { text: 'A1c', coding: [{ system: LOINC, code: '4548-4', display: 'Hemoglobin A1c' }] },
      effectiveDateTime: '2024-05-03T23:30:00-08:00',
      issued: '2024-05-05T00:00:00Z',
      valueQuantity: { value: 5.6, unit: '%' },
    },
    'lab',
    'A1c',
    '5.6 %',
    '2024-05-03T23:30:00-08:00',
  ],
  [
    {
      resourceType: 'Observation',
      category: category('vital-signs'),
      code: coded(LOINC, '85354-9'),
      effectivePeriod: { start: '2024-05-03' },
      component: [
        { code: coded(LOINC, '8462-4'), valueQuantity: { value: 79, code: 'mm[Hg]' } },
        { code: coded(LOINC, '8480-6'), valueQuantity: { value: 124, code: 'mm[Hg]' } },
      ],
    },
    'vital',
    'Blood pressure',
    '124/79 mmHg',
    '2024-05-03',
  ],
  [
    {
      resourceType: 'Condition',
      code: text('Asthma'),
      clinicalStatus: coded('', 'active'),
      onsetDateTime: '2014',
      recordedDate: '2020-01-01',
    },
    'problem',
    'Asthma',
    'Active',
    '2014',
  ],
  [
    { resourceType: 'Condition', code: text('Asthma'), onsetString: 'as a child', recordedDate: '2020-01' },
    'problem',
    'Asthma',
    '',
    '2020-01',
  ],
  [
    {
      resourceType: 'AllergyIntolerance',
      code: text('Penicillin'),
      criticality: 'high',
      reaction: [{ manifestation: [text('Hives'), text('Swelling')] }],
    },
    'allergy',
    'Penicillin',
    'Hives, Swelling',
    '',
  ],
  [
    { resourceType: 'AllergyIntolerance', code: coded('http://snomed.info/sct', '716186003') },
    'allergy',
    'No known allergies',
    '',
    '',
  ],
  [
    {
      resourceType: 'MedicationRequest',
      status: 'active',
      medicationCodeableConcept: text('Examplol 10 mg'),
      authoredOn: '2024-05-03',
      dosageInstruction: [
        { text: 'One tablet daily', timing: { repeat: { frequency: 9, period: 1, periodUnit: 'd' } } },
      ],
    },
    'medication',
    'Examplol 10 mg',
    'One tablet daily',
    '2024-05-03',
  ],
  [
    {
      resourceType: 'MedicationStatement',
      status: 'completed',
      medicationReference: { display: 'Examplol' },
      effectivePeriod: { end: '2020' },
    },
    'medication',
    'Examplol',
    'Completed',
    '2020',
  ],
  [
    {
      resourceType: 'MedicationDispense',
      medicationCodeableConcept: text('Examplol'),
      whenHandedOver: '2024-05-04',
      quantity: { value: 30, unit: 'tablet' },
      daysSupply: { value: 30, unit: 'd' },
    },
    'medication',
    'Examplol',
    'Dispensed 30 tablet, for 30 days',
    '2024-05-04',
  ],
  [
    {
      resourceType: 'MedicationAdministration',
      medicationCodeableConcept: text('Examplol'),
      effectiveDateTime: '2024-05-04',
      dosage: { dose: { value: 2, unit: 'mg' } },
    },
    'medication',
    'Examplol',
    'Given 2 mg',
    '2024-05-04',
  ],
  [{ resourceType: 'Medication', code: text('Examplol') }, 'medication', 'Examplol', '', ''],
  [
    {
      resourceType: 'Immunization',
      vaccineCode: coded('http://hl7.org/fhir/sid/cvx', '140', 'Influenza'),
      occurrenceDateTime: '2023-10',
      lotNumber: 'AB1',
      protocolApplied: [{ doseNumberPositiveInt: 2 }],
    },
    'immunization',
    'Influenza',
    'Dose 2, Lot AB1',
    '2023-10',
  ],
  [
    {
      resourceType: 'Procedure',
      code: text('Appendectomy'),
      performedPeriod: { start: '2019-02-01', end: '2019-02-02' },
      bodySite: [text('Abdomen')],
    },
    'procedure',
    'Appendectomy',
    'Abdomen',
    '2019-02-01',
  ],
  [
    {
      resourceType: 'Encounter',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      period: { start: '2024-05-03T09:00:00-05:00' },
      reasonCode: [text('Cough')],
      serviceProvider: { display: 'Example Clinic' },
    },
    'visit',
    'Outpatient visit',
    'Cough · Example Clinic',
    '2024-05-03T09:00:00-05:00',
  ],
  [
    {
      resourceType: 'Encounter',
      class: { system: 'urn:oid:1.2.840.114350.1', code: '13', display: 'Support encounter' },
    },
    'visit',
    'Support encounter',
    '',
    '',
  ],
  [
    { resourceType: 'Encounter', class: { system: 'urn:oid:1.2.840.114350.1', code: '13' }, type: [{}] },
    'visit',
    'Visit',
    '',
    '',
  ],
  [
    {
      resourceType: 'DiagnosticReport',
      code: text('Lipid panel'),
      result: [{}, {}, {}, {}],
      effectiveDateTime: '2024-05-03',
    },
    'report',
    'Lipid panel',
    '4 results',
    '2024-05-03',
  ],
  [
    {
      resourceType: 'DiagnosticReport',
      code: text('Chest X-ray'),
      conclusion: 'No acute\nfinding',
      issued: '2024-05-03T10:00:00Z',
    },
    'report',
    'Chest X-ray',
    'No acute finding',
    '2024-05-03T10:00:00Z',
  ],
  [
    {
      resourceType: 'DocumentReference',
      type: coded(LOINC, '11506-3', 'Progress note'),
      date: '2024-06-30T00:00:00Z',
      context: { period: { start: '2024-05-03T09:00:00-05:00' } },
      content: [{ attachment: { title: 'Visit of May' } }],
    },
    'document',
    'Progress note',
    'Visit of May',
    '2024-05-03T09:00:00-05:00',
  ],
  [
    {
      resourceType: 'DocumentReference',
      type: text('Progress note'),
      date: '2024-06-30',
      content: [{ attachment: { title: 'Progress Note, 2024-06-30' } }],
      author: [{ display: 'Rowan Imaginero' }],
    },
    'document',
    'Progress note',
    'Rowan Imaginero',
    '2024-06-30',
  ],
  [
    { resourceType: 'DocumentReference', date: '2024-06-30', author: [{ display: 'Rowan Imaginero' }] },
    'document',
    'Document',
    'Rowan Imaginero',
    '2024-06-30',
  ],
  [
    {
      resourceType: 'CarePlan',
      category: [coded('http://hl7.org/fhir/us/core/CodeSystem/careplan-category', 'assess-plan'), text('Asthma plan')],
      status: 'active',
      period: { start: '2020' },
    },
    'care',
    'Asthma plan',
    'Active',
    '2020',
  ],
  [
    {
      resourceType: 'CareTeam',
      participant: ['Dr. A Example', 'B Sample', 'C Test', 'D Demo'].map((display) => ({ member: { display } })),
    },
    'care',
    'Care team',
    'Dr. A Example, B Sample, C Test, 1 more',
    '',
  ],
  [
    { resourceType: 'Goal', description: text('Walk daily'), lifecycleStatus: 'in-progress', startDate: '2024-01-01' },
    'care',
    'Walk daily',
    'In progress',
    '2024-01-01',
  ],
  [
    {
      resourceType: 'ServiceRequest',
      code: text('Referral to cardiology'),
      status: 'active',
      authoredOn: '2024-01-01',
    },
    'care',
    'Referral to cardiology',
    'Active',
    '2024-01-01',
  ],
  [
    { resourceType: 'Device', deviceName: [{ name: 'Example pump' }], manufacturer: 'Sample Inc' },
    'care',
    'Example pump',
    'Sample Inc',
    '',
  ],
  [
    {
      resourceType: 'Coverage',
      payor: [{ display: 'Example Health' }],
      class: [{ name: 'Gold plan' }],
      period: { start: '2024-01-01' },
    },
    'coverage',
    'Example Health',
    'Gold plan',
    '2024-01-01',
  ],
  [
    {
      resourceType: 'ExplanationOfBenefit',
      type: text('Professional'),
      item: [{ productOrService: text('Office visit') }],
      total: [{ amount: { value: 129.16, currency: 'USD' } }],
      billablePeriod: { start: '2024-01-01' },
    },
    'coverage',
    'Office visit',
    '129.16 USD',
    '2024-01-01',
  ],
  [
    { resourceType: 'Claim', type: text('Pharmacy'), total: { value: 5, currency: 'USD' }, created: '2024-01-01' },
    'coverage',
    'Pharmacy',
    '5 USD',
    '2024-01-01',
  ],
  [
    {
      resourceType: 'Patient',
      name: [{ given: ['Wilhelmina'], family: 'Testerton' }],
      gender: 'female',
      birthDate: '1970-01-01',
    },
    'person',
    'Wilhelmina Testerton',
    'Female',
    '',
  ],
  [
    {
      resourceType: 'PractitionerRole',
      practitioner: { display: 'Dr. A Example' },
      code: [text('Cardiologist')],
      organization: { display: 'Example Clinic' },
    },
    'person',
    'Dr. A Example',
    'Cardiologist, Example Clinic',
    '',
  ],
  [
    { resourceType: 'Organization', name: 'Example Clinic', address: [{ city: 'Exampleville', state: 'MA' }] },
    'person',
    'Example Clinic',
    'Exampleville, MA',
    '',
  ],
  [{ resourceType: 'Location', name: 'Room 5' }, 'person', 'Room 5', '', ''],
  [
    { resourceType: 'Provenance', recorded: '2024-05-03T10:00:00Z', agent: [{ who: { display: 'Example Clinic' } }] },
    'other',
    'Where it came from',
    'Example Clinic',
    '2024-05-03T10:00:00Z',
  ],
  [
    {
      resourceType: 'Appointment',
      status: 'booked',
      description: 'Check-up',
      start: '2031-05-03T10:00:00Z',
      participant: [{ actor: { display: 'Dr. A Example' } }],
    },
    'visit',
    'Check-up',
    'Booked, Dr. A Example',
    '2031-05-03T10:00:00Z',
  ],
  [
    {
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'https://ehr.test/Questionnaire/phq-9|1.0',
      authored: '2024-01-01',
      item: [{}],
    },
    'document',
    'Questionnaire phq-9',
    '1 answer',
    '2024-01-01',
  ],
  [
    {
      resourceType: 'FamilyMemberHistory',
      relationship: text('Mother'),
      condition: [{ code: text('Diabetes') }],
      date: '2020',
    },
    'observation',
    'Mother',
    'Diabetes',
    '2020',
  ],
  [
    {
      resourceType: 'ImagingStudy',
      modality: [{ code: 'CT', display: 'Computed tomography' }],
      description: 'CT of the head',
      started: '2020-01-01',
    },
    'report',
    'CT of the head',
    'Computed tomography',
    '2020-01-01',
  ],
  [
    { resourceType: 'Specimen', type: text('Blood'), collection: { collectedDateTime: '2020-01-01' } },
    'other',
    'Blood',
    '',
    '2020-01-01',
  ],
  [{ resourceType: 'Binary', contentType: 'application/pdf' }, 'document', 'File', 'application/pdf', ''],
  [
    { resourceType: 'MolecularSequence', code: text('BRCA1'), date: '2020-01-01' },
    'other',
    'BRCA1',
    'Molecular sequence',
    '2020-01-01',
  ],
  [{ resourceType: 'constructor' }, 'other', 'Constructor', '', ''],
  [{ resourceType: '' }, 'other', 'Unknown', '', ''],
];

for (const [resource, ...shown] of LINES) {
  test(`a list says "${shown.join(' | ')}" of a ${resource.resourceType}`, () =>
    expect(shownOf(resource)).toEqual(shown));
}

const VALUES: readonly (readonly [observation: Record<string, unknown>, detail: string])[] = [
  [{ valueQuantity: { value: 0.01, comparator: '<', unit: 'ng/mL' } }, '<0.01 ng/mL'],
  [{ valueQuantity: { value: 0, unit: 'mg/dL' } }, '0 mg/dL'],
  [{ valueQuantity: { value: 159.27405929552853, unit: 'cm' } }, '159.274 cm'],
  [{ valueRange: { low: { value: 1, unit: '/[HPF]' }, high: { value: 5, unit: '/[HPF]' } } }, '1–5 /HPF'],
  [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 40 } } }, '1:40'],
  [{ valueInteger: 0 }, '0'],
  [{ valueBoolean: false }, 'No'],
  [{ valueString: 'See  comment\n' }, 'See comment'],
  [{ valueCodeableConcept: coded('http://snomed.info/sct', '10828004', 'Positive') }, 'Positive'],
  [{ valueCodeableConcept: { coding: [{ code: '7' }] } }, 'Code 7'],
  [{ valueTime: '13:30:00' }, '13:30'],
  [{ valueDateTime: '2024-05' }, 'May 2024'],
  [{ valuePeriod: { start: '2024-05-03', end: '2024-05-04' } }, '3 May 2024 – 4 May 2024'],
  [{ valueSampledData: { origin: { value: 0, unit: 'mV' }, data: '1 2 3 E' } }, 'Recorded curve, 4 points (mV)'],
  [{ dataAbsentReason: coded('', 'not-performed') }, 'No value: not performed'],
  [{ valueQuantity: { unit: 'mg' }, dataAbsentReason: text('Hemolyzed') }, 'No value: hemolyzed'],
  [
    {
      _valueString: {
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
      },
    },
    'No value: masked',
  ],
  [{ hasMember: [{ reference: 'Observation/1' }, { reference: 'Observation/2' }] }, 'Panel of 2'],
  [{ component: [{ code: text('Left'), valueInteger: 0 }, { code: text('Right') }] }, 'Left 0'],
  [
    { component: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ code: text(name), valueString: 'ok' })) },
    'a ok, b ok, c ok, 2 more',
  ],
  [
    { component: [{ code: coded(LOINC, '8480-6', 'Systolic'), valueQuantity: { value: 124, unit: 'mmHg' } }] },
    'Systolic 124 mmHg',
  ],
  [{}, ''],
];

test('every kind of value says something', () => {
  const details = VALUES.map(([observation]) => [
    observation,
    describe({ resourceType: 'Observation', ...observation }).detail,
  ]);
  expect(details).toEqual(VALUES);
});

test('a value keeps its zeros when its text is at hand', () => {
  const sent = parsePreservingDecimals('{"resourceType":"Observation","valueQuantity":{"value":5.10,"unit":"%"}}');
  expect(describe(sent.resource).detail).toBe('5.1 %');
  expect(describe(sent.resource, sent).detail).toBe('5.10 %');
});

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const nameOf = (reference: string) => (reference === 'Medication/m1' ? 'Examplol' : undefined);

const MEDICINES: readonly (readonly [form: string, medication: Record<string, unknown>, title: string])[] = [
  ['concept', { medicationCodeableConcept: coded(RXNORM, '1', 'Examplol') }, 'Examplol'],
  ['bare code', { medicationCodeableConcept: coded(RXNORM, '1') }, 'Code 1'],
  [
    'contained',
    { contained: [{ id: 'm', code: text('Examplol') }], medicationReference: { reference: '#m' } },
    'Examplol',
  ],
  [
    'contained mixture',
    {
      contained: [{ id: 'm', ingredient: [{ itemCodeableConcept: text('A') }, { itemReference: { display: 'B' } }] }],
      medicationReference: { reference: '#m' },
    },
    'A + B',
  ],
  [
    'display',
    { medicationReference: { reference: 'https://other.test/Medication/7', display: 'Examplol' } },
    'Examplol',
  ],
  ['relative', { medicationReference: { reference: 'Medication/m1' } }, 'Examplol'],
  ['identifier', { medicationReference: { type: 'Medication', identifier: { value: '77' } } }, 'Medication 77'],
  ['of R5', { medication: { concept: text('Examplol') } }, 'Examplol'],
  ['foreign', { medicationReference: { reference: 'https://other.test/Medication/7' } }, 'Medicine, name not given'],
  ['forbidden', { medicationReference: { reference: 'Medication/403' } }, 'Medicine, name not given'],
  ['missing', {}, 'Medicine, name not given'],
];

for (const [form, medication, title] of MEDICINES) {
  test(`a medicine that is ${form} is called "${title}"`, () => {
    expect(describe({ resourceType: 'MedicationRequest', ...medication }, { nameOf }).title).toBe(title);
  });
}

const NAMES: readonly (readonly [code: unknown, title: string])[] = [
  [{ text: 'Text', coding: [{ system: LOINC, display: 'Display' }] }, 'Text'],
  [
    {
      text: ' ',
      coding: [
        { system: 'urn:oid:1.2.3', display: 'Local' },
        { system: LOINC, display: 'Preferred' },
      ],
    },
    'Preferred',
  ],
  [
    {
      coding: [
        { system: LOINC, code: '1' },
        { system: 'urn:oid:1.2.3', display: 'Local' },
      ],
    },
    'Local',
  ],
  [{ coding: [{ system: LOINC, code: '29463-7' }] }, 'Weight'],
  [{ coding: [{ system: 'urn:oid:1.2.3', code: 'X1' }] }, 'Code X1'],
  [{ text: 'undefined', coding: [{ display: '[object Object]', code: 'X1' }] }, 'Code X1'],
  [{ text: '\u202egnorw\u202c', coding: [] }, 'gnorw'],
  [{ text: '\u200b\u2060' }, 'Observation, name not given'],
  [{ text: 'x'.repeat(1_000_000) }, `${'x'.repeat(299)}…`],
  [{ coding: 'broken' }, 'Observation, name not given'],
  [undefined, 'Observation, name not given'],
];

for (const [code, title] of NAMES) {
  test(`${JSON.stringify(code)?.slice(0, 80)} is called "${title.slice(0, 30)}"`, () => {
    expect(describe({ resourceType: 'Observation', code }).title).toBe(title);
  });
}

const WITHDRAWN: readonly (readonly [resource: Resource, withdrawn: string])[] = [
  [{ resourceType: 'Observation', status: 'final' }, ''],
  [{ resourceType: 'Observation', status: 'entered-in-error' }, 'entered-in-error'],
  [{ resourceType: 'Condition', verificationStatus: coded('', 'refuted') }, 'refuted'],
  [
    { resourceType: 'Condition', verificationStatus: { coding: [{ code: 'local' }, { code: 'entered-in-error' }] } },
    'entered-in-error',
  ],
  [{ resourceType: 'Condition', verificationStatus: 'refuted' }, 'refuted'],
  [{ resourceType: 'Condition', verificationStatus: coded('', 'unconfirmed') }, ''],
  [{ resourceType: 'Immunization', status: 'not-done' }, 'not-done'],
  [{ resourceType: 'Immunization', wasNotGiven: true }, 'not-done'],
  [{ resourceType: 'Procedure', notDone: true }, 'not-done'],
  [{ resourceType: 'MedicationRequest', status: 'active', doNotPerform: true }, 'doNotPerform'],
  [{ resourceType: 'MedicationRequest', status: 'cancelled' }, 'cancelled'],
  [{ resourceType: 'MedicationRequest', status: 'stopped' }, ''],
  [{ resourceType: 'MedicationStatement', taken: 'n' }, 'not-taken'],
  [{ resourceType: 'DocumentReference', status: 'current', docStatus: 'entered-in-error' }, 'entered-in-error'],
  [{ resourceType: 'Goal', lifecycleStatus: 'rejected' }, 'rejected'],
  [{ resourceType: 'Consent', status: 'rejected' }, ''],
  [{ resourceType: 'Appointment', status: 'noshow' }, 'noshow'],
  [{ resourceType: 'Whatever', status: 'nullified' }, 'nullified'],
  [
    { resourceType: 'Condition', modifierExtension: [{ url: 'https://ehr.test/not', valueBoolean: true }] },
    'not-understood',
  ],
  [{ resourceType: 'Condition', modifierExtension: [] }, ''],
  [
    { resourceType: 'Observation', component: [{ modifierExtension: [{ url: 'https://ehr.test/not' }] }] },
    'not-understood',
  ],
  [{ resourceType: 'Condition', implicitRules: 'https://ehr.test/rules' }, 'not-understood'],
];

for (const [resource, withdrawn] of WITHDRAWN) {
  test(`${JSON.stringify(resource)} ${withdrawn ? `is withdrawn: ${withdrawn}` : 'stands'}`, () => {
    expect(describe(resource).withdrawn).toBe(withdrawn);
  });
}

const FLAGS: readonly (readonly [observation: Record<string, unknown>, flagged: boolean])[] = [
  ...['H', 'L', 'A', 'HH', 'LL', 'AA', 'HU', 'LU'].map(
    (code) => [{ interpretation: [coded(INTERPRETATION, code)] }, true] as const,
  ),
  ...['N', 'POS', 'R', 'U', '<'].map((code) => [{ interpretation: [coded(INTERPRETATION, code)] }, false] as const),
  [{ interpretation: [{ coding: [{ code: 'H' }] }] }, true],
  [{ interpretation: coded('http://hl7.org/fhir/v2/0078', 'L') }, true],
  [{ interpretation: [coded('urn:oid:1.2.3', 'H')] }, false],
  [{ interpretation: [text('High')] }, false],
  [{ component: [{ interpretation: [coded(INTERPRETATION, 'HH')] }] }, true],
  [{ valueQuantity: { value: 900 }, referenceRange: [{ high: { value: 5 } }] }, false], // never computed
];

for (const [observation, flagged] of FLAGS) {
  test(`${JSON.stringify(observation)} is ${flagged ? '' : 'not '}flagged`, () => {
    expect(describe({ resourceType: 'Observation', ...observation }).flagged).toBe(flagged);
  });
}

test('a date that is none is not filed under', () => {
  const at = (effectiveDateTime: unknown, issued?: unknown) =>
    describe({ resourceType: 'Observation', effectiveDateTime, issued }).when;
  expect(at('yesterday', '2024-05-03T10:00:00Z')).toBe('2024-05-03T10:00:00Z');
  expect(at('2024-02-30')).toBe('');
  expect(at(20240503)).toBe('');
  expect(describe({ resourceType: 'Basic', meta: { lastUpdated: '2024-05-03T10:00:00Z' } }).when).toBe('');
});

const KINDS: readonly (readonly [observation: Record<string, unknown>, kind: string])[] = [
  [{ category: [...category('vital-signs'), ...category('laboratory')] }, 'lab'],
  [{ category: category('laboratory')[0] }, 'lab'],
  [{ category: [text('Laboratory')] }, 'lab'],
  [{ category: category('social-history'), code: coded(LOINC, '8867-4') }, 'observation'],
  [{ code: coded(LOINC, '8867-4') }, 'vital'],
  [{ code: coded('urn:oid:1.2.3', '8867-4') }, 'observation'],
  [{ category: 'laboratory' }, 'lab'],
];

for (const [observation, kind] of KINDS) {
  test(`${JSON.stringify(observation)} is of kind ${kind}`, () => {
    expect(describe({ resourceType: 'Observation', ...observation }).kind).toBe(kind);
  });
}

/** What is wrong with a line. Plain code, for `expect` a hundred thousand times takes minutes. */
function faultsOf(line: Description): readonly string[] {
  const words = [line.kind, line.title, line.detail, line.withdrawn, line.when];
  const faults = words.filter(
    (text) => typeof text !== 'string' || /undefined|\[object |NaN|[\n\r\u202e]|^\s|\s$/.test(text),
  );
  if (line.title === '') faults.push('no title');
  if (line.when !== '' && dayOf(line.when) === '') faults.push(`no date: ${line.when}`);
  return faults;
}

test('no shape makes it throw or say what is not text', () => {
  // Names of real elements with anything inside: of free JSON, nothing would ever be looked at.
  const names = [...new Set(LINES.flatMap(([resource]) => Object.keys(resource)))].concat([
    'value',
    'display',
    'coding',
    'text',
    'repeat',
  ]);
  const inner = fc.constantFrom(...names, ...VALUES.flatMap(([value]) => Object.keys(value)));
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 2, arbitrary: fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)) },
      { weight: 2, arbitrary: fc.dictionary(inner, tie('json'), { maxKeys: 3 }) },
      { weight: 1, arbitrary: fc.array(tie('json'), { maxLength: 2 }) },
    ),
  }));
  const types = fc.constantFrom(...new Set(LINES.map(([{ resourceType }]) => resourceType)), 'toString', '__proto__');
  const isFaultless = (resource: Resource) => faultsOf(describe(resource)).length === 0;
  const elements = fc.dictionary(fc.constantFrom(...names), json, { maxKeys: 8 });
  fc.assert(
    fc.property(types, elements, (resourceType, rest) => isFaultless({ ...rest, resourceType })),
    { numRuns: 1000 },
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => isFaultless(Object.assign(Object.create(null), value) as Resource)));
});

const SYNTHEA = new URL('../../../shared/data/synthea-r4', import.meta.url).pathname; // beside a checkout, where it is at hand

/** Resources of whole synthetic people where they are at hand, else those of the table above. */
function wholeRecords(): readonly string[] {
  if (!existsSync(SYNTHEA)) return LINES.map(([resource]) => JSON.stringify(resource));
  return readdirSync(SYNTHEA).flatMap((file) => {
    const { entry } = JSON.parse(readFileSync(`${SYNTHEA}/${file}`, 'utf8')) as { entry: { resource: Resource }[] };
    return entry.map(({ resource }) => JSON.stringify(resource));
  });
}

test('a whole record has a title and a date on every line that should', () => {
  const undated = new Set([
    'Patient',
    'Organization',
    'Practitioner',
    'Goal',
    'Device',
    'Location',
    'CareTeam',
    'Medication',
  ]);
  const faults = wholeRecords().flatMap((sent) => {
    const resource = JSON.parse(sent) as Resource;
    const line = describe(resource);
    const nameless = /^Code |name not given/.test(line.title) && existsSync(SYNTHEA) ? [line.title] : [];
    const dateless = line.when === '' && existsSync(SYNTHEA) && !undated.has(resource.resourceType) ? ['no date'] : [];
    return [...faultsOf(line), ...nameless, ...dateless].map((fault) => `${resource.resourceType}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('describing a record costs no more than a few times of parsing it', () => {
  const texts = wholeRecords();
  let [parsing, describing] = [Infinity, Infinity];
  // Best of some, side by side: what is compared is the work, not who else uses the machine.
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    const resources = texts.map((sent) => JSON.parse(sent) as Resource);
    const parsed = performance.now();
    for (const resource of resources) describe(resource);
    parsing = Math.min(parsing, parsed - start);
    describing = Math.min(describing, performance.now() - parsed);
  }
  // Bundled it is 0.7. The runner's module wrapping makes each call between files dearer, hence room for it.
  if (texts.length > 1000) expect(describing / parsing).toBeLessThan(4);
});
