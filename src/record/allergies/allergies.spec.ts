import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { addressKey, type Entry, type SourceFace } from '../entry.ts';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { allergies } from './allergies.ts';
import { noKnownIn } from './no-known.ts';

const SNOMED = 'http://snomed.info/sct';

const allergy = (code: object | string, rest: object = {}, source: SourceFace = LAKESIDE): Entry =>
  entryFrom(
    { resourceType: 'AllergyIntolerance', code: typeof code === 'string' ? { text: code } : code, ...rest },
    source,
  );

const coded = (code: string) => ({ coding: [{ system: SNOMED, code }] });
const view = (...entries: Entry[]) => viewOf(allergies, entries);

for (const [said, scope] of [
  [coded('716186003'), 'any'],
  [coded('409137002'), 'drug'],
  [coded('429625007'), 'food'],
  [coded('1003774007'), 'latex'],
  [{ text: 'No Known Allergies' }, 'any'],
  [{ text: 'NKDA' }, 'drug'],
  [{ text: 'No known drug allergies' }, 'drug'],
  [{ text: 'None' }, 'any'],
  [{ text: 'Denies any allergies' }, 'any'],
  [{ text: 'Not on file' }, 'unasked'],
  [{ text: 'No information available' }, 'unasked'],
  [{ text: 'Peanut' }, undefined],
  [{ text: 'Unknown antibiotic' }, undefined],
  [{ text: 'Nonesuch powder' }, undefined],
  [coded('91935009'), undefined],
] as const) {
  test(`${JSON.stringify(said)} says of there being none: ${scope}`, () => {
    expect(noKnownIn(said)).toBe(scope);
  });
}

test('that there is none is a statement and no allergy; that nothing is on file is not even that', () => {
  const { lines, noKnown, setAside } = view(allergy(coded('716186003')), allergy('Not on file'));
  expect(lines).toEqual([]);
  expect(noKnown).toMatchObject([{ title: 'No known allergies', scope: 'any', isContradicted: false }]);
  expect(setAside.map(({ reason }) => reason)).toEqual(['nothing-on-file']);
});

test('a statement that another entry contradicts says so, each about its own kind', () => {
  const { noKnown } = view(
    allergy('NKDA'),
    allergy('No known food allergies', {}, HARBOR),
    allergy('Peanut', { category: ['food'] }),
  );
  expect(new Map(noKnown.map(({ scope, isContradicted }) => [scope, isContradicted]))).toEqual(
    new Map([
      ['drug', false],
      ['food', true],
    ]),
  );
  expect(view(allergy('NKDA'), allergy('Amoxicillin 500 mg')).noKnown[0]!.isContradicted).toBe(true);
});

test('the worst of what sources say stands on the line, first of all lines, and each word is kept', () => {
  const { lines } = view(
    allergy('Dust', { criticality: 'low' }),
    allergy('Penicillin V', {
      criticality: 'low',
      reaction: [{ manifestation: [{ text: 'Hives' }], severity: 'mild' }],
    }),
    allergy(
      'Allergy to penicillin v',
      {
        criticality: 'high',
        reaction: [{ manifestation: [{ text: 'Anaphylaxis' }, { text: 'hives' }], severity: 'severe' }],
      },
      HARBOR,
    ),
  );
  expect(lines.map(({ members }) => members.length)).toEqual([2, 1]);
  expect(lines[0]).toMatchObject({ criticality: 'high', severity: 'severe' });
  expect(lines[0]!.reactions.map((sign) => sign.toLowerCase()).toSorted()).toEqual(['anaphylaxis', 'hives']);
  expect(lines[0]!.conflicts).toMatchObject([{ about: 'criticality' }]);
});

test('over by one and active by another is active, and both are said', () => {
  const { lines, past } = view(
    allergy('Egg', { clinicalStatus: coded('resolved') }),
    allergy('Egg', { clinicalStatus: coded('active') }, HARBOR),
    allergy('Milk', { clinicalStatus: coded('inactive') }),
  );
  expect(lines.map(({ title, conflicts }) => [title, conflicts?.[0]?.about])).toEqual([['Egg', 'status']]);
  expect(past.map(({ title, status }) => [title, status])).toEqual([['Milk', 'inactive']]);
});

test('refuted and entered in error are set aside', () => {
  const { lines, setAside } = view(
    allergy('Egg', { verificationStatus: coded('refuted') }),
    allergy('Milk', { verificationStatus: coded('entered-in-error') }),
    allergy('Nuts', { verificationStatus: coded('unconfirmed') }),
  );
  expect(setAside.map(({ reason }) => reason).toSorted()).toEqual(['entered-in-error', 'refuted']);
  expect(lines).toMatchObject([{ title: 'Nuts', certainty: 'unconfirmed' }]);
});

test('the order in which entries come never matters, and none vanishes', () => {
  const entries = [
    allergy('Peanut'),
    allergy('Peanuts', { criticality: 'high' }, HARBOR),
    allergy(coded('716186003')),
    allergy('Zestril'),
    allergy('lisinopril', {}, HARBOR),
    allergy('Milk', { clinicalStatus: coded('resolved') }),
    allergy('Not on file'),
    allergy('Egg', { verificationStatus: coded('refuted') }),
  ];
  const expected = view(...entries);
  expect(expected.lines).toHaveLength(2);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(view(...shuffled)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
  const { lines, past, noKnown, setAside } = expected;
  const shown = [
    ...[...lines, ...past, ...noKnown].flatMap(({ members }) => members),
    ...setAside.map(({ member }) => member),
  ];
  expect(shown.map(addressKey).toSorted()).toEqual(entries.map(addressKey).toSorted());
});
