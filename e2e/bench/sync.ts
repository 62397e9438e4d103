import { signIn } from '../sandbox/visitor.ts';
import { atMost, type Bench, median } from './bench.ts';
import { withProfile } from './chromium.ts';
import { signInByHand, withWorld, type BenchWorld } from './world.ts';

const RESOURCES = 10_000;
const ROUNDS = 5;
const PATIENT = 'p1';

interface Round {
  /** ms for the whole sync, from its first request to the word that it is done. */
  readonly sync: number;
  /** ms for the same requests with their answers dropped. */
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
    measured.get(what) ?? withWorld(RESOURCES, (world) => measure(world, what), what === 'pages from afar' ? AFAR : 0);
  measured.set(what, known);
  return known;
}

async function measure(world: BenchWorld, what: What): Promise<readonly Round[]> {
  world.hospital.expected(PATIENT); // made when first looked at, which is not to be measured
  const found: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { ms: sync, longest, chains } = await syncOnce(world, what);
    const fetch = await fetchOnce(world, chains);
    if (round > 0) found.push({ sync, fetch, longest }); // the first round warms up what both need
  }
  return found;
}

type Watched = typeof globalThis & { longTasks: number[]; fetchedAt: Promise<number> };

/**
 * In the page: notes long tasks, and the moment the screen says that all is here. Whoever looked for that moment again
 * and again (Playwright does with each frame) would have the page draw sixty times a second.
 */
function watch() {
  const watched = globalThis as Watched;
  watched.longTasks = [];
  const { promise, resolve } = Promise.withResolvers<number>();
  watched.fetchedAt = promise;
  new PerformanceObserver((list) =>
    watched.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({
    type: 'longtask',
    buffered: true,
  });
  new MutationObserver(() => {
    if (document.getElementById('progress-title')?.textContent?.startsWith('Fetched')) resolve(Date.now());
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Syncs in a fresh profile, and returns the requests it made, grouped by what had to wait for what. */
function syncOnce(world: BenchWorld, what: What) {
  const { hospital } = world;
  return withProfile(async (context) => {
    await context.addInitScript(watch);
    const page = await context.newPage();
    const door = hospital.hold(({ method, path }) => method === 'GET' && path.endsWith('/metadata'));
    await signInByHand(page, world, PATIENT, what === 'files too' ? {} : { untick: /the files/ });
    await door.reached(1);
    await page.getByRole('heading', { name: /^Fetching/ }).waitFor();
    await page.evaluate(() => (globalThis as Watched).longTasks.splice(0));

    const asked = hospital.requests.length - 1;
    const started = Date.now();
    door.release();
    const { fetchedAt, longest } = await page.evaluate(async () => {
      const { fetchedAt: done, longTasks } = globalThis as Watched;
      const tooLong = new Promise<never>((_resolve, reject) =>
        setTimeout(() => reject(new Error('not fetched in two minutes')), 120_000),
      );
      return { fetchedAt: await Promise.race([done, tooLong]), longest: Math.max(0, ...longTasks) };
    });
    const ms = fetchedAt - started;
    const paths = hospital.requests
      .slice(asked)
      .filter(({ method, status }) => method === 'GET' && status === 200)
      .map(({ path }) => path);
    return { ms, longest, chains: chainsOf(paths) };
  });
}

/** Pages of one type follow one another; everything else waits for nothing. */
function chainsOf(paths: readonly string[]): readonly (readonly string[])[] {
  const chains = new Map<string, string[]>();
  paths.forEach((path, i) => {
    const type = /^\/r4\/(\w+)\?/.exec(path)?.[1] ?? `alone ${i}`;
    chains.set(type, [...(chains.get(type) ?? []), path]);
  });
  return [...chains.values()];
}

/** The same requests by a page that keeps nothing, four chains at once. */
async function fetchOnce({ hospital, bystander }: BenchWorld, chains: readonly (readonly string[])[]): Promise<number> {
  const { access_token: token } = await signIn(hospital, { app: bystander, patient: PATIENT });
  return withProfile(async (context) => {
    const page = await context.newPage();
    await page.goto(bystander);
    return page.evaluate(
      async ({ origin, chains: all, token: bearer }) => {
        const started = performance.now();
        let next = 0;
        // No inner function with a name: tsx would have it call a helper that a page does not have.
        await Promise.all(
          [1, 2, 3, 4].map(async () => {
            while (next < all.length) {
              for (const path of all[next++]!) {
                const headers = { authorization: `Bearer ${bearer}` };
                await (await fetch(origin + path, { headers, cache: 'no-store' })).text();
              }
            }
          }),
        );
        return performance.now() - started;
      },
      { origin: hospital.origin, chains, token: String(token) },
    );
  });
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
