import { expect, test } from '@playwright/test';
import { rareWishes, wishList } from '../../sync/wish-list.ts';
import { searchLabel, spanishLabel } from './search-labels.ts';

test('everything that a record is asked for has a name in Spanish, each its own', () => {
  const labels = [...wishList, ...rareWishes].map(({ label }) => label);
  expect(labels.filter((label) => spanishLabel(label) === label)).toEqual([]);
  expect(new Set(labels.map(spanishLabel)).size).toBe(labels.length);
});

test('what narrowed a search down stays beside its name', () => {
  expect(spanishLabel('Visits (odd)')).toBe('Visitas (odd)');
  expect(spanishLabel('Clinical notes with a date')).toBe('Notas clínicas con fecha');
  expect(spanishLabel('Visits (odd) with a date')).toBe('Visitas (odd) con fecha');
});

test('a name that nobody knows stays, also one of every object’s', () => {
  for (const label of ['constructor', '', 'Moon phases', 'Moon phases (full)']) expect(spanishLabel(label)).toBe(label);
  expect(searchLabel('Visits')).toBe('Visits');
});
