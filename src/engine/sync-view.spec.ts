import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { LedgerRow, Run } from '../store/types.ts';
import { partsOf, settled } from '../sync/parts.ts';
import { summaryOf, syncView } from './sync-view.ts';

const RUN: Run = { id: 'r', connectionId: 'c', state: 'running', startedAt: 1, endedAt: undefined, failure: undefined };

const row = (searchId: string, of: Partial<LedgerRow> = {}): LedgerRow => ({
  searchId,
  order: 1,
  label: searchId,
  query: searchId,
  url: `${searchId}?patient=p`,
  state: 'waiting',
  next: null,
  pages: 0,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
  ...of,
});

const cuts = (n: number) => Array.from({ length: n }, (_, i) => ({ parameters: `category=${i}`, label: `${i}` }));

test('a search and its parts count once, while they are fetched and when they have ended', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), (before, counts) => {
      const search = row('Observation', { state: 'in-parts', got: before, pages: 1 });
      const parts = partsOf(search, cuts(counts.length)).map((part, i) => ({
        ...part,
        got: counts[i]!,
        state: i === 0 ? ('fetching' as const) : ('got' as const),
      }));
      const sum = counts.reduce((a, b) => a + b, 0);
      const others = [row('Goal', { state: 'got', got: 7 }), row('Claim', { state: 'not-offered' })];
      const during = summaryOf(RUN, [search, ...parts, ...others]);
      expect(during).toMatchObject({ got: Math.max(before, sum) + 7, searches: 2, searchesDone: 1 });

      const ended = parts.map((part) => ({ ...part, state: 'got' as const }));
      const after = summaryOf(RUN, [settled(search, ended, undefined), ...ended, ...others]);
      expect(after).toMatchObject({ got: sum + 7, searches: 2, searchesDone: 2 });
      expect(after.got).toBeGreaterThanOrEqual(sum);
    }),
  );
});

test('parts of parts count for the search above them all', () => {
  const search = row('Observation', { state: 'in-parts', got: 3 });
  const [first, second] = partsOf(search, cuts(2)) as [LedgerRow, LedgerRow];
  const cut = { ...first, state: 'in-parts', got: 2 } as const;
  const inner = partsOf(cut, cuts(2)).map((part) => ({ ...part, state: 'got' as const, got: 10 }));
  const view = syncView(RUN, [search, cut, ...inner, { ...second, state: 'got', got: 1 }]);
  expect(view).toMatchObject({ got: 21, searches: 1, searchesDone: 0 });
  expect(view.rows.map(({ got }) => got)).toEqual([21, 20, 10, 10, 1]);
  expect(view.rows.map(({ parent }) => parent)).toEqual([
    undefined,
    'Observation',
    cut.searchId,
    cut.searchId,
    'Observation',
  ]);
});

test('what a search that is asked page after page again had brought in parts is not counted with it', () => {
  const search = row('Observation', { state: 'fetching', plain: true, got: 5 });
  const parts = partsOf(search, cuts(2)).map((part) => ({ ...part, state: 'got' as const, got: 10 }));
  expect(summaryOf(RUN, [search, ...parts])).toMatchObject({ got: 5, searches: 1, searchesDone: 0 });
});
