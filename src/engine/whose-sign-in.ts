import { base64url, randomBytes } from '../base/bytes.ts';
import { type PatientFace, readPatientFace } from '../smart/find-patient.ts';
import type { Grant } from '../smart/types.ts';
import { readConnection } from '../store/connections.ts';
import { holdGrant, type SignedIn } from '../store/held-grants.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from '../store/types.ts';

type Whose =
  | { readonly sure: SignedIn; readonly question?: undefined }
  /** Held under this id until the person has said whose it is. */
  | { readonly sure?: undefined; readonly question: string };

/**
 * Whether it is sure whose record this grant is to be.
 *
 * It is not where the person signed in again at a connection and came back with another patient, nor where the grant
 * opens several patients' records. Before the answer nothing is fetched, and no connection is made or changed.
 */
export async function whoseIsIt(store: Store, signedIn: SignedIn, choice: readonly PatientFace[]): Promise<Whose> {
  const { grant, pending } = signedIn;
  const { connectionId } = pending;
  const was = connectionId === undefined ? undefined : await readConnection(store, connectionId);
  const known = choice.length === 0 ? grant.patientId : chosenBefore(was, grant, choice);
  if (known !== undefined && (!was || was.patientId === known)) {
    return { sure: { ...signedIn, grant: { ...grant, patientId: known } } };
  }
  const patients = choice.length > 0 ? choice : [await readPatientFace(grant)];
  const id = base64url(randomBytes(16));
  await holdGrant(store, { ...signedIn, id, patients, createdAt: Date.now() });
  return { question: id };
}

/** Whoever was chosen for this connection is not asked for again. */
const chosenBefore = (was: Connection | undefined, { server }: Grant, choice: readonly PatientFace[]) =>
  was?.fhirBase === server.fhirBase ? choice.find(({ id }) => id === was.patientId)?.id : undefined;
