import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Agenda } from './agenda.ts';

const quiet = () => new AbortController().signal;

test('everything is done once, lowest first, at most so many at once, and so is what is added meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(50), fc.array(fc.nat(50), { maxLength: 3 })), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (plan, limit) => {
        const agenda = new Agenda<{ readonly order: number; readonly adds: readonly number[] }>(
          plan.map(([order, adds]) => ({ order, adds })),
        );
        const done: number[] = [];
        let [busy, most] = [0, 0];
        await agenda.workThrough(limit, quiet(), async ({ order, adds }) => {
          most = Math.max(most, ++busy);
          await Promise.resolve();
          agenda.add(adds.map((each) => ({ order: each, adds: [] })));
          done.push(order);
          busy--;
        });
        const all = plan.flatMap(([order, adds]) => [order, ...adds]);
        expect(done.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
        expect(most).toBeLessThanOrEqual(limit);
      },
    ),
  );
});

test('what is added goes before what waits further down', async () => {
  const agenda = new Agenda([{ order: 1 }, { order: 2 }]);
  const done: number[] = [];
  await agenda.workThrough(1, quiet(), async ({ order }) => {
    done.push(order);
    if (order === 1) agenda.add([{ order: 1.5 }]);
  });
  expect(done).toEqual([1, 1.5, 2]);
});

test('a failure stops the others, also those that wait for something to do, and is thrown when all have ended', async () => {
  const agenda = new Agenda([{ order: 1 }, { order: 2 }]);
  const ended: number[] = [];
  const working = agenda.workThrough(4, quiet(), async ({ order }, signal) => {
    if (order === 1) throw new Error('broken');
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    ended.push(order);
  });
  await expect(working).rejects.toThrow('broken');
  expect(ended).toEqual([2]);
});

test('nothing begins once it is stopped', async () => {
  const stop = new AbortController();
  const agenda = new Agenda([{ order: 1 }, { order: 2 }]);
  const working = agenda.workThrough(1, stop.signal, async () => stop.abort(new Error('enough')));
  await expect(working).rejects.toThrow('enough');
});
