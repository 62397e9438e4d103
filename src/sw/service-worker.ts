import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { catalogueFile, isOfCatalogue, keepCatalogue } from './kept-catalogue.ts';
import { localRoutes } from './fhir.ts';
import { keepPreviousAssets, otherAsset } from './other-assets.ts';
import { wakeTabs } from './wake-up.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

/**
 * The shell offline at every address, the public catalogue as it was last served, the way to the record's engine
 * (`fhir.ts`, which keeps nothing), and nothing else.
 *
 * Another origin, or not GET: not mine. Navigation: the cached page, whatever the query, and never stored
 * again under the address asked, so that the `code` of a sign-in's answer is never a key in a cache.
 * What a hospital sends does not pass here: the worker that fetches it asks for `no-store`.
 */

// Before Workbox takes the new files in: open tabs still run the old ones and load their routes lazily.
self.addEventListener('install', (event) => event.waitUntil(keepPreviousAssets(caches)));

const { scope } = self.registration;

// Before Workbox hears of it, which knows nothing but GET and would give every navigation the shell.
const local = localRoutes(scope, self.clients);
self.addEventListener('fetch', (event) => {
  const answer = local(event);
  if (!answer) return;
  event.stopImmediatePropagation();
  event.respondWith(answer);
});

precacheAndRoute(self.__WB_MANIFEST, {
  ignoreURLParametersMatching: [/.*/],
  cleanURLs: false,
});
cleanupOutdatedCaches();

const page = createHandlerBoundToURL('index.html');
registerRoute(
  new NavigationRoute((options) => {
    options.event.waitUntil(keepCatalogue(scope)); // what was cut short at activation
    return page(options);
  }),
);
// Nothing waits for it: an activation that lasts as long as a download would hold up every page meanwhile.
self.addEventListener('activate', () => void keepCatalogue(scope));
registerRoute(
  ({ url }) => isOfCatalogue(url, scope),
  ({ request, event }) => catalogueFile(request, event),
);

const isOwnAsset = ({ url, sameOrigin }: { readonly url: URL; readonly sameOrigin: boolean }) =>
  sameOrigin && url.pathname.includes('/assets/');
registerRoute(isOwnAsset, ({ request }) => otherAsset(caches, request));
setCatchHandler(async () => Response.error());

// The page asks, when the person agreed: an update never comes under somebody's hands.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// Where the browser has Periodic Background Sync and the person asked for it; no type of TypeScript's has the event.
self.addEventListener('periodicsync' as 'sync', (event) =>
  (event as ExtendableEvent).waitUntil(wakeTabs(self.clients)),
);
