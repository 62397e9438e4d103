import {
  changed,
  type Change,
  dropped,
  inside,
  inWords,
  listed,
  one,
  renamed,
  said,
  type Shape,
  type Told,
} from './change.ts';

/** A concept or a reference in one element. */
const codeable: Change = (medication) => {
  const { medicationCodeableConcept: concept, medicationReference: reference } = medication;
  medication['medication'] = concept === undefined ? { reference } : { concept };
  delete medication['medicationCodeableConcept'];
  delete medication['medicationReference'];
};

const reasons = renamed('reasonReference', 'reason', (all) =>
  (listed(all) as unknown[]).map((reference) => ({ reference })),
);

const asNeeded = renamed('asNeededBoolean', 'asNeeded');

const concepts = (value: unknown) => (value as unknown[]).map((concept) => ({ concept }));

/** What R4 says of a plan’s steps is said of requests and of what was done. */
const performed = (value: unknown) =>
  (value as Shape[]).map(({ detail }) => ({
    performedActivity: [{ concept: { text: (detail as Shape)['description'] } }],
  }));

/**
 * What R4 says, as R5 has it. Types that are not here a server of R5 does not have.
 * @see https://hl7.org/fhir/R5/diff.html
 */
export const R5: Readonly<Record<string, Told>> = {
  AllergyIntolerance: {
    changes: [
      changed('type', (code) => ({
        coding: [{ system: 'http://hl7.org/fhir/allergy-intolerance-type', code }],
      })),
      inside('reaction', changed('manifestation', concepts)),
    ],
  },
  Appointment: { changes: [changed('serviceType', concepts)] },
  CarePlan: { changes: [changed('activity', performed)] },
  CareTeam: { changes: [inside('participant', changed('role', one))] },
  Condition: {
    changes: [
      said('clinicalStatus', {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'unknown' }],
      }),
      renamed('asserter', 'participant', (actor) => [{ actor }]),
    ],
  },
  Coverage: {
    changes: [
      said('kind', 'insurance'),
      renamed('payor', 'insurer', one),
      inside(
        'class',
        changed('value', (value) => ({ value })),
      ),
      changed('subscriberId', (value) => [{ value }]),
    ],
  },
  DiagnosticReport: { changes: [] },
  DocumentReference: {
    changes: [
      (document) => {
        const { encounter, period } = (document['context'] ?? {}) as Shape;
        delete document['context'];
        if (encounter !== undefined) document['context'] = encounter;
        if (period !== undefined) document['period'] = period;
      },
      inside(
        'content',
        renamed('format', 'profile', (valueCoding) => [{ valueCoding }]),
      ),
    ],
  },
  Encounter: {
    changes: [
      changed('status', inWords({ finished: 'completed' })),
      changed('class', (coding) => [{ coding: [coding] }]),
      renamed('period', 'actualPeriod'),
      inside('participant', renamed('individual', 'actor')),
      renamed('reasonCode', 'reason', (all) => [{ value: concepts(all) }]),
      renamed('hospitalization', 'admission'),
    ],
  },
  EpisodeOfCare: { changes: [] },
  FamilyMemberHistory: { changes: [] },
  Flag: { changes: [] },
  Goal: { changes: [] },
  ImagingStudy: {
    changes: [
      dropped('interpreter'),
      inside(
        'series',
        changed('modality', (coding) => ({ coding: [coding] })),
        changed('bodySite', (coding) => ({ concept: { coding: [coding] } })),
      ),
    ],
  },
  Immunization: { changes: [] },
  List: { changes: [changed('subject', listed)] },
  Location: { changes: [] },
  Medication: { changes: [renamed('form', 'doseForm')] },
  MedicationAdministration: {
    changes: [
      codeable,
      renamed('effectiveDateTime', 'occurenceDateTime'),
      inside(
        'performer',
        changed('actor', (reference) => ({ reference })),
      ),
    ],
  },
  MedicationDispense: { changes: [codeable, inside('dosageInstruction', asNeeded)] },
  MedicationRequest: { changes: [codeable, reasons, inside('dosageInstruction', asNeeded)] },
  MedicationStatement: {
    changes: [
      codeable,
      changed('status', () => 'recorded'),
      changed('informationSource', listed),
      inside('dosage', asNeeded),
    ],
  },
  Observation: { changes: [] },
  Organization: { changes: [contact] },
  Patient: { changes: [] },
  Practitioner: { changes: [] },
  PractitionerRole: { changes: [] },
  Procedure: { changes: [renamed('performedPeriod', 'occurrencePeriod'), reasons] },
  Provenance: {
    changes: [
      inside(
        'agent',
        changed('type', (type) => type),
      ),
    ],
  },
  QuestionnaireResponse: { changes: [] },
  RelatedPerson: { changes: [] },
  ServiceRequest: { changes: [changed('code', (concept) => ({ concept }))] },
  Specimen: { changes: [] },
};

/** How to reach an organization is said once, of everything. */
function contact(organization: Shape): void {
  const { telecom, address } = organization;
  delete organization['telecom'];
  delete organization['address'];
  organization['contact'] = [{ telecom, address: one(address) }];
}
