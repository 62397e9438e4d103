import type { BrowserContext, Page } from '@playwright/test';
import { withProfile } from './chromium.ts';
import { signInByHand, type BenchWorld } from './world.ts';

/** The first person of a hospital, with as many resources as the world was made with. */
export const PATIENT = 'p1';

/** One sync, from its first request to the word that all is here. */
export interface Synced {
  readonly ms: number;
  /** Longest task on the page's main thread meanwhile, in ms; 0 when none was over 50. */
  readonly longest: number;
  /** What was asked and answered well, in order. */
  readonly paths: readonly string[];
}

export type Watched = typeof globalThis & {
  longTasks: number[];
  /** The moment when all is here, of a sync that goes on. */
  fetchedAt: () => Promise<number>;
  /** Looks whether it has come. */
  look: () => void;
};

/**
 * In the page: notes long tasks, and the moment the screen says that all is here. Whoever looked for that moment again
 * and again (Playwright does with each frame) would have the page draw sixty times a second.
 *
 * No inner function with a name: tsx would have it call a helper that a page does not have.
 */
function watch() {
  const watched = globalThis as Watched;
  watched.longTasks = [];
  watched.fetchedAt = () =>
    new Promise((resolve) => {
      watched.look = () => {
        if (document.getElementById('progress-title')?.textContent?.startsWith('Fetched')) resolve(Date.now());
      };
      watched.look();
    });
  new PerformanceObserver((list) =>
    watched.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({
    type: 'longtask',
    buffered: true,
  });
  new MutationObserver(() => watched.look?.()).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

interface HowToSync {
  /** Leave the files out. */
  readonly untick?: RegExp;
  /** The sync may take so many ms. */
  readonly limit?: number;
  /** Begun once the first request of the sync waits at the hospital's door, and waited for before it is let in. */
  readonly before?: (page: Page) => Promise<void>;
  /** Afterwards, in the same profile. */
  readonly after?: (page: Page, context: BrowserContext) => Promise<void>;
}

/** Signs in and syncs in a fresh profile. */
export function syncOnce(world: BenchWorld, how: HowToSync = {}): Promise<Synced> {
  return withProfile(async (context) => {
    await context.addInitScript(watch);
    const page = await context.newPage();
    const synced = await watchSync(world, page, how, () =>
      signInByHand(page, world, PATIENT, how.untick ? { untick: how.untick } : {}),
    );
    await how.after?.(page, context);
    return synced;
  });
}

/** What a sync takes that `begin` begins on this page, which is made with `syncOnce`. */
export async function watchSync(
  { hospital }: BenchWorld,
  page: Page,
  { limit = 120_000, before }: HowToSync,
  begin: () => Promise<void>,
): Promise<Synced> {
  const door = hospital.hold(({ method, path }) => method === 'GET' && path.endsWith('/metadata'));
  await begin();
  await door.reached(1);
  await page.getByRole('heading', { name: /^Fetching/ }).waitFor();
  await before?.(page);
  await page.evaluate(() => (globalThis as Watched).longTasks.splice(0));

  const asked = hospital.requests.length - 1;
  const started = Date.now();
  door.release();
  const { fetchedAt, longest } = await page.evaluate(async (ms) => {
    const { fetchedAt: done, longTasks } = globalThis as Watched;
    const tooLong = new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error(`not fetched in ${ms} ms`)), ms),
    );
    return { fetchedAt: await Promise.race([done(), tooLong]), longest: Math.max(0, ...longTasks) };
  }, limit);
  const paths = hospital.requests
    .slice(asked)
    .filter(({ method, status }) => method === 'GET' && status === 200)
    .map(({ path }) => path);
  return { ms: fetchedAt - started, longest, paths };
}
