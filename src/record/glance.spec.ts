import { expect, test } from '@playwright/test';
import { glanceAt } from './glance.ts';

test('a glance has the first of each list, and says how long it is', () => {
  const many = Array.from({ length: 400 }, (_, i) => ({
    id: `${i}`,
    members: Array.from({ length: 90 }, () => ({ stripe: 1 })),
  }));
  const { view, lengths } = glanceAt({ active: many, past: [{ id: 'x', members: [] }], total: 7 });
  expect(lengths).toEqual({ active: 400, past: 1 });
  expect([view.active.length, view.active[0]!.id, view.active[0]!.members.length]).toEqual([24, '0', 12]);
  expect([view.past, view.total]).toEqual([[{ id: 'x', members: [] }], 7]);
});
