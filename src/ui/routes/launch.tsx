import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { LaunchView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { RETURN_TO, redirectUri, type UiDeps } from '../deps.ts';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { looksForeign } from '../words/hosts.ts';
import { LAUNCH_WORDS as WORDS } from '../words/launch.ts';
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
    <Page title={WORDS.going(view.known?.name ?? view.host)}>
      {failure ? (
        <FailureNote failure={failure} advise>
          <button className="button" type="button" disabled={busy} onClick={() => run(() => begin(false))}>
            {WORDS.again}
          </button>
        </FailureNote>
      ) : (
        <output>{WORDS.goingHow}</output>
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
    <Page title={WORDS.title} lead={WORDS.lead}>
      <section className="panel launch-host" aria-label={WORDS.place}>
        <code>{host}</code>
        <span className="quiet small">{fhirBase}</span>
        <span>{known ? WORDS.known(known.name) : WORDS.unknown}</span>
      </section>
      {looksForeign(host) && (
        <p className="note attention">
          <strong>{WORDS.lookClosely}</strong> {WORDS.foreign}
        </p>
      )}
      <ul className="bullets">
        <li>{WORDS.asked}</li>
        <li>{WORDS.decide}</li>
        <li>{WORDS.keptApart}</li>
        {!known && <li>{WORDS.addressKept}</li>}
        <li>{WORDS.nothingSent}</li>
      </ul>
      <p>{WORDS.onlyIf}</p>
      <div className="buttons">
        <button ref={cancel} className="button" type="button" onClick={leave}>
          {BUTTON_WORDS.cancel}
        </button>
        <button className="button" type="button" disabled={busy} onClick={() => run(() => begin(true))}>
          {WORDS.goTo(host)}
        </button>
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </Page>
  );
}

function NotRegistered({ view: { host, known, fhirBase, failure } }: { view: LaunchView }) {
  const place = known ? `${known.name} (${host})` : host;
  return (
    <Page title={WORDS.notYet} lead={WORDS.notYetLead(place)}>
      {failure && <FailureNote failure={failure} />}
      <p>{WORDS.register}</p>
      <div className="buttons">
        <Link className="button first" to={wayToRegister(known?.brandId, fhirBase)}>
          {WORDS.enterClientId}
        </Link>
        <Link className="button" to="/timeline">
          {WORDS.read}
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
  <Page title={WORDS.nothing}>
    <p>{WORDS.nothingWhy}</p>
    <p>
      <Link to="/providers">{WORDS.toProviders}</Link>
    </p>
  </Page>
);
