import { nameText } from '../fhir/name.ts';
import { isObject, textOf } from '../base/json.ts';
import { readSource } from '../store/bodies.ts';
import { listConnections, readGrant } from '../store/connections.ts';
import { readRun } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from '../store/types.ts';
import { storageUse } from '../store/usage.ts';
import type { ConnectionView } from './api.ts';
import type { Context } from './context.ts';
import { summaryOf } from './sync-view.ts';

/** All connections as the screen shows them, oldest first. */
export async function connectionViews(context: Context): Promise<readonly ConnectionView[]> {
  const { store } = context;
  const connections = await listConnections(store);
  const counts = new Map(storageUse(store).connections.map(({ connectionId, resources }) => [connectionId, resources]));
  const views = await Promise.all(
    connections.map((connection) => viewOf(context, connection, counts.get(connection.id) ?? 0)),
  );
  // With nobody here there is nobody to tell from another: the first screen needs none of it.
  return views.length === 0 ? [] : (await import('./people-view.ts')).withPeople(store, views);
}

async function viewOf(
  { store, events }: Context,
  connection: Connection,
  resources: number,
): Promise<Omit<ConnectionView, 'whose'>> {
  const { id, endpointId, name, place, logo = '', fhirBase, stripe, access, connectedAt } = connection;
  const { file, notRegistered, renewalLost, scopes, warnings } = connection;
  const running = events.running(id);
  const held = running ? undefined : await readRun(store, id);
  return {
    id,
    endpointId,
    name,
    place,
    logo,
    fhirBase,
    stripe,
    access,
    ...(file && { file }),
    connectedAt,
    notRegistered,
    renewalLost,
    scopes,
    warnings,
    accessEndsAt: await endOf(store, connection),
    launched: await launchedOf(store, connection),
    patient: await patientOf(store, connection),
    resources,
    sync: running ?? (held && summaryOf(held.run, held.rows)),
  };
}

async function endOf(store: Store, { id, access }: Connection): Promise<number | undefined> {
  const grant = access === 'active' ? await readGrant(store, id) : undefined;
  return grant && !grant.refreshToken && !grant.registration ? grant.expiresAt : undefined;
}

async function launchedOf(store: Store, { id, launched }: Connection): Promise<ConnectionView['launched']> {
  if (!launched) return undefined;
  const { encounterId, ...said } = launched;
  const isHere = encounterId !== undefined && (await readSource(store, id, 'Encounter', encounterId)) !== undefined;
  return { ...said, visit: isHere ? encounterId : undefined };
}

/** Name and birth date as the hospital has them, once its Patient is here: two relatives must not be mixed up. */
async function patientOf(store: Store, { id, patientId }: Connection): Promise<ConnectionView['patient']> {
  const source = await readSource(store, id, 'Patient', patientId);
  const patient: unknown = source && JSON.parse(source.text);
  if (!isObject(patient)) return { id: patientId, name: undefined, birthDate: undefined };
  return { id: patientId, name: nameText(patient['name']) || undefined, birthDate: textOf(patient['birthDate']) };
}
