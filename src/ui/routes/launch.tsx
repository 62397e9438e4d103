import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { LaunchView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { RETURN_TO, redirectUri, type UiDeps } from '../deps.ts';
import { looksForeign } from '../words/hosts.ts';
import './launch.css';

/** One start of the app by an EHR. */
interface Start {
  readonly view: LaunchView;
  /** Leaves for the EHR's sign-in page. */
  readonly begin: (agreed: boolean) => Promise<void>;
  /** Forgets it, so that coming back to this address begins nothing. */
  readonly giveUp: () => void;
}

/** Where the page of an EHR starts the app. Where that is, is a question until somebody answers it. */
export const launchRoute = (deps: UiDeps) => {
  let { launchUrl } = deps;

  async function begin(url: string, agreed: boolean): Promise<void> {
    const place = { redirectUri: redirectUri(), returnTo: RETURN_TO };
    deps.leave((await deps.engine.beginLaunch({ launchUrl: url, agreed, ...place })).url);
  }

  return {
    async loader(): Promise<{ readonly start: Start | undefined }> {
      const url = launchUrl;
      if (url === undefined) return { start: undefined };
      return {
        start: {
          view: await deps.engine.readLaunch(url),
          begin: (agreed) => begin(url, agreed),
          giveUp: () => (launchUrl = undefined),
        },
      };
    },
    Component: Launch,
    ErrorBoundary: RouteError,
  };
};

function Launch() {
  const { start } = useLoaded<ReturnType<typeof launchRoute>['loader']>();
  const cameBack = useCameBack(start?.giveUp);
  if (!start || cameBack) return <NothingToStart />;
  if (start.view.failure) return <NotRegistered view={start.view} />;
  return start.view.isListed ? <Going start={start} /> : <Question start={start} />;
}

/** The back button may bring this very page back as it was left; what it began works once. */
function useCameBack(giveUp: (() => void) | undefined): boolean {
  const [cameBack, setCameBack] = useState(false);
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent): void => {
      if (!persisted) return;
      giveUp?.();
      setCameBack(true);
    };
    addEventListener('pageshow', shown);
    return () => removeEventListener('pageshow', shown);
  }, [giveUp]);
  return cameBack;
}

/** Whoever runs this copy agreed already. */
function Going({ start }: { start: Start }) {
  const { run, busy, failure } = useAttempt();
  const begun = useRef(false);
  const { begin, view } = start;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    run(() => begin(false));
  }, [begin, run]);
  return (
    <Page title={`Going to ${view.known?.name ?? view.host}`}>
      {failure ? (
        <FailureNote failure={failure} advise>
          <button className="button" type="button" disabled={busy} onClick={() => run(() => begin(false))}>
            Try again
          </button>
        </FailureNote>
      ) : (
        <output>Its own page comes next. There you sign in and decide what to share.</output>
      )}
    </Page>
  );
}

/** The host in full, what will happen, and the way out first: a link from anywhere may have led here. */
function Question({ start }: { start: Start }) {
  const { view, begin, giveUp } = start;
  const { host, known, fhirBase } = view;
  const { run, busy, failure } = useAttempt();
  const navigate = useNavigate();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);

  function leave(): void {
    giveUp();
    void navigate('/', { replace: true });
  }

  return (
    <Page title="Go to this place?" lead="A page outside Sheaf opened it and names a place to get a record from.">
      <section className="panel launch-host" aria-label="The place">
        <code>{host}</code>
        <span className="quiet small">{fhirBase}</span>
        <span>{known ? `Known here as ${known.name}.` : 'It is in no list that is here.'}</span>
      </section>
      {looksForeign(host) && (
        <p className="note attention">
          <strong>Look closely.</strong> This name is written with letters that may look like others. Its letters are
          shown coded, after “xn--”.
        </p>
      )}
      <ul className="bullets">
        <li>Sheaf has asked it nothing so far. If you go on, Sheaf asks it where to sign in and takes you there.</li>
        <li>There you sign in and decide what to share. Whose record it is, the page you came from has chosen.</li>
        <li>What it shares is kept here, encrypted, apart from what other providers shared.</li>
        {!known && <li>Its address is kept among the providers that you entered yourself.</li>}
        <li>Nothing from your record is sent there.</li>
      </ul>
      <p>Go on only if you know this place and came from one of its pages.</p>
      <div className="buttons">
        <button ref={cancel} className="button" type="button" onClick={leave}>
          Cancel
        </button>
        <button className="button" type="button" disabled={busy} onClick={() => run(() => begin(true))}>
          Go to {host}
        </button>
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </Page>
  );
}

function NotRegistered({ view: { host, known, fhirBase, failure } }: { view: LaunchView }) {
  const place = known ? `${known.name} (${host})` : host;
  return (
    <Page title="Sheaf cannot be started from there yet" lead={`A page outside Sheaf opened it for ${place}.`}>
      {failure && <FailureNote failure={failure} />}
      <p>
        With a client id from that place you can go on: enter it here, then open Sheaf from its page once more. Or tell
        whoever runs this copy of Sheaf.
      </p>
      <div className="buttons">
        <Link className="button first" to={wayToRegister(known?.brandId, fhirBase)}>
          Enter a client id
        </Link>
        <Link className="button" to="/timeline">
          Read what is here
        </Link>
      </div>
    </Page>
  );
}

/** Its page has a place for a client id; what is in no list is entered by hand. */
const wayToRegister = (brandId: string | undefined, fhirBase: string): string =>
  brandId === undefined
    ? `/providers/own?address=${encodeURIComponent(fhirBase)}`
    : `/providers/add/${encodeURIComponent(brandId)}`;

const NothingToStart = () => (
  <Page title="Nothing to start">
    <p>This is where a provider’s own pages start Sheaf. Each start works once, and none is waiting here now.</p>
    <p>
      <Link to="/providers">Go to providers</Link>
    </p>
  </Page>
);
