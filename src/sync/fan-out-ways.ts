import { r4Name } from '../fhir/older/types.ts';
import { usCoreCategories } from '../fhir/us-core-categories.ts';

/** A parameter that a type may be asked by where it is refused without, and the values that are asked one by one. */
export interface Way {
  readonly parameter: string;
  readonly values: readonly string[];
  /** The standard makes each resource of the type have one of these: no other way brings more. */
  readonly whole: boolean;
}

/** The ways of a type, whole ones first; none for a type of which nobody has seen that it helps. */
export const waysFor = (type: string): readonly Way[] => WAYS.get(r4Name(type)) ?? [];

const by = (parameter: string, ...values: readonly string[]): Way => ({ parameter, values, whole: false });

const byEach = (parameter: string, values: string): Way => ({ parameter, values: values.split(' '), whole: true });

/** One window over all of time: where it is too long, it is cut like any other search. */
const dated = (parameter: string): Way => by(parameter, 'ge1900-01-01');

/** Any code of a system. */
const coded = (parameter: string, ...systems: readonly string[]): Way =>
  by(parameter, ...systems.map((system) => `${system}|`));

const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';

const EVENT = 'completed in-progress preparation not-done on-hold stopped entered-in-error unknown';
const REQUEST = 'active completed on-hold revoked draft entered-in-error unknown';
const INTENTS = 'order plan original-order reflex-order filler-order instance-order proposal option';
const FINANCIAL = 'active cancelled draft entered-in-error';

/**
 * Values of each way, as R4 has them (required codes in full) and as US Core and servers that were seen have them.
 * The likeliest come first, for it is they that are knocked with.
 */
