import { atMost, type Bench, median } from './bench.ts';
import { beginningsOf, fetchAndDrop } from './fetch-and-drop.ts';
import { PATIENT, syncOnce } from './one-sync.ts';
import { withWorld, type BenchWorld } from './world.ts';

const RESOURCES = 10_000;
const ROUNDS = 5;

/** Requests at once, as the catalogue has it for the hospital. */
const PLACES = 4;

interface Round {
  /** ms for the whole sync, from its first request to the word that it is done. */
  readonly sync: number;
  /** ms for the same searches, page after page, with their answers dropped. */
  readonly fetch: number;
  /** Longest task on the page's main thread meanwhile, in ms; 0 when none was over 50. */
  readonly longest: number;
}

/** What is fetched: the resources alone, page by page, or with the files that the notes point to. */
type What = 'pages' | 'files too' | 'pages from afar';

/** ms to a hospital that is not on this machine and does not share its two cores. */
const AFAR = 20;

const measured = new Map<What, Promise<readonly Round[]>>();

function rounds(what: What): Promise<readonly Round[]> {
  const known =
    measured.get(what) ??
    withWorld(RESOURCES, (world) => measure(world, what), { delay: what === 'pages from afar' ? AFAR : 0 });
  measured.set(what, known);
  return known;
}

async function measure(world: BenchWorld, what: What): Promise<readonly Round[]> {
  world.hospital.expected(PATIENT); // made when first looked at, which is not to be measured
  const found: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { ms: sync, longest, paths } = await syncOnce(world, what === 'files too' ? {} : { untick: /the files/ });
    const { ms: fetch } = await fetchAndDrop(world, beginningsOf(paths), PLACES);
    if (round > 0) found.push({ sync, fetch, longest }); // the first round warms up what both need
  }
  return found;
}

async function overhead(name: string, what: What, budget: number, decision?: string) {
  const all = await rounds(what);
  const [sync, fetch] = [median(all.map((one) => one.sync)), median(all.map((one) => one.fetch))];
  const note = `× fetch and drop: ${Math.round(sync)} ms against ${Math.round(fetch)} ms`;
  return [{ ...atMost(budget, name, sync / fetch, note), ...(decision !== undefined && { decision }) }];
}

/** A whole sync of 10,000 resources against fetching the same pages, four at once, and dropping them. */
export const syncOverhead: Bench = {
  name: 'sync-overhead',
  run: () => overhead('sync-overhead', 'pages', 1.25, 'docs/decisions/0008'),
};

/** The same from 20 ms away: what a hospital is, and what is left of the overhead when it has cores of its own. */
export const syncAfar: Bench = {
  name: 'sync-afar',
  run: () => overhead('sync-afar', 'pages from afar', 1.25),
};

/** The same with 690 small files, each a request, a hash and an encryption of its own (docs/decisions/0008). */
export const syncFiles: Bench = {
  name: 'sync-files',
  run: () => overhead('sync-files', 'files too', 1.6),
};

/** The page while that sync runs: no task that a person would feel. */
export const mainThread: Bench = {
  name: 'main-thread',
  async run() {
    const longest = Math.max(...(await rounds('files too')).map((one) => one.longest));
    return [atMost(50, 'main-thread', longest, 'ms, longest task on the page during that sync (0: none over 50)')];
  },
};
