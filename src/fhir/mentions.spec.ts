import { expect, test } from '@playwright/test';
import { eachTarget, literalOf } from './mentions.ts';

const BASE = 'https://ehr.test/r4';

function found(...references: readonly string[]): readonly string[] {
  const targets: string[] = [];
  eachTarget(JSON.stringify(references.map((reference) => ({ actor: { reference } }))), (target) =>
    targets.push(target),
  );
  expect(targets).toEqual(references);
  return targets.map((target) => literalOf(target, BASE)).filter((literal) => literal !== undefined);
}

test('relative, versioned and absolute references to the same server are found', () => {
  expect(found('Practitioner/1', `${BASE}/Location/a.b-c`, 'Medication/9/_history/2')).toEqual([
    'Practitioner/1',
    'Location/a.b-c',
    'Medication/9',
  ]);
});

test('ids that FHIR would not allow are followed all the same, but never up the path', () => {
  expect(found('Location/a_b|c$1', `Location/${'x'.repeat(200)}`)).toHaveLength(2);
  expect(found('Location/..', 'Location/.', 'Location/%2e%2e', 'Location/a?b', 'Location/a#b', 'Location/a b')).toEqual(
    [],
  );
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

test('a text that mentions nothing, or breaks off within a mention, ends all the same', () => {
  for (const text of ['', '{}', '{"reference":1}', '{"reference":"Pati']) {
    expect(() => eachTarget(text, () => {})).not.toThrow();
  }
});
