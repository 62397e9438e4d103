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
import { CHANGES_WORDS, newsWords, noteWords } from '../words/news.ts';

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
      title={CHANGES_WORDS.title}
      lead={
        only !== undefined && first ? (
          <Link to={`/providers/${only}`}>{first.connection.name}</Link>
        ) : (
          CHANGES_WORDS.lead
        )
      }
    >
      {news.length === 0 && (
        <p>
          {CHANGES_WORDS.none} <Link to="/providers/add">{CHANGES_WORDS.add}</Link>
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
        <p className="quiet">{CHANGES_WORDS.nothingYet}</p>
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
      <p className="quiet">
        {state === 'running' ? (
          CHANGES_WORDS.running
        ) : (
          <>
            {CHANGES_WORDS.asked} {at}.
          </>
        )}
      </p>
      {notes.map((note) => (
        <p key={note} className="note attention">
          {noteWords(connection.name)[note]}
        </p>
      ))}
      {first ? (
        <p>
          {CHANGES_WORDS.first(added.length)}{' '}
          <Link to={`/timeline?provider=${encodeURIComponent(connection.id)}`}>{CHANGES_WORDS.inTimeline}</Link>
        </p>
      ) : (
        <>
          {none && isKnown && <p>{CHANGES_WORDS.unchanged}</p>}
          <NewsGroup title={CHANGES_WORDS.added} positions={added} engine={engine} />
          <NewsGroup title={CHANGES_WORDS.amended} positions={amended} engine={engine} amended />
          <NewsGroup
            title={CHANGES_WORDS.withdrawn}
            lead={CHANGES_WORDS.withdrawnLead}
            positions={withdrawn}
            engine={engine}
          />
          <NewsGroup
            title={CHANGES_WORDS.removed}
            lead={CHANGES_WORDS.removedLead}
            positions={removed}
            engine={engine}
          />
        </>
      )}
      <NewsGroup title={CHANGES_WORDS.older} positions={older} engine={engine} />
      {earlier.length > 0 && (
        <details>
          <summary>{CHANGES_WORDS.earlier}</summary>
          <ul className="plain">
            {earlier.map(({ endedAt, first: was, ...counts }) => (
              <li key={endedAt}>
                <Ago at={endedAt} />:{' '}
                {was ? CHANGES_WORDS.firstTime(counts.added) : newsWords(counts) || CHANGES_WORDS.nothingNew}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
