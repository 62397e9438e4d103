import { WAKE_UP } from '../../base/wake-up.ts';

/** @see https://wicg.github.io/periodic-background-sync/ Chromium has it, and no type of TypeScript's. */
interface PeriodicSync {
  register(tag: string, options: { readonly minInterval: number }): Promise<void>;
  unregister(tag: string): Promise<void>;
}

/** 'refused': the browser has it, and does not give it (it does to installed apps that are used). */
export type WakeUps = 'on' | 'off' | 'refused' | 'unknown-here';

/** Whether this browser can wake the app at all. */
export const canWakeUp = (): boolean =>
  typeof ServiceWorkerRegistration === 'function' && 'periodicSync' in ServiceWorkerRegistration.prototype;

/** Asks the browser to wake the app every so often (ms), or (undefined) not to any more. */
export async function setWakeUps(every: number | undefined): Promise<WakeUps> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const { periodicSync } = (registration ?? {}) as { readonly periodicSync?: PeriodicSync };
  if (!periodicSync) return every === undefined ? 'off' : 'unknown-here';
  if (every === undefined) {
    await periodicSync.unregister(WAKE_UP.tag);
    return 'off';
  }
  // It throws NotAllowedError where the permission is not given; asking for it shows nothing.
  return periodicSync.register(WAKE_UP.tag, { minInterval: every }).then(
    () => 'on',
    () => 'refused',
  );
}
