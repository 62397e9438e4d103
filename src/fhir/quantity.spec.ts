import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { moneyText, quantityText, rangeText, ratioText, shortNumber, unitText } from './quantity.ts';

const UNITS: readonly (readonly [sent: string, shown: string])[] = [
  ['mm[Hg]', 'mmHg'],
  ['mmHg', 'mmHg'],
  ['10*3/uL', '10³/µL'],
  ['10*6/uL', '10⁶/µL'],
  ['10^3/uL', '10³/µL'],
  ['10*-3', '10⁻³'],
  ['K/uL', 'K/µL'], // not read as kelvin, nor turned into anything else
  ['x10E3/uL', 'x10E3/µL'],
  ['{score}', ''],
  ['{INR}', ''],
  ['/{HPF}', ''],
  ['/[HPF]', '/HPF'],
  ['%{Hemoglobin}', '%'],
  ['{beats}/min', '/min'],
  ['kg/m2', 'kg/m²'],
  ['m2', 'm²'],
  ['cm3', 'cm³'],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
  ['mL/min/1.73.m2', 'mL/min/1.73.m²'],
  ['ug/L', 'µg/L'],
  ['u[IU]/mL', 'µIU/mL'],
  ['[IU]/L', 'IU/L'],
  ['umol/L', 'µmol/L'],
  ['U/L', 'U/L'],
  ['units', 'units'],
  ['uL', 'µL'],
  ['meq/L', 'mEq/L'],
  ['mcg', 'mcg'],
  ['Cel', '°C'],
  ['[degF]', '°F'],
  ['[lb_av]', 'lb'],
  ['[in_i]', 'in'],
  ['1', ''],
  ['mg/dL', 'mg/dL'],
  ['fL', 'fL'],
];

test('units look as people write them', () => {
  expect(UNITS.map(([sent]) => [sent, unitText(sent)])).toEqual(UNITS);
});

const QUANTITIES: readonly (readonly [quantity: unknown, shown: string])[] = [
  [{ value: 5.6, unit: '%' }, '5.6 %'],
  [{ value: 0, unit: 'mg/dL' }, '0 mg/dL'],
  [{ value: 0.01, comparator: '<', unit: 'ng/mL' }, '<0.01 ng/mL'],
  [{ value: 60, comparator: '>=', code: 'mL/min/{1.73_m2}' }, '≥60 mL/min/1.73 m²'],
  [{ value: 60, comparator: 'ad', unit: 'mg' }, 'ad 60 mg'],
  [{ value: 60, comparator: 'constructor' }, 'constructor 60'],
  [{ value: 120, unit: '', code: 'mm[Hg]' }, '120 mmHg'],
  [{ value: 7 }, '7'],
  [{ value: '5.60', unit: 'mmol/L' }, '5.60 mmol/L'],
  [{ value: -1.5, unit: '[diop]' }, '-1.5 diop'],
  [{ unit: 'mg' }, ''],
  [{ value: null, unit: 'mg' }, ''],
  [{ value: { a: 1 }, unit: { b: 2 } }, ''],
  ['5 mg', ''],
  [undefined, ''],
];

test('a quantity is its comparator, number and unit', () => {
  expect(QUANTITIES.map(([quantity]) => [quantity, quantityText(quantity)])).toEqual(QUANTITIES);
});

test('a number is printed as it was sent where that is known', () => {
  expect(quantityText({ value: 5.1, unit: '%' }, () => '5.10')).toBe('5.10 %');
  expect(quantityText({ value: 5.1, unit: '%' }, () => undefined)).toBe('5.1 %');
});

const SHORT: readonly (readonly [sent: string, short: string])[] = [
  ['159.27405929552853', '159.274'],
  ['112.41600000000001', '112.416'],
  ['5.10', '5.10'],
  ['0.00001234', '0.00001234'],
  ['0.000012345678', '0.0000123457'],
  ['-1234567.891234', '-1234568'],
  ['1234567.5', '1234567.5'],
  ['99.99999999', '100'],
  ['123456789012', '123456789012'],
  ['1.5e-300', '1.5e-300'],
];

test('a list leaves out the digits that nobody measured', () => {
  expect(SHORT.map(([sent]) => [sent, shortNumber(sent)])).toEqual(SHORT);
});

const RANGES: readonly (readonly [range: unknown, shown: string])[] = [
  [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L' } }, '3.5–5.1 mmol/L'],
  [{ low: { value: 0 }, high: { value: 5, unit: 'mg' } }, '0–5 mg'],
  [{ low: { value: -2, unit: 'mmol/L' }, high: { value: 2, unit: 'mmol/L' } }, '-2 to 2 mmol/L'],
  [{ low: { value: 3.5, unit: 'mmol/L' } }, '≥ 3.5 mmol/L'],
  [{ high: { value: 150, unit: 'mg/dL' } }, '≤ 150 mg/dL'],
  [{ low: { value: 3, unit: 'd' }, high: { value: 1, unit: 'wk' } }, '3 d – 1 wk'],
  [{ low: {}, high: { unit: 'mg' } }, ''],
  [null, ''],
];

test('a range may have one end', () => {
  expect(RANGES.map(([range]) => [range, rangeText(range)])).toEqual(RANGES);
});

test('a titre is a ratio without units, a strength is one with', () => {
  expect(ratioText({ numerator: { value: 1 }, denominator: { value: 40 } })).toBe('1:40');
  expect(ratioText({ numerator: { value: 5, unit: 'mg' }, denominator: { value: 10, unit: 'mL' } })).toBe(
    '5 mg / 10 mL',
  );
  expect(ratioText({ numerator: { value: 1 } })).toBe('1');
  expect(ratioText([])).toBe('');
});

test('money keeps its currency', () => {
  expect(moneyText({ value: 129.16, currency: 'USD' })).toBe('129.16 USD');
  expect(moneyText({ value: 5, unit: 'USD' })).toBe('5 USD');
  expect(moneyText({ currency: 'USD' })).toBe('');
});

test('no shape makes them throw or print what is not text', () => {
  const shape = fc.oneof(fc.anything(), fc.record({ value: fc.anything(), unit: fc.anything(), low: fc.anything() }));
  fc.assert(
    fc.property(shape, (value) => {
      for (const read of [quantityText, rangeText, ratioText, moneyText]) {
        expect(read(value)).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
  );
});
