import { atMost, type Bench, median, type Result } from './bench.ts';
import { beginningsOf, fetchAndDrop } from './fetch-and-drop.ts';
import { canMakeCertificates } from './http2-front.ts';
import { PATIENT, syncOnce } from './one-sync.ts';
import { withWorld } from './world.ts';

const RESOURCES = 10_000;
const PAGE = 50;
const DELAY = 100;
const ROUNDS = 3;

/** A long search in windows, against its pages one after the other. */
export const syncWindows: Bench = {
  name: 'sync-windows-h1',
  run: () => against('sync-windows-h1', { budget: 0.55, places: 6, http2: false }),
};

/** The same over HTTP/2, where more than six requests at once are one connection. */
export const syncWindowsHttp2: Bench = {
  name: 'sync-windows-h2',
  async run() {
    if (canMakeCertificates()) return against('sync-windows-h2', { budget: 0.3, places: 16, http2: true });
    console.error('sync-windows-h2 is left out: there is no openssl here to make a certificate with');
    return [];
  },
};

interface Case {
  readonly budget: number;
  /** Requests at once: six is what a browser opens over HTTP/1.1. */
  readonly places: number;
  readonly http2: boolean;
}

function against(name: string, { budget, places, http2 }: Case): Promise<readonly Result[]> {
  return withWorld(
    RESOURCES,
    async (world) => {
      world.hospital.expected(PATIENT);
      const syncs: number[] = [];
      const chains: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const { ms, paths } = await syncOnce(world, { untick: /the files/ });
        const dropped = await fetchAndDrop(world, beginningsOf(paths), places);
        if (round === 0) continue;
        syncs.push(ms);
        chains.push(dropped.ms);
      }
      const note = `× fetching page after page and dropping: ${Math.round(median(syncs))} ms against ${Math.round(median(chains))}`;
      return [{ ...atMost(budget, name, median(syncs) / median(chains), note), decision: 'docs/decisions/0025' }];
    },
    { delay: DELAY, http2, quirks: { concurrency: places, pageSize: PAGE, wholeRecord: null } },
  );
}
