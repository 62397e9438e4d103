import { WAKE_UP } from '../base/wake-up.ts';
import type { Engine, WhyNow } from '../engine/api.ts';

/**
 * Asks the engine whether it is time to fetch: now, whenever the app is looked at again, when the network comes back,
 * and when the browser wakes the service worker. Whether it is, and whom to ask, the engine alone knows.
 */
export function syncByItself(engine: Engine): void {
  const ask = (why: WhyNow): void => void engine.syncWhenDue(why);
  ask('opened');
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask('opened'); // an installed app may stay open for weeks
  });
  addEventListener('online', () => ask('online'));
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<{ readonly type?: unknown } | null>) => {
    if (data?.type === WAKE_UP.message) ask('woken');
  });
}
