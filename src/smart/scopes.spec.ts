import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { grantedInPart, grantedSearch, listedScopes } from './scopes.ts';

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

const LABS = 'category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory';
const PARTS: readonly (readonly [asked: string, granted: string, parts: readonly string[]])[] = [
  ['patient/*.rs', `patient/Observation.rs?${LABS} patient/Condition.rs`, ['Observation']],
  ['patient/Observation.read', `patient/Observation.rs?${LABS}`, ['Observation']],
  ['patient/*.rs', `patient/Observation.rs?${LABS} patient/Observation.read`, []], // the rest came in the old syntax
  ['patient/*.rs', `patient/Observation.rs?${LABS} patient/*.rs`, []],
  [`patient/Observation.rs?${LABS}`, `patient/Observation.rs?${LABS}`, []], // no more was asked for
  ['patient/*.rs', `patient/Observation.r?${LABS}`, []], // not to be searched at all
  ['patient/*.rs', '', []],
];
for (const [asked, granted, parts] of PARTS) {
  test(`of "${asked}", "${granted}" gives a part of ${parts.join() || 'nothing'}`, () => {
    expect(grantedInPart(asked, granted).map(({ type }) => type)).toEqual(parts);
  });
}

test('the part that was given is named as the server names it', () => {
  expect(grantedInPart('patient/*.rs', `patient/Observation.rs?${LABS}`)).toEqual([
    { type: 'Observation', within: [LABS] },
  ]);
});

const WHOLE = 'openid offline_access patient/*.rs';
const LISTED: readonly (readonly [asked: string, listed: string, scopes: string])[] = [
  [WHOLE, 'openid fhirUser offline_access patient/*.rs', WHOLE],
  [WHOLE, 'openid patient/*.rs', 'openid patient/*.rs'],
  [WHOLE, 'openid patient/*.read patient/*.write patient/*.*', 'openid patient/*.read'],
  [WHOLE, 'openid patient/*.r patient/*.s', 'openid patient/*.r patient/*.s'],
  [WHOLE, 'openid patient/Goal.read patient/Goal.write user/Goal.read', 'openid patient/Goal.read'],
  [WHOLE, 'openid patient/Goal.rs patient/Goal.r patient/Goal.s', 'openid patient/Goal.rs'],
  ['patient/Goal.read patient/List.read', 'patient/Goal.rs patient/Flag.rs', 'patient/Goal.rs'],
  // A list that says nothing of records is about something else.
  [WHOLE, '', WHOLE],
  [WHOLE, 'openid profile email', WHOLE],
  ['openid fhirUser', 'openid', 'openid'],
];
for (const [asked, listed, scopes] of LISTED) {
  test(`"${asked}" of a server that lists "${listed}" becomes "${scopes}"`, () => {
    const split = (text: string) => text.split(' ').filter(Boolean);
    expect(listedScopes(split(asked), split(listed))).toEqual(split(scopes));
  });
}

test('whatever is listed, nothing is asked for that was not to be asked for', () => {
  const TYPES = ['Goal', 'Flag', 'List', '*'];
  const scope = fc
    .tuple(
      fc.constantFrom('patient', 'user'),
      fc.constantFrom(...TYPES),
      fc.constantFrom('read', 'write', 'rs', 'r', '*'),
    )
    .map(([whose, type, access]) => `${whose}/${type}.${access}`);
  const scopes = fc.uniqueArray(fc.oneof(scope, fc.constantFrom('openid', 'launch/patient')), { maxLength: 8 });
  fc.assert(
    fc.property(scopes, scopes, (asked, listed) => {
      const chosen = listedScopes(asked, listed).join(' ');
      for (const type of ['Goal', 'Flag', 'List'])
        expect(grantedSearch(chosen, type) && !grantedSearch(asked.join(' '), type)).toBe(false);
    }),
  );
});
