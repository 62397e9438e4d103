import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { eachHumanText, htmlText } from './human-text.ts';
import type { Resource } from './resource.ts';

function heard(resource: Record<string, unknown>): Readonly<Record<string, readonly string[]>> {
  const texts: Record<string, string[]> = {};
  eachHumanText(resource as unknown as Resource, (place, text) => (texts[place] ??= []).push(text));
  return texts;
}

test('what somebody wrote to be read is told with its place; what is for machines, and whose it is, is not', () => {
  const coding = [{ system: 'http://loinc.org', code: '4548-4', display: 'Hemoglobin A1c' }];
  expect(
    heard({
      resourceType: 'Observation',
      id: 'secret-id',
      meta: { profile: ['http://example.test/profile'], tag: [{ display: 'a tag' }] },
      identifier: [{ value: 'ACC-1', type: { text: 'Accession' } }],
      text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><b>Hb</b>&nbsp;A1c &lt; 6</div>' },
      status: 'final',
      code: { coding, text: 'HbA1c' },
      subject: { reference: 'Patient/p1', display: 'Juniper Vale' },
      performer: [{ reference: 'Practitioner/1', display: 'Dr Ada Quillfeather' }],
      effectiveDateTime: '2014-05-03',
      valueQuantity: { value: 5.6, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
      component: [
        { code: { text: 'Method' }, valueString: 'capillary' },
        { code: { text: 'Smell' }, valueCodeableConcept: { coding: [{ code: '26643006', display: 'Oral' }] } },
      ],
      note: [{ authorString: 'Dr Rook', text: 'fasting, taken twice' }],
      extension: [{ url: 'http://example.test/x', valueString: 'an extension' }],
    }),
  ).toEqual({
    narrative: ['Hb A1c < 6'],
    code: ['4548-4', 'Hemoglobin A1c', 'HbA1c', 'Dr Ada Quillfeather', 'Method', 'Smell'],
    value: ['capillary', '26643006', 'Oral', 'an extension'],
    note: ['Dr Rook', 'fasting, taken twice'],
  });
  expect(
    heard({
      resourceType: 'MedicationRequest',
      medicationCodeableConcept: { coding: [{ code: '197361', display: 'Amlodipine 5 MG' }] },
      dosageInstruction: [{ text: 'one in the morning', patientInstruction: 'with water' }],
      contained: [{ resourceType: 'Practitioner', name: [{ family: 'Quill', given: ['Ada', 'Rose'] }] }],
    }),
  ).toEqual({
    code: ['197361', 'Amlodipine 5 MG'],
    note: ['one in the morning', 'with water'],
    value: ['Quill', 'Ada', 'Rose'],
  });
  expect(heard({ resourceType: 'DiagnosticReport', conclusion: 'all is well' })).toEqual({ note: ['all is well'] });
});

test('whatever a server sends, it ends and does not throw; HTML loses its tags and no more', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('note', 'text', 'code', 'value'), fc.anything()), (resource) => {
      heard({ resourceType: 'Basic', ...resource });
    }),
  );
  let deep: object = { text: 'deep' };
  for (let i = 0; i < 50_000; i++) deep = { item: [deep] };
  expect(heard({ resourceType: 'Basic', item: [deep] })).toEqual({});
  expect(htmlText('<p>2 &lt; 3 &#8364;&#x41;</p><script>x</script><style>y</style> &unknown; &#99999999;')).toBe(
    '2 < 3 €A &unknown; &#99999999;',
  );
  expect(htmlText('<'.repeat(1_000_000))).toBe('');
  expect(htmlText('<script>'.repeat(100_000))).toBe('');
});
