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
  const called = now.name || 'this person';
  return (
    <Page
      title="This is someone else"
      lead={`You signed in at ${providerName}, and came back with access to another record.`}
    >
      <dl className="panel whose">
        {was && (
          <div>
            <dt>The record that is here</dt>
            <dd>
              <Face name={was.name} birthDate={was.birthDate} />
            </dd>
          </div>
        )}
        <div>
          <dt>The record you signed in to now</dt>
          <dd>
            <Face name={now.name} birthDate={now.birthDate} />
          </dd>
        </div>
      </dl>
      <p>Sheaf asked whose record it is, and for nothing else of it. The two stay apart, whatever you choose.</p>
      <div className="buttons">
        <button className="button" type="button" disabled={busy} onClick={() => answer(now.id)}>
          {now.isHere ? `Go on with the record of ${called}` : `Connect ${called} as well`}
        </button>
        <button className="button" type="button" disabled={busy} onClick={cancel}>
          Cancel
        </button>
      </div>
      <p className="quiet">
        If you cancel, Sheaf gives this access back where the provider allows that, and forgets it. To sign in as
        {was?.name ? ` ${was.name}` : ' before'}, sign out on the provider’s own site first.
      </p>
    </Page>
  );
}

function OneOfSeveral({ question, answer, cancel, busy }: AskedProps) {
  const { providerName, patients, was } = question;
  const [chosen, setChosen] = useState<string>();
  const name = useId();
  return (
    <Page title="Whose record is it to be?" lead={`Your sign-in at ${providerName} opens more than one.`}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) answer(chosen);
        }}
      >
        {was && (
          <p>
            The one that is here is not among them: <Face name={was.name} birthDate={was.birthDate} />. It stays as it
            is.
          </p>
        )}
        <fieldset className="one">
          <legend>Fetch the record of</legend>
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
                {patient.isHere && <span className="quiet"> (is here already)</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <p className="quiet">For another person’s record, sign in once more and choose them then.</p>
        <div className="buttons">
          <button className="button first" type="submit" disabled={busy}>
            Go on with this record
          </button>
          <button className="button" type="button" disabled={busy} onClick={cancel}>
            Cancel
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
      {name || 'Somebody whose name is not known yet'}
      {birthDate && <span className="quiet">, born {formatDate(birthDate)}</span>}
    </>
  );
}

const NothingToAnswer = () => (
  <Page title="Nothing to answer">
    <p>A question after a sign-in waits for 15 minutes, and is answered once. None is waiting here now.</p>
    <p>
      <Link to="/providers">Go to providers</Link>
    </p>
  </Page>
);
