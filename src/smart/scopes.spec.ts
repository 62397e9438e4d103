import { expect, test } from '@playwright/test';
import { grantedSearch } from './scopes.ts';

/** Scopes, and whether Observations may be searched with them. */
const CASES: readonly (readonly [string, boolean])[] = [
  ['patient/Observation.rs', true],
  ['patient/Observation.r', false],
  ['patient/Observation.s', true],
  ['patient/Observation.cruds', true],
  ['patient/Observation.cud', false],
  ['patient/*.rs', true],
  ['patient/*.r patient/*.s', true], // split in two
  ['patient/Observation.read', true],
  ['patient/Observation.write', false],
  ['patient/Observation.*', true],
  ['patient/*.*', true],
  ['patient/*.read', true],
  ['user/Observation.rs', true],
  ['system/Observation.rs', false],
  ['patient/Condition.rs', false],
  ['patient/ObservationDefinition.rs', false],
  ['patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory', true],
  ['http://smarthealthit.org/fhir/scopes/patient/Observation.read', true],
  ['openid  fhirUser\tlaunch/patient patient/Observation.rs', true],
  ['patient/Observation.sr', false], // letters out of order are no scope
  ['patient/Observation.', false],
  ['patient/Observation', false],
  ['launch/patient openid offline_access', false],
  ['', false],
];
for (const [scope, expected] of CASES) {
  test(`"${scope}" lets the app ${expected ? '' : 'not '}search`, () => {
    expect(grantedSearch(scope, 'Observation')).toBe(expected);
  });
}
