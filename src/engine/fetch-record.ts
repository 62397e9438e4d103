import { saveAttachments } from '../store/attachments.ts';
import { isAside } from '../store/bodies.ts';
import { commitPage } from '../store/commit.ts';
import { readGrant } from '../store/connections.ts';
import { saveLedgerRow, saveLedgerRows, saveRun, startRun } from '../store/runs.ts';
import { lastSegment } from '../store/run-list.ts';
import { datesOf } from '../store/timeline.ts';
import type { Connection, LedgerRow, Run } from '../store/types.ts';
import { browserSurroundings, HospitalClient } from '../sync/hospital-client.ts';
import { withLearnt } from '../sync/observed.ts';
import { filesOf } from './attachment-files.ts';
import { runSync, type SyncDeps } from '../sync/run.ts';
import { accessOf } from './access.ts';
import { fetchedOf, keepLearnt, learntOf } from './asked-before.ts';
import { keptRecordOf } from './kept-record.ts';
import { mentionsOf } from './mentions.ts';
import type { Context } from './context.ts';
import { exceptReckoned } from './coverage-again.ts';
import { throttleOf } from './host-throttle.ts';
import { learntAt } from './probe-kept.ts';
import { syncView } from './sync-view.ts';
import type { Begun } from './sync-runs.ts';

/** Runs a sync of one connection, writing to the store and telling of each step once it is on disk (law 1). */
export async function fetchRecord(
  context: Context,
  connection: Connection,
  begun: Begun,
  signal: AbortSignal,
): Promise<void> {
  context.store.packer.warm(); // while the hospital says what it offers
  const endpoint = await (await context.catalogue()).endpoint(connection.endpointId);
  const grant = await readGrant(context.store, connection.id);
  const learnt = await learntAt(context.store, connection.fhirBase, Date.now());
  const { fhirBase } = connection;
  const throttle = throttleOf(context, fhirBase, endpoint.quirks.concurrency);
  const client = new HospitalClient(
    { ...accessOf(context, connection.id, { ...endpoint, fhirBase }), sure: `Patient/${connection.patientId}` },
    browserSurroundings,
    throttle,
  );
  const target = {
    connectionId: connection.id,
    patientId: connection.patientId,
    scope: grant?.scope ?? '',
    quirks: withLearnt(endpoint.quirks, learnt),
  };
  const { run } = begun;
  // What is written from here on is the run's, whatever the clock says.
  const noted = run.after === undefined && begun.rows.length === 0;
  const from = noted ? { ...begun, run: { ...run, after: await lastSegment(context.store) } } : begun;
  await runSync(target, from, depsOf(context, connection, client, begun), signal);
  readFiles(context);
}

/** In the background, and silently: a file whose words are not known opens all the same. */
function readFiles({ store }: Context): void {
  void import('./attachment-text.ts').then(({ keepTexts }) => keepTexts(store)).catch(() => {});
}

function depsOf(
  { store, events, catalogue }: Context,
  connection: Connection,
  client: HospitalClient,
  { rows: begun, reckoned }: Begun,
): SyncDeps {
  const rows = new Map(begun.map((row) => [row.searchId, row]));
  const mentions = mentionsOf(store, connection, begun);
  const tell = (run: Run, row?: LedgerRow) => {
    if (row) rows.set(row.searchId, row);
    events.sync(syncView(run, [...rows.values()]));
  };
  return {
    read: (url, parse, ask) => client.read(url, parse, ask),
    resolve: (url, from) => client.resolve(url, from),
    async startRun(run, planned) {
      await startRun(store, run, planned);
      for (const row of planned) rows.set(row.searchId, row);
      tell(run);
    },
    async saveRun(run) {
      const ended = run.state === 'finished' ? { ...run, news: await countNews(store, run) } : run;
      await saveRun(store, ended);
      tell(ended);
      events.record(); // what came again, unchanged, is listed again
      events.connections();
    },
    async commitPage(run, row, resources) {
      mentions.hear(resources);
      const { added, changed } = await commitPage(store, { run, row, resources, fetchedAt: Date.now() });
      tell(run, row);
      if (added + changed > 0) events.record();
    },
    async saveRow(run, row) {
      await saveLedgerRow(store, run, row);
      tell(run, row);
    },
    async saveRows(run, several) {
      await saveLedgerRows(store, run, several);
      for (const row of several) rows.set(row.searchId, row);
      tell(run);
    },
    async recall() {
      return { memory: await learntOf(store, connection), history: await fetchedOf(store, connection.id) };
    },
    remember: (memory) => keepLearnt(store, connection, memory),
    families: async () => (await catalogue()).published.families(),
    distance: () => client.distance,
    datesOf: (type) => datesOf(store, connection.id, type),
    files: filesOf(store, connection, client, () => mentions.all()),
    async saveFiles(run, row, outcome) {
      await saveAttachments(store, { connectionId: connection.id, ...outcome, run, row });
      tell(run, row);
    },
    kept: exceptReckoned(store, connection.id, keptRecordOf(store, connection, tell), reckoned),
    tell,
    async missing() {
      const { index } = store;
      return [...(await mentions.all())].filter((mention) => {
        const [type, id] = mention.split('/') as [string, string];
        return (
          (!NOT_BY_REFERENCE.has(type) || mentions.isLinked(mention)) &&
          (index.find(connection.id, type, id) === undefined || isAside(store, connection.id, type, id))
        );
      });
    },
    now: () => Date.now(),
  };
}

async function countNews(store: Context['store'], run: Run): Promise<NonNullable<Run['news']>> {
  const news = await import('./news.ts');
  return news.countNews(store, run);
}

/** The person is known, documents' contents are fetched apart, and groups and tests are not theirs. */
export const NOT_BY_REFERENCE: ReadonlySet<string> = new Set(['Patient', 'Binary', 'Group', 'Bundle', 'Parameters']);
