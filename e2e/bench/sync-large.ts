import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Bench } from './bench.ts';
import { engineWorker } from './engine-worker.ts';
import { PATIENT, syncOnce } from './one-sync.ts';
import { withWorld } from './world.ts';

const RESOURCES = 100_000;
const FIRST = 10_000;
const PAGE = 250;

/** 100,000 resources: what the engine holds of them while they pass, and whether the page feels it. */
export const syncLarge: Bench = {
  name: 'sync-large',
  run: () =>
    withWorld(
      RESOURCES,
      async (world) => {
        world.hospital.expected(PATIENT);
        const held: number[] = [];
        let over = false;
        let watching: Promise<void> | undefined;
        const { ms, longest } = await syncOnce(world, {
          untick: /the files/,
          limit: 600_000,
          async before(page) {
            const engine = await engineWorker(page);
            const asked = world.hospital.requests.length;
            watching = (async () => {
              while (world.hospital.requests.length - asked < (2 * FIRST) / PAGE) await sleep(50); // each with its preflight
              do {
                held.push(await engine.heldMb());
                await sleep(500);
              } while (!over);
            })();
          },
          async after() {
            over = true;
            await watching;
          },
        });
        const [first = NaN] = held;
        const note = `MB more at most than after the first ${FIRST}, when it held ${Math.round(first)}; ${Math.round(ms)} ms in all`;
        return [
          atMost(150, 'sync-large-memory', Math.max(...held) - first, note),
          atMost(50, 'sync-large-thread', longest, 'ms, longest task on the page during that sync (0: none over 50)'),
        ];
      },
      { quirks: { pageSize: PAGE, wholeRecord: null } },
    ),
};
