import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { trustOwnScripts } from '../base/own-scripts.ts';
import { startEngine } from '../engine/client.page.ts';
import { createRouter } from '../ui/router.tsx';
import { hearEngine } from '../ui/state/hear.ts';

// Before anything renders, and before any other code can read the address: it may hold a code.
const callbackUrl = taken('callback');
const launchUrl = taken('launch');

trustOwnScripts();
const engine = startEngine();
const router = createRouter({ engine, callbackUrl, launchUrl, leave: (url) => location.assign(url) });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
void hearEngine(
  engine,
  () => router.revalidate(),
  async () => (await import('./when-to-sync.ts')).syncByItself(engine),
);
void import('./service-worker.ts').then(({ registerServiceWorker }) => registerServiceWorker());

/** What a sign-in page or an EHR sent along, taken out of the address bar and the history; undefined on any other visit. */
function taken(page: 'callback' | 'launch'): string | undefined {
  const path = import.meta.env.BASE_URL + page;
  if (location.pathname !== path || (location.search === '' && location.hash === '')) return undefined;
  const { href } = location;
  history.replaceState(null, '', path);
  return href;
}
