import { expect, test } from '@playwright/test';
import { Throttle } from './throttle.ts';

const signal = new AbortController().signal;

/** As the client uses it: the wait is part of the work. */
const run = <T>(throttle: Throttle, work: () => Promise<T>) =>
  throttle.run(throttle, signal, async () => {
    await throttle.ready(signal);
    const result = await work();
    throttle.answered();
    return result;
  });

/** A clock that stands still until somebody sleeps. */
function world(most: number) {
  let now = 0;
  const throttle = new Throttle(
    most,
    () => now,
    async (ms) => void (now += ms),
  );
  return { throttle, now: () => now };
}

test('never more at once than allowed, and everybody gets a turn in order', async () => {
  const { throttle } = world(3);
  const order: number[] = [];
  let busy = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      run(throttle, async () => {
        order.push(i);
        most = Math.max(most, (busy += 1));
        await Promise.resolve();
        busy -= 1;
      }),
    ),
  );
  expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(most).toBe(3);
});

test('after a refusal nobody asks before the time, and fewer at once', async () => {
  const { throttle, now } = world(4);
  throttle.refused(3000);
  const times: number[] = [];
  let busy = 0;
  let most = 0;
  const work = async () => {
    times.push(now());
    most = Math.max(most, (busy += 1));
    await Promise.resolve();
    busy -= 1;
  };
  await Promise.all(Array.from({ length: 6 }, () => run(throttle, work)));
  expect(Math.min(...times)).toBe(3000);
  expect(most).toBe(2);
});

test('calm answers win the others back', async () => {
  const { throttle } = world(4);
  throttle.refused(0);
  throttle.refused(0);
  throttle.refused(0);
  let most = 0;
  let busy = 0;
  const work = async () => {
    most = Math.max(most, (busy += 1));
    await Promise.resolve();
    busy -= 1;
  };
  for (let i = 0; i < 60; i++) await run(throttle, work);
  expect(most).toBe(1);
  await Promise.all(Array.from({ length: 10 }, () => run(throttle, work)));
  expect(most).toBe(4);
});

test('a failure gives its place free', async () => {
  const { throttle } = world(1);
  await expect(run(throttle, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await run(throttle, async () => 'next')).toBe('next');
});

test('askers take turns: a small record is not kept waiting by a big one', async () => {
  const { throttle } = world(1);
  const order: string[] = [];
  const ask = (asker: object, name: string) => throttle.run(asker, signal, async () => void order.push(name));
  const [big, small] = [{}, {}];
  await Promise.all([
    ...Array.from({ length: 6 }, (_, i) => ask(big, `big ${i}`)),
    ...Array.from({ length: 2 }, (_, i) => ask(small, `small ${i}`)),
  ]);
  expect(order).toEqual(['big 0', 'big 1', 'small 0', 'big 2', 'small 1', 'big 3', 'big 4', 'big 5']);
});

test('whoever is stopped leaves the queue at once, and nobody behind waits for them', async () => {
  const { throttle } = world(1);
  let end = () => {};
  const first = throttle.run({}, signal, () => new Promise<void>((resolve) => (end = resolve)));
  const stop = new AbortController();
  const second = throttle.run({}, stop.signal, () => Promise.reject(new Error('never begun')));
  const third = throttle.run({}, signal, async () => 'third');
  stop.abort(new Error('stopped'));
  await expect(second).rejects.toThrow('stopped');
  end();
  expect(await third).toBe('third');
  await first;
});
