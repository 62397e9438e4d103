import { SmartError } from '../smart/errors.ts';
import { type HeldGrant, holdGrant, readHeldGrant, takeHeldGrant } from '../store/held-grants.ts';
import type { KeptSignIn, SignInQuestion } from './api.ts';
import { connectionViews } from './connection-view.ts';
import type { Context } from './context.ts';
import { endAccess } from './end-access.ts';
import { keepSignIn } from './sign-in.ts';

/** What to ask the person before a grant that is held becomes a connection. */
export async function viewQuestion(context: Context, id: string): Promise<SignInQuestion | undefined> {
  const held = await readHeldGrant(context.store, id, Date.now());
  if (!held) return undefined;
  const { pending, patients } = held;
  const { fhirBase } = held.grant.server;
  const views = await connectionViews(context);
  const was = views.find((one) => one.id === pending.connectionId);
  return {
    providerName: was?.name ?? (await nameOfPlace(context, held)),
    was: was && { connectionId: was.id, ...was.patient },
    patients: patients.map((patient) => ({
      ...patient,
      isHere: views.some((one) => one.fhirBase === fhirBase && one.patient.id === patient.id),
    })),
  };
}

async function nameOfPlace({ catalogue }: Context, { pending, grant }: HeldGrant): Promise<string> {
  return catalogue()
    .then((known) => known.endpoint(pending.endpointId, pending.brandId))
    .then(({ name }) => name)
    .catch(() => new URL(grant.server.fhirBase).host);
}

/** Makes the connection, for the patient whom the person named. Undefined where there was nothing to answer any more. */
export async function answerQuestion(context: Context, id: string, patientId: string): Promise<KeptSignIn | undefined> {
  const held = await takeHeldGrant(context.store, id, Date.now());
  if (!held) return undefined;
  try {
    if (!held.patients.some((patient) => patient.id === patientId)) {
      throw new SmartError('smart/no-patient', 'not a patient of whom was asked');
    }
    return await keepSignIn(context, { ...held, grant: { ...held.grant, patientId } });
  } catch (error) {
    // A full disk, a catalogue that cannot be read: it can be tried again, without another sign-in.
    await holdGrant(context.store, held).catch(() => {});
    throw error;
  }
}

/** Forgets the grant, then ends it at the server where that can be: nothing was made of it, and nothing will be. */
export async function cancelQuestion({ store }: Context, id: string): Promise<void> {
  const held = await takeHeldGrant(store, id, Date.now());
  if (held) await endAccess(held.grant);
}
