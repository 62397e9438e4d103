import { lazy, Suspense } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { failureOf } from '../../base/errors.ts';
import { ROUTE_ERROR_WORDS } from '../words/route-error.ts';
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
    <Page title={ROUTE_ERROR_WORDS.nothing}>
      <p>{ROUTE_ERROR_WORDS.nothingWhy}</p>
      <p>
        <Link to="/timeline">{ROUTE_ERROR_WORDS.timeline}</Link>
      </p>
    </Page>
  );
}

/** A bug, or code that could not be loaded. The record is not touched by either. */
function Broken({ error }: { error: unknown }) {
  return (
    <Page title={ROUTE_ERROR_WORDS.broken}>
      <p>{ROUTE_ERROR_WORDS.brokenSafe}</p>
      <div className="buttons">
        <button className="button first" type="button" onClick={() => location.reload()}>
          {ROUTE_ERROR_WORDS.reload}
        </button>
        <Link className="button" to="/timeline">
          {ROUTE_ERROR_WORDS.timeline}
        </Link>
      </div>
      <details>
        <summary>{ROUTE_ERROR_WORDS.details}</summary>
        <pre className="said">
          {error instanceof Error ? `${error.name}: ${error.message}` : ROUTE_ERROR_WORDS.unknown}
        </pre>
      </details>
    </Page>
  );
}
