/** Holds the files of the build before this one, for tabs that still run it. */
const PREVIOUS = 'sheaf-previous-build';

/**
 * Copies the precached assets of the running build aside before the new build replaces them.
 *
 * Workbox deletes what its new list does not name as soon as it takes over; an old tab that then opens a
 * screen it has not loaded yet would find neither the old file nor, on a host that was updated, the network's.
 */
export async function keepPreviousAssets(caches: CacheStorage): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('workbox-precache'));
  if (names.length === 0) return; // the first build has none before it
  await caches.delete(PREVIOUS);
  const previous = await caches.open(PREVIOUS);
  for (const name of names) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (response && new URL(request.url).pathname.includes('/assets/')) await previous.put(request.url, response);
    }
  }
}

/** An asset of the previous build, or the network's answer for one that no build here knows. */
export async function previousAsset(caches: CacheStorage, request: Request): Promise<Response> {
  const previous = await caches.open(PREVIOUS);
  return (await previous.match(request.url, { ignoreSearch: true })) ?? fetch(request);
}
