import type { Entry } from '../../record/entry.ts';
import { entryFrom, HARBOR } from '../../record/testing.ts';

const SNOMED = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';
const code = (sent: string, system = '') => ({ coding: [{ system, code: sent }] });
const problem = (text: string, said: Record<string, unknown>) => ({
  resourceType: 'Condition',
  code: { text },
  clinicalStatus: code('active'),
  ...said,
});
const visit = { category: [code('encounter-diagnosis')] };
const mother = {
  text: 'mother',
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'MTH' }],
};

/** For specs of screens: what is the matter, what was done, who the relatives are, how somebody lives, and what is in them. */
export const CONDITION_ENTRIES: readonly Entry[] = [
  entryFrom(problem('Essential hypertension', { onsetDateTime: '2004-03', severity: { text: 'Moderate' } })),
  entryFrom(problem('Essential hypertension', { onsetDateTime: '2004', clinicalStatus: code('resolved') }), HARBOR),
  entryFrom(problem('Migraine', { verificationStatus: code('provisional'), onsetString: 'as a child' })),
  entryFrom(problem('Asthma', { onsetDateTime: '2199-01-01' })),
  entryFrom(problem('Pneumonia', { clinicalStatus: code('resolved'), abatementDateTime: '2010-04' })),
  entryFrom(problem('Headache', { ...visit, onsetDateTime: '2021-02-03', abatementDateTime: '2021-02-05' })),
  entryFrom(problem('Headache', { ...visit, onsetDateTime: '2023-06-07', abatementDateTime: '2023-06-09' })),
  entryFrom(problem('Gout', { verificationStatus: code('refuted') })),
  entryFrom({
    resourceType: 'Procedure',
    id: 'implanting',
    status: 'completed',
    code: { text: 'Implantation of a pacemaker' },
    performedDateTime: '2019-05-03',
    bodySite: [{ text: 'Left chest' }],
    performer: [{ actor: { display: 'Dr Ada Quillfeather' } }],
    complication: [{ text: 'None' }],
    focalDevice: [{ manipulated: { reference: 'Device/pacemaker' }, action: code('129337003', SNOMED) }],
  }),
  entryFrom({
    resourceType: 'Procedure',
    status: 'in-progress',
    code: { text: 'Physiotherapy' },
    performedPeriod: { start: '2026-11-01' },
  }),
  entryFrom({
    resourceType: 'Device',
    id: 'pacemaker',
    status: 'active',
    type: { text: 'Pacemaker' },
    patient: { reference: 'Patient/p1' },
    manufacturer: 'Placeholder Devices',
    serialNumber: 'S-0001',
    expirationDate: '2031-05',
    udiCarrier: [{ carrierHRF: '(01)00000000000000(17)300101(21)S-0001' }],
  }),
  entryFrom({ resourceType: 'Device', status: 'active', type: { text: 'Blood analyser' } }),
  entryFrom({
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    relationship: mother,
    deceasedAge: { value: 81, unit: 'years' },
    condition: [{ code: { text: 'Diabetes' }, onsetAge: { value: 55, code: 'a' }, contributedToDeath: true }],
  }),
  entryFrom({
    resourceType: 'FamilyMemberHistory',
    status: 'partial',
    relationship: { text: 'brother' },
    name: 'Rowan Vale',
    condition: [{ code: { text: 'diabetes' } }],
    note: [{ text: 'Found at a check of the whole family.' }],
  }),
  ...['2015-03-01', '2021-03-01'].map((effectiveDateTime, i) =>
    entryFrom({
      resourceType: 'Observation',
      status: 'final',
      category: [code('social-history')],
      code: { text: 'Tobacco smoking status', coding: [{ system: LOINC, code: '72166-2' }] },
      effectiveDateTime,
      valueCodeableConcept: { text: i === 0 ? 'Smoker' : 'Former smoker' },
    }),
  ),
  entryFrom({
    resourceType: 'QuestionnaireResponse',
    status: 'in-progress',
    questionnaire: 'http://invented.test/Questionnaire/before-the-visit',
    authored: '2026-10-12T09:30:00Z',
    source: { display: 'Juniper Vale' },
    item: [
      {
        linkId: '1',
        text: 'Sleep',
        item: [{ linkId: '1.1', text: 'How many hours?', answer: [{ valueDecimal: 7.5 }] }],
      },
      { linkId: '2', text: 'Pain?', answer: [{ valueBoolean: false }] },
      { linkId: '3', text: 'Anything else?' },
    ],
  }),
  entryFrom({
    resourceType: 'ImagingStudy',
    id: 'chest',
    status: 'available',
    started: '2024-05-03T09:40:00Z',
    numberOfSeries: 1,
    numberOfInstances: 2,
    series: [{ modality: { code: 'DX', display: 'Digital Radiography' }, bodySite: { display: 'Chest' } }],
  }),
  entryFrom({
    resourceType: 'DiagnosticReport',
    id: 'chest-report',
    status: 'preliminary',
    category: [code('LP29684-5', LOINC)],
    code: { text: 'XR Chest 2 Views' },
    effectiveDateTime: '2024-05-03T10:00:00Z',
    conclusion: 'Normal study.\nNothing out of the ordinary.',
    imagingStudy: [{ reference: 'ImagingStudy/chest' }],
    presentedForm: [{ contentType: 'text/plain', url: 'Binary/b1' }],
  }),
];
