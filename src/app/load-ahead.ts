import { sleep } from '../base/sleep.ts';
import type { Engine } from '../engine/api.ts';
import { SECTIONS } from '../ui/shell/sections.ts';

/** What this reads of a route of react-router. */
export interface LazyRoute {
  readonly path?: string | undefined;
  readonly lazy?: unknown;
  readonly children?: readonly LazyRoute[] | undefined;
}

/** The first screen stands by then, and the engine is at its first reading (ms). */
const FIRST_SCREEN = 2_000;

/**
 * Loads the code of every section while nothing else is to be done, so that the first visit of one is as quick as the
 * second; where there is nothing to read yet, none. The service worker keeps all of it on this device anyway. `rest` waits
 * for a moment without work.
 */
export async function loadAhead(
  { listConnections }: Pick<Engine, 'listConnections'>,
  routes: readonly LazyRoute[],
  rest: () => Promise<void> = quietMoment,
): Promise<void> {
  const connections = await listConnections().catch(() => []); // locked
  if (connections.length === 0) return;
  const sections = new Set(
    SECTIONS.flatMap((group) => group.sections.map(({ to }) => (to === '/' ? to : to.slice(1)))),
  );
  for (const { path, lazy } of flattened(routes)) {
    if (path === undefined || !sections.has(path) || typeof lazy !== 'function') continue;
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await rest();
    try {
      // oxlint-disable-next-line no-await-in-loop
      await (lazy as () => Promise<unknown>)();
    } catch {
      // Whoever goes there hears why.
    }
  }
}

const flattened = (routes: readonly LazyRoute[]): readonly LazyRoute[] =>
  routes.flatMap((route) => [route, ...flattened(route.children ?? [])]);

let begun: Promise<void> | undefined;

/** Safari has no idle callbacks. */
async function quietMoment(): Promise<void> {
  begun ??= sleep(FIRST_SCREEN);
  await begun;
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 5_000 });
    else setTimeout(resolve, 100);
  });
}
