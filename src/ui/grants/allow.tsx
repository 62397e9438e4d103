import { useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { writes } from '../words/grants.ts';
import { askedGrant } from './asked.ts';
import { GrantForm, peopleIn } from './grant-form.tsx';

/** Where another app of this origin sends the person, to be allowed to read the record or to write. */
export const allowRoute = (deps: UiDeps) => ({
  loader: ({ request }: LoaderFunctionArgs) => loadAllow(deps, new URL(request.url).searchParams),
  Component: Allow,
  ErrorBoundary: RouteError,
});

async function loadAllow({ engine, leave }: UiDeps, said: URLSearchParams) {
  const asked = askedGrant(said, new URL(import.meta.env.BASE_URL, location.href).href);
  return { asked, engine, leave, people: peopleIn(await engine.listConnections()) };
}

function Allow() {
  const { asked, engine, leave, people } = useLoaded<typeof loadAllow>();
  const [said, setSaid] = useState<'yes' | 'no'>();
  if (!asked) {
    return (
      <Page title="This question could not be understood">
        <p>
          Another page of this address wanted to ask for access to your record, and did not say clearly for whom, for
          what, or where to go on. Nothing was allowed.
        </p>
      </Page>
    );
  }
  const { client, scopes, back } = asked;

  function answer(yes: boolean): void {
    setSaid(yes ? 'yes' : 'no');
    if (!back) return;
    const url = new URL(back);
    if (!yes) url.searchParams.set('error', 'access_denied');
    leave(url.href);
  }

  if (said) {
    return (
      <Page title={said === 'yes' ? 'Allowed' : 'Not allowed'}>
        <p>
          {said === 'yes'
            ? 'You can take it back at any time, at This device.'
            : 'Nothing has changed: it may not read your record.'}{' '}
          {!back && 'You can close this page now, or go back to where you came from.'}
        </p>
      </Page>
    );
  }
  return (
    <Page
      title={`Let “${client}” ${writes(scopes) ? 'read and write in' : 'read'} your record?`}
      lead="It is another app at this same address. What it reads it may keep, or send on: allow it only if you know it."
    >
      <section className="panel grant" aria-label="What it asks for">
        <GrantForm
          client={client}
          name={client}
          scopes={[scopes]}
          people={people}
          engine={engine}
          onAllowed={() => answer(true)}
        >
          <button className="button" type="button" onClick={() => answer(false)}>
            Do not allow it
          </button>
        </GrantForm>
      </section>
    </Page>
  );
}
