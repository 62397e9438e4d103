import { expect, test } from '@playwright/test';
import { LAB_AREAS } from './areas.ts';
import { areaOf, isKnownTest, labRank, plainLabName } from './labs.ts';
import { LABS } from './labs.table.ts';
import { plainUnit } from './units.ts';

const lines = LABS.trim().split('\n');
const entries = lines.filter((line) => !line.startsWith('# ')).map((line) => line.split(' = '));
const codes = entries.flatMap(([own = '']) => own.split(' '));

/** LOINC's check digit: mod 10, every second digit from the right doubled. @see https://loinc.org/kb/users-guide/ */
function checkDigit(number: string): number {
  const sum = Array.from(number)
    .toReversed()
    .map((digit, i) => (i % 2 === 0 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, one) => total + (one > 9 ? one - 9 : one), 0);
  return (10 - (sum % 10)) % 10;
}

test('each line has codes and a name in both languages, each area is one that is shown', () => {
  for (const entry of entries)
    expect(
      entry.filter((part) => part.trim() !== ''),
      entry.join('|'),
    ).toHaveLength(3);
  const areas = lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2));
  expect(areas).toEqual(LAB_AREAS.filter((area) => area !== 'other'));
});

test('every code is a code of LOINC by its check digit, and stands there once', () => {
  const wrong = codes.filter((code) => checkDigit(code.split('-')[0]!) !== Number(code.split('-')[1]));
  expect(wrong).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(300);
});

test('a known test has its name, area and place; an unknown one has none, and stands last', () => {
  expect(plainLabName('4548-4')).toBe('Average sugar of about three months (A1c)');
  expect(plainLabName('4548-4', 'es')).toMatch(/^Azúcar media/);
  expect([plainLabName('0-0'), isKnownTest('0-0'), areaOf('', 'lab'), areaOf('', 'vital')]).toEqual([
    '',
    false,
    'other',
    'body',
  ]);
  expect(labRank('85354-9', 'vital')).toBeLessThan(labRank('4548-4', 'lab'));
  expect(labRank('4548-4', 'lab')).toBeLessThan(labRank('', 'lab'));
});

test('a unit has its words, however it is spelled', () => {
  expect(plainUnit('10³/µL')).toBe(plainUnit('K/uL'));
  expect(plainUnit('mmHg', 'es')).toBe('presión, en milímetros de mercurio');
  expect(plainUnit('furlong')).toBe('');
});
