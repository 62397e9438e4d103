import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { inParallel } from './in-parallel.ts';

const never = new AbortController().signal;

test('every item is worked on once, in order, never more than the limit at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 6 }), async (items, limit) => {
      const begun: number[] = [];
      let now = 0;
      await inParallel(items, limit, never, async (item) => {
        begun.push(item);
        now += 1;
        expect(now).toBeLessThanOrEqual(limit);
        await Promise.resolve();
        now -= 1;
      });
      expect(begun).toEqual(items);
    }),
  );
});

test('the first failure stops the others and is what comes out', async () => {
  const stopped: number[] = [];
  const work = inParallel([1, 2, 3, 4], 2, never, async (item, signal) => {
    if (item === 1) throw new Error('first');
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  }).catch((error: Error) => stopped.push(error.message.length));
  await work;
  expect(stopped).toEqual(['first'.length]);
});

test('an abort from outside ends it', async () => {
  const stop = new AbortController();
  const done: number[] = [];
  const work = inParallel([1, 2, 3], 1, stop.signal, async (item) => {
    done.push(item);
    stop.abort();
  });
  await expect(work).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(done).toEqual([1]);
});
