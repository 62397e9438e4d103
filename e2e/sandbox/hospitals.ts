import { exportJWK, generateKeyPair } from 'jose';
import { readBundles } from './bundles.ts';
import type { Hold, RequestMatch, SeenRequest } from './gate.ts';
import { RunningHospital } from './hospital.ts';
import { type Profile, PROFILES } from './profiles.ts';

export interface HospitalOptions {
  /** Origins of the app: they are sent back to (`<origin>/callback`) and may read with CORS. */
  readonly appOrigins: readonly string[];
  /** Port of the first hospital, the others follow; 0 takes any that are free. */
  readonly basePort?: number;
  /** Resources per person. */
  readonly patients?: number;
  readonly seed?: number;
  /** Folder of Bundles whose patients are added to every hospital. */
  readonly dataFolder?: string;
  readonly accessTokenSeconds?: number;
  /** ms that every request waits, as if the hospital were so far away. */
  readonly delay?: number;
}

export type HospitalId = Profile['id'];

/** One local hospital, with the handles that a test needs. */
export interface Hospital {
  readonly id: HospitalId;
  readonly name: string;
  readonly origin: string;
  /** `http://127.0.0.1:PORT/r4`. */
  readonly fhirBase: string;
  readonly patients: readonly { readonly id: string; readonly name: string; readonly resources: number }[];
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /**
   * Resources of a patient's record by type, with the people, places and products that it leads to:
   * what a whole sync must end with. Files (Binary) are not counted. The types that are searched by
   * patient (all but Location, Medication, Organization, Practitioner, PractitionerRole) add up to
   * `resources`.
   */
  readonly expected: (patientId: string) => Readonly<Record<string, number>>;
  /** Listens again after `stop()`, on the same port, with the same data and grants. */
  readonly start: () => Promise<void>;
  /** Closes the port and every connection that is open. */
  readonly stop: () => Promise<void>;
  /** Keeps matching requests waiting, from now until the hold is released. A browser's preflight (OPTIONS) is a request too. */
  readonly hold: (matches: RequestMatch) => Hold;
  /** Access tokens are no longer good; refresh tokens are. */
  readonly expireTokens: () => void;
  /** Nothing that was ever granted is good any longer. */
  readonly revokeAll: () => void;
  /** The address by which the hospital starts the (first) app for a patient, once; by a clinician if not said otherwise. */
  readonly launch: (patientId: string, by?: 'clinician' | 'patient') => string;
  /** FHIR base with switches, e.g. `quirky('status[CarePlan]=403')`. */
  readonly quirky: (switches: string) => string;
}

export interface Hospitals {
  readonly hospitals: readonly Hospital[];
  readonly hospital: (id: HospitalId) => Hospital;
  readonly stop: () => Promise<void>;
}

/** Starts the three local hospitals in this process, on 127.0.0.1. */
export async function startHospitals(options: HospitalOptions): Promise<Hospitals> {
  const { basePort = 9471, patients = 600, seed = 1, dataFolder, accessTokenSeconds = 3600, delay = 0 } = options;
  const imported = dataFolder ? readBundles(dataFolder) : [];
  const key = await signingKey();
  const running: RunningHospital[] = PROFILES.map(
    (profile, i) =>
      new RunningHospital({
        profile,
        imported,
        key,
        seed,
        accessTokenSeconds,
        delay,
        size: patients,
        port: basePort === 0 ? 0 : basePort + i,
        appOrigins: options.appOrigins,
        otherOrigin: () => running[(i + 1) % running.length]!.origin,
      }),
  );
  const stop = async () => void (await Promise.all(running.map((hospital) => hospital.stop())));
  try {
    await Promise.all(running.map((hospital) => hospital.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  const hospitals = running.map((hospital, i) => faceOf(PROFILES[i]!, hospital));
  return { hospitals, stop, hospital: (id) => hospitals.find((hospital) => hospital.id === id)! };
}

function faceOf({ id, name }: Profile, hospital: RunningHospital): Hospital {
  const { origin, patients, memory, gate } = hospital;
  return {
    id,
    name,
    origin,
    fhirBase: `${origin}/r4`,
    patients: patients.choices,
    requests: gate.requests,
    expected(patientId) {
      const counts: Record<string, number> = {};
      for (const { type } of patients.recordOf(patientId).everything) counts[type] = (counts[type] ?? 0) + 1;
      return counts;
    },
    start: () => hospital.start(),
    stop: () => hospital.stop(),
    hold: (matches) => gate.hold(matches),
    expireTokens: () => memory.forget('AccessToken'),
    revokeAll: () => memory.forget('AccessToken', 'RefreshToken', 'AuthorizationCode', 'Grant', 'Client'),
    launch: (patientId, by = 'clinician') => hospital.launch({ patientId, by }),
    quirky: (switches) => `${origin}/q/${switches}/r4`,
  };
}

async function signingKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'sandbox' };
}
