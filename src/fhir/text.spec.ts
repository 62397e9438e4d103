import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { plainLines, plainText, wordsOf } from './text.ts';

const CLEANED: readonly (readonly [sent: unknown, shown: string])[] = [
  ['Plain', 'Plain'],
  [' two\r\n  lines\t', 'two lines'],
  ['\u202eright to left\u202c', 'right to left'],
  ['a\u0000b\u001bc', 'a b c'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['مثال\u200cها', 'مثال\u200cها'], // a joiner that Persian needs
  ['👩\u200d⚕️', '👩\u200d⚕️'],
  ['\u200b \u200d', ''],
  ['<b>bold</b>', '<b>bold</b>'], // text, not HTML
  ['undefined', ''],
  ['[object Object]', ''],
  ['', ''],
  [5, ''],
  [null, ''],
];

test('a text is one clean line', () => {
  expect(CLEANED.map(([sent]) => [sent, plainText(sent)])).toEqual(CLEANED);
});

test('a long text is cut between whole characters', () => {
  expect(plainText('x'.repeat(500), 10)).toBe('xxxxxxxxx…');
  expect(plainText('😀'.repeat(500), 10).isWellFormed()).toBe(true);
});

test('a note keeps its lines', () => {
  expect(plainLines('One\r\nTwo\n\n\n\nThree\u0007\t4\u202e ')).toBe('One\nTwo\n\nThree   4');
  expect(plainLines(undefined)).toBe('');
});

test('no text is more than one line, has an override, or spaces at its ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (sent) => {
      const shown = plainText(sent);
      return (
        shown === shown.trim() && !/[\n\r\u2028\u202a-\u202e\u2066-\u2069]/.test(shown) && shown === plainText(shown)
      );
    }),
  );
});

const NAMES: readonly (readonly [name: string, words: string])[] = [
  ['MedicationRequest', 'Medication request'],
  ['in-progress', 'In progress'],
  ['docStatus', 'Doc status'],
  ['lensSpecification', 'Lens specification'],
  ['us-core-birthsex', 'Us core birthsex'],
  ['HTTPServer', 'HTTP server'],
  ['', ''],
];

test('names of elements and codes read as words', () => {
  expect(NAMES.map(([name]) => [name, wordsOf(name)])).toEqual(NAMES);
});
