import { expect, test } from '@playwright/test';
import { Writes } from './writes.ts';

/** A write that ends when it is let. */
function held() {
  let resolve = () => {};
  let reject = (_error: Error) => {};
  const write = new Promise<void>((yes, no) => ([resolve, reject] = [yes, no]));
  return { write, resolve: () => resolve(), reject: (error: Error) => reject(error) };
}

test('no more than so many are under way', async () => {
  const writes = new Writes(2);
  const [first, second] = [held(), held()];
  await writes.add(first.write);
  let room = false;
  const waiting = writes.add(second.write).then(() => (room = true));
  await Promise.resolve();
  expect(room).toBe(false);
  first.resolve();
  await waiting;
  second.resolve();
  await writes.done();
});

test('done waits for all, and says of the first that failed', async () => {
  const writes = new Writes(9);
  const [first, second] = [held(), held()];
  await writes.add(first.write);
  await writes.add(second.write);
  second.reject(new Error('full'));
  first.resolve();
  await expect(writes.done()).rejects.toThrow('full');
});

test('a failure is thrown to the next that needs room', async () => {
  const writes = new Writes(1);
  await expect(writes.add(Promise.reject(new Error('full')))).rejects.toThrow('full');
});
