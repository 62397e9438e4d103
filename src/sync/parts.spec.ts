import { expect, test } from '@playwright/test';
import type { LedgerRow } from '../store/types.ts';
import { canBeCut, hasEnded, partsOf, settled } from './parts.ts';

const SEARCH: LedgerRow = {
  searchId: 'Observation',
  order: 4,
  label: 'Results',
  query: 'Observation',
  url: 'Observation?patient=p&_count=50',
  state: 'in-parts',
  next: null,
  pages: 1,
  got: 50,
  matched: 50,
  total: undefined,
  failure: undefined,
  warnings: [],
};
const FAILURE = { code: 'sync/server-error', remedy: 'retry', message: '' } as const;
const CUTS = ['lab', 'vital'].map((category) => ({ parameters: `category=${category}`, label: category }));

const parts = partsOf(SEARCH, CUTS);
const ended = (...states: readonly Partial<LedgerRow>[]) => states.map((state, i) => ({ ...parts[i]!, ...state }));

test('parts are asked where the search stood, before what comes after it, and say what they are part of', () => {
  expect(parts.map(({ url }) => url)).toEqual([
    'Observation?patient=p&_count=50&category=lab',
    'Observation?patient=p&_count=50&category=vital',
  ]);
  const [first, second] = parts;
  expect(first!.order).toBeGreaterThan(4);
  expect(second!.order).toBeGreaterThan(first!.order);
  expect(second!.order).toBeLessThan(5);
  expect(parts.every(({ parent, state }) => parent === 'Observation' && state === 'waiting')).toBe(true);
  expect(first!.query).toBe('Observation?category=lab');

  const inner = partsOf(first!, CUTS);
  expect(inner[1]!.order).toBeLessThan(second!.order);
  expect([SEARCH, first!, inner[0]!].map(canBeCut)).toEqual([true, true, false]);
});

test('a search has what its parts have', () => {
  const rows = ended({ state: 'got', got: 70, matched: 60, pages: 2 }, { state: 'empty' });
  const end = settled(SEARCH, rows, undefined);
  expect(end).toMatchObject({ state: 'got', got: 70, matched: 60, pages: 3, next: null });
  expect(hasEnded(end)).toBe(true);
  expect(settled(SEARCH, ended({ state: 'empty' }, { state: 'empty' }), undefined)).toMatchObject({ state: 'empty' });
});

test('one part that was not had makes it cut short; none at all, what the parts say', () => {
  const some = settled(SEARCH, ended({ state: 'got', got: 5 }, { state: 'failed', failure: FAILURE }), undefined);
  expect(some).toMatchObject({ state: 'cut-short', got: 5, failure: FAILURE });
  const none = settled(SEARCH, ended({ state: 'empty' }, { state: 'refused', failure: FAILURE }), undefined);
  expect(none).toMatchObject({ state: 'refused', failure: FAILURE });
});

test('parts that brought less than was counted are not believed: it is asked again page after page', () => {
  const rows = ended({ state: 'got', got: 50, matched: 50 }, { state: 'got', got: 49, matched: 49 });
  const again = settled({ ...SEARCH, expected: 100 }, rows, 99);
  expect(again).toMatchObject({ state: 'waiting', plain: true, pages: 0, got: 0 });
  expect(canBeCut(again)).toBe(false);
  expect(settled({ ...SEARCH, expected: 99 }, rows, 99)).toMatchObject({ state: 'got', matched: 99 });
  // As many came as were counted, but one of them twice: another is missing.
  expect(settled({ ...SEARCH, expected: 99 }, rows, 98)).toMatchObject({ state: 'waiting', plain: true });
});
