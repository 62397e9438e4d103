import { attachmentsOf, fileKey } from '../fhir/attachment.ts';
import type { Resource } from '../fhir/resource.ts';
import { SmartError } from '../smart/errors.ts';
import { listMissingAttachments, readLinksOf, saveAttachments } from '../store/attachments.ts';
import { readSource } from '../store/bodies.ts';
import { readConnection, readGrant } from '../store/connections.ts';
import { changeSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from '../store/types.ts';
import { limitOf } from '../sync/attachments/limits.ts';
import { takeFile } from '../sync/attachments/take.ts';
import { costsOnlyItself, missingOf, type NamedFile } from '../sync/attachments/wanted.ts';
import { browserSurroundings, HospitalClient } from '../sync/hospital-client.ts';
import { SyncError } from '../sync/errors.ts';
import { ATTACHMENTS } from '../sync/plan.ts';
import { TransferError } from '../transfer/errors.ts';
import { accessOf } from './access.ts';
import type { MissingFileView } from './api.ts';
import { allFilesSetting, filesOf } from './attachment-files.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { throttleOf } from './host-throttle.ts';
import type { Syncs } from './syncs.ts';

/** Files that are named and not kept, the largest first. */
export async function missingFileViews(store: Store, connectionId: string): Promise<readonly MissingFileView[]> {
  return (await listMissingAttachments(store, connectionId)).map(({ owner, position, ...file }) => {
    const [type = '', id = ''] = owner.split('/');
    return { ...file, owner: position === undefined ? undefined : { type, id } };
  });
}

/** Fetches one file because the person asks for it: whatever its size, its earlier refusal or the connection. */
export async function fetchFile(context: Context, connectionId: string, url: string): Promise<void> {
  const { store, events } = context;
  const connection = await readConnection(store, connectionId);
  if (!connection) throw new EngineRefusal('engine/unknown-connection', 'no such connection');
  if (connection.access === 'file') throw new TransferError('transfer/not-in-file', 'nobody to fetch it from');
  if (!(await readGrant(store, connectionId))) throw new SmartError('smart/access-ended', 'sign in first');
  // A file that the provider only names is known by its place in the record.
  if (!URL.canParse(url)) throw new SyncError('sync/file-not-offered', 'nothing to fetch it from');
  const files = filesOf(store, connection, await clientOf(context, connection), async () => []);
  const file: NamedFile = { ...(await namedAt(store, connection, url)), ...files.addressOf(url) };
  try {
    const signal = new AbortController().signal;
    const attachment = await takeFile(file, limitOf(file.contentType, true), files, signal);
    await saveAttachments(store, { connectionId, attachments: [attachment] });
  } catch (error) {
    const missing = missingOf(file, costsOnlyItself(error), Date.now());
    await saveAttachments(store, { connectionId, attachments: [], missing: [missing] });
    throw error;
  }
  events.record();
}

/** From now on all files of this connection come, whatever their size; what is missing comes now. */
export async function fetchAllFiles({ store }: Context, syncs: Syncs, connectionId: string): Promise<void> {
  await changeSetting<number>(store, allFilesSetting(connectionId), () => Date.now());
  await syncs.askAgain(connectionId, ATTACHMENTS);
}

async function clientOf(context: Context, connection: Connection): Promise<HospitalClient> {
  const { id, endpointId, fhirBase, patientId } = connection;
  const endpoint = await (await context.catalogue()).endpoint(endpointId);
  const throttle = throttleOf(context, fhirBase, endpoint.quirks.concurrency);
  const access = { ...accessOf(context, id, { ...endpoint, fhirBase }), sure: `Patient/${patientId}` };
  return new HospitalClient(access, browserSurroundings, throttle);
}

type Named = Omit<NamedFile, 'url' | 'bare'>;

/** What the resource that names it claims of it. */
async function namedAt(store: Store, { id, fhirBase }: Connection, url: string): Promise<Named> {
  const known = (await readLinksOf(store, id, [url])).missing.get(url);
  const [type = '', resourceId = ''] = known?.owner.split('/') ?? [];
  const source = await readSource(store, id, type, resourceId);
  const refs = source ? attachmentsOf(JSON.parse(source.text) as Resource) : [];
  const ref = refs.find((one) => one.url !== undefined && fileKey(one.url, fhirBase) === url);
  return { contentType: '', title: '', size: undefined, hash: undefined, owner: '', ...known, ...ref };
}
