import { expect, test } from '@playwright/test';
import { ingredientsIn, strengthIn } from './ingredients.ts';

const names = (name: string) => ingredientsIn(name).names.join(' + ');

for (const [said, made] of [
  ['lisinopril 10 MG Oral Tablet', 'lisinopril'],
  ['LISINOPRIL (PRINIVIL,ZESTRIL) 10 mg tablet', 'lisinopril'],
  ['Lasix 40mg', 'furosemide'],
  ['24 HR metoprolol succinate 100 MG Extended Release Oral Tablet [Toprol]', 'metoprolol'],
  ['Zyloquarz 5 MG [Lipitor]', 'atorvastatin'],
  ['losartan potassium 50 mg', 'losartan'],
  ['potassium chloride SA (K-DUR) 20 mEq CR tablet', 'potassium chloride'],
  ['insulin, regular, human 100 UNT/ML', 'insulin regular'],
  ['Vitamin B-12 1000 mcg', 'cyanocobalamin'],
  ['Paracétamol 1 g', 'acetaminophen'],
  ['vancomycin 1 g in sodium chloride 0.9 % 250 mL', 'vancomycin'],
  ['sodium chloride 0.9 % infusion', 'sodium chloride'],
] as const) {
  test(`salt, strength, form and brand are no ingredient: ${said}`, () => {
    expect(names(said)).toBe(made);
    expect(ingredientsIn(said).areKnown).toBe(true);
  });
}

for (const said of [
  'Acetaminophen 300 MG / HYDROcodone Bitartrate 5 MG [Vicodin]',
  'HYDROcodone-acetaminophen (NORCO) 5-325 mg per tablet',
  'hydrocodone with acetaminophen',
  'Lortab',
]) {
  test(`a mixture is the set of what is in it, however it is written: ${said}`, () => {
    expect(names(said)).toBe('acetaminophen + hydrocodone');
  });
}

test('a mixture with a part that is not known is never taken for its known part', () => {
  const mixed = ingredientsIn('ibuprofen 200 MG / quillofen 5 MG');
  expect(mixed).toEqual({ names: ['ibuprofen', 'quillofen'], areKnown: false });
  expect(names('Inhaler fluticasone-salmeterol 250-50 mcg/dose diskus')).toBe('fluticasone + salmeterol');
});

test('what is not known stands by its own words, and nothing by nothing', () => {
  expect(ingredientsIn('Quillofen 5 MG Oral Tablet')).toEqual({ names: ['quillofen'], areKnown: false });
  expect(names('glucose test strips')).toBe('glucose test strips');
  expect(names('sodium phosphate')).toBe('sodium phosphate');
  expect(names('10 mg')).toBe('');
});

test('strengths are compared by number and unit', () => {
  expect(strengthIn('Norco 5-325 mg')).toBe(strengthIn('Acetaminophen 325 MG / Hydrocodone 5.0 MG'));
  expect(strengthIn('levothyroxine 50 µg')).toBe('50 mcg');
  expect(strengthIn('heparin 5,000 UNT/ML')).toBe('5000 units');
  expect(strengthIn('Lisinopril')).toBe('');
});
