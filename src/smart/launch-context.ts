import { resourceId } from './patient.ts';

/** What came with the access about the page that the app was started from: as far as something here uses it. */
export interface LaunchContext {
  /** Logical id of the visit that was open there. */
  readonly encounterId: string | undefined;
  /** The EHR does not itself show whose record it is, so the app has to. */
  readonly needPatientBanner: boolean;
}

/**
 * Out of a token response, none of it believed beyond its form. It opens nothing: what is granted, the scopes say.
 * @see https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html#launch-context-arrives-with-your-access_token
 */
export const readLaunchContext = (response: Readonly<Record<string, unknown>>): LaunchContext => ({
  encounterId: resourceId('Encounter', response['encounter']),
  needPatientBanner: response['need_patient_banner'] === true,
});
