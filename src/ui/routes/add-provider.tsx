import { useState } from 'react';
import { Link, useNavigate, type LoaderFunctionArgs } from 'react-router';
import type { ProviderHit } from '../../engine/api.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useSignIn } from '../components/use-sign-in.ts';
import type { UiDeps } from '../deps.ts';
import { Combobox } from '../picker/combobox.tsx';
import { CountLine } from '../picker/count-line.tsx';
import { questionOf, rememberQuestion } from '../picker/question.ts';
import { typedAddress } from '../picker/typed-address.ts';
import { find, useFind, type Question } from '../picker/use-find.ts';
import { Yours } from '../picker/yours.tsx';
import { useChecked } from '../probe/use-checked.ts';
import { PICKER_WORDS as WORDS } from '../words/picker.ts';
import { SIGN_IN_WORDS } from '../words/sign-in.ts';
import { openWaysOf } from '../words/ways.ts';
import '../components/tag.css';
import './add-provider.css';

export const addProviderRoute = (deps: UiDeps) => ({
  loader: async ({ request }: LoaderFunctionArgs) => ({
    found: await find(deps.engine, questionOf(request.url)),
    deps,
  }),
  Component: AddProvider,
  ErrorBoundary: RouteError,
});

function AddProvider() {
  const { found: loaded, deps } = useLoaded<ReturnType<typeof addProviderRoute>['loader']>();
  const { question, found, ask } = useFind(loaded, deps.engine);
  const { going, choose, failed } = useChoose(question, deps);
  const checked = useChecked(deps.engine);
  const { hits } = found.answer;
  const address = found.answer.total === 0 && !found.failure ? typedAddress(found.question.text) : undefined;
  const navigate = useNavigate();
  const onLeave = () => rememberQuestion(question);

  function onEnter(): void {
    const [only, ...others] = hits;
    // The list may still be that of an earlier question.
    if (found.question !== question) return;
    if (only && others.length === 0) choose(only);
    else if (address) {
      onLeave();
      void navigate(askPath(address));
    }
  }

  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <Combobox
        text={question.text}
        hits={hits}
        going={going}
        checked={checked}
        onText={(text) => ask({ ...question, text })}
        onChoose={choose}
        onEnter={onEnter}
      >
        <CountLine found={found} tests={question.tests} onTests={(tests) => ask({ ...question, tests })} />
      </Combobox>
      <output className="hidden">{going !== undefined && SIGN_IN_WORDS.going}</output>
      {address && (
        <Link className="button first ask" to={askPath(address)} onClick={onLeave}>
          {WORDS.ask}
        </Link>
      )}
      {failed && (
        <FailureNote failure={failed.failure}>
          <p>
            <Link to={brandPath(failed.hit.id)} onClick={onLeave}>
              {WORDS.about(failed.hit.name)}
            </Link>
          </p>
        </FailureNote>
      )}
      {found.failure && (
        <FailureNote failure={found.failure}>
          <button className="button" type="button" onClick={() => ask(question)}>
            {WORDS.again}
          </button>
        </FailureNote>
      )}
      <ul className="ways-on">
        <li>
          <Link to="/providers/own" onClick={onLeave}>
            {WORDS.notListed}
          </Link>
        </li>
        <li>
          <Link to="/providers/lists" onClick={onLeave}>
            {WORDS.lists}
          </Link>
        </li>
        <Yours hits={hits} onLeave={onLeave} />
      </ul>
      <WhatHappens />
    </Page>
  );
}

const askPath = (address: string): string => `/providers/own?${new URLSearchParams({ address }).toString()}`;
const brandPath = (id: string): string => `/providers/add/${encodeURIComponent(id)}`;

/** To the one open way in at once; where there are several, or none, to the brand's page, which explains. */
function useChoose(question: Question, deps: UiDeps) {
  const { going, signIn, failure } = useSignIn(deps);
  const [tried, setTried] = useState<ProviderHit>();
  const navigate = useNavigate();

  function choose(hit: ProviderHit): void {
    const [only, ...others] = openWaysOf(hit);
    rememberQuestion(question);
    if (!only || others.length > 0) return void navigate(brandPath(hit.id));
    setTried(hit);
    signIn({ endpointId: only.id, brandId: hit.id });
  }
  return { going: going?.brandId, choose, failed: failure && tried ? { failure, hit: tried } : undefined };
}

const WhatHappens = () => (
  <section className="note next" aria-labelledby="next-title">
    <h2 id="next-title">{WORDS.next}</h2>
    <ol>
      {WORDS.nextSteps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  </section>
);
