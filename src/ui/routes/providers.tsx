import { Link } from 'react-router';
import { ConnectionActions } from '../components/connection-actions.tsx';
import { Binding } from '../components/binding.tsx';
import { Logo } from '../components/logo.tsx';
import { Page } from '../components/page.tsx';
import { PatientLine, SyncLineOf } from '../components/connection-lines.tsx';
import type { UiDeps } from '../deps.ts';
import { FileCard } from '../files/file-card.tsx';
import { FILES_WORDS } from '../words/files.ts';
import { PROVIDERS_WORDS } from '../words/providers.ts';
import { WELCOME_WORDS } from '../words/welcome.ts';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { Left } from '../provider/left.tsx';
import { WhoseQuestion, type WhoseProps } from '../people/whose-question.tsx';
import './providers.css';

export const providersRoute = (deps: UiDeps) => ({
  loader: async () => ({ connections: await deps.engine.listConnections(), deps }),
  Component: Providers,
  ErrorBoundary: RouteError,
});

function Providers() {
  const { connections: all, deps } = useLoaded<ReturnType<typeof providersRoute>['loader']>();
  const connections = all.filter(({ access }) => access !== 'file');
  const files = all.filter(({ access }) => access === 'file');
  return (
    <Page title={PROVIDERS_WORDS.title} lead={connections.length > 0 ? PROVIDERS_WORDS.lead : PROVIDERS_WORDS.none}>
      <div className="buttons">
        <Link className={connections.length > 0 ? 'button' : 'button first'} to="/providers/add">
          {PROVIDERS_WORDS.add}
        </Link>
        {connections.length > 0 && (
          <Link className="button" to="/changes">
            {PROVIDERS_WORDS.changes}
          </Link>
        )}
        <Link className="button" to="/files">
          {WELCOME_WORDS.bring}
        </Link>
        <Link className="button" to="/providers/lists">
          {PROVIDERS_WORDS.lists}
        </Link>
        {connections.length > 0 && (
          <Link className="button" to="/coverage">
            {PROVIDERS_WORDS.missing}
          </Link>
        )}
      </div>
      <Left />
      <ul className="cards">
        {connections.map((connection) => (
          <Card key={connection.id} connection={connection} connections={all} deps={deps} />
        ))}
      </ul>
      {files.length > 0 && (
        <section aria-labelledby="files-title">
          <h2 id="files-title">{FILES_WORDS.title}</h2>
          <ul className="cards">
            {files.map((file) => (
              <FileCard key={file.id} connection={file} connections={all} deps={deps} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Card(props: WhoseProps) {
  const { connection, deps } = props;
  const { id, name, place, stripe, logo } = connection;
  return (
    <li className="panel card">
      <Binding stripe={stripe} />
      <div className="card-text">
        <div className="with-logo">
          <Logo logo={logo} />
          <h2>
            <Link to={`/providers/${id}`}>{name}</Link>
          </h2>
        </div>
        {place && <p className="quiet small">{place}</p>}
        <PatientLine connection={connection} />
        <SyncLineOf connection={connection} />
        <WhoseQuestion {...props} />
        <ConnectionActions connection={connection} deps={deps} details />
      </div>
    </li>
  );
}
