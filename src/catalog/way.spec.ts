import { expect, test } from '@playwright/test';
import { wayTo } from './way.ts';

test('a client id opens, whatever is said of the platform', () => {
  for (const verdict of ['works', 'sandbox-only', 'needs-server', 'unknown'] as const)
    expect(wayTo(verdict, 'ours')).toBe('open');
});

test('without one it counts whether there could be one', () => {
  expect(wayTo('works', '')).toBe('needs-client-id');
  expect(wayTo('sandbox-only', '')).toBe('needs-client-id');
  expect(wayTo('unknown', '')).toBe('needs-client-id');
  expect(wayTo('needs-server', '')).toBe('needs-server');
});
