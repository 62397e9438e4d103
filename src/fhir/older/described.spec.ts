import { expect, test } from '@playwright/test';
import { describe } from '../describe.ts';
import type { Resource } from '../resource.ts';

const text = (words: string) => ({ text: words });

/** What a list says of older and newer resources: kind, title, detail, date, whether it is withdrawn. */
const LINES: readonly (readonly [version: string, resource: Resource, shown: readonly string[]])[] = [
  [
    'DSTU2',
    {
      resourceType: 'MedicationOrder',
      status: 'active',
      dateWritten: '2011-02-21',
      medicationCodeableConcept: text('Examplol 10 mg'),
      dosageInstruction: [
        { doseQuantity: { value: 1, unit: 'tablet' }, timing: { repeat: { period: 1, periodUnits: 'd' } } },
      ],
    },
    ['medication', 'Examplol 10 mg', '1 tablet, every day', '2011-02-21', ''],
  ],
  [
    'R5',
    {
      resourceType: 'MedicationStatement',
      status: 'recorded',
      medication: { concept: text('Examplol') },
      effectivePeriod: { start: '2024' },
    },
    ['medication', 'Examplol', 'Recorded', '2024', ''],
  ],
  [
    'DSTU2',
    {
      resourceType: 'AllergyIntolerance',
      status: 'refuted',
      substance: text('Penicillin'),
      criticality: 'CRITH',
      recordedDate: '2010',
    },
    ['allergy', 'Penicillin', 'High risk', '2010', 'refuted'],
  ],
  [
    'STU3',
    { resourceType: 'Condition', clinicalStatus: 'active', code: text('Asthma'), assertedDate: '2017' },
    ['problem', 'Asthma', 'Active', '2017', ''],
  ],
  [
    'DSTU2',
    {
      resourceType: 'Immunization',
      status: 'completed',
      wasNotGiven: true,
      date: '2007',
      vaccineCode: text('Influenza'),
    },
    ['immunization', 'Influenza', '', '2007', 'not-done'],
  ],
  [
    'R5',
    { resourceType: 'Procedure', status: 'completed', code: text('Appendectomy'), occurrenceDateTime: '2024' },
    ['procedure', 'Appendectomy', '', '2024', ''],
  ],
  [
    'DSTU2',
    { resourceType: 'Encounter', class: 'emergency', period: { start: '2011' }, reason: [text('Cough')] },
    ['visit', 'Emergency visit', 'Cough', '2011', ''],
  ],
  [
    'STU3',
    {
      resourceType: 'DocumentReference',
      class: text('Notes'),
      created: '2017-05-03',
      content: [{ attachment: { title: 'Visit of May' } }],
    },
    ['document', 'Visit of May', '', '2017-05-03', ''],
  ],
  [
    'DSTU2',
    {
      resourceType: 'DiagnosticOrder',
      status: 'requested',
      item: [{ code: text('Blood count') }],
      event: [{ dateTime: '2011' }],
    },
    ['care', 'Blood count', 'Requested', '2011', ''],
  ],
  [
    'STU3',
    { resourceType: 'ReferralRequest', status: 'active', type: text('Consultation'), authoredOn: '2017' },
    ['care', 'Consultation', 'Active', '2017', ''],
  ],
  [
    'DSTU2',
    { resourceType: 'Goal', description: 'Walk daily', status: 'on-hold', startDate: '2011' },
    ['care', 'Walk daily', 'On hold', '2011', ''],
  ],
  [
    'R5, of a type that R4 has not',
    { resourceType: 'GenomicStudy', type: [text('Whole genome')], startDate: '2024-05', status: 'available' },
    ['other', 'Whole genome', 'Genomic study', '2024-05', ''],
  ],
  [
    'DSTU2, of a type that was given up',
    { resourceType: 'OrderResponse', date: '2011', description: 'Accepted by phone' },
    ['other', 'Accepted by phone', 'Order response', '2011', ''],
  ],
  [
    'anything, of a type that names nothing',
    { resourceType: 'InventoryReport', reportedDateTime: '2024' },
    ['other', 'Inventory report', '', '2024', ''],
  ],
];

for (const [version, resource, shown] of LINES) {
  test(`a ${resource.resourceType} of ${version} is listed as what it is`, () => {
    const { kind, title, detail, when, withdrawn } = describe(resource);
    expect([kind, title, detail, when, withdrawn]).toEqual(shown);
  });
}