const WAYS: ReadonlyMap<string, readonly Way[]> = new Map([
  [
    'Observation',
    [
      byEach('status', 'final preliminary amended corrected registered cancelled entered-in-error unknown'),
      by(
        'category',
        ...usCoreCategories('Observation'),
        'sdoh',
        'functional-status',
        'disability-status',
        'cognitive-status',
        'symptom',
        'treatment-intervention-preference',
        'care-experience-preference',
      ),
      dated('date'),
      coded('code', LOINC, SNOMED),
    ],
  ],
  [
    'Condition',
    [
      by('category', ...usCoreCategories('Condition')),
      by('clinical-status', 'active', 'resolved', 'inactive', 'remission', 'recurrence', 'relapse'),
      dated('recorded-date'),
      coded('code', SNOMED, 'http://hl7.org/fhir/sid/icd-10-cm', 'http://hl7.org/fhir/sid/icd-9-cm'),
    ],
  ],
  [
    'AllergyIntolerance',
    [
      by('clinical-status', 'active', 'inactive', 'resolved'),
      by('category', 'medication', 'food', 'environment', 'biologic'),
      dated('date'),
    ],
  ],
  [
    'MedicationRequest',
    [
      byEach('intent', INTENTS),
      byEach('status', 'active completed stopped on-hold cancelled draft entered-in-error unknown'),
      dated('authoredon'),
    ],
  ],
  [
    'DiagnosticReport',
    [
      byEach(
        'status',
        'final partial preliminary amended corrected appended registered cancelled entered-in-error unknown',
      ),
      by('category', ...usCoreCategories('DiagnosticReport'), 'RAD', 'MB', 'SP', 'CUS'),
      dated('date'),
      coded('code', LOINC),
    ],
  ],
  ['Immunization', [byEach('status', 'completed not-done entered-in-error'), dated('date')]],
  [
    'Encounter',
    [
      byEach('status', 'finished in-progress planned arrived triaged onleave cancelled entered-in-error unknown'),
      by('class', 'AMB', 'IMP', 'EMER', 'VR', 'OBSENC', 'HH', 'SS', 'FLD', 'ACUTE', 'NONAC', 'PRENC'),
      dated('date'),
    ],
  ],
  ['Procedure', [byEach('status', EVENT), dated('date'), coded('code', SNOMED, 'http://www.ama-assn.org/go/cpt')]],
  [
    'DocumentReference',
    [
      byEach('status', 'current superseded entered-in-error'),
      by('category', ...usCoreCategories('DocumentReference')),
      dated('date'),
      coded('type', LOINC),
    ],
  ],
  [
    'MedicationStatement',
    [
      byEach('status', 'active completed intended stopped on-hold not-taken entered-in-error unknown'),
      dated('effective'),
    ],
  ],
  [
    'MedicationDispense',
    [
      byEach('status', 'completed in-progress preparation cancelled on-hold stopped declined entered-in-error unknown'),
      dated('whenhandedover'),
    ],
  ],
  [
    'MedicationAdministration',
    [
      byEach('status', 'completed in-progress not-done on-hold stopped entered-in-error unknown'),
      dated('effective-time'),
    ],
  ],
  [
    'CarePlan',
    [
      byEach('status', REQUEST),
      by(
        'category',
        ...usCoreCategories('CarePlan'),
        '734163000',
        '38717003',
        '736271009',
        '736353004',
        '738906000',
        '736378000',
        '719091000000102',
        '959871000000107',
        '409073007',
        'inpatient-pathway',
        'care-path',
      ),
      dated('date'),
    ],
  ],
  [
    'CareTeam',
    [
      by('status', 'active', 'inactive', 'proposed', 'suspended', 'entered-in-error'),
      by('category', 'LA28865-6', 'LA27976-2', 'LA27977-0', 'LA27978-8', 'LA28866-4', 'LA27975-4', 'LA27980-4'),
      dated('date'),
    ],
  ],
  [
    'Goal',
    [
      byEach(
        'lifecycle-status',
        'active completed proposed planned accepted on-hold cancelled rejected entered-in-error',
      ),
      dated('start-date'),
    ],
  ],
  [
    'ServiceRequest',
    [
      byEach('status', REQUEST),
      byEach('intent', `${INTENTS} directive`),
      by('category', '108252007', '363679005', '387713003', '409063005', '409073007'),
      dated('authored'),
    ],
  ],
  [
    'Appointment',
    [
      byEach(
        'status',
        'booked fulfilled pending proposed arrived checked-in cancelled noshow waitlist entered-in-error',
      ),
      dated('date'),
    ],
  ],
  ['Device', [by('status', 'active', 'inactive', 'unknown', 'entered-in-error')]],
  ['FamilyMemberHistory', [byEach('status', 'completed partial health-unknown entered-in-error'), dated('date')]],
  ['ImagingStudy', [byEach('status', 'available registered cancelled entered-in-error unknown'), dated('started')]],
  ['Specimen', [by('status', 'available', 'unavailable', 'unsatisfactory', 'entered-in-error'), dated('collected')]],
  [
    'QuestionnaireResponse',
    [byEach('status', 'completed in-progress amended stopped entered-in-error'), dated('authored')],
  ],
  [
    'EpisodeOfCare',
    [
      byEach('status', 'active finished planned waitlist onhold cancelled entered-in-error'),
      by('type', 'hacc', 'pac', 'diab', 'da', 'cacp'),
      dated('date'),
    ],
  ],
  ['Coverage', [byEach('status', FINANCIAL)]],
  ['ExplanationOfBenefit', [byEach('status', FINANCIAL), dated('created')]],
  ['Claim', [byEach('status', FINANCIAL), dated('created')]],
  ['NutritionOrder', [byEach('status', REQUEST), dated('datetime')]],
  ['Consent', [byEach('status', 'active inactive proposed draft rejected entered-in-error'), dated('date')]],
  ['Flag', [dated('date')]],
  ['List', [byEach('status', 'current retired entered-in-error'), dated('date')]],
  ['Media', [byEach('status', EVENT), dated('created')]],
]);
