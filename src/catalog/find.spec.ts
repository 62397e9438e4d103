import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { CatalogEntry } from './entry.ts';
import { findProviders, listable } from './find.ts';
import { readCatalog } from './parse.ts';

const entry = (id: string, name: string, more: Partial<CatalogEntry> = {}) => ({
  ...readCatalog([{ id, name, fhirBase: `https://${id}.test/r4` }])[0]!,
  ...more,
});

const ENTRIES = [
  entry('local', 'Lakeside General (local sandbox)', { kind: 'local', place: 'Lake City' }),
  entry('public', 'Lake Public Sandbox', { kind: 'sandbox' }),
  entry('north', 'North Lake Clinic', { place: 'Duluth' }),
  entry('lake', 'Lake Clinic', { place: 'Erie' }),
  entry('mary', 'St. Mary’s Höspital', { aliases: ['SMH', 'Saint Mary'], place: 'São Lake, MN' }),
  entry('wood', 'Woodflake Clinic', { place: 'Erie' }),
];
const find = (text: string) => findProviders(ENTRIES, text).map(({ id }) => id);

test('nothing typed lists everything: real places, then sandboxes, then local hospitals', () => {
  expect(find('  ')).toEqual(['lake', 'north', 'mary', 'wood', 'public', 'local']);
});

test('names that begin with it come first, then later words, then the place, then the middle of a word', () => {
  expect(find('lake')).toEqual(['lake', 'north', 'mary', 'wood', 'public', 'local']);
});

test('every word must be found, in any order and any field', () => {
  expect(find('erie lake')).toEqual(['lake', 'wood']);
  expect(find('clinic dul')).toEqual(['north']);
  expect(find('lake nowhere')).toEqual([]);
});

test('accents, capitals, apostrophes and full stops count for nothing', () => {
  for (const text of ['st marys', "ST. MARY'S", 'hospital', 'Höspital', 'sao', 'smh', 'saint mary']) {
    expect(find(text)).toContain('mary');
  }
});

test('whatever is typed, the answer is some of the entries and each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const found = find(text);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('local hospitals are offered where the app itself is local', () => {
  const ids = (origin: string) => listable(ENTRIES, origin).map(({ id }) => id);
  for (const origin of ['http://127.0.0.1:4173', 'http://localhost:4173', 'http://[::1]:4173']) {
    expect(ids(origin)).toContain('local');
  }
  for (const origin of ['https://sheaf.test', 'https://127.0.0.1.sheaf.test', 'https://localhost.sheaf.test', 'null']) {
    expect(ids(origin)).toEqual(['public', 'north', 'lake', 'mary', 'wood']);
  }
});
