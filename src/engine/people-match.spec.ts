import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { featuresOf, likenessOf } from './people-match.ts';

const BORN = '1961-04-09';

/** A Patient with names written "given given/family", the first one in use. */
const patient = (birthDate: unknown, ...names: readonly string[]) =>
  featuresOf({
    resourceType: 'Patient',
    birthDate,
    name: names.map((name) => {
      const [given = '', family] = name.split('/');
      return { given: given.split(' '), family };
    }),
  });

const JUNIPER = patient(BORN, 'Juniper Ann/Vale');

const CASES: readonly (readonly [what: string, other: ReturnType<typeof featuresOf>, likeness: string])[] = [
  ['the same', patient(BORN, 'Juniper Ann/Vale'), 'same'],
  ['in capitals', patient(BORN, 'JUNIPER ANN/VALE'), 'same'],
  ['with accents', patient(BORN, 'Júniper Ann/Vâle'), 'same'],
  [
    'both given names in one',
    featuresOf({ birthDate: BORN, name: [{ given: 'Juniper Ann', family: 'Vale' }] }),
    'same',
  ],
  ['no middle name', patient(BORN, 'Juniper/Vale'), 'same'],
  ['an initial', patient(BORN, 'Juniper A./Vale'), 'same'],
  ['a name before marriage among the names', patient(BORN, 'Juniper/Quill', 'Juniper/Vale'), 'same'],
  ['born another day', patient('1961-04-10', 'Juniper Ann/Vale'), 'other'],
  ['a twin', patient(BORN, 'Hazel/Vale'), 'other'],
  ['a stranger of the same day', patient(BORN, 'Alder/Quill'), 'other'],
  ['another middle name', patient(BORN, 'Juniper Rose/Vale'), 'unsure'],
  ['another family name', patient(BORN, 'Juniper Ann/Quill'), 'unsure'],
  ['an initial for the first name', patient(BORN, 'J/Vale'), 'unsure'],
  ['a birth year alone', patient('1961', 'Juniper Ann/Vale'), 'unsure'],
  ['no birth date', patient(undefined, 'Juniper Ann/Vale'), 'unsure'],
  ['no name', patient(BORN), 'unsure'],
  ['a name that is only a text', featuresOf({ birthDate: BORN, name: [{ text: 'Juniper Vale' }] }), 'unsure'],
];
for (const [what, other, likeness] of CASES) {
  test(`${what}: ${likeness}`, () => {
    expect(likenessOf(JUNIPER, other)).toBe(likeness);
    expect(likenessOf(other, JUNIPER)).toBe(likeness);
  });
}

test('marks that are letters are not taken for accents', () => {
  expect(likenessOf(patient(BORN, 'が/山'), patient(BORN, 'か/山'))).toBe('other');
});

test('whatever a server sends, it is the same both ways round, and never the same person without a day of birth', () => {
  const part = fc.oneof(fc.constantFrom('a', 'A', 'b', 'ann', 'á', ' ', '-'), fc.string({ maxLength: 3 }));
  const anybody = fc.oneof(
    fc.record({
      birthDate: fc.oneof(fc.constantFrom(BORN, '1961', '1961-04-10', ''), fc.anything()),
      name: fc.array(fc.record({ family: part, given: fc.oneof(fc.array(part, { maxLength: 3 }), part) }), {
        maxLength: 3,
      }),
    }),
    fc.anything(),
  );
  fc.assert(
    fc.property(anybody, anybody, (one, other) => {
      const [mine, theirs] = [featuresOf(one), featuresOf(other)];
      const likeness = likenessOf(mine, theirs);
      expect(likenessOf(theirs, mine)).toBe(likeness);
      if (likeness === 'same') expect(mine.birthDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});
