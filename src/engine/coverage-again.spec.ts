import { expect, test } from '@playwright/test';
import type { LedgerRow, SearchState } from '../store/types.ts';
import { partsOf, settled } from '../sync/parts.ts';
import { askedAgain } from './coverage-again.ts';

const row = (searchId: string, state: SearchState, of: Partial<LedgerRow> = {}): LedgerRow => ({
  searchId,
  order: 1,
  label: searchId,
  query: searchId,
  url: `${searchId}?patient=p`,
  state,
  next: null,
  pages: 1,
  got: 3,
  total: 3,
  failure: state === 'refused' ? { code: 'sync/refused', remedy: 'report', message: '403' } : undefined,
  warnings: [],
  ...of,
});

const ROWS = [
  row('Condition', 'got'),
  row('Goal', 'refused', { warnings: ['No.'] }),
  row('Observation', 'cut-short', { next: 'https://ehr.test/r4?page=2', pages: 1 }),
  row('DocumentReference', 'failed'),
  row('Claim', 'not-offered', { url: '' }),
  row('references', 'got', { url: '' }),
  row('attachments', 'got', { url: '' }),
];

const states = (rows: readonly LedgerRow[]) =>
  Object.fromEntries(rows.map(({ searchId, state }) => [searchId, state] as const));
const again = (...searchIds: string[]) => askedAgain(ROWS, new Set(searchIds));
const BEFORE = states(ROWS);

test('one that was refused begins anew; all others stay, but for the names it may mention', () => {
  const rows = again('Goal');
  expect(states(rows)).toEqual({ ...BEFORE, Goal: 'waiting', references: 'waiting' });
  expect(rows[1]).toMatchObject({ failure: undefined, warnings: [], got: 0, pages: 0, next: null });
  expect(rows[5]).toMatchObject({ got: 3 });
});

test('one that broke off goes on where it did', () => {
  expect(again('Observation')[2]).toMatchObject({ state: 'waiting', got: 3, next: 'https://ehr.test/r4?page=2' });
});

test('one that points to documents has their contents fetched after it', () => {
  const waiting = { DocumentReference: 'waiting', references: 'waiting', attachments: 'waiting' };
  expect(states(again('DocumentReference'))).toEqual({ ...BEFORE, ...waiting });
});

test('what was never asked, or is not there, is not asked', () => {
  expect(again('Claim', 'Nothing')).toEqual(ROWS);
});

test('of one in parts only those that did not come whole are asked; then it is settled with all of them', () => {
  const whole = row('Procedure', 'cut-short', { got: 4, pages: 3 });
  const parts = partsOf(whole, [
    { parameters: 'category=a', label: 'a' },
    { parameters: 'category=b', label: 'b' },
  ]).map((part, i): LedgerRow => ({ ...part, state: i === 0 ? 'got' : 'refused', got: i === 0 ? 4 : 0, pages: 1 }));
  for (const asked of [whole, parts[1]!]) {
    const rows = askedAgain([whole, ...parts], new Set([asked.searchId]));
    expect(rows.map(({ state }) => state)).toEqual(['in-parts', 'got', 'waiting']);
    const ended = rows.slice(1).map((part): LedgerRow => ({ ...part, state: 'got', got: part.got || 2 }));
    expect(settled(rows[0]!, ended, undefined)).toMatchObject({ state: 'got', got: 6 });
  }
});
