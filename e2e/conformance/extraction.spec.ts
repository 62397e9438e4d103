import { expect, test } from '@playwright/test';
import { readDefinitions } from '../tools/search-table/definitions.ts';
import { compareExtraction } from './extraction.ts';
import { MadeUp } from './made-up.ts';
import { generated } from './records.ts';

const definitions = readDefinitions();

// A sample of what `npm run conformance:search` looks at.
test('what a record is found by is what the expressions of HL7 lead to', () => {
  const [record] = generated(150);
  const { withValues, differences } = compareExtraction(definitions, record!.resources);
  expect(differences).toEqual([]);
  expect(withValues).toBeGreaterThan(1000);
});

test('so is what a resource of any type is found by', () => {
  const madeUp = new MadeUp(definitions, 'a sample');
  const resources = definitions.resourceTypes.flatMap((type) => [
    madeUp.resource(type, '1'),
    madeUp.resource(type, '2'),
  ]);
  const { parameters, differences } = compareExtraction(definitions, resources);
  expect(differences).toEqual([]);
  expect(parameters.size).toBeGreaterThan(1500);
});
