import { atMost, type Bench, median, type Result } from './bench.ts';
import { beginningsOf, bestSchedule, fetchAndDrop, sum } from './fetch-and-drop.ts';
import { PATIENT, syncOnce } from './one-sync.ts';
import { withWorld } from './world.ts';

const RESOURCES = 10_000;
const PLACES = 4;
const PAGE = 50;
const ROUNDS = 3;

/** 10,000 resources, four requests at once, 50 a page, against the best schedule there can be of the same requests. */
export const syncSchedule: Bench = {
  name: 'sync-schedule',
  async run() {
    const results: Result[] = [];
    for (const delay of [0, 20, 100]) results.push(await from(delay));
    return results;
  },
};

function from(delay: number): Promise<Result> {
  const quirks = { concurrency: PLACES, pageSize: PAGE, wholeRecord: null };
  return withWorld(
    RESOURCES,
    async (world) => {
      world.hospital.expected(PATIENT); // made when first looked at, which is not to be measured
      const rounds: { readonly sync: number; readonly best: number; readonly even: number }[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const { ms: sync, paths } = await syncOnce(world, { untick: /the files/ });
        const dropped = await fetchAndDrop(world, beginningsOf(paths), PLACES);
        const even = sum(dropped.chains.map(sum)) / PLACES;
        if (round > 0) rounds.push({ sync, best: bestSchedule(dropped, PLACES), even });
      }
      const [sync, best, even] = [
        median(rounds.map((one) => one.sync)),
        median(rounds.map((one) => one.best)),
        median(rounds.map((one) => one.even)),
      ];
      const note = `× the best schedule of pages: ${Math.round(sync)} ms against ${Math.round(best)}; all places always taken: ${Math.round(even)}`;
      return {
        ...atMost(1.15, `sync-schedule-${delay}ms`, sync / best, note),
        decision: 'docs/decisions/0025',
      };
    },
    { delay, quirks },
  );
}
