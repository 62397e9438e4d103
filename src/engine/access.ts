import { AppError } from '../base/errors.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { SmartError } from '../smart/errors.ts';
import { needsRefresh, refresh } from '../smart/refresh.ts';
import type { Proven } from '../smart/dpop.ts';
import type { Grant, ProofKey } from '../smart/types.ts';
import { readClientKey } from '../store/client-keys.ts';
import { endGrant, readGrant, saveGrant } from '../store/connections.ts';
import type { HospitalAccess } from '../sync/hospital-client.ts';
import type { Context } from './context.ts';

/**
 * The tokens of one connection, as the sync asks for them.
 *
 * A rotated token works once, so one refresher at a time over all tabs (Web Lock), and the new one is
 * saved before it is used. The old one is dropped only when the server says that access has ended:
 * never for a network that is down, and never because somebody stopped waiting.
 */
export function accessOf(context: Context, connectionId: string, endpoint: Endpoint): HospitalAccess {
  let held: Grant | undefined;
  const renewed = async (seen: string) => {
    held = await renew(context, connectionId, endpoint, seen);
    return held.accessToken;
  };
  return {
    fhirBase: endpoint.fhirBase,
    extraOrigins: endpoint.quirks.extraOrigins,
    concurrency: endpoint.quirks.concurrency,
    async token() {
      held ??= await grantOf(context, connectionId);
      const { accessToken, expiresAt } = held;
      // What cannot be renewed ends when the server says so: this device's clock may be wrong.
      if (!isRenewable(held, endpoint)) return accessToken;
      if (!needsRefresh(held, Date.now())) return accessToken;
      return renewed(accessToken).catch((error: unknown) => {
        if (hasEnded(error) || Date.now() >= expiresAt) throw error;
        return accessToken; // ahead of its end there is time to try again
      });
    },
    renew: renewed,
    sendOtherwise({ url, token }, send) {
      const key = held?.isBound ? held.proofKey : undefined;
      return key && sendBound(key, { method: 'GET', url, accessToken: token }, send);
    },
  };
}

async function sendBound(
  key: ProofKey,
  proven: Proven,
  send: (headers: Readonly<Record<string, string>>) => Promise<Response>,
): Promise<Response> {
  const { nonceWish, sendProven } = await import('../smart/dpop.ts');
  return sendProven(key, proven, { send: (proof) => send({ ...proof }), wantsNonce: nonceWish });
}

async function grantOf({ store }: Context, connectionId: string): Promise<Grant> {
  const grant = await readGrant(store, connectionId);
  if (!grant) throw new SmartError('smart/access-ended', 'this connection has no grant any more');
  return grant;
}

/** Takes turns over all tabs with whoever else changes this connection's grant. */
export const inTurn = <T>({ store }: Context, connectionId: string, change: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`${store.name}-refresh-${connectionId}`, change);

function renew(context: Context, connectionId: string, endpoint: Endpoint, seen: string): Promise<Grant> {
  return inTurn(context, connectionId, async () => {
    const grant = await grantOf(context, connectionId);
    if (grant.accessToken !== seen) return grant; // another tab was faster
    try {
      await noteRenewal(context, connectionId, grant);
      const fresh = await fresherThan(grant, context, connectionId, endpoint);
      await saveGrant(context.store, connectionId, fresh);
      return fresh;
    } catch (error) {
      if (hasEnded(error)) {
        const renewalLost = grant.renewalSentAt !== undefined;
        await endGrant(context.store, connectionId, { access: 'ended', renewalLost });
        context.events.connections();
      }
      throw error;
    }
  });
}

/** A refresh token may work once: should its answer be lost, the next start knows why it works no more. */
async function noteRenewal({ store }: Context, connectionId: string, grant: Grant): Promise<void> {
  if (grant.refreshToken === undefined || grant.renewalSentAt !== undefined) return;
  await saveGrant(store, connectionId, { ...grant, renewalSentAt: Date.now() });
}

const isRenewable = ({ refreshToken, registration }: Grant, { quirks }: Endpoint): boolean =>
  quirks.tokenStrategy !== 'none' && (refreshToken !== undefined || registration !== undefined);

/** By the key that was registered, or else by a refresh token; where there is neither, access has ended. */
async function fresherThan(grant: Grant, { store }: Context, connectionId: string, endpoint: Endpoint): Promise<Grant> {
  if (!isRenewable(grant, endpoint)) throw new SmartError('smart/access-ended', 'nothing renews this access');
  const key = grant.registration && (await readClientKey(store, connectionId));
  if (!key) return refresh(grant);
  const { renewByKey } = await import('../smart/assertion.ts');
  return renewByKey(grant, key);
}

const hasEnded = (error: unknown) => error instanceof AppError && error.code === 'smart/access-ended';
