import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { Bring } from '../files/bring.tsx';
import { FileCard } from '../files/file-card.tsx';
import { Sample } from '../files/sample.tsx';
import { FILES_WORDS as WORDS } from '../words/files.ts';
import '../files/files.css';

/** Files that the person brings: what is read of them becomes a source like any other. */
export const filesRoute = (deps: UiDeps) => ({
  loader: async () => ({ connections: await deps.engine.listConnections(), deps }),
  Component: Files,
  ErrorBoundary: RouteError,
});

function Files() {
  const { connections, deps } = useLoaded<ReturnType<typeof filesRoute>['loader']>();
  const [forgotten, setForgotten] = useState('');
  const files = connections.filter(({ file }) => file && !file.isSample);
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <Bring deps={deps} />
      <section aria-labelledby="takes-title">
        <h2 id="takes-title">{WORDS.takes}</h2>
        <ul className="bullets">
          {WORDS.takesList.map((words) => (
            <li key={words}>{words}</li>
          ))}
          <li>
            {WORDS.document}: <Link to="/enter/document">{WORDS.documentWay}</Link>
          </li>
        </ul>
      </section>
      <section aria-labelledby="here-title">
        <h2 id="here-title">{WORDS.here}</h2>
        <output>{forgotten && <p className="note">{WORDS.forgotten(forgotten)}</p>}</output>
        {files.length === 0 ? (
          <p className="quiet">{WORDS.none}</p>
        ) : (
          <ul className="cards">
            {files.map((connection) => (
              <FileCard
                key={connection.id}
                connection={connection}
                connections={connections}
                deps={deps}
                onForgotten={setForgotten}
              />
            ))}
          </ul>
        )}
      </section>
      <Sample deps={deps} isHere={connections.some(({ file }) => file?.isSample)} />
    </Page>
  );
}
