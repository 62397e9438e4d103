import type { Revoked } from '../smart/revoke.ts';
import { endGrant, readConnection, readGrant } from '../store/connections.ts';
import { forgetConnection } from '../store/forget.ts';
import type { Departure } from './api.ts';
import type { Context } from './context.ts';
import { endAccess } from './end-access.ts';
import type { Syncs } from './syncs.ts';

/**
 * Ends access at the server where it can be ended, then forgets it here, with or without what came from there.
 *
 * The server is told first and need not answer: whoever leaves while it is down leaves all the same.
 */
export async function disconnect(
  context: Context,
  syncs: Syncs,
  connectionId: string,
  { forgetRecord }: { readonly forgetRecord: boolean },
): Promise<Departure> {
  const { store, events } = context;
  await syncs.stopped(connectionId);
  const connection = await readConnection(store, connectionId);
  const [access, appsPage] = await Promise.all([
    endAccessOf(context, connectionId),
    connection && import('./apps-page.ts').then(({ appsPageOf }) => appsPageOf(context, connection.endpointId)),
  ]);
  if (forgetRecord) await forgetAll(context, connectionId);
  else await endGrant(store, connectionId, { access: 'disconnected' });
  events.connections();
  events.record();
  return { access, appsPage };
}

async function forgetAll({ store }: Context, connectionId: string): Promise<void> {
  const { forgetRefusals, keepFetched } = await import('./asked-before.ts');
  await forgetRefusals(store, connectionId);
  await forgetConnection(store, connectionId);
  await keepFetched(store, connectionId, undefined);
}

async function endAccessOf({ store }: Context, connectionId: string): Promise<Revoked | undefined> {
  const grant = await readGrant(store, connectionId);
  return grant && endAccess(grant);
}
