import type { Page } from '@playwright/test';
import { atLeast, atMost, type Bench, median, type Result } from './bench.ts';
import { PATIENT, syncOnce, watchSync } from './one-sync.ts';
import { withWorld, type BenchWorld } from './world.ts';

const RESOURCES = 10_000;
const AFAR = 20;
const ROUNDS = 3;

/** A second sync of a record in which nothing has changed, against the first. */
export const syncAgain: Bench = {
  name: 'sync-again',
  run: () =>
    withWorld(
      RESOURCES,
      async (world) => {
        world.hospital.expected(PATIENT);
        const rounds: Round[] = [];
        for (let round = 0; round <= ROUNDS; round++) {
          const one = await twice(world);
          if (round > 0) rounds.push(one);
        }
        return results(rounds);
      },
      { delay: AFAR, quirks: { wholeRecord: null } },
    ),
};

interface Step {
  readonly ms: number;
  readonly bytes: number;
}

interface Round {
  readonly first: Step;
  readonly second: Step;
}

async function twice(world: BenchWorld): Promise<Round> {
  let second: Step | undefined;
  let bytes = 0;
  const { ms } = await syncOnce(world, {
    untick: /the files/,
    before: countWrites,
    async after(page) {
      bytes = await written(page);
      const again = await watchSync(world, page, {}, async () => {
        await page.getByRole('button', { name: /^Fetch what is new/ }).click();
      });
      second = { ms: again.ms, bytes: (await written(page)) - bytes };
    },
  });
  return { first: { ms, bytes }, second: second! };
}

type Counting = typeof globalThis & { written: number };

/** Has the engine count what it hands to IndexedDB. */
async function countWrites(page: Page): Promise<void> {
  await engineOf(page).evaluate(() => {
    const counting = globalThis as Counting;
    counting.written = 0;
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!.value as IDBObjectStore['put'];
    const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')!.value as IDBObjectStore['add'];
    for (const [name, way] of [
      ['put', put],
      ['add', add],
    ] as const)
      Object.defineProperty(IDBObjectStore.prototype, name, {
        value(this: IDBObjectStore, value: unknown, ...key: [IDBValidKey?]) {
          const all: unknown[] = [value];
          for (let one = all.pop(); one !== undefined || all.length > 0; one = all.pop()) {
            if (ArrayBuffer.isView(one) || one instanceof ArrayBuffer) counting.written += one.byteLength;
            else if (typeof one === 'string') counting.written += one.length;
            else if (typeof one === 'object' && one !== null) all.push(...(Object.values(one) as unknown[]));
            else counting.written += 8;
          }
          return way.call(this, value, ...key);
        },
      });
  });
}

const written = (page: Page): Promise<number> => engineOf(page).evaluate(() => (globalThis as Counting).written);

function engineOf(page: Page) {
  const engine = page.workers().find((worker) => !worker.url().includes('pack'));
  if (!engine) throw new Error('there is no engine');
  return engine;
}

function results(rounds: readonly Round[]): readonly Result[] {
  const of = (which: 'first' | 'second', what: keyof Step) => median(rounds.map((round) => round[which][what]));
  const [before, after] = [of('first', 'bytes'), of('second', 'bytes')];
  const [first, second] = [of('first', 'ms'), of('second', 'ms')];
  const decision = 'docs/decisions/0025';
  return [
    {
      ...atLeast(10, 'sync-again-bytes', before / after, `× less written: ${kb(after)} after ${kb(before)}`),
      decision,
    },
    {
      ...atMost(
        0.3,
        'sync-again-time',
        second / first,
        `× the first sync: ${Math.round(second)} of ${Math.round(first)} ms`,
      ),
      decision,
    },
  ];
}

const kb = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
