import { isLoopback } from '../base/loopback.ts';
import { SmartError } from './errors.ts';

/** What an EHR starts the app with, to the letter: where it is, and its own word for who is asked about. */
export interface Launch {
  /** FHIR base of the EHR. A question until it is on the deployment's list, or the person agreed to it. */
  readonly iss: string;
  /** Opaque, and works once. It goes to that server's sign-in page and nowhere else. */
  readonly code: string;
}

/**
 * What the address says that an EHR opened. Asks nobody.
 *
 * `iss` is a FHIR base over https, or on this very machine, and no more than that: whatever a URL could carry beside it
 * is refused, not cut off, for a place that is half understood is another place. All other parameters mean nothing.
 * @see https://hl7.org/fhir/smart-app-launch/app-launch.html#launch-app-ehr-launch
 */
export function readLaunch(launchUrl: string): Launch {
  if (!URL.canParse(launchUrl)) throw new SmartError('smart/bad-launch', 'not an address');
  const { searchParams } = new URL(launchUrl);
  const only = (name: string): string => {
    const [value = '', ...more] = searchParams.getAll(name);
    if (more.length > 0) throw new SmartError('smart/bad-launch', `"${name}" came more than once`);
    if (value === '') throw new SmartError('smart/bad-launch', `"${name}" did not come`);
    return value;
  };
  const iss = only('iss');
  const why = problemOf(iss);
  if (why) throw new SmartError('smart/bad-launch', `"iss" ${why}`);
  return { iss, code: only('launch') };
}

/** The scopes of a standalone sign-in, as they are asked for when the EHR has chosen the patient already. */
export const launchScopes = (scopes: readonly string[]): readonly string[] => [
  'launch',
  ...scopes.filter((scope) => scope !== 'launch' && !scope.startsWith('launch/')),
];

/** Longer ones are in no catalogue, and could not be shown whole. */
const LONGEST = 500;

function problemOf(iss: string): string | undefined {
  if (iss.length > LONGEST) return 'is too long';
  // URL takes out line breaks, turns \ into / and forgives missing slashes: what was sent must be what is understood.
  if (/[\s\\]|\p{Cc}/u.test(iss) || !/^[a-z]+:\/\/[^/]/i.test(iss) || !URL.canParse(iss)) return 'is no address';
  const { protocol, username, password } = new URL(iss);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(iss))) return 'is neither https nor local';
  if (username !== '' || password !== '' || iss.includes('@')) return 'has a name or a password in it';
  if (iss.includes('#') || iss.includes('?')) return 'is no FHIR base';
  return undefined;
}
