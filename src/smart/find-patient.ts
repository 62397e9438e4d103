import { isObject, listOf, type JsonObject } from '../base/json.ts';
import { toRange } from '../fhir/dates.ts';
import { nameText } from '../fhir/name.ts';
import { plainText } from '../fhir/text.ts';
import { askWithAccess } from './ask-with-access.ts';
import type { Shown } from './dpop-ask.ts';
import { SmartError } from './errors.ts';
import type { SmartOptions } from './options.ts';
import { patientId, patientOfUser } from './patient.ts';
import type { Grant } from './types.ts';
import { readUserInfo } from './userinfo.ts';

/** A patient as a person tells them from another; '' what the server does not say. */
export interface PatientFace {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
}

type Access = Pick<Grant, 'server'> & Shown;

const FHIR = 'application/fhir+json, application/json';

/** More than anybody cares for; a login that sees more than these is not a patient's. */
const MOST = 50;

/**
 * Whose record an access opens that names nobody: whom the issuer's userinfo names, or the one patient whom a search
 * for all of them finds. Where it finds several, or cannot say that there are no more, the person has to: `choice`.
 */
export async function lookForPatient(
  access: Access,
  subject: string | undefined,
  options: SmartOptions,
): Promise<{ readonly patientId: string; readonly choice: readonly PatientFace[] }> {
  const user = await readUserInfo(access, subject, options);
  const named = patientId(user?.patient) ?? patientOfUser(user?.fhirUser, access.server.fhirBase);
  if (named !== undefined) return { patientId: named, choice: [] };
  const { found, isAll } = await findPatients(access, options);
  if (found.length === 0) throw new SmartError('smart/no-patient', 'no patient came with the access, or not a FHIR id');
  return found.length === 1 && isAll ? { patientId: found[0]!.id, choice: [] } : { patientId: '', choice: found };
}

async function findPatients(access: Access, options: SmartOptions) {
  const bundle = await askWithAccess(`${access.server.fhirBase}/Patient?_count=${MOST}`, access, FHIR, options);
  const found = new Map<string, PatientFace>();
  for (const entry of listOf(bundle?.['entry']).slice(0, MOST)) {
    const face = isObject(entry) ? faceOf(entry['resource']) : undefined;
    if (face) found.set(face.id, face);
  }
  return { found: [...found.values()], isAll: !hasMore(bundle) };
}

/** One patient, asked for by id; only the id where the server does not show them. */
export async function readPatientFace(
  access: Access & Pick<Grant, 'patientId'>,
  options: SmartOptions = {},
): Promise<PatientFace> {
  const { server, patientId: id } = access;
  const resource = await askWithAccess(`${server.fhirBase}/Patient/${encodeURIComponent(id)}`, access, FHIR, options);
  const face = faceOf(resource);
  return face?.id === id ? face : { id, name: '', birthDate: '' };
}

function faceOf(resource: unknown): PatientFace | undefined {
  if (!isObject(resource) || resource['resourceType'] !== 'Patient') return undefined;
  const id = patientId(resource['id']);
  const birthDate = plainText(resource['birthDate'], 10);
  return id === undefined
    ? undefined
    : { id, name: nameText(resource['name']), birthDate: toRange(birthDate) ? birthDate : '' };
}

const hasMore = (bundle: JsonObject | undefined): boolean =>
  listOf(bundle?.['entry']).length > MOST ||
  listOf(bundle?.['link']).some((link) => isObject(link) && link['relation'] === 'next');
