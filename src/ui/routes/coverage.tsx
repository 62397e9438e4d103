import { Fragment, useRef } from 'react';
import { data, Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import type { ConnectionView } from '../../engine/api.ts';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useNow } from '../components/use-now.ts';
import { CoverageFilters, isMissingOnly } from '../coverage/filters.tsx';
import { useOpenWhenPrinted } from '../coverage/open-when-printed.ts';
import { ProviderCoverage } from '../coverage/provider-coverage.tsx';
import { reportOf } from '../coverage/report.ts';
import { SaveButtons } from '../coverage/save-buttons.tsx';
import { useOnline } from '../coverage/use-online.ts';
import type { UiDeps } from '../deps.ts';
import { apart } from '../people/apart.ts';
import { UnknownHeading } from '../people/unknown-heading.tsx';
import { lookedAtNow } from '../state/person.ts';
import { newerOf, useSync } from '../state/sync.ts';
import { COVERAGE_WORDS } from '../words/coverage.ts';
import { exactly } from '../words/when.ts';
import '../components/search-table.css';
import '../coverage/coverage.css';

/** What could not be fetched, and why: of one provider, or of all. */
export const coverageRoute = (deps: UiDeps) => ({
  loader: ({ params }: LoaderFunctionArgs) => loadCoverage(deps, params.connectionId),
  Component: Coverage,
  ErrorBoundary: RouteError,
});

async function loadCoverage({ engine }: UiDeps, current: string | undefined) {
  const [everything, lookedAt] = await Promise.all([engine.listConnections(), lookedAtNow(engine)]);
  // Of a file nobody was asked for anything.
  const all = everything.filter(({ access }) => access !== 'file');
  const { theirs, unknown } = apart(all, lookedAt);
  const isOther = current !== undefined && !theirs.some(({ id }) => id === current);
  const connections = isOther ? all.filter(({ id }) => id === current) : [...theirs, ...unknown];
  const shown = connections.filter(({ id }) => current === undefined || id === current);
  if (current !== undefined && shown.length === 0) throw data('no such connection', 404);
  const read = await Promise.all(shown.map((connection) => readOne(engine, connection)));
  return { connections, current, read, engine, unknown };
}

async function readOne(engine: UiDeps['engine'], connection: ConnectionView) {
  const { id } = connection;
  const [sync, files, unlisted] = await Promise.all([
    engine.readSync(id),
    engine.listMissingFiles(id),
    engine.listUnlisted(id),
  ]);
  return { connection, sync, files, unlisted };
}

function Coverage() {
  const { connections, current, read, engine, unknown } = useLoaded<typeof loadCoverage>();
  const [params] = useSearchParams();
  const heard = useSync(({ views }) => views);
  const page = useRef<HTMLDivElement>(null);
  const now = useNow();
  useOpenWhenPrinted(page);
  const reports = read.map(({ connection, sync, ...leftOut }) =>
    reportOf(connection, newerOf(sync, heard[connection.id]), leftOut),
  );
  // What is handed on is one person's.
  const known = reports.filter(({ connection }) => !unknown.some(({ id }) => id === connection.id));
  return (
    <Page title={COVERAGE_WORDS.title} lead={COVERAGE_WORDS.absent}>
      {connections.length === 0 ? (
        <p>
          {COVERAGE_WORDS.none} <Link to="/providers/add">{COVERAGE_WORDS.add}</Link>
          {COVERAGE_WORDS.noneAfter}
        </p>
      ) : (
        <>
          <Offline />
          <CoverageFilters connections={connections} current={current} />
          <SaveButtons reports={known.length > 0 ? known : reports} />
          <p className="on-paper">{COVERAGE_WORDS.printed(exactly(now))}</p>
          <div ref={page} className="coverages">
            {reports.map((report) => (
              <Fragment key={report.connection.id}>
                {current === undefined && report.connection.id === unknown[0]?.id && <UnknownHeading />}
                <ProviderCoverage report={report} missingOnly={isMissingOnly(params)} engine={engine} />
              </Fragment>
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

/** What stands here is from the last time: nobody has to be reached to read it. */
function Offline() {
  if (useOnline()) return null;
  return <p className="note on-screen">{COVERAGE_WORDS.offline}</p>;
}
