import { failureOf, type Failure } from '../base/errors.ts';
import { SmartError } from '../smart/errors.ts';
import type { Grant } from '../smart/types.ts';
import { saveClientKey } from '../store/client-keys.ts';
import { readGrant, saveDetails } from '../store/connections.ts';
import { inTurn } from './access.ts';
import type { Context } from './context.ts';

/** The person waits, and can go on without. */
const WITHIN = 10_000;

/**
 * After a sign-in, where the catalogue says so: registers a key of this device's own, by which access goes on without
 * the person. Whatever the server says to that, the sign-in stands; why there is no key is kept with the connection.
 *
 * A tab that dies between the server's answer and ours on disk leaves a registration that nobody can use, and a grant
 * that ends: the person signs in again.
 */
export async function registerThisDevice(context: Context, connectionId: string, grant: Grant): Promise<void> {
  const { store } = context;
  await inTurn(context, connectionId, async () => {
    const held = await readGrant(store, connectionId);
    if (held?.accessToken !== grant.accessToken) return; // another tab has signed in since
    const notRegistered = await tryTo(context, connectionId, held);
    if (notRegistered) await saveDetails(store, connectionId, { notRegistered });
  });
}

async function tryTo({ store }: Context, connectionId: string, grant: Grant): Promise<Failure | undefined> {
  const signal = AbortSignal.timeout(WITHIN);
  try {
    const { registerKey } = await import('../smart/register-key.ts');
    const { registration, privateKey } = await registerKey(grant, { signal });
    await saveClientKey(store, connectionId, { grant: { ...grant, registration }, privateKey });
    return undefined;
  } catch (error) {
    if (error instanceof SmartError) return failureOf(error);
    if (signal.aborted) return failureOf(new SmartError('smart/no-answer', `no answer in ${WITHIN} ms`));
    throw error;
  }
}
