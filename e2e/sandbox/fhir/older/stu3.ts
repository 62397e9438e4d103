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

const atVisit = renamed('encounter', 'context');

const asAgent = changed('requester', (agent) => ({ agent }));

const interpretation = changed('interpretation', one);

const dose: Change = (dosage) => {
  const amount = one(dosage['doseAndRate']);
  delete dosage['doseAndRate'];
  if (isShape(amount)) Object.assign(dosage, amount);
};

const notGiven: Change = (immunization) => {
  const isGiven = immunization['status'] !== 'not-done';
  immunization['notGiven'] = !isGiven;
  if (isGiven) return;
  immunization['status'] = 'completed';
  immunization['explanation'] = { reasonNotGiven: [immunization['statusReason']] };
  delete immunization['statusReason'];
};

const notDone: Change = (procedure) => {
  if (procedure['status'] !== 'not-done') return;
  procedure['status'] = 'aborted';
  procedure['notDone'] = true;
};

/**
 * What R4 says, as STU3 has it. Types that are not here a server of STU3 does not have.
 * @see https://hl7.org/fhir/STU3/resourcelist.html
 */
export const STU3: Readonly<Record<string, Told>> = {
  AllergyIntolerance: {
    changes: [
      changed('clinicalStatus', word),
      changed('verificationStatus', word),
      renamed('recordedDate', 'assertedDate'),
    ],
  },
  Appointment: { changes: [] },
  CarePlan: { changes: [] },
  CareTeam: { changes: [inside('participant', changed('role', one))] },
  Condition: {
    changes: [
      changed('clinicalStatus', word),
      changed('verificationStatus', word),
      atVisit,
      renamed('recordedDate', 'assertedDate'),
    ],
  },
  Coverage: {
    changes: [
      renamed('class', 'grouping', (classes) => {
        const { value, name } = one(classes) as Shape;
        return { plan: value, planDisplay: name };
      }),
    ],
  },
  Device: {
    changes: [
      renamed('udiCarrier', 'udi', (carrier) => one(carrier)),
      renamed('deviceName', 'model', (names) => (one(names) as Shape)['name']),
    ],
  },
  DiagnosticReport: {
    changes: [
      changed('category', one),
      atVisit,
      changed('performer', (all) => (all as unknown[]).map((actor) => ({ actor }))),
    ],
  },
  DocumentReference: {
    changes: [
      renamed('category', 'class', one),
      (document) => {
        document['created'] = document['date'];
        document['indexed'] = document['date'];
        delete document['date'];
      },
      inside('context', changed('encounter', one)),
    ],
  },
  Encounter: { changes: [renamed('reasonCode', 'reason')] },
  EpisodeOfCare: { changes: [] },
  FamilyMemberHistory: { changes: [] },
  Flag: { changes: [changed('category', one)] },
  Goal: {
    changes: [
      renamed('lifecycleStatus', 'status', inWords({ active: 'in-progress', completed: 'achieved' })),
      dropped('achievementStatus'),
      changed('target', one),
    ],
  },
  ImagingStudy: {
    changes: [
      dropped('status'),
      renamed('subject', 'patient'),
      (study) => void (study['uid'] = (one(study['identifier']) as Shape)['value']),
      dropped('identifier'),
    ],
  },
  Immunization: {
    changes: [notGiven, renamed('occurrenceDateTime', 'date'), renamed('performer', 'practitioner')],
  },
  List: { changes: [] },
  Location: { changes: [changed('type', one)] },
  Media: {
    changes: [
      dropped('status', 'modality'),
      changed('type', () => 'photo'),
      renamed('createdDateTime', 'occurrenceDateTime'),
    ],
  },
  Medication: { changes: [] },
  MedicationAdministration: { changes: [said('notGiven', false)] },
  MedicationDispense: { changes: [inside('dosageInstruction', dose)] },
  MedicationRequest: {
    changes: [changed('category', one), atVisit, asAgent, inside('dosageInstruction', dose)],
  },
  MedicationStatement: { changes: [said('taken', 'y'), inside('dosage', dose)] },
  Observation: {
    changes: [
      atVisit,
      interpretation,
      inside('component', interpretation),
      renamed('note', 'comment', (notes) => (notes as Shape[]).map(({ text }) => String(text)).join('\n')),
    ],
  },
  Organization: { changes: [] },
  Patient: { changes: [] },
  Practitioner: { changes: [] },
  PractitionerRole: { changes: [] },
  Procedure: { changes: [notDone, atVisit] },
  Provenance: {
    changes: [
      inside(
        'agent',
        renamed('type', 'role', (type) => [type]),
        renamed('who', 'whoReference'),
        renamed('onBehalfOf', 'onBehalfOfReference'),
      ),
    ],
  },
  QuestionnaireResponse: {
    changes: [changed('questionnaire', (canonical) => ({ reference: canonical }))],
  },
  RelatedPerson: { changes: [changed('relationship', one)] },
  ServiceRequest: { name: 'ProcedureRequest', changes: [atVisit, asAgent] },
  Specimen: { changes: [] },
};
