import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { searchParametersOf } from '../fhir/search-parameters.ts';
import type { Resource } from '../fhir/resource.ts';
import { eachSearchValue } from './search-values.ts';

function valuesOf(resource: Resource) {
  const found: string[] = [];
  eachSearchValue(resource, (name, _type, system, value) => found.push(`${name} ${system}|${value}`));
  return found;
}

test('codings, plain codes, periods and references are found where R4 has them', () => {
  const resource: Resource = {
    resourceType: 'Encounter',
    status: 'finished',
    class: { system: 'urn:act', code: 'AMB' },
    type: [{ coding: [{ code: 'a' }, { system: 'urn:s', code: 'b' }] }, { text: 'no code' }],
    subject: { reference: 'Patient/p1' },
    period: { start: '2014-05-03' },
  };
  expect(valuesOf(resource)).toEqual([
    'patient |Patient/p1',
    'class urn:act|AMB',
    'type |a',
    'type urn:s|b',
    'status |finished',
    'date |2014-05-03/',
  ]);
});

test('a path goes through lists on its way', () => {
  const resource: Resource = {
    resourceType: 'Goal',
    target: [{ dueDate: '2020' }, { measure: {} }, { dueDate: '2021' }],
  };
  expect(valuesOf(resource)).toEqual(['target-date |2020', 'target-date |2021']);
});

test('whatever a server puts there, nothing is thrown and only text comes out', () => {
  const elements = ['status', 'category', 'code', 'subject', 'effectiveDateTime', 'effectivePeriod'];
  expect(searchParametersOf('Observation')).toHaveLength(5);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...elements), fc.jsonValue({ maxDepth: 5 })), (rest) => {
      for (const value of valuesOf({ ...rest, resourceType: 'Observation' })) expect(typeof value).toBe('string');
    }),
  );
});

test('lists in lists without end do not use up the stack', () => {
  let nested: unknown = [];
  for (let i = 0; i < 100_000; i++) nested = [nested];
  expect(valuesOf({ resourceType: 'Observation', code: nested, status: 'final' })).toEqual(['status |final']);
});

test('a type that is also a property of every object has no parameters', () => {
  expect(searchParametersOf('constructor')).toEqual([]);
});
