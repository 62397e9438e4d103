import { endGrant, readGrant } from '../store/connections.ts';
import { forgetConnection } from '../store/forget.ts';
import type { Context } from './context.ts';
import type { Syncs } from './syncs.ts';

/**
 * Ends access at the server where it can be ended, then forgets it here, with or without what came from there.
 *
 * The server is told first and need not answer: whoever leaves while it is down leaves all the same.
 */
export async function disconnect(
  { store, events }: Context,
  syncs: Syncs,
  connectionId: string,
  { forgetRecord }: { readonly forgetRecord: boolean },
): Promise<void> {
  await syncs.stopped(connectionId);
  const grant = await readGrant(store, connectionId);
  if (grant) {
    const { revoke } = await import('../smart/revoke.ts');
    await revoke(grant, { signal: AbortSignal.timeout(REVOKE_WITHIN) }).catch(() => false);
  }
  if (forgetRecord) await forgetConnection(store, connectionId);
  else await endGrant(store, connectionId, 'disconnected');
  events.connections();
  events.record();
}

const REVOKE_WITHIN = 8_000;
