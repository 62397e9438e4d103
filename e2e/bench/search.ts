import { atMost, type Bench } from './bench.ts';
import { bigRecord } from './big-record.ts';
import type { MixAnswer, MixQuestion } from './search-mix.worker.ts';

const QUERIES = 200;

let measured: Promise<MixAnswer> | undefined;

const measure = (): Promise<MixAnswer> =>
  (measured ??= bigRecord().then((record) =>
    record.ask<MixAnswer>('/e2e/bench/search-mix.worker.ts', { queries: QUERIES } satisfies MixQuestion),
  ));

/** Queries of all kinds over 100,000 resources, with the bodies of fifty. */
export const searchMix: Bench = {
  name: 'search-mix',
  async run() {
    const { cold, mixed, first, slowest } = await measure();
    const note =
      `ms at p95 of ${QUERIES} queries with fifty bodies, every segment closed before each; ` +
      `one after the other ${p95(mixed).toFixed(1)} ms; the first of all ${first.toFixed(0)} ms, the slowest first time ${slowest.toFixed(0)} ms`;
    return [atMost(16, 'search-mix', p95(cold), note)];
  },
};

/** The same, asked only for how many there are. */
export const searchCount: Bench = {
  name: 'search-count',
  async run() {
    const { counts, found } = await measure();
    return [atMost(5, 'search-count', p95(counts), `ms at p95 of ${QUERIES} queries, ${found} found by all`)];
  },
};

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)]!;
}
