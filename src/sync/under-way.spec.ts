import { expect, test } from '@playwright/test';
import { UnderWay } from './under-way.ts';

const { signal } = new AbortController();

/** What a promise says by now: nothing here waits for time. */
async function byNow<T>(promise: Promise<T>): Promise<T | 'waits'> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return Promise.race([promise, Promise.resolve('waits' as const)]);
}

test('a type is under way until the last of its searches has ended', () => {
  const searches = new UnderWay(['Observation?category=laboratory', 'Observation?category=vital-signs', 'Goal']);
  expect([searches.has('Observation'), searches.has('Goal'), searches.has('Practitioner')]).toEqual([
    true,
    true,
    false,
  ]);
  searches.ended('Observation?category=laboratory');
  expect(searches.has('Observation')).toBe(true);
  searches.ended('Observation?category=vital-signs');
  expect(searches.has('Observation')).toBe(false);
  expect(searches.has('Goal')).toBe(true);
});

test('each end is news once, and with the last of them there is none to come', async () => {
  const searches = new UnderWay(['A', 'B', 'C']);
  const first = searches.next(signal);
  expect(await byNow(first)).toBe('waits');
  searches.ended('A');
  expect(await byNow(first)).toBe(true);
  expect(await byNow(searches.next(signal))).toBe('waits');
  searches.ended('B');
  searches.ended('C');
  expect(await byNow(searches.next(signal))).toBe(true);
  expect(await byNow(searches.next(signal))).toBe(false);
});

test('where nothing was under way, nothing is waited for', async () => {
  expect(await byNow(new UnderWay([]).next(signal))).toBe(false);
  expect(await byNow(new UnderWay([]).all(() => true, signal))).toBeUndefined();
});

test('all that were named have ended, whatever else goes on', async () => {
  const searches = new UnderWay(['DocumentReference', 'Media', 'Goal']);
  const all = searches.all((id) => id !== 'Goal', signal);
  searches.ended('Media');
  expect(await byNow(all)).toBe('waits');
  searches.ended('DocumentReference');
  expect(await byNow(all)).toBeUndefined();
});

test('whoever waits is let go when it is stopped, though nothing ends any more', async () => {
  const searches = new UnderWay(['Goal']);
  const stop = new AbortController();
  const waiting = [searches.next(stop.signal), searches.all(() => true, stop.signal)];
  stop.abort(new Error('stopped'));
  for (const one of waiting) await expect(one).rejects.toThrow('stopped');
});
