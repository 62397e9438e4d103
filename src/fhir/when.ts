import { isObject } from '../base/json.ts';
import { toRange } from './dates.ts';
import type { Resource } from './resource.ts';

/**
 * Where each type says when it happened, the best first: when it was true of the person, then when it was
 * written down. A document belongs to the visit it is about, not to the day somebody signed it.
 * Types not listed here are looked through by `ANY`; `meta.lastUpdated` never counts, for it is the server's day.
 */
const PATHS: Readonly<Record<string, string>> = {
  Observation:
    'effectiveDateTime effectivePeriod.start effectiveInstant effectiveTiming.event effectivePeriod.end issued',
  Condition: 'onsetDateTime onsetPeriod.start recordedDate abatementDateTime',
  AllergyIntolerance: 'onsetDateTime onsetPeriod.start recordedDate reaction.onset lastOccurrence',
  MedicationRequest:
    'authoredOn dispenseRequest.validityPeriod.start dosageInstruction.timing.repeat.boundsPeriod.start',
  MedicationStatement: 'effectiveDateTime effectivePeriod.start dateAsserted effectivePeriod.end',
  MedicationDispense: 'whenHandedOver whenPrepared',
  MedicationAdministration: 'effectiveDateTime effectivePeriod.start',
  Immunization: 'occurrenceDateTime recorded',
  Procedure: 'performedDateTime performedPeriod.start performedPeriod.end recorded',
  Encounter: 'period.start plannedStartDate period.end',
  DiagnosticReport: 'effectiveDateTime effectivePeriod.start effectivePeriod.end issued',
  DocumentReference: 'context.period.start context.period.end date content.attachment.creation',
  CarePlan: 'period.start created modified period.end',
  Goal: 'startDate statusDate target.dueDate',
  ExplanationOfBenefit: 'billablePeriod.start item.servicedDate item.servicedPeriod.start created',
  Claim: 'billablePeriod.start item.servicedDate item.servicedPeriod.start created',
  ServiceRequest: 'occurrenceDateTime occurrencePeriod.start authoredOn',
  Provenance: 'occurredDateTime occurredPeriod.start recorded',
  Appointment: 'start requestedPeriod.start created',
  QuestionnaireResponse: 'authored',
  ImagingStudy: 'started',
  Specimen: 'collection.collectedDateTime collection.collectedPeriod.start receivedTime',
  Media: 'createdDateTime createdPeriod.start issued',
  Communication: 'sent received',
  // Who and what things are is not dated, though a birth or a manufacture is.
  Patient: '',
  Practitioner: '',
  PractitionerRole: '',
  RelatedPerson: '',
  Person: '',
  Organization: '',
  Location: '',
  Device: '',
  Medication: '',
  Binary: '',
};

const ANY =
  'effectiveDateTime effectivePeriod.start occurrenceDateTime occurrencePeriod.start performedDateTime ' +
  'performedPeriod.start onsetDateTime onsetPeriod.start timingDateTime timingPeriod.start occurredDateTime ' +
  'period.start servicedDate servicedPeriod.start billablePeriod.start identifiedDateTime start started date dateTime ' +
  'authoredOn authored dateWritten orderedOn sent recordedDate recordedOn recorded detected issued created ' +
  'dateAsserted actualPeriod.start startDate authoringTime whenHandedOver preparedDate reportedDateTime modified period.end';

type Path = readonly string[];
const toPaths = (paths: string): readonly Path[] =>
  paths === '' ? [] : paths.split(' ').map((path) => path.split('.'));

const BY_TYPE: ReadonlyMap<string, readonly Path[]> = new Map(
  Object.entries(PATHS).map(([type, paths]) => [type, toPaths(paths)]),
);
const ANY_PATHS = toPaths(ANY);

/** The clinically relevant date of a resource, as sent; '' when it has none that is a date. */
export function whenOf(resource: Resource): string {
  for (const path of BY_TYPE.get(resource.resourceType) ?? ANY_PATHS) {
    const first = resource[path[0]!];
    if (first === undefined) continue;
    const text = dateAt(first, path, 1);
    if (text !== '') return text;
  }
  return '';
}

/** Of a list, the first entry that has a date. */
function dateAt(value: unknown, path: Path, step: number): string {
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 20)) {
      const text = Array.isArray(one) ? '' : dateAt(one, path, step);
      if (text !== '') return text;
    }
    return '';
  }
  if (step < path.length) return isObject(value) ? dateAt(value[path[step]!], path, step + 1) : '';
  return typeof value === 'string' && toRange(value) !== undefined ? value : '';
}
