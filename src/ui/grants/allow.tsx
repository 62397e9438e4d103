import { useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { GRANT_WORDS, writes } from '../words/grants.ts';
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
      <Page title={GRANT_WORDS.unclear}>
        <p>{GRANT_WORDS.unclearWhy}</p>
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
      <Page title={said === 'yes' ? GRANT_WORDS.allowed : GRANT_WORDS.notAllowed}>
        <p>
          {said === 'yes' ? GRANT_WORDS.allowedNote : GRANT_WORDS.notAllowedNote} {!back && GRANT_WORDS.close}
        </p>
      </Page>
    );
  }
  return (
    <Page title={GRANT_WORDS.allow(client, writes(scopes))} lead={GRANT_WORDS.allowLead}>
      <section className="panel grant" aria-label={GRANT_WORDS.asks}>
        <GrantForm
          client={client}
          name={client}
          scopes={[scopes]}
          people={people}
          engine={engine}
          onAllowed={() => answer(true)}
        >
          <button className="button" type="button" onClick={() => answer(false)}>
            {GRANT_WORDS.refuse}
          </button>
        </GrantForm>
      </section>
    </Page>
  );
}
