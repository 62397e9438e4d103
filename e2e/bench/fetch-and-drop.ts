import { signIn } from '../sandbox/visitor.ts';
import { withProfile } from './chromium.ts';
import { PATIENT } from './one-sync.ts';
import type { BenchWorld } from './world.ts';

/** The same record, fetched page after page by a page of the browser that keeps nothing of it. */
export interface Dropped {
  /** ms from the first request to the last answer. */
  readonly ms: number;
  /** ms that each request of each chain took, the chains in the order of the plan. */
  readonly chains: readonly (readonly number[])[];
}

/** The first pages that a sync began its searches with, and everything that it asked for by itself. */
export function beginningsOf(paths: readonly string[]): readonly string[] {
  const begun = new Set<string>();
  return paths.filter((path) => {
    if (path.includes('_page=')) return false;
    const type = /^\/r4\/(\w+)\?/.exec(path)?.[1];
    if (type === undefined) return true;
    if (begun.has(type)) return false; // a count or a window
    begun.add(type);
    return true;
  });
}

/** So many at once, each search to its end by its own `next` links. */
export async function fetchAndDrop(
  { hospital, origin, bystander }: BenchWorld,
  beginnings: readonly string[],
  places: number,
): Promise<Dropped> {
  const { access_token: token } = await signIn(hospital, { app: bystander, patient: PATIENT });
  return withProfile(async (context) => {
    const page = await context.newPage();
    await page.goto(bystander);
    return page.evaluate(
      async ({ at, all, most, bearer }) => {
        const chains: number[][] = all.map(() => []);
        let next = 0;
        const started = performance.now();
        // No inner function with a name: tsx would have it call a helper that a page does not have.
        await Promise.all(
          Array.from({ length: most }, async () => {
            while (next < all.length) {
              const chain = next++;
              let address: string | undefined = at + all[chain]!;
              while (address !== undefined) {
                const asked = performance.now();
                const headers = { authorization: `Bearer ${bearer}` };
                const text: string = await (await fetch(address, { headers, cache: 'no-store' })).text();
                chains[chain]!.push(performance.now() - asked);
                address = /"relation":"next","url":"([^"]*)"/.exec(text.slice(0, 4096))?.[1];
              }
            }
          }),
        );
        return { ms: performance.now() - started, chains };
      },
      { at: origin, all: beginnings, most: places, bearer: String(token) },
    );
  });
}

/**
 * The best that anybody could do who asks so many at once and each search page after page: no sooner than its longest
 * chain, and no sooner than all requests take when every place is always taken. From what each request was seen to
 * take, so that it holds what the hospital itself needs, also where it is no way off.
 */
export function bestSchedule({ chains }: Dropped, places: number): number {
  const lengths = chains.map(sum);
  return Math.max(Math.max(...lengths), sum(lengths) / places);
}

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
