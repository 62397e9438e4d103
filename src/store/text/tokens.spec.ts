import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { askedWords, eachToken } from './tokens.ts';

function tokens(text: string): readonly string[] {
  const heard: string[] = [];
  eachToken(text, (word) => heard.push(word));
  return heard;
}

const asked = (text: string) => askedWords(text).map(({ word }) => word);

const CASES: readonly (readonly [text: string, tokens: readonly string[], asked?: readonly string[]])[] = [
  ['Hemoglobin A1c (HbA1c)', ['hemoglobin', 'a1c', 'hba1c']],
  ['LOINC 4548-4', ['loinc', '4548-4', '4548'], ['loinc', '4548-4']],
  ['5.6 %', ['5.6'], ['5.6']],
  ['120/80 mm[Hg]', ['120/80', '120', '80', 'mm', 'hg'], ['120/80', 'mm', 'hg']],
  ['C++ and Na+', ['c++', 'c', 'and', 'na+', 'na'], ['c++', 'and', 'na+']],
  ['beta-blocker, COVID-19.', ['beta', 'blocker', 'covid-19', 'covid', '19'], ['beta', 'blocker', 'covid-19']],
  ["Crohn's and Crohn’s", ['crohns', 'and', 'crohns'], ['crohns', 'and']],
  ['GRÖSSE Größe', ['grosse', 'grosse'], ['grosse']],
  ['Σίσυφος ΣΊΣΥΦΟΣ', ['σισυφοσ', 'σισυφοσ'], ['σισυφοσ']],
  ['Йод ёж', ['иод', 'еж']],
  ['糖尿病', ['糖尿', '尿病', '病'], ['糖尿', '尿病']],
  ['2型糖尿病 (DM)', ['2', '型糖', '糖尿', '尿病', '病', 'dm'], ['2', '型糖', '糖尿', '尿病', 'dm']],
  ['病', ['病', '病'], ['病']],
  ['당뇨병', ['당뇨병']],
  ['A1c (', ['a1c']],
  ['.*[a-z]+$', ['a', 'z']],
  ['', []],
  ['()', []],
];
for (const [text, words, questions = words] of CASES) {
  test(`the words of ${JSON.stringify(text)}`, () => {
    expect(tokens(text)).toEqual(words);
    expect(asked(text)).toEqual([...new Set(questions)]);
  });
}

test('a text of ASCII gives the same words as one that is not only that, and what is asked for is among them', () => {
  const letters = fc.constantFrom(...Array.from('abZ019 -./:+_&(\'"'));
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
      const plain = tokens(text);
      expect(tokens(`${text} é`)).toEqual([...plain, 'e']);
      for (const word of asked(text)) expect(plain).toContain(word);
    }),
  );
});

test('whatever is typed or sent, it ends, and no word is longer than forty characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      for (const word of [...tokens(text), ...asked(text)]) {
        expect(word).not.toBe('');
        expect(word.length).toBeLessThanOrEqual(41);
      }
    }),
  );
  expect(askedWords('word '.repeat(100_000)).length).toBe(1);
});
