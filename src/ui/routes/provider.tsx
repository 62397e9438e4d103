import { data, Link, useNavigate, type LoaderFunctionArgs } from 'react-router';
import type { ConnectionView, SyncView } from '../../engine/api.ts';
import { Ago } from '../components/ago.tsx';
import { AsksEachTime } from '../components/asks-each-time.tsx';
import { Binding } from '../components/binding.tsx';
import { ConnectionActions } from '../components/connection-actions.tsx';
import { PatientLine } from '../components/connection-lines.tsx';
import { DisconnectButton } from '../components/disconnect.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Moved } from '../components/listing.tsx';
import { Logo } from '../components/logo.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { Gaps } from '../components/gaps.tsx';
import { SearchTable } from '../components/search-table.tsx';
import type { UiDeps } from '../deps.ts';
import { FilePage } from '../files/file-page.tsx';
import { Launched } from './launched.tsx';
import { Whose } from '../people/whose.tsx';
import { AccessLasts } from '../provider/access-lasts.tsx';
import { FilesLeftOut } from '../provider/files-left-out.tsx';
import { Left } from '../provider/left.tsx';
import { namedThere } from '../provider/named-there.ts';
import { notShared } from '../provider/not-shared.ts';
import { ShareMore } from '../provider/share-more.tsx';
import { SignInAgain } from '../provider/sign-in-again.tsx';
import { SignInDetails } from '../provider/sign-in-details.tsx';
import { SignInProof } from '../provider/sign-in-proof.tsx';
import { heardDeparture } from '../state/departure.ts';
import { probePath } from '../probe/probe-links.tsx';
import { useChecked } from '../probe/use-checked.ts';
import { newerOf, useSync } from '../state/sync.ts';
import { newsLine, noteWords } from '../words/news.ts';
import { CONNECTION_WORDS } from '../words/connection.ts';
import { PROVIDER_WORDS } from '../words/provider.ts';
import './providers.css';
import './provider.css';

/** One connection: how far fetching is, search by search, and what could not be fetched. */
export const providerRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadProvider(deps, params.connectionId ?? ''),
  Component: Provider,
  ErrorBoundary: RouteError,
});

async function loadProvider(deps: UiDeps, id: string) {
  const [connections, sync] = await Promise.all([deps.engine.listConnections(), deps.engine.readSync(id)]);
  const connection = connections.find((one) => one.id === id);
  if (!connection) throw data('no such connection', 404);
  return { connection, connections, sync, named: await namedThere(deps.engine, connection), deps };
}

function Provider() {
  const { connection, connections, deps } = useLoaded<typeof loadProvider>();
  // The same address, for whoever follows a name: a file has no server and no sync.
  if (connection.access !== 'file') return <Hospital />;
  return <FilePage connection={connection} connections={connections} deps={deps} />;
}

function Hospital() {
  const { connection, connections, sync, named, deps } = useLoaded<typeof loadProvider>();
  const heard = useSync(({ views }) => views[connection.id]);
  const view = newerOf(sync, heard);
  const navigate = useNavigate();
  const checked = useChecked(deps.engine)?.(connection.fhirBase);
  return (
    <Page title={connection.name} lead={connection.place || undefined}>
      <Launched connection={connection} named={named} />
      <section className="panel card" aria-label={PROVIDER_WORDS.connection}>
        <Binding stripe={connection.stripe} />
        <div className="card-text">
          <div className="with-logo">
            <Logo logo={connection.logo} />
            <PatientLine connection={connection} />
          </div>
          <p className="quiet small">
            {new URL(connection.fhirBase).host} · {PROVIDER_WORDS.connected} <Ago at={connection.connectedAt} />
          </p>
          <AccessLasts connection={connection} />
          {connection.resources > 0 && (
            <p>
              <Link to={`/timeline?provider=${encodeURIComponent(connection.id)}`}>
                {PROVIDER_WORDS.inTimeline(connection.resources)}
              </Link>
            </p>
          )}
          <ConnectionActions connection={connection} deps={deps} />
          <Moved connection={connection} deps={deps} />
          <AsksEachTime connection={connection} />
          <SignInProof connection={connection} />
          <SignInDetails connection={connection} />
          <p className="small">
            <Link to={probePath(connection.fhirBase)}>{PROVIDER_WORDS.check}</Link>
            {checked && <span className="quiet"> {checked}.</span>}
          </p>
        </div>
      </section>
      {view ? (
        <Progress view={view} connection={connection} deps={deps} />
      ) : (
        <p className="quiet">{PROVIDER_WORDS.none}</p>
      )}
      <Whose connection={connection} connections={connections} deps={deps} />
      <section className="leave" aria-labelledby="leave-title">
        <h2 id="leave-title">{PROVIDER_WORDS.leave}</h2>
        <p className="quiet">{PROVIDER_WORDS.leaveHow(connection.name)}</p>
        <Left connectionId={connection.id} />
        <DisconnectButton
          connection={connection}
          disconnect={(forgetRecord) => leave(deps, connection, forgetRecord)}
          onDone={(forgot) => void (forgot && navigate('/providers', { replace: true }))}
        />
      </section>
    </Page>
  );
}

