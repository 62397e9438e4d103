import { Suspense, use } from 'react';
import { generatePath, Link, Navigate } from 'react-router';
import { failureOf, type Failure } from '../../base/errors.ts';
import { FailurePage } from '../components/failure-page.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { SIGN_IN_WORDS as WORDS } from '../words/sign-in.ts';

type Outcome = { readonly goTo: string } | { readonly failure: Failure };

/**
 * Where hospitals send the person back to.
 *
 * The answer works once, so it is traded once, however often the router asks this route for its data.
 */
export const callbackRoute = (deps: UiDeps) => {
  let finishing: Promise<Outcome> | undefined;
  return {
    loader: () => ({ outcome: deps.callbackUrl === undefined ? undefined : (finishing ??= finish(deps)) }),
    Component: Callback,
    ErrorBoundary: RouteError,
  };
};

/** The engine begins to fetch by itself; the page that follows shows how far it is. */
async function finish({ engine, callbackUrl = '' }: UiDeps): Promise<Outcome> {
  try {
    const done = await engine.finishSignIn(callbackUrl);
    if ('question' in done) return { goTo: generatePath('/providers/whose/:question', { question: done.question }) };
    if ('goTo' in done) return done;
    const { connectionId, returnTo } = done;
    return { goTo: generatePath(returnTo, { connectionId }) };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { failure };
  }
}

function Callback() {
  const { outcome } = useLoaded<ReturnType<typeof callbackRoute>['loader']>();
  if (!outcome) return <NothingToFinish />;
  return (
    <Suspense fallback={<Finishing />}>
      <Finished outcome={outcome} />
    </Suspense>
  );
}

function Finished({ outcome }: { outcome: Promise<Outcome> }) {
  const result = use(outcome);
  return 'goTo' in result ? <Navigate to={result.goTo} replace /> : <FailurePage failure={result.failure} />;
}

const Finishing = () => (
  <Page title={WORDS.finishing}>
    <output>{WORDS.finishingHow}</output>
  </Page>
);

const NothingToFinish = () => (
  <Page title={WORDS.nothingToFinish}>
    <p>{WORDS.nothingToFinishWhy}</p>
    <p>
      <Link to="/providers">{WORDS.toProviders}</Link>
    </p>
  </Page>
);
