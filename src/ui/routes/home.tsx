import { lazy, Suspense } from 'react';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { Welcome } from '../welcome/welcome.tsx';

const Summary = lazy(async () => ({ default: (await summary()).Summary }));

const summary = () => import('../summary/summary.tsx');

export const homeRoute = (deps: UiDeps) => ({
  loader: () => loadHome(deps),
  Component: () => <Home deps={deps} />,
  ErrorBoundary: RouteError,
});

/** With anything to read, home is its summary; without, it is the ways in. */
async function loadHome(deps: UiDeps) {
  const connections = await deps.engine.listConnections();
  if (connections.length === 0 && (await deps.engine.openTimeline({})).positions.length === 0) return null;
  return (await summary()).loadSummary(deps, connections);
}

function Home({ deps }: { readonly deps: UiDeps }) {
  return useLoaded<typeof loadHome>() ? (
    <Suspense>
      <Summary />
    </Suspense>
  ) : (
    <Welcome deps={deps} />
  );
}
