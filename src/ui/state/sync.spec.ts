import { expect, test } from '@playwright/test';
import type { SyncView } from '../../engine/api.ts';
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
