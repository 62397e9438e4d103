import { offerUpdate } from '../ui/state/update.ts';

/**
 * Registers the service worker, and offers its update instead of taking it.
 *
 * Loaded after the first paint: nothing on the screen waits for it. Where there is none (a private window,
 * an old browser) the app works all the same, only not offline.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(`${import.meta.env.BASE_URL}service-worker.js`, { scope: import.meta.env.BASE_URL });
  workbox.addEventListener('waiting', () =>
    offerUpdate(() => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    }),
  );
  await workbox.register().catch(() => undefined); // refused by the browser's settings: see above
}
