import { lazy, Suspense } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { failureOf } from '../../base/errors.ts';
import { Opening } from './opening.tsx';
import { Page } from './page.tsx';

// The words for every failure are a chapter of their own, which most visits never need.
const FailurePage = lazy(async () => ({ default: (await import('./failure-page.tsx')).FailurePage }));

/** What stands where a screen could not. It always says what to do next. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const failure = failureOf(error);
  // The lock screen is about to take the place of all screens.
  if (failure?.code === 'store/locked') return <Opening />;
  if (!failure) return <Broken error={error} />;
  return (
    <Suspense fallback={null}>
      <FailurePage failure={failure} />
    </Suspense>
  );
}

export function NotFound() {
  return (
    <Page title="Nothing at this address">
      <p>The address may be mistyped, or what was here has been forgotten on this device.</p>
      <p>
        <Link to="/timeline">Go to your timeline</Link>
      </p>
    </Page>
  );
}

/** A bug, or code that could not be loaded. The record is not touched by either. */
function Broken({ error }: { error: unknown }) {
  return (
    <Page title="This screen could not be shown">
      <p>Your record is safe: it is kept apart from what shows it. Reloading usually helps.</p>
      <div className="buttons">
        <button className="button first" type="button" onClick={() => location.reload()}>
          Reload
        </button>
        <Link className="button" to="/timeline">
          Go to your timeline
        </Link>
      </div>
      <details>
        <summary>Details for whoever looks into it</summary>
        <pre className="said">{error instanceof Error ? `${error.name}: ${error.message}` : 'Unknown error'}</pre>
      </details>
    </Page>
  );
}
