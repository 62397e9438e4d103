import {
  type Change,
  changed,
  dropped,
  inside,
  inWords,
  isShape,
  one,
  renamed,
  said,
  type Shape,
  type Told,
  word,
} from './change.ts';

/** Everybody's family name is a list. */
const familyNames = inside(
  'name',
  changed('family', (family) => [family]),
);

const timing = inside('timing', inside('repeat', renamed('periodUnit', 'periodUnits')));

const OBSERVATION = 'http://hl7.org/fhir/observation-category';

/** The category of an Observation is of another system, and there is one. */
const observationCategory = changed('category', (value) => {
  const concept = one(value) as Shape;
  return { ...concept, coding: (concept['coding'] as Shape[]).map((coding) => ({ ...coding, system: OBSERVATION })) };
});

const CLASSES = inWords({ AMB: 'ambulatory', EMER: 'emergency', IMP: 'inpatient', VR: 'virtual' });

const encounterClass = changed('class', (value) => CLASSES((value as Shape)['code']));

/** How an allergy stands, and how sure that is, is one word. */
const allergyStatus: Change = (allergy) => {
  const [stands, sure] = [word(allergy['clinicalStatus']), word(allergy['verificationStatus'])];
  allergy['status'] = sure === 'confirmed' ? stands : sure;
  delete allergy['clinicalStatus'];
  delete allergy['verificationStatus'];
};

const CONDITION_CATEGORIES = 'http://hl7.org/fhir/condition-category';

const conditionCategory = changed('category', (value) => {
  const code = word(value) === 'encounter-diagnosis' ? 'diagnosis' : 'finding';
  return { coding: [{ system: CONDITION_CATEGORIES, code }], text: String(word(value)) };
});

const notGiven: Change = (immunization) => {
  const isGiven = immunization['status'] !== 'not-done';
  immunization['wasNotGiven'] = !isGiven;
  if (isGiven) return;
  immunization['status'] = 'completed';
  immunization['explanation'] = { reasonNotGiven: [immunization['statusReason']] };
  delete immunization['statusReason'];
};

const notPerformed: Change = (procedure) => {
  if (procedure['status'] !== 'not-done') return;
  procedure['status'] = 'aborted';
  procedure['notPerformed'] = true;
};

/** An amount is beside what it is an amount of, not in a list below it. */
const dose: Change = (dosage) => {
  const amount = one(dosage['doseAndRate']);
  delete dosage['doseAndRate'];
  delete dosage['sequence'];
  if (isShape(amount)) Object.assign(dosage, amount);
};

const GOALS = inWords({ active: 'in-progress', completed: 'achieved' });

/**
 * What R4 says, as DSTU2 has it. Types that are not here a server of DSTU2 does not have.
 * @see https://hl7.org/fhir/DSTU2/resourcelist.html
 */
export const DSTU2: Readonly<Record<string, Told>> = {
  AllergyIntolerance: {
    changes: [
      allergyStatus,
      renamed('code', 'substance'),
      renamed('onsetDateTime', 'onset'),
      changed('category', one),
      changed('criticality', inWords({ low: 'CRITL', high: 'CRITH', 'unable-to-assess': 'CRITU' })),
    ],
  },
  Appointment: {
    changes: [renamed('serviceType', 'type', one), dropped('created')],
  },
  CarePlan: {
    changes: [
      dropped('intent', 'careTeam'),
      renamed('title', 'description'),
      inside('activity', inside('detail', said('prohibited', false))),
    ],
  },
  Condition: {
    changes: [
      renamed('subject', 'patient'),
      renamed('recordedDate', 'dateRecorded', (date) => String(date).slice(0, 10)),
      changed('clinicalStatus', word),
      changed('verificationStatus', word),
      said('verificationStatus', 'unknown'),
      conditionCategory,
    ],
  },
  Device: {
    changes: [
      renamed('udiCarrier', 'udi', (carrier) => (one(carrier) as Shape)['carrierHRF']),
      renamed('expirationDate', 'expiry'),
      renamed('deviceName', 'model', (names) => (one(names) as Shape)['name']),
      changed('status', () => 'available'),
    ],
  },
  DiagnosticReport: {
    changes: [changed('category', one), changed('performer', one), renamed('basedOn', 'request')],
  },
  DocumentReference: {
    changes: [
      renamed('category', 'class', one),
      (document) => {
        document['created'] = document['date'];
        document['indexed'] = document['date'];
        delete document['date'];
      },
      changed('docStatus', (code) => ({ coding: [{ system: 'http://hl7.org/fhir/composition-status', code }] })),
      inside('context', changed('encounter', one)),
      inside(
        'content',
        changed('format', (format) => [format]),
      ),
    ],
  },
  Encounter: {
    changes: [renamed('subject', 'patient'), encounterClass, renamed('reasonCode', 'reason')],
  },
  FamilyMemberHistory: {
    changes: [inside('condition', renamed('onsetAge', 'onsetQuantity'))],
  },
  Goal: {
    changes: [
      renamed('lifecycleStatus', 'status', GOALS),
      dropped('achievementStatus'),
      changed('description', (description) => (description as Shape)['text']),
      renamed('target', 'targetDate', (target) => (one(target) as Shape)['dueDate']),
    ],
  },
  Immunization: {
    changes: [
      notGiven,
      renamed('occurrenceDateTime', 'date'),
      renamed('primarySource', 'reported', (isPrimary) => !isPrimary),
      changed('performer', (performers) => (one(performers) as Shape)['actor']),
    ],
  },
  Location: { changes: [changed('type', one)] },
  Medication: { changes: [dropped('status'), renamed('form', 'product', (form) => ({ form }))] },
  MedicationRequest: {
    name: 'MedicationOrder',
    changes: [
      dropped('intent', 'category'),
      renamed('subject', 'patient'),
      renamed('authoredOn', 'dateWritten'),
      renamed('requester', 'prescriber'),
      changed('reasonReference', one),
      inside('dosageInstruction', dose, timing),
    ],
  },
  MedicationStatement: {
    changes: [renamed('subject', 'patient'), said('wasNotTaken', false), inside('dosage', dose, timing)],
  },
  Observation: { changes: [observationCategory, changed('interpretation', one), renamed('note', 'comments', notes)] },
  Organization: { changes: [changed('type', one)] },
  Patient: { changes: [familyNames, renamed('generalPractitioner', 'careProvider')] },
  Practitioner: { changes: [changed('name', one), familyNames] },
  Procedure: { changes: [notPerformed, changed('reasonReference', one)] },
  RelatedPerson: { changes: [dropped('active'), changed('relationship', one), changed('name', one), familyNames] },
  ServiceRequest: {
    name: 'DiagnosticOrder',
    changes: [
      dropped('intent', 'category'),
      renamed('requester', 'orderer'),
      renamed('code', 'item', (code) => [{ code }]),
      renamed('authoredOn', 'event', (dateTime) => [{ status: 'requested', dateTime }]),
    ],
  },
};

function notes(value: unknown): unknown {
  return (value as Shape[]).map(({ text }) => String(text)).join('\n');
}
