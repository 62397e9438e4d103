import { expect, test } from '@playwright/test';
import { languageOf } from './language.ts';

test('the language is the one that was chosen, else the first of the browser’s that there is, else English', () => {
  expect(languageOf('es', ['en-GB'])).toBe('es');
  expect(languageOf(null, ['de-CH', 'es-MX', 'en'])).toBe('es');
  expect(languageOf(null, ['de', 'fr'])).toBe('en');
  expect(languageOf(null, [])).toBe('en');
});

test('what was kept and is no language of ours counts for nothing', () => {
  expect(languageOf('toString', ['ES'])).toBe('es');
  expect(languageOf('', [])).toBe('en');
});
