import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { keepPreviousAssets, previousAsset } from './previous-assets.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

/**
 * The shell offline at every address, and nothing else.
 *
 * Another origin, or not GET: not mine. Navigation: the cached page, whatever the query, and never stored
 * again under the address asked, so that the `code` of a sign-in's answer is never a key in a cache.
 * What a hospital sends does not pass here: the worker that fetches it asks for `no-store`.
 */

// Before Workbox takes the new files in: open tabs still run the old ones and load their routes lazily.
self.addEventListener('install', (event) => event.waitUntil(keepPreviousAssets(caches)));

precacheAndRoute(self.__WB_MANIFEST, {
  ignoreURLParametersMatching: [/.*/],
  cleanURLs: false,
});
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

const isOwnAsset = ({ url, sameOrigin }: { readonly url: URL; readonly sameOrigin: boolean }) =>
  sameOrigin && url.pathname.includes('/assets/');
registerRoute(isOwnAsset, ({ request }) => previousAsset(caches, request));
setCatchHandler(async () => Response.error());

// The page asks, when the person agreed: an update never comes under somebody's hands.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
