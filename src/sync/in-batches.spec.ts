import { expect, test } from '@playwright/test';
import { inBatches } from './in-batches.ts';

const item = (size: number) => ({ bytes: new Uint8Array(size) });

/** A writer whose writes end when they are let. */
function world() {
  const batches: number[] = [];
  const ends: { resolve(): void; reject(error: Error): void }[] = [];
  const write = inBatches((batch: readonly { bytes: Uint8Array }[]) => {
    batches.push(batch.length);
    return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
  });
  return { write, batches, ends };
}

test('what comes while a write is under way goes in together with the next', async () => {
  const { write, batches, ends } = world();
  for (let i = 0; i < 5; i++) await write.add(item(10));
  expect(batches).toEqual([1]);
  ends[0]!.resolve();
  await expect.poll(() => batches).toEqual([1, 4]);
  ends[1]!.resolve();
  await write.end();
});

test('who brings more than may wait, waits', async () => {
  const { write, ends } = world();
  await write.add(item(10));
  let added = false;
  const adding = write.add(item(9_000_000)).then(() => (added = true));
  await Promise.resolve();
  expect(added).toBe(false);
  ends[0]!.resolve();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]!.resolve();
  await adding;
  await write.end();
});

test('a write that fails is thrown to the next that adds, and at the end', async () => {
  const { write, ends } = world();
  await write.add(item(1));
  ends[0]!.reject(new Error('full'));
  await expect(write.end()).rejects.toThrow('full');
  await expect(write.add(item(1))).rejects.toThrow('full');
});

test('nothing brought is nothing written', async () => {
  const { write, batches } = world();
  await write.end();
  expect(batches).toEqual([]);
});
