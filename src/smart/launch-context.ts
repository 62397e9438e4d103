import { listOf, textOf } from '../base/json.ts';
import { parseReference } from '../fhir/reference.ts';
import { safeAddress } from './address.ts';
import { resourceId } from './patient.ts';

/** What came with the access about the page that the app was started from: as far as something here uses it. */
export interface LaunchContext {
  /** Logical id of the visit that was open there. */
  readonly encounterId: string | undefined;
  /** The EHR does not itself show whose record it is, so the app has to. */
  readonly needPatientBanner: boolean;
  /** What the app is wanted for, in a word that EHR and app agreed on. There is no such agreement here: it is shown. */
  readonly intent?: string | undefined;
  /**
   * Where the EHR says how its own pages look. It is shown and never fetched: a stranger's style could hide what a person
   * has to see, and would tell that server when somebody reads their record.
   */
  readonly styleUrl?: string | undefined;
  /** What else was open there, on the same server (`fhirContext`). */
  readonly mentions?: readonly { readonly type: string; readonly id: string }[];
}

// A page has a few things open. A hostile one could name a million.
const MOST = 20;
const LONGEST = 200;

/**
 * Out of a token response, none of it believed beyond its form. It opens nothing: what is granted, the scopes say.
 * @see https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html#launch-context-arrives-with-your-access_token
 */
export function readLaunchContext(response: Readonly<Record<string, unknown>>, fhirBase: string): LaunchContext {
  const style = textOf(response['smart_style_url']);
  return {
    encounterId: resourceId('Encounter', response['encounter']),
    needPatientBanner: response['need_patient_banner'] === true,
    intent: textOf(response['intent'])?.slice(0, LONGEST),
    styleUrl: style && style.length <= LONGEST ? safeAddress(style, fhirBase) : undefined,
    mentions: mentionsIn(response['fhirContext'], fhirBase),
  };
}

/** Those with a `reference`. A canonical or an identifier names nothing that a patient's record has under that name. */
function mentionsIn(context: unknown, fhirBase: string): NonNullable<LaunchContext['mentions']> {
  return listOf(context)
    .slice(0, MOST)
    .flatMap((one) => {
      const at = parseReference(one, fhirBase);
      return at.kind === 'local' ? [{ type: at.type, id: at.id }] : [];
    });
}
