import type { Resource } from '../fhir/resource.ts';
import { listAttachmentUrls, saveAttachments } from '../store/attachments.ts';
import { commitPage } from '../store/commit.ts';
import { readGrant } from '../store/connections.ts';
import { readBodies } from '../store/bodies.ts';
import { saveLedgerRow, saveRun, startRun } from '../store/runs.ts';
import { findPositions } from '../store/search.ts';
import type { Connection, LedgerRow, Run } from '../store/types.ts';
import { HospitalClient } from '../sync/hospital-client.ts';
import { withLearnt } from '../sync/observed.ts';
import { runSync, type SyncDeps } from '../sync/run.ts';
import { accessOf } from './access.ts';
import { mentionsOf } from './mentions.ts';
import type { Context } from './context.ts';
import { learntAt } from './probe-kept.ts';
import { syncView } from './sync-view.ts';
import type { Begun } from './syncs.ts';

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
  const client = new HospitalClient(accessOf(context, connection.id, { ...endpoint, fhirBase: connection.fhirBase }));
  const target = {
    connectionId: connection.id,
    patientId: connection.patientId,
    scope: grant?.scope ?? '',
    quirks: withLearnt(endpoint.quirks, learnt),
  };
  await runSync(target, begun, depsOf(context, connection, client, begun.rows), signal);
}

function depsOf(
  { store, events }: Context,
  connection: Connection,
  client: HospitalClient,
  begun: readonly LedgerRow[],
): SyncDeps {
  const rows = new Map(begun.map((row) => [row.searchId, row]));
  const mentions = mentionsOf(store, connection, begun);
  const tell = (run: Run, row?: LedgerRow) => {
    if (row) rows.set(row.searchId, row);
    events.sync(syncView(run, [...rows.values()]));
  };
  return {
    read: (url, parse, ask) => client.read(url, parse, ask),
    readBytes: (url, limit, ask) => client.readBytes(url, limit, ask),
    resolve: (url, from) => client.resolve(url, from),
    async startRun(run, planned) {
      await startRun(store, run, planned);
      for (const row of planned) rows.set(row.searchId, row);
      tell(run);
    },
    async saveRun(run) {
      await saveRun(store, run);
      tell(run);
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
    async saveAttachments(run, row, attachments) {
      await saveAttachments(store, { connectionId: connection.id, attachments, run, row });
      tell(run, row);
    },
    tell,
    documents: () => documentsOf({ store }, connection.id),
    async missing() {
      const { index } = store;
      return [...(await mentions.all())].filter((mention) => {
        const [type, id] = mention.split('/') as [string, string];
        return !NOT_BY_REFERENCE.has(type) && index.find(connection.id, type, id) === undefined;
      });
    },
    keptUrls: async () => new Set(await listAttachmentUrls(store, connection.id)),
    now: () => Date.now(),
  };
}

/** The person is known, documents' contents are fetched apart, and groups and tests are not theirs. */
export const NOT_BY_REFERENCE: ReadonlySet<string> = new Set(['Patient', 'Binary', 'Group', 'Bundle', 'Parameters']);

/** Types that point to attachments, a batch of bodies at a time: a record may hold thousands of notes. */
async function* documentsOf({ store }: Pick<Context, 'store'>, connectionId: string): AsyncIterable<Resource> {
  const { connections, connection } = store.index;
  const own = connections.find(connectionId);
  const all = findPositions(store, '?_type=DocumentReference,DiagnosticReport,Media').positions;
  const positions = all.filter((position) => connection.at(position) === own);
  for (let at = 0; at < positions.length; at += BATCH) {
    for (const { text } of await readBodies(store, positions.subarray(at, at + BATCH)))
      yield JSON.parse(text) as Resource;
  }
}

const BATCH = 100;
