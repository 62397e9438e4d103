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

/** An asset that the build's list does not name: of the build before, or one that is kept once it was needed. */
export async function otherAsset(caches: CacheStorage, request: Request): Promise<Response> {
  const previous = await caches.open(PREVIOUS);
  return (await previous.match(request.url, { ignoreSearch: true })) ?? keptWhenNeeded(caches, request);
}

/** Holds what reads PDF: as large as all the rest, and only for those whose record has one. */
const WHEN_NEEDED = 'sheaf-when-needed';
const IS_WHEN_NEEDED = /\/assets\/pdf-text-[^/]+\.js$/;

/**
 * The first PDF of a record is read for its words when it is fetched, online. From then on its pages can be drawn without a
 * network too, where the browser shows none itself, as on most phones.
 */
async function keptWhenNeeded(caches: CacheStorage, request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  if (!IS_WHEN_NEEDED.test(pathname)) return fetch(request);
  const cache = await caches.open(WHEN_NEEDED);
  const address = origin + pathname;
  const kept = await cache.match(address);
  if (kept) return kept;
  const response = await fetch(request);
  // A host that has no such file may send its page instead.
  if (!response.ok || !/javascript/.test(response.headers.get('content-type') ?? '')) return response;
  for (const older of await cache.keys()) await cache.delete(older);
  // Whoever has no room for it reads all the same.
  await cache.put(address, response.clone()).catch(() => {});
  return response;
}
