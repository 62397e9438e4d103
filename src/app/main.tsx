import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { FHIR_LINE } from '../base/fhir-line.ts';
import { trustOwnScripts } from '../base/own-scripts.ts';
import { startEngine } from '../engine/client.page.ts';
import { createRouter } from '../ui/router.tsx';
import { hearEngine } from '../ui/state/hear.ts';
import { hearInstallOffer } from '../ui/storage/install.ts';

// Before anything renders, and before any other code can read the address: it may hold a code.
const callbackUrl = taken('callback');
const launchUrl = taken('launch');

trustOwnScripts();
hearInstallOffer();
const engine = startEngine();
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);
let router = openRecord();
let wasOpen = false;

void hearEngine(
  engine,
  () => router.revalidate(),
  async () => (await import('./when-to-sync.ts')).syncByItself(engine),
  (now) => {
    if (now === 'locked') void closeRecord();
    else if (now === 'unlocked') router = openRecord();
    else wasOpen = true;
  },
);

function openRecord(): ReturnType<typeof createRouter> {
  const made = createRouter({ engine, callbackUrl, launchUrl, leave: (url) => location.assign(url) });
  root.render(
    <StrictMode>
      <RouterProvider router={made} />
    </StrictMode>,
  );
  return made;
}

/**
 * What is on the screen goes at once. Then the page begins anew at the same address: nothing else lets go of everything
 * that any part of it may still hold.
 */
async function closeRecord(): Promise<void> {
  router.dispose();
  root.render(null);
  document.title = 'Sheaf';
  if (wasOpen) {
    const address = new URL(location.href);
    address.searchParams.delete('q'); // the words that were looked for
    history.replaceState(null, '', address);
    await engine.readVault().catch(() => {}); // answers when the store is closed
    location.reload();
    return;
  }
  const { LockScreen } = await import('../ui/vault/lock-screen.tsx');
  root.render(<LockScreen engine={engine} />);
}

// From the first moment: what is said before somebody listens is lost.
navigator.serviceWorker?.addEventListener(
  'message',
  ({ data, ports: [port] }: MessageEvent<{ readonly type?: unknown } | null>) => {
    if (data?.type === FHIR_LINE && port) void engine.answerFhir(port);
  },
);
void import('./service-worker.ts').then(({ registerServiceWorker }) => registerServiceWorker());
void import('./load-ahead.ts').then(({ loadAhead }) => loadAhead(engine, router.routes));

/** What a sign-in page or an EHR sent along, taken out of the address bar and the history; undefined on any other visit. */
function taken(page: 'callback' | 'launch'): string | undefined {
  const path = import.meta.env.BASE_URL + page;
  if (location.pathname !== path || (location.search === '' && location.hash === '')) return undefined;
  const { href } = location;
  history.replaceState(null, '', path);
  return href;
}
