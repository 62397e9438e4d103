import { expect, test } from '@playwright/test';
import { deviceTime, eventTime } from './event-time.ts';

test('an event is told by the clock of its place, at the precision it has', () => {
  expect(eventTime('2026-12-03T14:30:00-05:00', '2026-12-03T15:00:00-05:00')).toBe(
    'Thursday 3 December 2026, 14:30–15:00',
  );
  expect(eventTime('2026-12-03T14:30:00Z')).toBe('Thursday 3 December 2026, 14:30 UTC');
  expect(eventTime('2026-12-03')).toBe('Thursday 3 December 2026');
  expect(eventTime('2026-12')).toBe('December 2026');
  expect(eventTime('soon')).toBe('soon');
});

test('an end on another day is no part of its time', () => {
  expect(eventTime('2026-12-03T22:30:00-05:00', '2026-12-04T01:00:00-05:00')).toBe('Thursday 3 December 2026, 22:30');
});

test('where the device is in another zone, its own time is said too', () => {
  expect(deviceTime('2026-12-03T14:30:00-05:00', 'America/New_York')).toBe('');
  expect(deviceTime('2026-12-03T14:30:00-05:00', 'America/Los_Angeles')).toBe('11:30');
  expect(deviceTime('2026-12-03T23:30:00Z', 'Pacific/Kiritimati')).toBe('Friday 4 December, 13:30');
  expect(deviceTime('2026-12-03T14:30:00', 'America/Los_Angeles')).toBe('');
  expect(deviceTime('2026-12-03', 'America/Los_Angeles')).toBe('');
});
