import { expect, test } from '@playwright/test';
import type { RowView } from '../../engine/api.ts';
import { createRowCache } from './row-cache.ts';

const row = (position: number): RowView => ({
  position,
  connectionId: 'c',
  stripe: 1,
  type: 'Observation',
  id: `${position}`,
  kind: 'lab',
  title: `Row ${position}`,
  detail: '',
  flagged: false,
  withdrawn: '',
  when: '2020',
});

/** A reader that answers when told, and remembers what it was asked. */
function world(known: (position: number) => boolean = () => true) {
  const asked: number[][] = [];
  const answers: (() => void)[] = [];
  const cache = createRowCache(async (positions) => {
    asked.push([...positions]);
    await new Promise<void>((resolve) => answers.push(resolve));
    return [...positions].filter(known).map(row);
  });
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { cache, asked, answer };
}

const of = (...positions: number[]) => Uint32Array.from(positions);

test('asks only for what is not here', async () => {
  const { cache, asked, answer } = world();
  void cache.want(of(1, 2));
  await answer();
  void cache.want(of(2, 3));
  await answer();
  expect(asked).toEqual([[1, 2], [3]]);
  expect(cache.read(3)?.title).toBe('Row 3');
});

test('a fast scroll asks for where it stops, not for all it passes', async () => {
  const { cache, asked, answer } = world();
  for (let at = 0; at < 1000; at += 10) void cache.want(of(at, at + 1));
  await answer();
  await answer();
  expect(asked).toEqual([
    [0, 1],
    [990, 991],
  ]);
});

test('tells when rows have come, and not before', async () => {
  const { cache, answer } = world();
  let heard = 0;
  const stop = cache.subscribe(() => (heard += 1));
  void cache.want(of(1));
  expect([heard, cache.version()]).toEqual([0, 0]);
  await answer();
  expect([heard, cache.version()]).toEqual([1, 1]);
  stop();
  void cache.want(of(2));
  await answer();
  expect(heard).toBe(1);
});

test('a row that is gone is asked for once, not for ever', async () => {
  const { cache, asked, answer } = world((position) => position !== 7);
  void cache.want(of(7, 8));
  await answer();
  await answer();
  expect(asked).toEqual([[7, 8]]);
});

test('keeps some thousands and lets go of the oldest', async () => {
  const { cache, answer } = world();
  void cache.want(Uint32Array.from({ length: 4000 }, (_, i) => i));
  await answer();
  void cache.want(of(5000));
  await answer();
  expect(cache.read(0)).toBe(undefined);
  expect(cache.read(5000)).toBeDefined();
});

test('a failed read is kept for the screen to throw on', async () => {
  const cache = createRowCache(() => Promise.reject(new Error('gone')));
  await cache.want(of(1));
  expect(cache.failure()).toEqual(new Error('gone'));
});

test('what may be old is shown until it has come anew, and is read once more', async () => {
  const { cache, asked, answer } = world();
  const first = cache.want(of(1));
  await answer();
  await first;
  cache.renew();
  const again = cache.want(of(1));
  expect(cache.read(1)).toBeDefined();
  await answer();
  await again;
  await cache.want(of(1));
  expect(asked).toEqual([[1], [1]]);
});
