import type { Resource } from '../resource.ts';
import { communication, flag, list, media, provenance } from './about.ts';
import { allergy } from './allergy.ts';
import { appointment } from './appointment.ts';
import { carePlan, careTeam, goal } from './care.ts';
import { condition } from './condition.ts';
import { coverage } from './coverage.ts';
import { device, deviceRequest, deviceUse } from './device.ts';
import { document } from './document.ts';
import { encounter } from './encounter.ts';
import { imaging } from './imaging.ts';
import { immunization } from './immunization.ts';
import {
  medicationAdministration,
  medicationDispense,
  medicationRequest,
  medicationStatement,
  medicine,
} from './medicine.ts';
import { observation } from './observation.ts';
import { oneName, patient, person, relative } from './people.ts';
import { procedure } from './procedure.ts';
import { answers } from './questionnaire.ts';
import { report } from './report.ts';
import { rewrite, type Rule } from './rewrite.ts';
import { serviceRequest } from './service-request.ts';
import { r4Name } from './types.ts';

/** By R4's names. A Map, for a resourceType may be called "constructor". */
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map([
  ['AllergyIntolerance', allergy],
  ['Appointment', appointment],
  ['CarePlan', carePlan],
  ['CareTeam', careTeam],
  ['Communication', communication],
  ['Condition', condition],
  ['Coverage', coverage],
  ['Device', device],
  ['DeviceRequest', deviceRequest],
  ['DeviceUseStatement', deviceUse],
  ['DiagnosticReport', report],
  ['DocumentReference', document],
  ['Encounter', encounter],
  ['FamilyMemberHistory', relative],
  ['Flag', flag],
  ['Goal', goal],
  ['ImagingStudy', imaging],
  ['Immunization', immunization],
  ['List', list],
  ['Media', media],
  ['Medication', medicine],
  ['MedicationAdministration', medicationAdministration],
  ['MedicationDispense', medicationDispense],
  ['MedicationRequest', medicationRequest],
  ['MedicationStatement', medicationStatement],
  ['Observation', observation],
  ['Patient', patient],
  ['Person', person],
  ['Practitioner', oneName],
  ['Procedure', procedure],
  ['Provenance', provenance],
  ['QuestionnaireResponse', answers],
  ['RelatedPerson', oneName],
  ['ServiceRequest', serviceRequest],
]);

/**
 * A resource in R4's shape, to be shown and found: the very same where it is of R4 already, or of a type that nobody
 * here converts. What is stored stays as it was sent.
 *
 * By its own shape and not by the version its server claims, so that it holds for a file, a bundle or a server that
 * mixes them. It runs for each resource that is stored: of one of R4 it looks at a few elements and makes nothing.
 *
 * @see docs/decisions/0023-older-fhir.md
 */
export function asR4(resource: Resource): Resource {
  const resourceType = r4Name(resource.resourceType);
  const renamed = resourceType === resource.resourceType ? resource : { ...resource, resourceType };
  const rules = RULES.get(resourceType);
  return rules ? (rewrite(renamed, rules) as Resource) : renamed;
}
