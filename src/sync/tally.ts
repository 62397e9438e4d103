import { failureOf, type Failure } from '../base/errors.ts';
import { endsOnlyItself } from './errors.ts';

/** How often what went wrong, by code. */
export type FailureCount = Map<string, { readonly failure: Failure; readonly times: number }>;

/** Counts failures of things that are fetched one by one, each of which costs only itself. */
export const tally = {
  /** Counts a failure that ends no more than this one thing; throws any other on. */
  add(counts: FailureCount, error: unknown): void {
    const failure = failureOf(error);
    if (!endsOnlyItself(error) || !failure) throw error;
    counts.set(failure.code, { failure, times: (counts.get(failure.code)?.times ?? 0) + 1 });
  },

  /** One line for each code. */
  words: (counts: FailureCount): readonly string[] => [...counts].map(([code, { times }]) => `${times} × ${code}`),

  first: (counts: FailureCount): Failure | undefined => [...counts.values()][0]?.failure,

  total: (counts: FailureCount): number => [...counts.values()].reduce((sum, { times }) => sum + times, 0),
};
