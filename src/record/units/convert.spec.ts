import { expect, test } from '@playwright/test';
import { wayBetween } from './convert.ts';
import { sameUnit, spelled } from './spelled.ts';
import { loadConvert } from './ucum.ts';

const GLUCOSE = '2345-7';

test('spellings of one unit are one unit, and a thousand in a microlitre is no kelvin', () => {
  for (const unit of ['K/uL', 'x10E3/uL', '10³/µL', '10^3/uL', 'Thousand/uL', '10*9/L']) {
    expect(sameUnit(unit, '10*3/uL'), unit).toBe(true);
  }
  expect(spelled('mmHg')).toBe('mm[Hg]');
  expect(spelled('mcg/L')).toBe('ug/L');
  expect(spelled('mg/dl')).toBe('mg/dL');
  expect(spelled('mL/min/1.73')).toBe('mL/min/{1.73_m2}');
  expect(sameUnit('mg/dL', 'mmol/L')).toBe(false);
  expect(sameUnit('g/L', '10*9/L')).toBe(false);
});

test('A1c in percent and in mmol/mol are never joined', () => {
  expect(wayBetween('%', 'mmol/mol', '4548-4')).toBeUndefined();
  expect(wayBetween('%', '%', '4548-4')).toBeUndefined();
});

test('mass and moles are joined for what is on the list and for nothing else', async () => {
  const convert = await loadConvert();
  expect(convert(5.5, 'mmol/L', 'mg/dL', GLUCOSE)).toBeCloseTo(99.1, 1);
  expect(convert(200, 'mg/dL', 'mmol/L', '2093-3')).toBeCloseTo(5.17, 2);
  expect(convert(1, 'mg/dL', 'umol/L', '2160-0')).toBeCloseTo(88.4, 1);
  expect(convert(14, 'mg/dL', 'mmol/L', '3094-0')).toBeCloseTo(5, 1);
  expect(convert(10, 'mg/dL', 'mmol/L', '17861-6')).toBeCloseTo(2.5, 1);
  expect(convert(10, 'ng/mL', 'nmol/L', '2986-8')).toBeUndefined();
});

test('scales with another zero are converted as scales', async () => {
  const convert = await loadConvert();
  expect(convert(98.6, '°F', 'Cel', '8310-5')).toBeCloseTo(37, 5);
  expect(convert(154, 'lb', 'kg', '29463-7')).toBeCloseTo(69.85, 2);
});

test('milliequivalents are millimoles, and units international units, only where that is so', async () => {
  const convert = await loadConvert();
  expect(convert(4.1, 'mEq/L', 'mmol/L', '2823-3')).toBe(4.1);
  expect(convert(4.1, 'mEq/L', 'mmol/L', '17861-6')).toBeUndefined();
  expect(convert(30, 'U/L', 'IU/L', '1742-6')).toBe(30);
  expect(convert(30, 'U/L', 'IU/L', '16935-9')).toBeUndefined();
});

test('what is no unit, or none of the list, is left alone', async () => {
  const convert = await loadConvert();
  expect(convert(1, 'furlong', 'mg/dL', GLUCOSE)).toBeUndefined();
  expect(convert(1, '', 'mg/dL', GLUCOSE)).toBeUndefined();
});
