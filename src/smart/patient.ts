const ID = /^[A-Za-z0-9\-.]{1,64}$/;

/**
 * The logical id that a server gave for its patient, bare or as `Patient/x`; undefined unless it is a FHIR id.
 *
 * It goes into addresses: `x/../../admin` must not. `.` and `..` fit FHIR's own pattern and are steps in a path.
 * @see https://hl7.org/fhir/R4/datatypes.html#id
 */
export const patientId = (value: unknown): string | undefined => resourceId('Patient', value);

/** The same of another type. */
export function resourceId(type: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const id = value.startsWith(`${type}/`) ? value.slice(type.length + 1) : value;
  return ID.test(id) && id !== '.' && id !== '..' ? id : undefined;
}

/**
 * The patient whom `fhirUser` names, if that is a patient of this server; a clinician or another server's person is not.
 *
 * Only the origin of an absolute one is compared: servers name people under another version's base than the one asked.
 */
export function patientOfUser(fhirUser: string | undefined, fhirBase: string): string | undefined {
  if (fhirUser === undefined || !URL.canParse(fhirUser))
    return fhirUser?.startsWith('Patient/') ? patientId(fhirUser) : undefined;
  const { origin, pathname } = new URL(fhirUser);
  const [id, type] = pathname.split('/').reverse();
  return origin === new URL(fhirBase).origin && type === 'Patient' ? patientId(id) : undefined;
}
