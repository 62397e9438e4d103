import { r4Name } from './older/types.ts';

/** How a search parameter's value is written and compared. */
export type ParameterType = 'token' | 'date' | 'reference';

/** One search parameter of one resource type: its values are found at these paths, of which any may be missing. */
export interface SearchParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Element names, from the resource down. */
  readonly paths: readonly (readonly string[])[];
}

type Definition = Readonly<Record<string, readonly [ParameterType, ...string[]]>>;

const token = (...paths: string[]): readonly [ParameterType, ...string[]] => ['token', ...paths];
const date = (...paths: string[]): readonly [ParameterType, ...string[]] => ['date', ...paths];
const reference = (...paths: string[]): readonly [ParameterType, ...string[]] => ['reference', ...paths];

const patient = reference('patient');
const subject = reference('subject');
const status = token('status');
const category = token('category');
const code = token('code');
const type = token('type');

/**
 * What R4 defines for the types of a patient record, as far as lists and filters need it so far.
 * Names are R4's: what one type calls `date` another calls `onset-date`.
 *
 * @see https://hl7.org/fhir/R4/searchparameter-registry.html
 */
const DEFINITIONS: Readonly<Record<string, Definition>> = {
  AllergyIntolerance: {
    patient,
    category,
    code: token('code', 'reaction.substance'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    date: date('recordedDate'),
    onset: date('reaction.onset'),
  },
  Appointment: { patient: reference('participant.actor'), status, date: date('start') },
  CarePlan: { patient: subject, category, status, date: date('period') },
  CareTeam: { patient: subject, category, status, date: date('period') },
  Claim: { patient, status, created: date('created') },
  ClinicalImpression: { patient: subject, status, date: date('effectiveDateTime', 'effectivePeriod') },
  Communication: { patient: subject, category, status, sent: date('sent'), received: date('received') },
  Composition: { patient: subject, category, type, status, date: date('date'), period: date('event.period') },
  Condition: {
    patient: subject,
    category,
    code,
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    'onset-date': date('onsetDateTime', 'onsetPeriod'),
    'abatement-date': date('abatementDateTime', 'abatementPeriod'),
    'recorded-date': date('recordedDate'),
  },
  Consent: { patient, category, status, date: date('dateTime') },
  Coverage: { patient: reference('beneficiary'), type, status },
  Device: { patient, type, status },
  DeviceRequest: {
    patient: subject,
    status,
    code: token('codeCodeableConcept'),
    'authored-on': date('authoredOn'),
    'event-date': date('occurrenceDateTime', 'occurrencePeriod'),
  },
  DiagnosticReport: {
    patient: subject,
    category,
    code,
    status,
    date: date('effectiveDateTime', 'effectivePeriod'),
    issued: date('issued'),
  },
  DocumentReference: { patient: subject, category, type, status, date: date('date'), period: date('context.period') },
  Encounter: { patient: subject, class: token('class'), type, status, date: date('period') },
  EpisodeOfCare: { patient, type, status, date: date('period') },
  ExplanationOfBenefit: { patient, status, created: date('created') },
  FamilyMemberHistory: { patient, status, code: token('condition.code'), date: date('date') },
  Flag: { patient: subject, date: date('period') },
  Goal: {
    patient: subject,
    category,
    'lifecycle-status': token('lifecycleStatus'),
    'start-date': date('startDate'),
    'target-date': date('target.dueDate'),
  },
  ImagingStudy: { patient: subject, status, started: date('started') },
  Immunization: { patient, status, 'vaccine-code': token('vaccineCode'), date: date('occurrenceDateTime') },
  Medication: { code, status },
  MedicationAdministration: {
    patient: subject,
    status,
    code: token('medicationCodeableConcept'),
    'effective-time': date('effectiveDateTime', 'effectivePeriod'),
  },
  MedicationDispense: {
    patient: subject,
    status,
    code: token('medicationCodeableConcept'),
    whenhandedover: date('whenHandedOver'),
    whenprepared: date('whenPrepared'),
  },
  MedicationRequest: {
    patient: subject,
    category,
    intent: token('intent'),
    status,
    code: token('medicationCodeableConcept'),
    authoredon: date('authoredOn'),
    date: date('dosageInstruction.timing.event'),
  },
  MedicationStatement: {
    patient: subject,
    category,
    status,
    code: token('medicationCodeableConcept'),
    effective: date('effectiveDateTime', 'effectivePeriod'),
  },
  NutritionOrder: { patient, status, datetime: date('dateTime') },
  Observation: {
    patient: subject,
    category,
    code,
    status,
    date: date('effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
  },
  Patient: { birthdate: date('birthDate'), gender: token('gender'), 'death-date': date('deceasedDateTime') },
  Procedure: { patient: subject, category, code, status, date: date('performedDateTime', 'performedPeriod') },
  Provenance: { recorded: date('recorded') },
  QuestionnaireResponse: { patient: subject, status, authored: date('authored') },
  RelatedPerson: { patient },
  ServiceRequest: {
    patient: subject,
    category,
    code,
    status,
    authored: date('authoredOn'),
    occurrence: date('occurrenceDateTime', 'occurrencePeriod'),
  },
  Specimen: {
    patient: subject,
    type,
    status,
    collected: date('collection.collectedDateTime', 'collection.collectedPeriod'),
  },
};

const PARAMETERS: ReadonlyMap<string, readonly SearchParameter[]> = new Map(
  Object.entries(DEFINITIONS).map(([resourceType, definition]) => [resourceType, compile(definition)]),
);

function compile(definition: Definition): readonly SearchParameter[] {
  return Object.entries(definition).map(([name, [parameterType, ...paths]]) => ({
    name,
    type: parameterType,
    paths: paths.map((path) => path.split('.')),
  }));
}

/** The parameters of a type, whichever version's name it has; none for a type that no patient record has. */
export function searchParametersOf(resourceType: string): readonly SearchParameter[] {
  return PARAMETERS.get(r4Name(resourceType)) ?? [];
}

/** The type of a parameter in these resource types (in all when the list is empty); undefined where none has it. */
export function parameterType(resourceTypes: readonly string[], name: string): ParameterType | undefined {
  for (const each of resourceTypes.length > 0 ? resourceTypes : PARAMETERS.keys()) {
    const found = searchParametersOf(each).find((parameter) => parameter.name === name);
    if (found) return found.type;
  }
  return undefined;
}
