export type ParameterKind = 'token' | 'date' | 'reference' | 'string';

/** A search parameter: its name, its kind, and the elements it looks at. */
export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly paths: readonly (readonly string[])[];
}

const parameter = (kind: ParameterKind, name: string, ...paths: string[]): Parameter => ({
  name,
  kind,
  paths: paths.map((path) => path.split('.')),
});
const token = (name: string, ...paths: string[]) => parameter('token', name, ...(paths.length ? paths : [name]));
const date = (name: string, ...paths: string[]) => parameter('date', name, ...(paths.length ? paths : [name]));
const reference = (name: string, ...paths: string[]) =>
  parameter('reference', name, ...(paths.length ? paths : [name]));
const string = (name: string, ...paths: string[]) => parameter('string', name, ...(paths.length ? paths : [name]));

/**
 * What each type can be searched by, beside `_id`, `_lastUpdated` and the patient.
 * @see https://hl7.org/fhir/R4/searchparameter-registry.html
 */
const BY_TYPE: Readonly<Record<string, readonly Parameter[]>> = {
  AllergyIntolerance: [
    token('clinical-status', 'clinicalStatus'),
    token('verification-status', 'verificationStatus'),
    token('category'),
    token('code'),
    date('date', 'recordedDate'),
  ],
  Appointment: [token('status'), date('date', 'start')],
  CarePlan: [token('category'), token('status'), token('intent'), date('date', 'period')],
  CareTeam: [token('status'), token('category'), date('date', 'period')],
  Claim: [token('status'), token('use'), date('created')],
  Condition: [
    token('category'),
    token('code'),
    token('clinical-status', 'clinicalStatus'),
    token('verification-status', 'verificationStatus'),
    date('onset-date', 'onsetDateTime', 'onsetPeriod'),
    date('recorded-date', 'recordedDate'),
    reference('encounter'),
  ],
  Coverage: [token('status'), token('type'), reference('payor')],
  Device: [token('type'), token('status')],
  DiagnosticReport: [
    token('category'),
    token('code'),
    token('status'),
    date('date', 'effectiveDateTime', 'effectivePeriod'),
    date('issued'),
    reference('encounter'),
    reference('result'),
  ],
  DocumentReference: [
    token('category'),
    token('type'),
    token('status'),
    date('date'),
    date('period', 'context.period'),
    reference('encounter', 'context.encounter'),
  ],
  Encounter: [
    token('class'),
    token('type'),
    token('status'),
    date('date', 'period'),
    reference('location', 'location.location'),
  ],
  ExplanationOfBenefit: [token('status'), date('created')],
  FamilyMemberHistory: [token('status'), token('code', 'condition.code'), date('date')],
  Goal: [
    token('lifecycle-status', 'lifecycleStatus'),
    date('start-date', 'startDate'),
    date('target-date', 'target.dueDate'),
  ],
  ImagingStudy: [token('status'), date('started')],
  Immunization: [token('status'), token('vaccine-code', 'vaccineCode'), date('date', 'occurrenceDateTime')],
  Location: [string('name'), reference('partof', 'partOf')],
  Medication: [token('code'), token('status')],
  MedicationRequest: [
    token('status'),
    token('intent'),
    token('code', 'medicationCodeableConcept'),
    date('authoredon', 'authoredOn'),
    reference('medication', 'medicationReference'),
    reference('encounter'),
    reference('requester'),
  ],
  Observation: [
    token('category'),
    token('code'),
    token('status'),
    date('date', 'effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
    token('component-code', 'component.code'),
    reference('encounter'),
    reference('has-member', 'hasMember'),
  ],
  Organization: [string('name'), reference('partof', 'partOf')],
  Patient: [
    token('identifier'),
    token('gender'),
    date('birthdate', 'birthDate'),
    string('family', 'name.family'),
    string('given', 'name.given'),
  ],
  Practitioner: [token('identifier'), string('family', 'name.family')],
  PractitionerRole: [reference('practitioner'), reference('organization'), token('specialty')],
  Procedure: [
    token('status'),
    token('code'),
    token('category'),
    date('date', 'performedDateTime', 'performedPeriod'),
    reference('encounter'),
  ],
  Provenance: [reference('target'), date('recorded')],
  RelatedPerson: [token('relationship'), token('active')],
  ServiceRequest: [
    token('status'),
    token('intent'),
    token('category'),
    token('code'),
    date('authored', 'authoredOn'),
    reference('encounter'),
  ],
};

export const TYPES: readonly string[] = Object.keys(BY_TYPE);

/** People, places and products: they belong to the hospital and are never searched by patient. */
export const SHARED_TYPES: ReadonlySet<string> = new Set([
  'Location',
  'Medication',
  'Organization',
  'Practitioner',
  'PractitionerRole',
]);

/** How a type calls its patient, beside `patient`. */
export const SUBJECT_NAMES: ReadonlySet<string> = new Set(['patient', 'subject', 'beneficiary']);

export const parametersOf = (type: string): readonly Parameter[] => BY_TYPE[type] ?? [];
