import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { FhirResource } from 'fhir/r4';
import { toText } from './decimal.ts';
import { directoryOf } from './directory.ts';
import { writeLife } from './life.ts';
import { LARGEST, peopleOf, SMALLEST } from './people.ts';

const directory = directoryOf('Anywhere', 1);

const write = (size: number, seed = '1') =>
  writeLife(peopleOf('lakeside', size)[0]!, directory, { seed, fhirBase: 'http://h.test/r4' });

const texts = (resources: readonly FhirResource[]) => resources.map(toText);

function countByType(resources: readonly FhirResource[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { resourceType } of resources) counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  return counts;
}

test('a record has exactly as many resources as asked, each under its own id', () => {
  fc.assert(
    fc.property(fc.integer({ min: SMALLEST, max: 1200 }), fc.string(), (size, seed) => {
      const { resources } = write(size, seed);
      expect(resources).toHaveLength(size);
      expect(new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`)).size).toBe(size);
    }),
    { numRuns: 40 },
  );
});

test('sizes outside what can be written are brought inside', () => {
  expect(peopleOf('harbor', 1).map(({ size }) => size)).toEqual([SMALLEST, SMALLEST, SMALLEST, SMALLEST]);
  expect(peopleOf('harbor', 1e7).at(-1)?.size).toBe(LARGEST);
});

test('the same seed writes the same record to the last digit, another seed another one', () => {
  expect(texts(write(600).resources)).toEqual(texts(write(600).resources));
  expect(texts(write(600, '2').resources)).not.toEqual(texts(write(600).resources));
});

test('every reference leads to a resource of this record or of its hospital', () => {
  const { resources, binaries } = write(3000);
  const there = new Set([...resources, ...directory.resources].map(({ resourceType, id }) => `${resourceType}/${id}`));
  for (const { id } of binaries) there.add(`Binary/${id}`);

  const text = texts(resources).join('\n');
  const references = [...text.matchAll(/"reference":"(?:http:\/\/h\.test\/r4\/)?([^"]+?)(?:\/_history\/1)?"/g)].map(
    ([, reference]) => reference!,
  );
  const files = [...text.matchAll(/"url":"(?:http:\/\/h\.test\/r4\/)?(Binary\/[^"]+)"/g)].map(([, file]) => file!);
  expect(references.length).toBeGreaterThan(3000);
  expect(files.length).toBe(binaries.length);
  // A contained thing, one out of a file, and one of another server lead nowhere: nothing else does.
  const nowhere = /^(#(product|neighbour)|urn:uuid:.*|https:\/\/elsewhere\.invalid\/.*)$/;
  expect([...references, ...files].filter((one) => !there.has(one) && !nowhere.test(one))).toEqual([]);
});

test('a record ten times as long keeps the proportions of a chronic patient', () => {
  const share = (size: number) => {
    const counts = countByType(write(size).resources);
    return (type: string) => (counts[type] ?? 0) / size;
  };
  for (const size of [1500, 15_000]) {
    const of = share(size);
    expect(of('Observation')).toBeGreaterThan(0.5);
    expect(of('Observation')).toBeLessThan(0.75);
    for (const type of ['Encounter', 'DiagnosticReport', 'DocumentReference', 'MedicationRequest']) {
      expect(of(type), type).toBeGreaterThan(0.02);
      expect(of(type), type).toBeLessThan(0.12);
    }
    for (const type of ['Condition', 'Immunization', 'Procedure', 'Provenance'])
      expect(of(type), type).toBeGreaterThan(0.005);
  }
});

test('the smallest record still has something of every type', () => {
  const types = new Set(Object.keys(countByType(write(SMALLEST).resources)));
  for (const type of [
    'Patient',
    'AllergyIntolerance',
    'CarePlan',
    'CareTeam',
    'Condition',
    'Coverage',
    'Device',
    'Encounter',
    'Goal',
    'Appointment',
    'Claim',
    'Consent',
    'EpisodeOfCare',
    'ExplanationOfBenefit',
    'FamilyMemberHistory',
    'Flag',
    'ImagingStudy',
    'List',
    'Media',
    'MedicationAdministration',
    'MedicationDispense',
    'MedicationStatement',
    'NutritionOrder',
    'QuestionnaireResponse',
    'RelatedPerson',
    'Specimen',
  ]) {
    expect(types).toContain(type);
  }
});

test('decimals keep the zeros they were reported with', () => {
  const text = texts(write(600).resources).join('\n');
  expect(text).toMatch(/"value":\d+\.\d0[,}]/);
  expect(text).toMatch(/"value":\d+\.0[,}]/);
  expect(text).not.toContain('~decimal');
  for (const line of text.split('\n')) expect(() => void JSON.parse(line)).not.toThrow();
});

test('results are numbers, words and codes, and some are only below what can be measured', () => {
  const text = texts(write(3000).resources).join('\n');
  for (const element of [
    '"valueQuantity":',
    '"valueString":',
    '"valueCodeableConcept":',
    '"component":',
    '"comparator":"<"',
  ]) {
    expect(text.includes(element), element).toBe(true);
  }
});

test('dates come at every precision, and lie in the future too', () => {
  const text = texts(write(600).resources).join('\n');
  expect(text).toMatch(/"onsetDateTime":"\d{4}"/);
  expect(text).toMatch(/"(onset|occurrence)DateTime":"\d{4}-\d\d"/);
  expect(text).toMatch(/"start":"202[67]-1[12]-\d\dT/);
});

test('things are referred to in every way there is', () => {
  const text = texts(write(SMALLEST).resources).join('\n');
  for (const kind of [
    /"reference":"Practitioner\//,
    /"reference":"http:\/\/h\.test\/r4\/Practitioner\//,
    /"reference":"Practitioner\/pract-3\/_history\/1"/,
    /"reference":"#neighbour"/,
    /"reference":"urn:uuid:/,
    /"reference":"https:\/\/elsewhere\.invalid\//,
    /"member":\{"identifier":/,
    /"member":\{"display":/,
  ])
    expect(text).toMatch(kind);
});

test('some statements were withdrawn', () => {
  const text = texts(write(3000).resources).join('\n');
  expect(text).toContain('"status":"entered-in-error"');
  expect(text).toMatch(/"verificationStatus":\{[^}]*"code":"entered-in-error"/);
  expect(text).toContain('"status":"not-done"');
});

test('nothing is measured before its visit has begun', () => {
  const starts = new Map<string, number>();
  for (const one of write(3000).resources) {
    if (one.resourceType === 'Encounter') starts.set(`Encounter/${one.id}`, Date.parse(one.period?.start ?? ''));
    if (one.resourceType !== 'Observation' || !one.encounter) continue;
    expect(Date.parse(one.effectiveDateTime ?? '')).toBeGreaterThanOrEqual(
      starts.get(one.encounter.reference ?? '') ?? NaN,
    );
  }
});
