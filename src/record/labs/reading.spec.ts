import { expect, test } from '@playwright/test';
import { lab } from './labs.spec-data.ts';
import { normalName } from './names.ts';
import { numberIn, pairIn, splitValue, titreIn } from './number.ts';
import { boundsIn } from './range.ts';
import { resultOf } from './reading.ts';
import { placeOf } from './standing.ts';

const RANGE = { low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L' } };
const standing = (sent: Parameters<typeof lab>[0]) => resultOf(lab(sent)).standing;

test('out of range is what the source says, whatever the range would say', () => {
  expect(standing({ value: 9, unit: 'mmol/L', range: RANGE, flag: 'N' })).toEqual({
    tone: 'plain',
    text: 'Normal',
    by: 'source',
  });
  expect(standing({ value: 4, unit: 'mmol/L', range: RANGE, flag: 'H' })?.tone).toBe('attention');
});

test('where the source says nothing, its own range does, in its own unit alone', () => {
  expect(standing({ value: 5.2, unit: 'mmol/L', range: RANGE })).toEqual({
    tone: 'attention',
    text: 'Above the range',
    by: 'range',
  });
  expect(standing({ value: 3.4, unit: 'mmol/L', range: RANGE })?.text).toBe('Below the range');
  expect(standing({ value: 4, unit: 'mmol/L', range: RANGE })?.tone).toBe('plain');
  expect(standing({ value: 90, unit: 'mg/dL', range: RANGE })).toBeUndefined();
  expect(standing({ value: 90, unit: 'mg/dL' })).toBeUndefined();
});

test('of several ranges none is chosen, and all are there to read', () => {
  const referenceRange = [
    { low: { value: 1 }, high: { value: 2 }, appliesTo: [{ text: 'Women' }] },
    { low: { value: 3 }, high: { value: 4 }, appliesTo: [{ text: 'Men' }] },
  ];
  const { range, standing: said } = resultOf(lab({ value: 9, unit: 'g/L', more: { referenceRange } }));
  expect(range).toEqual({ text: 'Women: 1–2; Men: 3–4' });
  expect(said).toBeUndefined();
});

test('a range for treatment is no normal range', () => {
  const type = { coding: [{ code: 'treatment', display: 'Treatment' }] };
  expect(standing({ value: 9, unit: 'mmol/L', range: { ...RANGE, type } })).toBeUndefined();
});

test('a range in words is read where it is plain', () => {
  expect(boundsIn('<150', 'mg/dL')).toEqual({ high: 150 });
  expect(boundsIn('> 60', '')).toEqual({ low: 60 });
  expect(boundsIn('3.5-5.1 mmol/L', 'mmol/L')).toEqual({ low: 3.5, high: 5.1 });
  expect(boundsIn('(70 - 99)', 'mg/dL')).toEqual({ low: 70, high: 99 });
  expect(boundsIn('3.5-5.1 mmol/L', 'mg/dL')).toEqual({});
  expect(boundsIn('See note', 'mg/dL')).toEqual({});
  expect(boundsIn('Men 3-5, women 2-4', 'mg/dL')).toEqual({});
});

test('"less than 5" is within where all that it may be is, and otherwise nobody can tell', () => {
  expect(placeOf({ value: 5, open: 'below' }, { high: 10 })).toBe('within');
  expect(placeOf({ value: 5, open: 'below' }, { high: 3 })).toBeUndefined();
  expect(placeOf({ value: 5, open: 'below' }, { low: 6, high: 9 })).toBe('below');
  expect(placeOf({ value: 5, open: 'below' }, { low: 4, high: 9 })).toBeUndefined();
  expect(placeOf({ value: 60, open: 'above' }, { low: 60 })).toBe('within');
  expect(placeOf({ value: 90, open: 'above' }, { low: 3, high: 60 })).toBe('above');
});

test('a number in words is a number, and what only begins like one is words', () => {
  expect(resultOf(lab({ value: '<0.01' })).measures).toEqual([
    { name: '', value: 0.01, open: 'below', unit: '', words: '' },
  ]);
  expect(resultOf(lab({ value: '7.2 mg/dL' })).measures[0]).toMatchObject({ value: 7.2, unit: 'mg/dL' });
  for (const words of ['Negative', '2+', '12 - 15', '3 colonies seen', '2026-01-01', '1:40']) {
    expect(resultOf(lab({ value: words })).measures[0]).toMatchObject({ words });
  }
});

test('each form of a value says something', () => {
  const said = (more: object) => resultOf(lab({ more })).measures[0];
  expect(said({ valueInteger: 0 })).toMatchObject({ value: 0 });
  expect(said({ valueBoolean: false })).toMatchObject({ words: 'No' });
  expect(said({ valueRatio: { numerator: { value: 1 }, denominator: { value: 40 } } })).toMatchObject({
    words: '1:40',
  });
  expect(said({ valueCodeableConcept: { text: 'Reactive' } })).toMatchObject({ words: 'Reactive' });
  expect(said({ valueRange: { low: { value: 1 }, high: { value: 5 } } })).toMatchObject({ words: '1–5' });
  expect(said({ valueQuantity: { value: 5, comparator: 'ad', unit: 'mg' } })).toMatchObject({ words: 'ad 5 mg' });
});

test('wrong types are nothing, and never an error', () => {
  for (const more of [
    { valueQuantity: 'x' },
    { valueQuantity: { value: [] } },
    { component: 'x' },
    { component: [{ valueQuantity: { value: null } }, 5, null] },
    { referenceRange: [null, 5, { low: 'x', high: [] }] },
    { interpretation: 5 },
  ]) {
    expect(resultOf(lab({ more })).measures).toEqual([]);
  }
});

test('other components are measures of their own', () => {
  const component = [
    { code: { text: 'Appearance' }, valueString: 'Clear' },
    { code: { text: 'Glucose' }, valueQuantity: { value: 90, unit: 'mg/dL' } },
  ];
  expect(resultOf(lab({ more: { component } })).measures.map(({ name, value, words }) => [name, value, words])).toEqual(
    [
      ['Appearance', undefined, 'Clear'],
      ['Glucose', 90, ''],
    ],
  );
});

test('what lists show is taken apart again', () => {
  expect(numberIn('5.6 %')).toEqual({ value: 5.6, unit: '%' });
  expect(numberIn('78 /min')).toEqual({ value: 78, unit: '/min' });
  expect(numberIn('117 10³/µL')).toEqual({ value: 117, unit: '10³/µL' });
  expect(numberIn('≥60 mL/min/1.73 m²')).toEqual({ value: 60, open: 'above', unit: 'mL/min/1.73 m²' });
  expect(pairIn('124/79 mmHg')).toEqual({ value: 124, under: 79, unit: 'mmHg' });
  expect(splitValue('124/79 mmHg')).toEqual({ value: '124/79', unit: 'mmHg' });
  expect(splitValue('Negative')).toEqual({ value: 'Negative', unit: '' });
  expect(titreIn('1:320')).toBe(320);
});

test('names are alike without case, order and filling, and not without what was measured in', () => {
  expect(normalName('Glucose, Serum')).toBe(normalName('serum GLUCOSE level'));
  expect(normalName('Glucose')).not.toBe(normalName('Glucose, Urine'));
});
