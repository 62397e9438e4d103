import { expect, test } from '@playwright/test';
import type { SearchState, SyncRow } from '../../engine/api.ts';
import { GAP_ADVICE, gapSentence, GAPS, listed, sinceWords, stateWords } from './searches.ts';

const row = (state: SearchState, got = 0, total?: number, since?: string): SyncRow => ({
  searchId: 's',
  label: 'Lab results',
  query: 'Observation?category=laboratory',
  state,
  got,
  total,
  failure: undefined,
  warnings: [],
  ...(since !== undefined && { since }),
});

for (const [of, words] of [
  [row('waiting'), 'Waiting'],
  [row('waiting', 40), '40 so far, waiting'],
  [row('fetching', 350, 1204), '350 of 1,204'],
  [row('fetching', 350), '350 so far'],
  [row('fetching', 350, 2), '350 so far'], // a total that is less than what has come is no total
  [row('in-parts', 350, 1204), '350 of 1,204, in parts'],
  [row('in-parts', 350), '350 so far, in parts'],
  [row('got', 1204, 1204), '1,204'],
  [row('got', 12, 12, '2026-11-20T10:00:00Z'), '12 new or changed'],
  [row('empty', 0, 0, '2026-11-20T10:00:00Z'), 'Nothing new'],
  [row('empty'), 'Nothing there'],
  [row('refused'), 'Not shared'],
  [row('not-offered'), 'Not offered'],
  [row('not-granted'), 'Not in your consent'],
  [row('failed'), 'Failed'],
  [row('failed', 100), '100, then it failed'],
  [row('cut-short', 200), '200, not all'],
  [row('cut-short', 50, 109), '50 of 109, not all'],
  [row('cut-short', 50, 20), '50, not all'],
] as const) {
  test(`${of.state} with ${of.got} of ${of.total}${of.since ? ' since' : ''} is "${words}"`, () =>
    expect(stateWords(of)).toBe(words));
}

test('a search that asked only for what changed says since when, whatever the server calls a time', () => {
  expect(sinceWords(row('empty'))).toBe('');
  expect(sinceWords(row('empty', 0, 0, '2026-11-20T10:00:00Z'))).toContain('changed since 20 November 2026');
  expect(sinceWords(row('empty', 0, 0, '<b>soon</b>'))).toContain('changed since the last time');
});

test('gaps are told in sentences with the provider’s name', () => {
  expect(gapSentence('refused', 'Lakeside', ['Lab results'])).toBe('Lakeside did not share your lab results.');
  expect(gapSentence('failed', 'Lakeside', ['Problems', 'EKG tracings', 'Visits'])).toBe(
    'Your problems, EKG tracings and visits could not be fetched this time.',
  );
});

test('every gap has a sentence and an advice', () => {
  for (const state of GAPS) {
    expect(gapSentence(state, 'Lakeside', ['Visits'])).toMatch(/visits.*\.$/);
    expect(GAP_ADVICE[state]).toMatch(/\.$/);
  }
});

test('lists read as one says them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
