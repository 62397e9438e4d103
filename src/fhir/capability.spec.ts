import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readCapability } from './capability.ts';

test('types, interactions and parameters are read', () => {
  const { fhirVersion, types } = readCapability({
    fhirVersion: '4.0.1',
    rest: [
      {
        resource: [
          {
            type: 'Observation',
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            searchParam: [{ name: 'patient' }, { name: 'category' }],
          },
          { type: 'Binary', interaction: [{ code: 'read' }], searchRevInclude: ['Provenance:target', 7] },
          { type: 'Condition' },
        ],
      },
    ],
  });
  expect(fhirVersion).toBe('4.0.1');
  expect(types.get('Observation')).toEqual({
    read: true,
    search: true,
    parameters: new Set(['patient', 'category']),
    revIncludes: new Set(),
  });
  expect(types.get('Binary')).toMatchObject({ read: true, search: false, revIncludes: new Set(['Provenance:target']) });
});

test('a type that lists no interactions is asked anyway', () => {
  expect(readCapability({ rest: [{ resource: [{ type: 'Condition' }] }] }).types.get('Condition')).toMatchObject({
    search: true,
  });
});

test('anything else is a server that declares nothing', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(readCapability(value).types.size).toBe(0)));
});

test('what a server says of itself is told, and nothing where it says something else', () => {
  const said = {
    software: { name: 'Quill', version: 2 },
    publisher: 'Lakeside',
    implementation: { description: 'Here' },
  };
  expect(readCapability(said).about).toEqual({ software: 'Quill', publisher: 'Lakeside', implementation: 'Here' });
  const odd = { software: 'Quill', publisher: ['x'], implementation: { description: 7 } };
  expect(readCapability(odd).about).toEqual({ software: '', publisher: '', implementation: '' });
});
