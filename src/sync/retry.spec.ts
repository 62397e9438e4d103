import { expect, test } from '@playwright/test';
import { SyncError } from './errors.ts';
import { readRetryAfter, waitBefore } from './retry.ts';

const half = () => 0.5;

test('a server that broke is tried three times, each wait longer', () => {
  const error = new SyncError('sync/server-error', '500');
  const waits = [1, 2, 3].map((tried) => waitBefore(tried, { error }, half));
  expect(waits).toEqual([375, 750, undefined]);
});

test('what the server asks us to wait goes before our own guess, and who wants too much of it is asked another day', () => {
  const error = new SyncError('sync/rate-limited', '429');
  expect(waitBefore(1, { error, retryAfter: 7000 }, half)).toBe(7000);
  expect(waitBefore(1, { error, retryAfter: 600_000 }, half)).toBe(600_000);
  expect(waitBefore(1, { error, retryAfter: 86_400_000 }, half)).toBeUndefined();
});

test('a refusal is not tried again', () => {
  for (const code of ['sync/refused', 'sync/not-found', 'sync/unauthorized', 'sync/foreign-address'] as const) {
    expect(waitBefore(1, { error: new SyncError(code, '') }, half)).toBeUndefined();
  }
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(readRetryAfter('3', now)).toBe(3000);
  expect(readRetryAfter('Thu, 01 Jan 2026 00:00:05 GMT', now)).toBe(5000);
  expect(readRetryAfter('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0);
  expect(readRetryAfter(null, now)).toBeUndefined();
  expect(readRetryAfter('soon', now)).toBeUndefined();
});
