import { expect, test } from '@playwright/test';
import type { JsonObject } from '../../base/json.ts';
import { asR4 } from './as-r4.ts';

const text = (words: string) => ({ text: words });
const to = (reference: string) => ({ reference });
const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const CODES = 'http://terminology.hl7.org/CodeSystem';
const daily = { frequency: 1, period: 1 };

/** [what, resource type as sent, elements as sent, elements in R4, resource type in R4 where it is another] */
type Shape = readonly [what: string, type: string, sent: JsonObject, r4: JsonObject, r4Type?: string];

const SHAPES: readonly Shape[] = [
  [
    'a problem of DSTU2',
    'Condition',
    {
      patient: to('Patient/p'),
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      category: coded('http://hl7.org/fhir/condition-category', 'diagnosis'),
      dateRecorded: '2011-05-16',
      onsetQuantity: { value: 30 },
      notes: 'Seen in May',
      stage: { summary: text('II') },
      evidence: [{ code: text('Cough') }],
    },
    {
      subject: to('Patient/p'),
      clinicalStatus: coded(`${CODES}/condition-clinical`, 'active'),
      verificationStatus: coded(`${CODES}/condition-ver-status`, 'confirmed'),
      category: [coded('http://hl7.org/fhir/condition-category', 'diagnosis')],
      recordedDate: '2011-05-16',
      onsetAge: { value: 30 },
      note: [text('Seen in May')],
      stage: [{ summary: text('II') }],
      evidence: [{ code: [text('Cough')] }],
    },
  ],
  [
    'a problem of STU3',
    'Condition',
    { clinicalStatus: 'resolved', context: to('Encounter/e'), assertedDate: '2017' },
    {
      clinicalStatus: coded(`${CODES}/condition-clinical`, 'resolved'),
      encounter: to('Encounter/e'),
      recordedDate: '2017',
    },
  ],
  [
    'a problem of R5',
    'Condition',
    {
      participant: [
        { function: coded(`${CODES}/provenance-participant-type`, 'author'), actor: to('Practitioner/a') },
        { function: coded(`${CODES}/provenance-participant-type`, 'informant'), actor: to('Patient/p') },
        { function: coded(`${CODES}/provenance-participant-type`, 'verifier'), actor: to('Practitioner/v') },
      ],
      evidence: [{ concept: text('Cough') }, { reference: to('Observation/o') }],
    },
    {
      recorder: to('Practitioner/a'),
      asserter: to('Patient/p'),
      participant: [
        { function: coded(`${CODES}/provenance-participant-type`, 'verifier'), actor: to('Practitioner/v') },
      ],
      evidence: [{ code: [text('Cough')] }, { detail: [to('Observation/o')] }],
    },
  ],
  [
    'an allergy of DSTU2',
    'AllergyIntolerance',
    {
      substance: text('Penicillin'),
      status: 'confirmed',
      criticality: 'CRITH',
      category: 'medication',
      onset: '2010',
      lastOccurence: '2011',
      reporter: to('Patient/p'),
      note: { text: 'Told by phone' },
      reaction: [{ manifestation: [text('Hives')], note: { text: 'Mild' } }],
    },
    {
      code: text('Penicillin'),
      verificationStatus: coded(`${CODES}/allergyintolerance-verification`, 'confirmed'),
      criticality: 'high',
      category: ['medication'],
      onsetDateTime: '2010',
      lastOccurrence: '2011',
      asserter: to('Patient/p'),
      note: [{ text: 'Told by phone' }],
      reaction: [{ manifestation: [text('Hives')], note: [{ text: 'Mild' }] }],
    },
  ],
  [
    'an allergy that DSTU2 says is over',
    'AllergyIntolerance',
    { status: 'resolved' },
    { clinicalStatus: coded(`${CODES}/allergyintolerance-clinical`, 'resolved') },
  ],
  [
    'an allergy of R5',
    'AllergyIntolerance',
    {
      type: coded('http://hl7.org/fhir/allergy-intolerance-type', 'allergy'),
      reaction: [{ manifestation: [{ concept: text('Hives') }] }],
    },
    { type: 'allergy', reaction: [{ manifestation: [text('Hives')] }] },
  ],
  [
    'a panel of STU3',
    'Observation',
    {
      context: to('Encounter/e'),
      comment: 'Fasting',
      interpretation: coded('http://hl7.org/fhir/v2/0078', 'H'),
      related: [
        { type: 'has-member', target: to('Observation/1') },
        { type: 'derived-from', target: to('Observation/2') },
        { type: 'replaces', target: to('Observation/3') },
      ],
      component: [{ interpretation: text('High') }],
    },
    {
      encounter: to('Encounter/e'),
      note: [text('Fasting')],
      interpretation: [coded('http://hl7.org/fhir/v2/0078', 'H')],
      hasMember: [to('Observation/1')],
      derivedFrom: [to('Observation/2')],
      related: [{ type: 'replaces', target: to('Observation/3') }],
      component: [{ interpretation: [text('High')] }],
    },
  ],
  [
    'a result of DSTU2',
    'Observation',
    {
      category: coded('http://hl7.org/fhir/observation-category', 'laboratory'),
      comments: 'Repeat',
      referenceRange: [
        { low: { value: 1 }, meaning: coded('http://hl7.org/fhir/referencerange-meaning', 'therapeutic') },
      ],
    },
    {
      category: [coded('http://hl7.org/fhir/observation-category', 'laboratory')],
      note: [text('Repeat')],
      referenceRange: [{ low: { value: 1 }, type: coded('http://hl7.org/fhir/referencerange-meaning', 'therapeutic') }],
    },
  ],
  [
    'a report of DSTU2',
    'DiagnosticReport',
    {
      category: text('Pathology'),
      performer: to('Organization/o'),
      request: [to('DiagnosticOrder/d')],
      codedDiagnosis: [text('Naevus')],
      image: [{ link: to('Media/m') }],
    },
    {
      category: [text('Pathology')],
      performer: [to('Organization/o')],
      basedOn: [to('DiagnosticOrder/d')],
      conclusionCode: [text('Naevus')],
      media: [{ link: to('Media/m') }],
    },
  ],
  [
    'a report of STU3, whose performers have roles or none',
    'DiagnosticReport',
    { performer: [{ actor: to('Practitioner/a') }, { role: text('Reader'), actor: to('Practitioner/b') }] },
    { performer: [to('Practitioner/a'), { role: text('Reader'), actor: to('Practitioner/b') }] },
  ],
  [
    'an immunization of DSTU2',
    'Immunization',
    {
      status: 'completed',
      date: '2007-09-10',
      wasNotGiven: false,
      reported: false,
      performer: to('Practitioner/a'),
      explanation: { reason: [text('Travel')] },
      vaccinationProtocol: [{ doseSequence: 2, seriesDoses: 3, series: 'A' }],
    },
    {
      status: 'completed',
      occurrenceDateTime: '2007-09-10',
      primarySource: true,
      performer: [{ actor: to('Practitioner/a') }],
      reasonCode: [text('Travel')],
      protocolApplied: [{ doseNumberPositiveInt: 2, seriesDosesPositiveInt: 3, series: 'A' }],
    },
  ],
  [
    'an immunization that was not given (STU3)',
    'Immunization',
    {
      status: 'completed',
      notGiven: true,
      explanation: { reasonNotGiven: [text('Declined')] },
      practitioner: [{ role: text('Giver'), actor: to('Practitioner/a') }],
    },
    {
      status: 'not-done',
      statusReason: text('Declined'),
      performer: [{ function: text('Giver'), actor: to('Practitioner/a') }],
    },
  ],
  [
    'an immunization of R5',
    'Immunization',
    {
      manufacturer: { reference: { display: 'Sample Inc' } },
      reason: [{ concept: text('Travel') }, { reference: to('Condition/c') }],
      protocolApplied: [{ doseNumber: '2', seriesDoses: '3' }],
    },
    {
      manufacturer: { display: 'Sample Inc' },
      reasonCode: [text('Travel')],
      reasonReference: [to('Condition/c')],
      protocolApplied: [{ doseNumberString: '2', seriesDosesString: '3' }],
    },
  ],
  [
    'a procedure of DSTU2 that was not done',
    'Procedure',
    {
      status: 'aborted',
      notPerformed: true,
      reasonNotPerformed: [text('Fever')],
      reasonCodeableConcept: text('Pain'),
      performer: [{ actor: to('Practitioner/a'), role: text('Surgeon') }],
      notes: [{ text: 'Next week' }],
    },
    {
      status: 'not-done',
      statusReason: text('Fever'),
      reasonCode: [text('Pain')],
      performer: [{ actor: to('Practitioner/a'), function: text('Surgeon') }],
      note: [{ text: 'Next week' }],
    },
  ],
  [
    'what was entered in error stays so, whatever else it says',
    'Procedure',
    { status: 'entered-in-error', notDone: true },
    { status: 'entered-in-error' },
  ],
  [
    'a procedure of R5',
    'Procedure',
    {
      occurrencePeriod: { start: '2019' },
      category: [text('Surgery')],
      reason: [{ reference: to('Condition/c') }],
      complication: [{ concept: text('Bleeding') }],
      used: [{ reference: to('Device/d') }],
    },
    {
      performedPeriod: { start: '2019' },
      category: text('Surgery'),
      reasonReference: [to('Condition/c')],
      complication: [text('Bleeding')],
      usedReference: [to('Device/d')],
    },
  ],
  [
    'a visit of DSTU2',
    'Encounter',
    {
      class: 'inpatient',
      patient: to('Patient/p'),
      reason: [text('Cough')],
      indication: [to('Condition/c')],
      appointment: to('Appointment/a'),
      incomingReferral: [to('ReferralRequest/r')],
    },
    {
      class: { system: `${CODES}/v3-ActCode`, code: 'IMP' },
      subject: to('Patient/p'),
      reasonCode: [text('Cough')],
      reasonReference: [to('Condition/c')],
      appointment: [to('Appointment/a')],
      basedOn: [to('ReferralRequest/r')],
    },
  ],
  [
    'a visit whose word has no code',
    'Encounter',
    { class: 'daytime' },
    { class: { code: 'daytime', display: 'Daytime' } },
  ],
  [
    'a visit of R5',
    'Encounter',
    {
      status: 'completed',
      class: [{ coding: [{ system: `${CODES}/v3-ActCode`, code: 'AMB', display: 'ambulatory' }] }],
      actualPeriod: { start: '2024-05-03' },
      participant: [{ actor: to('Practitioner/a') }],
      reason: [{ use: [text('Chief complaint')], value: [{ concept: text('Cough') }] }],
      diagnosis: [{ condition: [{ reference: to('Condition/c') }], use: [text('Billing')] }],
      serviceType: [{ concept: text('Cardiology') }],
      admission: { origin: to('Location/l') },
    },
    {
      status: 'finished',
      class: { system: `${CODES}/v3-ActCode`, code: 'AMB', display: 'ambulatory' },
      period: { start: '2024-05-03' },
      participant: [{ individual: to('Practitioner/a') }],
      reasonCode: [text('Cough')],
      diagnosis: [{ condition: to('Condition/c'), use: text('Billing') }],
      serviceType: text('Cardiology'),
      hospitalization: { origin: to('Location/l') },
    },
  ],
  [
    'a document of DSTU2',
    'DocumentReference',
    {
      class: text('Notes'),
      created: '2011-05-16',
      indexed: '2011-05-20T10:00:00Z',
      docStatus: coded('http://hl7.org/fhir/composition-status', 'final'),
      content: [{ attachment: { url: 'Binary/b' }, format: [{ code: 'x' }] }],
      context: { encounter: to('Encounter/e'), related: [{ identifier: { value: '7' }, ref: to('Observation/o') }] },
    },
    {
      category: [text('Notes')],
      date: '2011-05-16',
      indexed: '2011-05-20T10:00:00Z',
      docStatus: 'final',
      content: [{ attachment: { url: 'Binary/b' }, format: { code: 'x' } }],
      context: { encounter: [to('Encounter/e')], related: [{ ...to('Observation/o'), identifier: { value: '7' } }] },
    },
  ],
  [
    'a document of R5',
    'DocumentReference',
    {
      context: [to('Encounter/e')],
      period: { start: '2024-05-03' },
      event: [{ concept: text('Visit') }],
      content: [{ profile: [{ valueCoding: { code: 'x' } }] }],
      relatesTo: [{ code: coded('http://hl7.org/fhir/document-relationship-type', 'replaces') }],
    },
    {
      context: { encounter: [to('Encounter/e')], period: { start: '2024-05-03' }, event: [text('Visit')] },
      content: [{ format: { code: 'x' } }],
      relatesTo: [{ code: 'replaces' }],
    },
  ],
  [
    'a document of R5 that belongs to no visit',
    'DocumentReference',
    { period: { start: '2024-05-03' }, facilityType: text('Clinic') },
    { context: { period: { start: '2024-05-03' }, facilityType: text('Clinic') } },
  ],
  [
    'a care plan of DSTU2',
    'CarePlan',
    {
      context: to('Encounter/e'),
      author: [to('Practitioner/a'), to('Practitioner/b')],
      activity: [{ actionResulting: [to('Observation/o')] }],
      note: { text: 'Weekly' },
    },
    {
      encounter: to('Encounter/e'),
      author: to('Practitioner/a'),
      contributor: [to('Practitioner/b')],
      activity: [{ outcomeReference: [to('Observation/o')] }],
      note: [{ text: 'Weekly' }],
    },
  ],
  [
    'a care team of R5',
    'CareTeam',
    {
      reason: [{ concept: text('Asthma') }],
      participant: [{ role: text('Nurse'), coveragePeriod: { start: '2024' } }],
    },
    { reasonCode: [text('Asthma')], participant: [{ role: [text('Nurse')], period: { start: '2024' } }] },
  ],
  [
    'a goal of DSTU2',
    'Goal',
    { description: 'Walk daily', status: 'achieved', targetDate: '2012', author: to('Patient/p') },
    {
      description: text('Walk daily'),
      lifecycleStatus: 'completed',
      achievementStatus: coded(`${CODES}/goal-achievement`, 'achieved'),
      target: [{ dueDate: '2012' }],
      expressedBy: to('Patient/p'),
    },
  ],
  [
    'a goal of STU3',
    'Goal',
    { status: 'on-target', target: { dueDate: '2018' } },
    { lifecycleStatus: 'active', achievementStatus: text('On target'), target: [{ dueDate: '2018' }] },
  ],
  [
    'a goal of R5',
    'Goal',
    { source: to('Patient/p'), outcome: [{ concept: text('Walks') }, { reference: to('Observation/o') }] },
    { expressedBy: to('Patient/p'), outcomeCode: [text('Walks')], outcomeReference: [to('Observation/o')] },
  ],
  [
    'a prescription of DSTU2',
    'MedicationOrder',
    {
      dateWritten: '2011-02-21',
      patient: to('Patient/p'),
      prescriber: to('Practitioner/a'),
      reasonCodeableConcept: text('Pain'),
      note: 'With food',
      dosageInstruction: [
        {
          additionalInstructions: text('Not on an empty stomach'),
          timing: { repeat: { ...daily, periodUnits: 'd', when: 'HS' } },
          siteCodeableConcept: text('Arm'),
          doseQuantity: { value: 5 },
        },
      ],
    },
    {
      authoredOn: '2011-02-21',
      subject: to('Patient/p'),
      requester: to('Practitioner/a'),
      reasonCode: [text('Pain')],
      note: [text('With food')],
      dosageInstruction: [
        {
          additionalInstruction: [text('Not on an empty stomach')],
          timing: { repeat: { ...daily, periodUnit: 'd', when: ['HS'] } },
          site: text('Arm'),
          doseAndRate: [{ doseQuantity: { value: 5 } }],
        },
      ],
    },
    'MedicationRequest',
  ],
  [
    'a prescription of STU3',
    'MedicationRequest',
    {
      requester: { agent: to('Practitioner/a'), onBehalfOf: to('Organization/o') },
      context: to('Encounter/e'),
      category: text('Outpatient'),
      substitution: { allowed: true },
    },
    {
      requester: to('Practitioner/a'),
      onBehalfOf: to('Organization/o'),
      encounter: to('Encounter/e'),
      category: [text('Outpatient')],
      substitution: { allowedBoolean: true },
    },
  ],
  [
    'a prescription of R5',
    'MedicationRequest',
    {
      medication: { reference: to('Medication/m') },
      reason: [{ concept: text('Pain') }],
      renderedDosageInstruction: 'One daily',
      reported: true,
    },
    {
      medicationReference: to('Medication/m'),
      reasonCode: [text('Pain')],
      dosageInstruction: [text('One daily')],
      reportedBoolean: true,
    },
  ],
  [
    'a medicine that was not taken (DSTU2)',
    'MedicationStatement',
    {
      status: 'completed',
      wasNotTaken: true,
      reasonNotTaken: [text('Felt well')],
      reasonForUseReference: to('Condition/c'),
      dosage: [{ quantityQuantity: { value: 2 }, asNeededBoolean: true }],
    },
    {
      status: 'not-taken',
      statusReason: [text('Felt well')],
      reasonReference: [to('Condition/c')],
      dosage: [{ asNeededBoolean: true, doseAndRate: [{ doseQuantity: { value: 2 } }] }],
    },
  ],
  [
    'a medicine that was not taken (STU3)',
    'MedicationStatement',
    { status: 'active', taken: 'n' },
    { status: 'not-taken' },
  ],
  [
    'a medicine that is not taken (R5)',
    'MedicationUsage',
    {
      status: 'recorded',
      medication: { concept: text('Examplol') },
      adherence: { code: coded('http://hl7.org/fhir/CodeSystem/medication-statement-adherence', 'not-taking') },
      encounter: to('Encounter/e'),
      informationSource: [to('Patient/p')],
      dosage: [{ asNeeded: true, asNeededFor: [text('Pain')] }],
    },
    {
      status: 'not-taken',
      medicationCodeableConcept: text('Examplol'),
      adherence: { code: coded('http://hl7.org/fhir/CodeSystem/medication-statement-adherence', 'not-taking') },
      context: to('Encounter/e'),
      informationSource: to('Patient/p'),
      dosage: [{ asNeededCodeableConcept: text('Pain') }],
    },
    'MedicationStatement',
  ],
  [
    'a medicine given (DSTU2)',
    'MedicationAdministration',
    {
      patient: to('Patient/p'),
      practitioner: to('Practitioner/a'),
      encounter: to('Encounter/e'),
      prescription: to('MedicationOrder/m'),
      effectiveTimeDateTime: '2011-02-21',
      dosage: { quantity: { value: 2 }, siteCodeableConcept: text('Arm') },
    },
    {
      subject: to('Patient/p'),
      performer: [{ actor: to('Practitioner/a') }],
      context: to('Encounter/e'),
      request: to('MedicationOrder/m'),
      effectiveDateTime: '2011-02-21',
      dosage: { dose: { value: 2 }, site: text('Arm') },
    },
  ],
  [
    'a medicine given (R5, in its own spelling)',
    'MedicationAdministration',
    { occurenceDateTime: '2024', medication: { concept: text('Examplol') } },
    { effectiveDateTime: '2024', medicationCodeableConcept: text('Examplol') },
  ],
  [
    'a medicine handed out (DSTU2)',
    'MedicationDispense',
    { dispenser: to('Organization/o'), note: 'At the counter' },
    { performer: [{ actor: to('Organization/o') }], note: [text('At the counter')] },
  ],
  [
    'a product of DSTU2',
    'Medication',
    { product: { form: text('Tablet'), ingredient: [{ item: { display: 'Examplol' } }] } },
    { form: text('Tablet'), ingredient: [{ item: { display: 'Examplol' } }] },
  ],
  [
    'tests ordered (DSTU2)',
    'DiagnosticOrder',
    {
      orderer: to('Practitioner/a'),
      reason: [text('Check-up')],
      item: [{ code: text('Blood count') }, { code: { coding: [{ code: 'lip', display: 'Lipids' }] } }],
      event: [
        { status: 'completed', dateTime: '2011-05-20' },
        { status: 'requested', dateTime: '2011-05-16' },
      ],
    },
    {
      code: { coding: [{ code: 'lip', display: 'Lipids' }], text: 'Blood count, Lipids' },
      requester: to('Practitioner/a'),
      reasonCode: [text('Check-up')],
      authoredOn: '2011-05-16',
      event: [
        { status: 'completed', dateTime: '2011-05-20' },
        { status: 'requested', dateTime: '2011-05-16' },
      ],
    },
    'ServiceRequest',
  ],
  [
    'a test ordered of which more is said (DSTU2)',
    'DiagnosticOrder',
    { item: [{ code: text('Blood count'), bodySite: text('Left arm') }] },
    { code: text('Blood count'), item: [{ code: text('Blood count'), bodySite: text('Left arm') }] },
    'ServiceRequest',
  ],
  [
    'a procedure ordered (DSTU2)',
    'ProcedureRequest',
    { code: text('Colonoscopy'), orderedOn: '2011', orderer: to('Practitioner/a'), scheduledDateTime: '2012' },
    { code: text('Colonoscopy'), authoredOn: '2011', requester: to('Practitioner/a'), occurrenceDateTime: '2012' },
    'ServiceRequest',
  ],
  [
    'a referral (DSTU2)',
    'ReferralRequest',
    {
      date: '2011-05-16',
      type: text('Consultation'),
      priority: coded('http://hl7.org/fhir/request-priority', 'urgent'),
      reason: text('Palpitations'),
      serviceRequested: [text('Cardiology')],
      recipient: [to('Practitioner/b')],
      specialty: text('Heart'),
      fulfillmentTime: { end: '2012' },
    },
    {
      authoredOn: '2011-05-16',
      category: [text('Consultation')],
      priority: 'urgent',
      reasonCode: [text('Palpitations')],
      code: text('Cardiology'),
      performer: [to('Practitioner/b')],
      performerType: text('Heart'),
      occurrencePeriod: { end: '2012' },
    },
    'ServiceRequest',
  ],
  [
    'a referral that says so in words alone',
    'ReferralRequest',
    { description: 'To a heart clinic' },
    { description: 'To a heart clinic', code: text('To a heart clinic') },
    'ServiceRequest',
  ],
  [
    'an order of R5',
    'ServiceRequest',
    { code: { concept: text('Blood count') }, reason: [{ reference: to('Condition/c') }] },
    { code: text('Blood count'), reasonReference: [to('Condition/c')] },
  ],
  [
    'an appointment of DSTU2',
    'Appointment',
    { type: text('Check-up'), reason: text('Cough') },
    { appointmentType: text('Check-up'), reasonCode: [text('Cough')] },
  ],
  [
    'an appointment of STU3',
    'Appointment',
    { indication: [to('Condition/c')], serviceCategory: text('General'), incomingReferral: [to('ReferralRequest/r')] },
    {
      reasonReference: [to('Condition/c')],
      serviceCategory: [text('General')],
      basedOn: [to('ReferralRequest/r')],
    },
  ],
  [
    'an imaging study of STU3',
    'ImagingStudy',
    { patient: to('Patient/p'), context: to('Encounter/e'), modalityList: [{ code: 'CT' }] },
    { subject: to('Patient/p'), encounter: to('Encounter/e'), modality: [{ code: 'CT' }] },
  ],
  [
    'an imaging study of R5',
    'ImagingStudy',
    { modality: [{ coding: [{ code: 'CT' }] }], procedure: [{ concept: text('CT of the head') }] },
    { modality: [{ code: 'CT' }], procedureCode: [text('CT of the head')] },
  ],
  [
    'a relative of DSTU2',
    'FamilyMemberHistory',
    { gender: 'female', note: { text: 'By phone' }, condition: [{ onsetQuantity: { value: 50 } }] },
    {
      sex: coded('http://hl7.org/fhir/administrative-gender', 'female'),
      note: [{ text: 'By phone' }],
      condition: [{ onsetAge: { value: 50 } }],
    },
  ],
  [
    'a person of DSTU2',
    'Patient',
    { name: [{ family: ['van', 'Testerton'] }], careProvider: [to('Practitioner/a')] },
    { name: [{ family: 'van Testerton' }], generalPractitioner: [to('Practitioner/a')] },
  ],
  ['a doctor of DSTU2', 'Practitioner', { name: { family: ['Example'] } }, { name: [{ family: 'Example' }] }],
  [
    'a device of R5',
    'Device',
    { name: [{ value: 'Example pump', type: 'user-friendly-name' }], type: [text('Pump')] },
    { deviceName: [{ name: 'Example pump', type: 'user-friendly-name' }], type: text('Pump') },
  ],
  [
    'a device ordered (DSTU2)',
    'DeviceUseRequest',
    { device: to('Device/d'), orderedOn: '2011', indication: [text('Asthma')], notes: ['Soon'] },
    { codeReference: to('Device/d'), authoredOn: '2011', reasonCode: [text('Asthma')], note: [text('Soon')] },
    'DeviceRequest',
  ],
  [
    'a device used (R5)',
    'DeviceUsage',
    { patient: to('Patient/p'), device: { reference: to('Device/d') }, reason: [{ concept: text('Asthma') }] },
    { subject: to('Patient/p'), device: to('Device/d'), reasonCode: [text('Asthma')] },
    'DeviceUseStatement',
  ],
  [
    'a questionnaire of DSTU2',
    'QuestionnaireResponse',
    {
      group: {
        title: 'Sleep',
        question: [{ linkId: '1', text: 'How long?', answer: [{ valueInteger: 7, group: [{ text: 'Naps' }] }] }],
      },
    },
    {
      item: [
        {
          text: 'Sleep',
          item: [{ linkId: '1', text: 'How long?', answer: [{ valueInteger: 7, item: [{ text: 'Naps' }] }] }],
        },
      ],
    },
  ],
];

for (const [what, type, sent, r4, r4Type = type] of SHAPES) {
  test(`${what} in R4’s shape`, () => {
    const resource = { resourceType: type, id: 'a', ...sent };
    expect(asR4(resource)).toEqual({ resourceType: r4Type, id: 'a', ...r4 });
    // What R4 calls otherwise is left alone where R4's own name is taken: nothing is put over what was said.
    expect(asR4({ ...resource, ...r4 })).toMatchObject(r4);
  });
}

test('a number keeps the text it was sent as', () => {
  const doseQuantity = { value: 5.1 };
  const shown = asR4({ resourceType: 'MedicationOrder', dosageInstruction: [{ doseQuantity }] });
  expect(shown['dosageInstruction']).toEqual([{ doseAndRate: [{ doseQuantity }] }]);
  const [step] = shown['dosageInstruction'] as { doseAndRate: { doseQuantity: object }[] }[];
  expect(step?.doseAndRate[0]?.doseQuantity, 'the very object, by which texts are found').toBe(doseQuantity);
});