async function leave({ engine }: UiDeps, { id, name, access }: ConnectionView, forgetRecord: boolean): Promise<void> {
  const departure = await engine.disconnect(id, { forgetRecord });
  if (access !== 'disconnected') heardDeparture({ connectionId: id, name, departure });
}

interface ProgressProps {
  readonly view: SyncView;
  readonly connection: ConnectionView;
  readonly deps: UiDeps;
}

function Progress({ view, connection, deps }: ProgressProps) {
  const running = view.state === 'running';
  const left = notShared(view.rows, connection.scopes);
  const gaps = (
    <>
      <ShareMore left={left} connection={connection} deps={deps} />
      <Gaps
        rows={view.rows.filter((row) => !left.rows.includes(row))}
        provider={connection.name}
        asked={!connection.scopes}
      />
    </>
  );
  return (
    <>
      <section className="progress" aria-labelledby="progress-title">
        <h2 id="progress-title">
          <Headline view={view} />
        </h2>
        <progress aria-labelledby="progress-title" max={view.searches || 1} value={view.searchesDone} />
        <p className="quiet small">
          {CONNECTION_WORDS.searched(view.searchesDone, view.searches)}
          {running && PROVIDER_WORDS.goOnReading}
        </p>
        {view.news && (
          <p>
            <Link to={`/providers/${connection.id}/changes`}>{newsLine(view.news)}</Link>
          </p>
        )}
        {view.notes?.map((note) => (
          <p key={note} className="note attention">
            {noteWords(connection.name)[note]}
          </p>
        ))}
        <Paused view={view} connection={connection} deps={deps} />
        <FilesLeftOut view={view} connection={connection} engine={deps.engine} />
      </section>
      {/* While it runs, gaps come one by one: under the table they push nothing away. */}
      {!running && gaps}
      <section aria-labelledby="searches-title">
        <h2 id="searches-title">{running ? PROVIDER_WORDS.isAsked : PROVIDER_WORDS.wasAsked}</h2>
        <SearchTable rows={view.rows} />
        <p>
          <Link to={`/providers/${connection.id}/coverage`}>{PROVIDER_WORDS.missing}</Link>
          <span className="quiet">{PROVIDER_WORDS.missingHow}</span>
        </p>
      </section>
      {running && gaps}
    </>
  );
}

/** Why it paused. That access has ended stands above, with the way back in: once is enough. */
function Paused({ view: { state, failure }, connection: { id, access }, deps }: ProgressProps) {
  if (state !== 'paused' || !failure || (access === 'ended' && failure.remedy === 'sign-in')) return null;
  return (
    <FailureNote failure={failure}>
      {/* The app's own name may be gone there: to go on as before can only fail again. */}
      {failure.code === 'smart/refused' && (
        <SignInAgain connectionId={id} deps={deps}>
          {PROVIDER_WORDS.signIn}
        </SignInAgain>
      )}
    </FailureNote>
  );
}

function Headline({ view }: { view: SyncView }) {
  const at = <Ago at={view.endedAt ?? view.startedAt} />;
  switch (view.state) {
    case 'running':
      return PROVIDER_WORDS.running(view.got);
    case 'stopped':
      return (
        <>
          {PROVIDER_WORDS.stopped} {at}
          {PROVIDER_WORDS.soFar(view.got)}
        </>
      );
    case 'paused':
      return (
        <>
          {PROVIDER_WORDS.paused} {at}
          {PROVIDER_WORDS.soFar(view.got)}
        </>
      );
    case 'finished':
      return (
        <>
          {PROVIDER_WORDS.finished(view.got)} {at}
        </>
      );
  }
}
