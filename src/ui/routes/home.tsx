import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { Welcome } from '../welcome/welcome.tsx';

export const homeRoute = (deps: UiDeps) => ({
  loader: () => loadHome(deps),
  Component: () => <Home deps={deps} />,
  ErrorBoundary: RouteError,
});

/** With anything to read, home is its summary; without, it is the ways in. */
async function loadHome(deps: UiDeps) {
  const connections = await deps.engine.listConnections();
  if (connections.length === 0 && (await deps.engine.openTimeline({})).positions.length === 0) return null;
  const { Summary, loadSummary } = await import('../summary/summary.tsx');
  // Not `lazy`: what React waits for a second time stands empty for 300 ms more (it throttles what it reveals).
  return { Summary, ...(await loadSummary(deps, connections)) };
}

function Home({ deps }: { readonly deps: UiDeps }) {
  const loaded = useLoaded<typeof loadHome>();
  return loaded ? <loaded.Summary /> : <Welcome deps={deps} />;
}
