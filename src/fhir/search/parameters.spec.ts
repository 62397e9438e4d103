import { expect, test } from '@playwright/test';
import { searchableTypes } from './blocks.ts';
import { parameterOf, parametersOf, typesWith } from './parameters.ts';

test('a parameter says what it is, what it points to and what it is made of', () => {
  expect(parameterOf('Encounter', 'patient')).toEqual({ name: 'patient', type: 'reference', targets: ['Patient'] });
  expect(parameterOf('Observation', 'focus')).toEqual({ name: 'focus', type: 'reference' });
  expect(parameterOf('Observation', 'combo-code')).toEqual({
    name: 'combo-code',
    type: 'token',
    anyOf: ['code', 'component-code'],
  });
  expect(parameterOf('Observation', 'component-code-value-quantity')).toEqual({
    name: 'component-code-value-quantity',
    type: 'composite',
    components: [
      { name: 'component-code', type: 'token' },
      { name: 'component-value-quantity', type: 'quantity' },
    ],
    perElement: true,
  });
});

test('every type has what every resource has', () => {
  const common = ['_profile', '_security', '_source', '_tag'];
  const without = searchableTypes.filter((type) => common.some((name) => !parameterOf(type, name)));
  expect(without).toEqual([]);
  expect(parametersOf('Parameters').map(({ name }) => name)).toEqual(common);
});

test('what a parameter is made of, or shares with others, is of the same type of resource', () => {
  const wrong = searchableTypes.flatMap((type) =>
    parametersOf(type).flatMap(({ name, components = [], anyOf = [] }) => {
      const names = [...components.map((component) => component.name), ...anyOf];
      return names.filter((one) => !parameterOf(type, one)).map((one) => `${type}?${name}: ${one}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test("an older version's name has the parameters of R4's", () => {
  expect(parametersOf('MedicationOrder')).toEqual(parametersOf('MedicationRequest'));
  expect(typesWith('vaccine-code')).toEqual(['Immunization']);
});

test('a type that is also a property of every object has no parameters of its own', () => {
  for (const type of ['constructor', '__proto__', 'Resource', '']) expect(parametersOf(type)).toHaveLength(4);
});
