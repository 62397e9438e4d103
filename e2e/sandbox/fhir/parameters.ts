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
 * What each type can be searched by, beside `_id`, `_lastUpdated` and the patient. Where a parameter looks at several
 * elements, some are what other versions of FHIR call it.
 * @see https://hl7.org/fhir/R4/searchparameter-registry.html
 */
const BY_TYPE: Readonly<Record<string, readonly Parameter[]>> = {
  AllergyIntolerance: [
    token('clinical-status', 'clinicalStatus', 'status'),
    token('verification-status', 'verificationStatus'),
    token('category'),
    token('code', 'code', 'substance'),
    date('date', 'recordedDate', 'assertedDate'),
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
    date('recorded-date', 'recordedDate', 'dateRecorded', 'assertedDate'),
    reference('encounter', 'encounter', 'context'),
  ],
  Consent: [token('status'), token('category'), date('date', 'dateTime')],
  Coverage: [token('status'), token('type'), reference('payor')],
  Device: [token('type'), token('status')],
  DiagnosticReport: [
    token('category'),
    token('code'),
    token('status'),
    date('date', 'effectiveDateTime', 'effectivePeriod'),
    date('issued'),
    reference('encounter', 'encounter', 'context'),
    reference('result'),
  ],
  DocumentReference: [
    token('category', 'category', 'class'),
    token('type'),
    token('status'),
    date('date', 'date', 'created'),
    date('period', 'context.period', 'period'),
    reference('encounter', 'context.encounter', 'context'),
  ],
  Encounter: [
    token('class'),
    token('type'),
    token('status'),
    date('date', 'period', 'actualPeriod'),
    reference('location', 'location.location'),
  ],
  EpisodeOfCare: [token('status'), token('type'), date('date', 'period')],
  ExplanationOfBenefit: [token('status'), date('created')],
  FamilyMemberHistory: [token('status'), token('code', 'condition.code'), date('date')],
  Flag: [token('status'), date('date', 'period')],
  Goal: [
    token('lifecycle-status', 'lifecycleStatus', 'status'),
    date('start-date', 'startDate'),
    date('target-date', 'target.dueDate', 'targetDate'),
  ],
  ImagingStudy: [token('status'), date('started')],
  Immunization: [token('status'), token('vaccine-code', 'vaccineCode'), date('date', 'occurrenceDateTime', 'date')],
  List: [token('status'), token('code'), date('date'), reference('item', 'entry.item')],
  Location: [string('name'), reference('partof', 'partOf')],
  Media: [token('status'), token('type'), date('created', 'createdDateTime', 'createdPeriod')],
  Medication: [token('code'), token('status')],
  MedicationAdministration: [
    token('status'),
    token('code', 'medicationCodeableConcept'),
    date('effective-time', 'effectiveDateTime', 'effectivePeriod'),
    reference('medication', 'medicationReference'),
  ],
  MedicationDispense: [
    token('status'),
    token('code', 'medicationCodeableConcept'),
    token('type'),
    date('whenhandedover', 'whenHandedOver'),
    date('whenprepared', 'whenPrepared'),
    reference('medication', 'medicationReference'),
    reference('prescription', 'authorizingPrescription'),
  ],
  MedicationRequest: [
    token('status'),
    token('intent'),
    token('code', 'medicationCodeableConcept', 'medication.concept'),
    date('authoredon', 'authoredOn', 'dateWritten'),
    reference('medication', 'medicationReference', 'medication.reference'),
    reference('encounter', 'encounter', 'context'),
    reference('requester', 'requester', 'requester.agent', 'prescriber'),
  ],
  MedicationStatement: [
    token('status'),
    token('code', 'medicationCodeableConcept'),
    date('effective', 'effectiveDateTime', 'effectivePeriod'),
    reference('medication', 'medicationReference'),
  ],
  NutritionOrder: [token('status'), date('datetime', 'dateTime')],
  Observation: [
    token('category'),
    token('code'),
    token('status'),
    date('date', 'effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
    token('component-code', 'component.code'),
    reference('encounter', 'encounter', 'context'),
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
    date('date', 'performedDateTime', 'performedPeriod', 'occurrencePeriod'),
    reference('encounter', 'encounter', 'context'),
  ],
  Provenance: [reference('target'), date('recorded')],
  QuestionnaireResponse: [token('status'), date('authored'), reference('source')],
  RelatedPerson: [token('relationship'), token('active')],
  ServiceRequest: [
    token('status'),
    token('intent'),
    token('category'),
    token('code', 'code', 'code.concept', 'item.code'),
    date('authored', 'authoredOn', 'event.dateTime'),
    reference('encounter', 'encounter', 'context'),
  ],
  Specimen: [token('status'), token('type'), date('collected', 'collection.collectedDateTime')],
};

export type FhirVersion = 'dstu2' | 'stu3' | 'r4' | 'r5';

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

/** What other versions call a type. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  MedicationOrder: 'MedicationRequest',
  DiagnosticOrder: 'ServiceRequest',
  ProcedureRequest: 'ServiceRequest',
};

export const parametersOf = (type: string): readonly Parameter[] => BY_TYPE[OTHER_NAMES[type] ?? type] ?? [];
