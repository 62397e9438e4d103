import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Definitions, readDefinitions } from './search-table/definitions.ts';
import { LEFT_OUT } from './search-table/exceptions.ts';
import { parseExpression } from './search-table/expression.ts';
import { moduleOf } from './search-table/module.ts';
import { tableOf } from './search-table/table.ts';

const definitions = readDefinitions();

test('the table is what `npm run parameters` would write now', () => {
  const written = readFileSync(new URL('../../src/fhir/search/table.ts', import.meta.url), 'utf8');
  expect(written === moduleOf(definitions), 'run `npm run parameters`').toBe(true);
});

test('what is left out by name is there to be left out', () => {
  const ids = new Set(definitions.parameters.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
  expect(Object.keys(LEFT_OUT).filter((id) => !ids.has(id))).toEqual([]);
});

for (const expression of [
  'Patient.name.first()',
  "Patient.name.where(use!='old')",
  'Patient.a and Patient.b',
  'a.b ~ c',
  'Patient.',
  '',
]) {
  test(`an expression that is not understood stops the generator: ${expression}`, () => {
    expect(() => parseExpression(expression)).toThrow(/Not understood/);
  });
}

for (const [what, expression] of [
  ['an element that is not there', 'Patient.nose'],
  ['a type that an element never is', '(Patient.deceased as Quantity)'],
  ['a type that no search is for', 'Patient.maritalStatus.extension'],
  ['another type of resource', 'Observation.code'],
] as const) {
  test(`so does one that leads to ${what}`, () => {
    expect(() => tableOf(withParameter(expression))).toThrow(/^Patient\?made-up$/);
  });
}

function withParameter(expression: string): Definitions {
  const url = 'http://hl7.org/fhir/SearchParameter/made-up';
  return { ...definitions, parameters: [{ url, code: 'made-up', base: ['Patient'], type: 'token', expression }] };
}
