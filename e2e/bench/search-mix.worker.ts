import { search } from '../../src/store/search.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore } from '../../src/store/testing.ts';
import { median } from './bench.ts';
import { answerQuestions } from './in-worker.ts';
import { mixOf } from './search-queries.ts';

export interface MixQuestion {
  readonly queries: number;
}

/** ms of each query: the middle one of its rounds. */
export interface MixAnswer {
  /** With fifty bodies, no segment open before it. */
  readonly cold: readonly number[];
  /** With fifty bodies, segments open as the others left them. */
  readonly mixed: readonly number[];
  /** Only how many there are. */
  readonly counts: readonly number[];
  /** The first search of all after opening, and the slowest of each query's first time. */
  readonly first: number;
  readonly slowest: number;
  /** By all together. */
  readonly found: number;
}

const ROUNDS = 5;

answerQuestions<MixQuestion, MixAnswer>(async (name, { queries: count }) => {
  const store = await openTestStore(name);
  const first = await timed(() => search(store, 'Observation?status=final&_sort=-date&_count=50'));
  const queries = mixOf(store.index, count);
  let found = 0;
  const once: number[] = [];
  for (const query of queries) {
    once.push(
      await timed(async () => {
        const { total, problems, ignored } = await search(store, query);
        if (problems.length + ignored.length > 0) throw new Error(`${query}: ${JSON.stringify([problems, ignored])}`);
        found += total;
      }),
    );
  }
  const cold = await rounds(queries, (query) => {
    store.segments.drop();
    return search(store, query);
  });
  const mixed = await inTurn(store, queries);
  const counts = await rounds(queries, (query) => search(store, `${query}&_summary=count`));
  store.close();
  return { cold, mixed, counts, first, slowest: Math.max(...once), found };
});

/** Each query by itself. */
async function rounds(
  queries: readonly string[],
  work: (query: string) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const own: number[] = [];
    for (let i = 0; i < ROUNDS; i++) own.push(await timed(() => work(query)));
    times.push(median(own));
  }
  return times;
}

/** One query after the other, and that several times. */
async function inTurn(store: Store, queries: readonly string[]): Promise<readonly number[]> {
  const times = queries.map((): number[] => []);
  for (let i = 0; i < ROUNDS; i++) {
    for (const [at, query] of queries.entries()) times[at]!.push(await timed(() => search(store, query)));
  }
  return times.map(median);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
