import { expect, test } from '@playwright/test';
import { soak, toldOf } from './soak/soak.ts';

/** Twelve of the runs of `npm run soak`, always the same ones. */
const SEED = 1;
const RUNS = 12;

test(`${RUNS} syncs while everything goes wrong that may, and no difference that nobody tells of`, async () => {
  test.setTimeout(180_000);
  const reports = await soak({ seed: SEED, runs: RUNS });
  expect(reports.filter(({ wrong }) => wrong.length > 0).map((report) => toldOf(SEED, report))).toEqual([]);
  expect(reports.length).toBe(RUNS);
});
