import { expect, test } from '@playwright/test';
import { mentionsIn } from './mentions.ts';

const BASE = 'https://ehr.test/r4';
const found = (...references: readonly string[]) => [
  ...mentionsIn(JSON.stringify(references.map((reference) => ({ actor: { reference } }))), BASE),
];

test('relative, versioned and absolute references to the same server are found', () => {
  expect(found('Practitioner/1', `${BASE}/Location/a.b-c`, 'Medication/9/_history/2')).toEqual([
    'Practitioner/1',
    'Location/a.b-c',
    'Medication/9',
  ]);
});

test('contained, logical, foreign and odd ones are not', () => {
  expect(
    found(
      '#med',
      'urn:uuid:1',
      'https://other.test/r4/Practitioner/1',
      `${BASE}/../admin/1`,
      'Practitioner/1/x',
      'javascript:alert(1)',
      'Practitioner/..%2f',
    ),
  ).toEqual([]);
});
