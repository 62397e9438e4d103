import { expect, test } from '@playwright/test';
import type { SyncRow, SyncView } from '../../engine/api.ts';
import { heardSync, newerOf, useSync } from './sync.ts';

const view = (of: Partial<SyncView>): SyncView => ({
  connectionId: 'c1',
  runId: 'r1',
  state: 'running',
  startedAt: 1,
  endedAt: undefined,
  got: 0,
  searches: 2,
  searchesDone: 0,
  failure: undefined,
  rows: [],
  ...of,
});

test('keeps the newest view of each connection apart', () => {
  heardSync(view({ got: 1 }));
  heardSync(view({ connectionId: 'c2', got: 5 }));
  heardSync(view({ got: 2 }));
  expect(Object.values(useSync.getState().views).map(({ got }) => got)).toEqual([2, 5]);
});

test('a turn is a change of state, not a page', () => {
  heardSync(view({ connectionId: 'c3', state: 'running' }));
  const turn = useSync.getState().turn;
  heardSync(view({ connectionId: 'c3', state: 'running', got: 100 }));
  expect(useSync.getState().turn).toBe(turn);
  heardSync(view({ connectionId: 'c3', state: 'finished' }));
  expect(useSync.getState().turn).toEqual({ connectionId: 'c3', state: 'finished' });
});

test('what was heard stands over what was read, unless it is of an earlier run', () => {
  const read = view({ startedAt: 10, got: 1 });
  const heard = view({ startedAt: 10, got: 2 });
  expect(newerOf(read, heard)).toBe(heard);
  expect(newerOf(view({ startedAt: 20 }), heard)?.startedAt).toBe(20);
  expect(newerOf(undefined, heard)).toBe(heard);
  expect(newerOf(read, undefined)).toBe(read);
});

test('a row that says nothing new stays the same object; one with news, or of another run, does not', () => {
  const row = (of: Partial<SyncRow>): SyncRow => ({
    searchId: 's1',
    label: 'Labs',
    query: 'Observation',
    state: 'fetching',
    got: 1,
    total: undefined,
    failure: undefined,
    warnings: [],
    ...of,
  });
  const rowsAfter = (rows: readonly SyncRow[], runId = 'r1') => {
    heardSync(view({ connectionId: 'c4', runId, rows }));
    return useSync.getState().views['c4']!.rows;
  };
  const [labs, notes] = rowsAfter([row({}), row({ searchId: 's2' })]);
  const after = rowsAfter([row({ got: 2 }), row({ searchId: 's2' })]);
  expect(after[0]).not.toBe(labs);
  expect(after[0]!.got).toBe(2);
  expect(after[1]).toBe(notes);
  for (const news of [{ state: 'got' }, { total: 9 }, { warnings: ['slow'] }] as const) {
    const before = rowsAfter([row({ got: 2 })])[0];
    expect(rowsAfter([row({ got: 2, ...news })])[0]).not.toBe(before);
  }
  const old = rowsAfter([row({})])[0];
  expect(rowsAfter([row({})], 'r2')[0]).not.toBe(old);
});
