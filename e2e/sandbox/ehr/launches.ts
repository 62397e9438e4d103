import { randomBytes } from 'node:crypto';
import type { PatientRecord } from '../fhir/record.ts';

/** Who starts the app from the EHR, and for whom. */
export interface LaunchedFor {
  readonly patientId: string;
  readonly by: 'clinician' | 'patient';
}

/** Starts of the app: their codes work once, and lead to one patient. */
export interface Launches {
  /** A new code. */
  start(launched: LaunchedFor): string;
  /** Spends it; undefined for one that was spent, or never was. */
  spend(code: string): LaunchedFor | undefined;
  /** Whom the sign-in that spent it is for. */
  spent(code: string): LaunchedFor | undefined;
  /** From now on, what is granted here is granted for that start. */
  keep(grantId: string, launched: LaunchedFor): void;
  of(grantId: string | undefined): LaunchedFor | undefined;
}

export function launchesOf(): Launches {
  const open = new Map<string, LaunchedFor>();
  const used = new Map<string, LaunchedFor>();
  const grants = new Map<string, LaunchedFor>();
  return {
    start(launched) {
      const code = randomBytes(24).toString('base64url');
      open.set(code, launched);
      return code;
    },
    spend(code) {
      const launched = open.get(code);
      open.delete(code);
      if (launched) used.set(code, launched);
      return launched;
    },
    spent: (code) => used.get(code),
    keep: (grantId, launched) => void grants.set(grantId, launched),
    of: (grantId) => (grantId === undefined ? undefined : grants.get(grantId)),
  };
}

/**
 * What comes with the access: the patient's last visit was open, and the app is to show whose record it is.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html
 */
export function contextOf(record: PatientRecord, origin: string): Readonly<Record<string, unknown>> {
  const last = (type: string) => record.list(type).at(-1)?.id;
  const document = last('DocumentReference');
  return {
    encounter: last('Encounter'),
    need_patient_banner: true,
    intent: 'summary-timeline-view',
    smart_style_url: `${origin}/ehr/style.json`,
    fhirContext: document === undefined ? [] : [{ reference: `DocumentReference/${document}` }],
  };
}

/** `fhirUser` of a start by a clinician: somebody who knows the patient. */
export const clinicianOf = (record: PatientRecord): string => `Practitioner/${record.list('Practitioner')[0]?.id}`;
