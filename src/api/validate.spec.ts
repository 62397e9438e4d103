import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { structuresModule } from '../../e2e/tools/fhir-structures.ts';
import { structureIssues } from './validate.ts';

test("the table is what HL7's definitions say", () => {
  expect(readFileSync(join(import.meta.dirname, 'structures.table.ts'), 'utf8')).toBe(structuresModule());
});

const told = (resource: object) =>
  structureIssues(resource as Record<string, unknown>).map(({ code, expression }) => `${code} ${expression}`);

const LAB = {
  resourceType: 'Observation',
  status: 'final',
  _status: { extension: [{ url: 'https://x.test', valueString: 'y' }] },
  code: { coding: [{ system: 'http://loinc.org', code: '4548-4' }], text: 'A1c' },
  valueQuantity: { value: 5.6, unit: '%' },
  component: [{ code: { text: 'x' }, referenceRange: [{ low: { value: 1 } }] }],
  contained: [{ resourceType: 'Patient', id: 'p', name: [{ given: [null, 'Ada'], _given: [{ id: 'a' }, null] }] }],
  effectiveDateTime: '2014-05',
};

test('what has the structure of its type has no issues', () => expect(told(LAB)).toEqual([]));

test('what has not is told where', () => {
  const { status: _status, _status: _beside, ...rest } = LAB;
  expect(told({ ...rest, colour: 'red' })).toEqual(['structure Observation', 'required Observation.status']);
  expect(told({ ...LAB, code: [LAB.code] })).toEqual(['structure Observation.code']);
  expect(told({ ...LAB, category: {} })).toEqual(['structure Observation.category']);
  expect(told({ ...LAB, category: [] })).toEqual(['structure Observation.category']);
  expect(told({ ...LAB, valueString: 'x' })).toEqual(['structure Observation.valueString']);
  expect(told({ ...LAB, effectiveDateTime: '2014-13' })).toEqual(['value Observation.effectiveDateTime']);
  expect(told({ ...LAB, valueQuantity: { value: '5.6' } })).toEqual(['value Observation.valueQuantity.value']);
  expect(told({ ...LAB, component: [{ valueInteger: 1.5 }] })).toEqual([
    'value Observation.component[0].valueInteger',
    'required Observation.component[0].code',
  ]);
  expect(told({ ...LAB, contained: [{ resourceType: 'Nothing' }] })).toEqual(['structure Observation.contained[0]']);
  expect(told({ resourceType: 'Observation.component' })).toEqual(['structure Observation.component']);
  expect(told({ resourceType: 'constructor' })).toEqual(['structure constructor']);
});
