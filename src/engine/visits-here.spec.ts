import { expect, test } from '@playwright/test';
import { type KeptVisits, visitsNow } from './visits-here.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 22, 12);

test('the first visit has none before it', () => {
  expect(visitsNow(undefined, NOON)).toEqual({ before: undefined, seen: NOON });
});

test('who comes back after half an hour is on a new visit, and what is new counts from the end of the last one', () => {
  const kept: KeptVisits = { before: 5, seen: NOON };
  expect(visitsNow(kept, NOON + 31 * MINUTE)).toEqual({ before: NOON, seen: NOON + 31 * MINUTE });
});

test('while a visit lasts, what is new stays new however long it is', () => {
  let kept: KeptVisits = { before: 5, seen: NOON };
  for (let i = 1; i <= 10; i++) kept = visitsNow(kept, NOON + i * 20 * MINUTE);
  expect(kept.before).toBe(5);
});

test('looking again at once writes nothing', () => {
  const kept: KeptVisits = { before: 5, seen: NOON };
  expect(visitsNow(kept, NOON + 4 * MINUTE)).toBe(kept);
});

test('a clock that was put back begins anew', () => {
  expect(visitsNow({ before: 5, seen: NOON + 9e9 }, NOON)).toEqual({ before: undefined, seen: NOON });
});
