import { useId, useState } from 'react';
import { generatePath, Link, useNavigate, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import type { SignInQuestion } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import '../components/form.css';
import type { UiDeps } from '../deps.ts';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { locale } from '../words/language.ts';
import { SIGN_IN_WORDS as WORDS } from '../words/sign-in.ts';
import { WHOSE_WORDS } from '../words/whose.ts';
import './whose.css';

/** What comes between a sign-in and its record where it is not sure whose record that is to be. */
export const whoseRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadQuestion(deps, params.question ?? ''),
  Component: Whose,
  ErrorBoundary: RouteError,
});

const loadQuestion = async (deps: UiDeps, id: string) => ({
  id,
  deps,
  question: await deps.engine.readSignInQuestion(id),
});

interface AskedProps {
  readonly question: SignInQuestion;
  readonly answer: (patientId: string) => void;
  readonly cancel: () => void;
  readonly busy: boolean;
}

function Whose() {
  const { id, deps, question: waiting } = useLoaded<typeof loadQuestion>();
  const { run, busy, failure } = useAttempt();
  const [question, setQuestion] = useState(waiting);
  // An answer under way has taken the question away already: the page stays until it leads on.
  if (!busy && question !== waiting) setQuestion(waiting);
  const { revalidate } = useRevalidator();
  const navigate = useNavigate();
  if (!question) return <NothingToAnswer />;

  const answer = (patientId: string) =>
    run(async () => {
      const kept = await deps.engine.answerSignIn(id, patientId);
      if (!kept) return revalidate();
      await navigate(generatePath(kept.returnTo, { connectionId: kept.connectionId }), { replace: true });
    });
  const cancel = () =>
    run(async () => {
      await deps.engine.cancelSignIn(id);
      const { was } = question;
      await navigate(was ? `/providers/${encodeURIComponent(was.connectionId)}` : '/providers', { replace: true });
    });

  const asked = { question, answer, cancel, busy };
  const [only, ...more] = question.patients;
  return (
    <>
      {only && more.length === 0 ? <SomeoneElse {...asked} now={only} /> : <OneOfSeveral {...asked} />}
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}

type Asked = SignInQuestion['patients'][number];

function SomeoneElse({ question, now, answer, cancel, busy }: AskedProps & { readonly now: Asked }) {
  const { providerName, was } = question;
  return (
    <Page title={WORDS.otherPerson} lead={WORDS.otherPersonLead(providerName)}>
      <dl className="panel whose">
        {was && (
          <div>
            <dt>{WORDS.wasHere}</dt>
            <dd>
              <Face name={was.name} birthDate={was.birthDate} />
            </dd>
          </div>
        )}
        <div>
          <dt>{WORDS.isNow}</dt>
          <dd>
            <Face name={now.name} birthDate={now.birthDate} />
          </dd>
        </div>
      </dl>
      <p>{WORDS.stayApart}</p>
      <div className="buttons">
        <button className="button" type="button" disabled={busy} onClick={() => answer(now.id)}>
          {now.isHere ? WORDS.goOnWith(now.name) : WORDS.connect(now.name)}
        </button>
        <button className="button" type="button" disabled={busy} onClick={cancel}>
          {BUTTON_WORDS.cancel}
        </button>
      </div>
      <p className="quiet">{WORDS.cancelNote(was?.name)}</p>
    </Page>
  );
}

function OneOfSeveral({ question, answer, cancel, busy }: AskedProps) {
  const { providerName, patients, was } = question;
  const [chosen, setChosen] = useState<string>();
  const name = useId();
  return (
    <Page title={WORDS.several} lead={WORDS.severalLead(providerName)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) answer(chosen);
        }}
      >
        {was && (
          <p>
            {WORDS.notAmong.before}
            <Face name={was.name} birthDate={was.birthDate} />
            {WORDS.notAmong.after}
          </p>
        )}
        <fieldset className="one">
          <legend>{WORDS.fetchOf}</legend>
          {patients.map((patient) => (
            <label key={patient.id} className="choice">
              <input
                type="radio"
                name={name}
                required
                checked={chosen === patient.id}
                onChange={() => setChosen(patient.id)}
              />
              <span>
                <Face name={patient.name} birthDate={patient.birthDate} />
                {patient.isHere && <span className="quiet"> {WORDS.isHere}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <p className="quiet">{WORDS.another}</p>
        <div className="buttons">
          <button className="button first" type="submit" disabled={busy}>
            {WORDS.goOn}
          </button>
          <button className="button" type="button" disabled={busy} onClick={cancel}>
            {BUTTON_WORDS.cancel}
          </button>
        </div>
      </form>
    </Page>
  );
}

/** Somebody as far as the provider says who they are. */
function Face({ name, birthDate }: { readonly name: string | undefined; readonly birthDate: string | undefined }) {
  return (
    <>
      {name || WORDS.nameless}
      {birthDate && <span className="quiet">, {WHOSE_WORDS.born(formatDate(birthDate, locale()))}</span>}
    </>
  );
}

const NothingToAnswer = () => (
  <Page title={WORDS.nothingToAnswer}>
    <p>{WORDS.nothingToAnswerWhy}</p>
    <p>
      <Link to="/providers">{WORDS.toProviders}</Link>
    </p>
  </Page>
);
