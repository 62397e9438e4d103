import { expect, test } from '@playwright/test';
import { platformsFile } from '../../../catalog/platforms-file.ts';
import { readSource } from '../../../catalog/source.ts';
import { FACT_GROUPS, factsByKey } from '../../catalog/guidebook-facts.ts';
import { guidebookOf } from '../../catalog/guidebook.ts';
import { settingValueWords, settingWords, valueWords, verdictMeans } from './guidebook.ts';

const pages = guidebookOf(JSON.parse(JSON.stringify(platformsFile(readSource()))));

/** Theirs is whatever the vendor wrote; every other text is out of a closed list. */
const FREE = new Set(['legal', 'approval', 'cost', 'rateLimit', 'portal']);

test('every value of a closed list that the catalogue has is said in words', () => {
  const said = new Set<string>();
  for (const { facts } of pages) {
    for (const [key, fact] of Object.entries(factsByKey(facts))) {
      if (fact === 'unknown' || typeof fact.value !== 'string' || FREE.has(key) || fact.value.includes('://')) continue;
      const of = FACT_GROUPS.flatMap(({ keys }) => [...keys]).find((one) => one === key)!;
      const words = valueWords(of, fact.value);
      expect(words === fact.value && fact.value !== 'https', `${key}: ${fact.value}`).toBe(false);
      said.add(words);
    }
  }
  expect(said.size).toBeGreaterThan(15);
});

test('every setting that the catalogue has is said in words', () => {
  for (const { id, settings } of pages) {
    for (const { key, value } of settings) {
      expect(settingWords(key), `${id}: ${key}`).not.toBe(key);
      if (typeof value === 'string' || typeof value === 'boolean')
        expect(settingValueWords(key, value), `${id}: ${key}`).not.toBe(String(value));
    }
  }
});

test('what has no words yet says itself, also where it is called like a method of every object', () => {
  expect(settingWords('toString')).toBe('toString');
  expect(settingValueWords('constructor', 'x')).toBe('x');
  expect(settingValueWords('responseMode', 'toString')).toBe('toString');
  expect(settingValueWords('later', null)).toBe('As the server says');
  expect(valueWords('legal', 'valueOf')).toBe('valueOf');
});

test('a verdict that does not hold everywhere says so', () => {
  expect(verdictMeans({ code: 'works', because: ['token-cors-varies'] })).toContain('not at every server');
  expect(verdictMeans({ code: 'works', because: [] })).not.toContain('not at every server');
});
