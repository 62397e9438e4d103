import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { startEngine } from '../engine/client.page.ts';
import { createRouter } from '../ui/router.tsx';
import { hearEngine } from '../ui/state/hear.ts';

// Before anything renders, and before any other code can read the address: it may hold a code.
const callbackUrl = takeCallback();

const engine = startEngine();
const router = createRouter({ engine, callbackUrl, leave: (url) => location.assign(url) });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
void hearEngine(engine, () => router.revalidate());
void import('./service-worker.ts').then(({ registerServiceWorker }) => registerServiceWorker());

/** The answer of a sign-in page, taken out of the address bar and the history; undefined on any other visit. */
function takeCallback(): string | undefined {
  const path = `${import.meta.env.BASE_URL}callback`;
  if (location.pathname !== path || (location.search === '' && location.hash === '')) return undefined;
  const { href } = location;
  history.replaceState(null, '', path);
  return href;
}
