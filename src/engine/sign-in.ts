import { base64url, randomBytes } from '../base/bytes.ts';
import { beginSignIn } from '../smart/begin.ts';
import { readCallback, stateOf } from '../smart/callback.ts';
import { SmartError } from '../smart/errors.ts';
import { exchange } from '../smart/exchange.ts';
import type { Launch } from '../smart/launch.ts';
import { serverOf } from '../smart/server-of.ts';
import type { Grant, PendingSignIn } from '../smart/types.ts';
import {
  freeStripe,
  listConnections,
  readConnection,
  saveConnection,
  savePending,
  takePending,
} from '../store/connections.ts';
import type { Connection } from '../store/types.ts';
import type { SignedIn } from '../store/held-grants.ts';
import type { KeptSignIn, SignInOutcome, SignInRequest } from './api.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { whoseIsIt } from './whose-sign-in.ts';

/** Discovers the server, keeps what must survive the redirect, and returns the address of its sign-in page. */
export async function startSignIn(
  context: Context,
  request: SignInRequest,
  launch?: Launch,
): Promise<{ readonly url: string }> {
  const catalogue = await context.catalogue();
  const endpoint = await catalogue.endpoint(await endpointIdOf(context, request), request.brandId);
  const server = await serverOf(endpoint);
  const { url, pending } = await beginSignIn(endpoint, server, { ...request, launch });
  await savePending(context.store, pending);
  return { url };
}

async function endpointIdOf({ store }: Context, { endpointId, connectionId }: SignInRequest): Promise<string> {
  if (endpointId !== undefined) return endpointId;
  const connection = connectionId === undefined ? undefined : await readConnection(store, connectionId);
  if (!connection) throw new EngineRefusal('engine/unknown-connection', 'no such connection');
  return connection.endpointId;
}

/**
 * Trades the answer for a grant and keeps it under the connection of that patient at that server. Where it is not sure
 * whose record that is to be, it is held until the person has said so (`question`).
 */
export async function completeSignIn(context: Context, callbackUrl: string): Promise<SignInOutcome> {
  const state = stateOf(callbackUrl);
  // Taken, not read: an answer works once, whichever tab it is opened in and however often.
  const pending = state === undefined ? undefined : await takePending(context.store, state, Date.now());
  if (!pending) throw new SmartError('smart/wrong-state', 'no sign-in is waiting for this answer');
  const { choice, context: launched, ...granted } = await exchange(readCallback(callbackUrl, pending), pending);
  const signedIn: SignedIn = { ...granted, pending, launched };
  const { sure, question } = await whoseIsIt(context.store, signedIn, choice);
  return sure ? keepSignIn(context, sure) : { question };
}

/** Makes a connection of it, or renews the one that there is. */
export async function keepSignIn(context: Context, signedIn: SignedIn): Promise<KeptSignIn> {
  const { pending, grant, warnings, launched } = signedIn;
  // Of the last sign-in: one that no EHR began leaves nothing of an earlier one.
  const scopes = { asked: pending.scope, granted: grant.scope };
  const connection: Connection = { ...(await connectionFor(context, pending, grant)), launched, scopes, warnings };
  const { forgetRefusals } = await import('./asked-before.ts');
  await forgetRefusals(context.store, connection.id); // more may be shared now
  await saveConnection(context.store, connection, grant);
  await registerWhereWanted(context, connection, grant);
  context.events.connections();
  return { connectionId: connection.id, returnTo: pending.returnTo };
}

async function registerWhereWanted(context: Context, { id, endpointId }: Connection, grant: Grant): Promise<void> {
  // The sign-in stands, whether or not the catalogue can be read now or still has this place.
  const endpoint = await context
    .catalogue()
    .then((catalogue) => catalogue.endpoint(endpointId))
    .catch(() => undefined);
  if (endpoint?.quirks.tokenStrategy !== 'registered-key') return;
  const { registerThisDevice } = await import('./access-by-key.ts');
  await registerThisDevice(context, id, grant);
}

/** Law 7: identity is issuer + FHIR base + patient. Another patient is another connection, whatever was signed in to. */
async function connectionFor({ store, catalogue }: Context, pending: PendingSignIn, grant: Grant): Promise<Connection> {
  const { fhirBase, issuer } = grant.server;
  const connections = await listConnections(store);
  const known = connections.find(
    (one) =>
      one.fhirBase === fhirBase &&
      // A server may come to name its issuer only later, which makes it no other server.
      (one.issuer === issuer || one.issuer === undefined || issuer === undefined) &&
      one.patientId === grant.patientId,
  );
  // The way that was taken now is the one that is there: an own provider, or an entry of a list, may be gone since.
  if (known)
    return {
      ...known,
      endpointId: pending.endpointId,
      issuer: issuer ?? known.issuer,
      access: 'active',
      notRegistered: undefined,
      renewalLost: undefined,
    };
  const { id, name, place } = await (await catalogue()).endpoint(pending.endpointId, pending.brandId);
  return {
    id: base64url(randomBytes(16)),
    endpointId: id,
    issuer,
    fhirBase,
    patientId: grant.patientId,
    name,
    place,
    stripe: freeStripe(connections),
    connectedAt: Date.now(),
    access: 'active',
  };
}
