import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, viewOf } from '../testing.ts';
import { familyHistory } from './family-history.ts';

const ROLE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
const DIABETES = { code: { text: 'Diabetes' }, onsetAge: { value: 55, code: 'a' } };

const relative = (code: string, said: Record<string, unknown> = {}) => ({
  resourceType: 'FamilyMemberHistory',
  status: 'completed',
  relationship: { text: code.toLowerCase(), coding: [{ system: ROLE, code }] },
  ...said,
});

test('of a mother there is one: what two hospitals know of her is one line', () => {
  const { relatives } = viewOf(familyHistory, [
    entryFrom(relative('MTH', { condition: [DIABETES] })),
    entryFrom(
      relative('NMTH', {
        condition: [{ code: { text: 'diabetes' }, contributedToDeath: true }, { code: { text: 'Asthma' } }],
      }),
      HARBOR,
    ),
  ]);
  expect(relatives).toHaveLength(1);
  expect(relatives[0]!.members).toHaveLength(2);
  expect(relatives[0]!.conditions).toMatchObject([
    { title: expect.stringMatching(/diabetes/i), ledToDeath: true, onset: { age: '55' } },
    { title: 'Asthma', ledToDeath: false },
  ]);
});

test('sisters without names are as many as were sent; with one name they are one', () => {
  const anna = { name: 'Anna Example' };
  const { relatives } = viewOf(familyHistory, [
    entryFrom(relative('SIS')),
    entryFrom(relative('SIS'), HARBOR),
    entryFrom(relative('SIS', anna)),
    entryFrom(relative('SIS', anna), HARBOR),
  ]);
  expect(relatives.map(({ members }) => members.length).toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
});

test('two names of a mother are two women', () => {
  const { relatives } = viewOf(familyHistory, [
    entryFrom(relative('MTH', { name: 'Anna Example' })),
    entryFrom(relative('MTH', { name: 'Berta Example' }), HARBOR),
  ]);
  expect(relatives).toHaveLength(2);
});

test('the nearest stand first', () => {
  const { relatives } = viewOf(
    familyHistory,
    ['COUSN', 'MGRMTH', 'BRO', 'FTH', 'DAU', 'MTH'].map((code) => entryFrom(relative(code))),
  );
  expect(relatives.map(({ relation }) => relation)).toEqual(['MTH', 'FTH', 'BRO', 'DAU', 'MGRMTH', 'cousn']);
});

test('whether a relative has died, and when, by any of the ways to say it', () => {
  const life = (said: object) => {
    const [line] = viewOf(familyHistory, [entryFrom(relative('FTH', { ...said }))]).relatives;
    return [line!.died, line!.diedAt.age || line!.diedAt.start || line!.diedAt.text];
  };
  expect(life({ deceasedBoolean: true })).toEqual(['yes', '']);
  expect(life({ deceasedBoolean: false })).toEqual(['no', '']);
  expect(life({ deceasedAge: { value: 81, unit: 'years' } })).toEqual(['yes', '81']);
  expect(life({ deceasedDate: '1999-04' })).toEqual(['yes', '1999-04']);
  expect(life({ deceasedString: 'in the war' })).toEqual(['yes', 'in the war']);
  expect(life({})).toEqual(['', '']);
});

test('a relative of whom nothing is known says so, and one entered in error is set aside', () => {
  const view = viewOf(familyHistory, [
    entryFrom(relative('FTH', { status: 'health-unknown' })),
    entryFrom(relative('MTH', { status: 'entered-in-error' })),
  ]);
  expect(view.relatives.map(({ status }) => status)).toEqual(['health-unknown']);
  expect(view.setAside).toHaveLength(1);
});
