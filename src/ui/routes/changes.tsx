import { Fragment } from 'react';
import { data, Link, type LoaderFunctionArgs } from 'react-router';
import type { ConnectionView, NewsView } from '../../engine/api.ts';
import { Ago } from '../components/ago.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { apart } from '../people/apart.ts';
import { UnknownHeading } from '../people/unknown-heading.tsx';
import { lookedAtNow } from '../state/person.ts';
import { NewsGroup } from '../news/groups.tsx';
import { newsWords, noteWords } from '../words/news.ts';
import { counted } from '../words/numbers.ts';

/** What the newest sync of each connection, or of one, brought: new, amended, withdrawn, no longer listed. */
export const changesRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadChanges(deps, params.connectionId),
  Component: Changes,
  ErrorBoundary: RouteError,
});

async function loadChanges({ engine }: UiDeps, only: string | undefined) {
  const [all, lookedAt] = await Promise.all([engine.listConnections(), lookedAtNow(engine)]);
  // A file is brought once, and nobody is asked again.
  const connections = all.filter(({ access }) => access !== 'file');
  const { theirs, unknown } = apart(connections, lookedAt);
  const shown = only === undefined ? [...theirs, ...unknown] : connections.filter(({ id }) => id === only);
  if (only !== undefined && shown.length === 0) throw data('no such connection', 404);
  const news = await Promise.all(
    shown.map(async (connection) => ({ connection, news: await engine.readNews(connection.id) })),
  );
  return { only, news, engine, unknown };
}

function Changes() {
  const { only, news, engine, unknown } = useLoaded<typeof loadChanges>();
  const [first] = news;
  return (
    <Page
      title="What changed"
      lead={
        only !== undefined && first ? (
          <Link to={`/providers/${only}`}>{first.connection.name}</Link>
        ) : (
          'What came with the last time that each provider was asked.'
        )
      }
    >
      {news.length === 0 && (
        <p>
          Nothing is here yet. What is new, amended or withdrawn will be listed here after your first provider was asked
          again. <Link to="/providers/add">Add a provider</Link>
        </p>
      )}
      {news.map((one) => (
        <Fragment key={one.connection.id}>
          {only === undefined && one.connection === unknown[0] && <UnknownHeading />}
          <Provider {...one} engine={engine} />
        </Fragment>
      ))}
    </Page>
  );
}

interface ProviderProps {
  readonly connection: ConnectionView;
  readonly news: NewsView | undefined;
  readonly engine: UiDeps['engine'];
}

function Provider({ connection, news, engine }: ProviderProps) {
  const { id, name } = connection;
  const title = `news-of-${id}`;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{name}</h2>
      {news ? (
        <News news={news} connection={connection} engine={engine} />
      ) : (
        <p className="quiet">Nothing fetched yet.</p>
      )}
    </section>
  );
}

function News({ news, connection, engine }: ProviderProps & { readonly news: NewsView }) {
  const { added, amended, withdrawn, removed, gone, first, earlier, notes, isKnown, state } = news;
  const none = added.length + amended.length + withdrawn.length + removed.length === 0;
  const at = <Ago at={news.endedAt ?? news.startedAt} />;
  const older = gone.filter((position) => !removed.includes(position));
  return (
    <>
      <p className="quiet">{state === 'running' ? 'Being asked now: what came so far.' : <>Asked {at}.</>}</p>
      {notes.map((note) => (
        <p key={note} className="note attention">
          {noteWords(connection.name)[note]}
        </p>
      ))}
      {first ? (
        <p>
          This was the first time, and all {counted(added.length, 'entry', 'entries')} of it are new.{' '}
          <Link to={`/timeline?provider=${encodeURIComponent(connection.id)}`}>See them in the timeline</Link>
        </p>
      ) : (
        <>
          {none && isKnown && <p>Nothing has changed since the time before.</p>}
          <NewsGroup title="New" positions={added} engine={engine} />
          <NewsGroup title="Amended" positions={amended} engine={engine} amended />
          <NewsGroup
            title="Withdrawn"
            lead="The provider says now that these are not so, or did not happen."
            positions={withdrawn}
            engine={engine}
          />
          <NewsGroup
            title="No longer in the provider’s list"
            lead="What was fetched stays here. It may have been deleted, moved or joined with another entry there."
            positions={removed}
            engine={engine}
          />
        </>
      )}
      <NewsGroup title="No longer listed since earlier" positions={older} engine={engine} />
      {earlier.length > 0 && (
        <details>
          <summary>The times before</summary>
          <ul className="plain">
            {earlier.map(({ endedAt, first: was, ...counts }) => (
              <li key={endedAt}>
                <Ago at={endedAt} />:{' '}
                {was
                  ? `the first time, ${counted(counts.added, 'entry', 'entries')}`
                  : newsWords(counts) || 'nothing new'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
