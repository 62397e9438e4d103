import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { readBundles } from './bundles.ts';
import type { ServerClock } from './clock.ts';
import type { Editable } from './fhir/edit.ts';
import type { Absence, ServedBinary } from './fhir/record.ts';
import type { FaultInjector } from './faults.ts';
import type { Hold, RequestMatch, SeenRequest } from './gate.ts';
import { RunningHospital } from './hospital.ts';
import { mergeRecords, type NewResource, type Pen, penOf } from './pen.ts';
import { type Profile, PROFILES } from './profiles.ts';
import type { FileStorage } from './storage.ts';

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

type Change = Parameters<Pen['edit']>[1];

/**
 * One local hospital, with the handles that a test needs. Where a handle takes a `base`, it means the record behind that
 * FHIR base: some switches give a base a record of its own, and all other bases share the plain one.
 */
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
  readonly expected: (patientId: string, base?: string) => Readonly<Record<string, number>>;
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
  /** The same FHIR at a deeper address, with switches or without. */
  readonly deepBase: (switches?: string) => string;
  /** What time it is here: for `Date`, `Bundle.meta.lastUpdated` and the versions that are written. */
  readonly clock: ServerClock;
  /** From now on requests go wrong by chance, until that is stopped; the same `random` does the same to the same requests. */
  readonly faults: FaultInjector['start'];
  /** Where files are kept by the switch `binaryStyle`. */
  readonly storage: Pick<FileStorage, 'origin' | 'requests'>;
  /** Makes a new version of `Type/id`: changed in place, or what `change` returns. */
  readonly edit: (patientId: string, reference: string, change: Change, base?: string) => Editable['meta'];
  /** Writes a new resource; answers its `Type/id`. */
  readonly add: (patientId: string, resource: NewResource, base?: string) => string;
  /** Writes a file that is read at `Binary/id`. */
  readonly addFile: (patientId: string, id: string, file: ServedBinary, base?: string) => void;
  /** Takes `Type/id` out of all lists; from now on it is read as 410, or as said. */
  readonly remove: (patientId: string, reference: string, options?: { as?: Absence; base?: string }) => void;
  /** Puts a record into another one of the same person, under its old versions and dates; the Patients link to each other. */
  readonly merge: (patientId: string, into: string, base?: string) => void;
  /** The text of everything that a patient's access leads to, by `Type/id`, as it would be read there now. */
  readonly truth: (patientId: string, base?: string) => Readonly<Record<string, string>>;
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
  const { origin, patients, memory, gate, clock, storage } = hospital;
  const fhirBase = `${origin}/r4`;
  const penAt = (patientId: string, base = fhirBase) => penOf(hospital.recordAt(patientId, base), clock.now);
  return {
    id,
    name,
    origin,
    fhirBase,
    clock,
    storage,
    faults: (random, options) => hospital.faults.start(random, options),
    patients: patients.choices,
    requests: gate.requests,
    expected(patientId, base = fhirBase) {
      const counts: Record<string, number> = {};
      for (const { type } of hospital.recordAt(patientId, base).everything) counts[type] = (counts[type] ?? 0) + 1;
      return counts;
    },
    start: () => hospital.start(),
    stop: () => hospital.stop(),
    hold: (matches) => gate.hold(matches),
    expireTokens: () => memory.forget('AccessToken'),
    revokeAll: () => memory.forget('AccessToken', 'RefreshToken', 'AuthorizationCode', 'Grant', 'Client'),
    launch: (patientId, by = 'clinician') => hospital.launch({ patientId, by }),
    quirky: (switches) => `${origin}/q/${switches}/r4`,
    deepBase: (switches) => `${origin}${switches === undefined ? '' : `/q/${switches}`}/api/FHIR/R4`,
    edit: (patientId, reference, change, base) => penAt(patientId, base).edit(reference, change),
    add: (patientId, resource, base) => penAt(patientId, base).add(resource),
    addFile: (patientId, fileId, file, base) => penAt(patientId, base).addFile(fileId, file),
    remove: (patientId, reference, { as, base } = {}) => penAt(patientId, base).remove(reference, as),
    merge: (patientId, into, base = fhirBase) =>
      mergeRecords(hospital.recordAt(patientId, base), hospital.recordAt(into, base), clock.now),
    truth: (patientId, base = fhirBase) =>
      Object.fromEntries(
        hospital
          .recordAt(patientId, base)
          .everything.map(({ type, id: own, text }) => [
            `${type}/${own}`,
            base === fhirBase ? text : text.replaceAll(`${fhirBase}/`, `${base}/`),
          ]),
      ),
  };
}

let keyOfAll: Promise<JWK> | undefined;

/** One for all hospitals of this process: to make it takes longer than to start them. */
function signingKey(): Promise<JWK> {
  const make = async () => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'sandbox' };
  };
  return (keyOfAll ??= make());
}
