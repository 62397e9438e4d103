import { normalBase } from '../ids.ts';
import type { ListedEndpoint } from './item.ts';

/** Why something of a list is not in the catalogue, in the words of the report. */
export type Why =
  | 'no address'
  | 'space in the address'
  | 'no web address'
  | 'http only'
  | 'private network'
  | 'test or demo'
  | 'not in use'
  | 'not FHIR'
  | 'older FHIR only'
  | 'no name'
  | 'no server'
  | 'loop of parts';

const LENGTH = 500;

export type Judgement =
  | {
      readonly base: string;
      /** `3.0.2` where R4 is not among what it has; '' where it is, or the list does not say. */
      readonly fhirVersion: string;
    }
  | { readonly why: Why };

/** The base of an endpoint that an app may talk to, or why it may not. */
export function judgeEndpoint(endpoint: ListedEndpoint): Judgement {
  const address = endpoint.address.trim();
  if (address === '') return { why: 'no address' };
  if (/\s/.test(address)) return { why: 'space in the address' };
  const base = address.length > LENGTH ? undefined : normalBase(address);
  if (base === undefined) return { why: 'no web address' };
  if (!base.startsWith('https://')) return { why: 'http only' };
  const { hostname } = new URL(base);
  if (isPrivate(hostname)) return { why: 'private network' };
  if (endpoint.status === 'test' || isTestHost(hostname)) return { why: 'test or demo' };
  if (!['', 'active', 'unknown'].includes(endpoint.status)) return { why: 'not in use' };
  if (endpoint.connections.length > 0 && !endpoint.connections.includes('hl7-fhir-rest')) return { why: 'not FHIR' };
  const fhirVersion = otherVersion(endpoint, base);
  return fhirVersion === undefined ? { why: 'older FHIR only' } : { base, fhirVersion };
}

/**
 * The version to name; '' for R4, and undefined for what is older than STU3: lists have it beside the newer server of
 * the same place, where it would be the worse door of two. (By its address such a server can be entered and fetched.) A
 * list that gives no versions is believed to mean R4, unless the address says otherwise.
 */
function otherVersion({ fhirVersions }: ListedEndpoint, base: string): string | undefined {
  const versions = fhirVersions.flatMap((version) => /^\d{1,2}(\.\d{1,3}){0,2}/.exec(version)?.[0] ?? []);
  const numbers = versions.map((version) => Number.parseInt(version, 10));
  if (versions.length === 0) return /\/(dstu-?[12]|stu-?3)(\/|$)/i.test(base) ? undefined : '';
  if (numbers.includes(4)) return '';
  const newest = Math.max(...numbers);
  return newest < 3 ? undefined : versions[numbers.indexOf(newest)]!;
}

const isPrivate = (host: string) =>
  !host.includes('.') ||
  host.startsWith('[') ||
  /\.(local|localhost|internal|intranet|lan|corp|home)$/.test(host) ||
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host);

/** A label of the host, the registered name itself left out, that says it. */
const isTestHost = (host: string) =>
  host
    .split('.')
    .slice(0, -2)
    .some((label) => /(^|-)(test|demo|sandbox|uat|stage|staging|qa)\d*(-|$)/.test(label));

/**
 * Whether a name says that nobody is treated there. Careful: a "Allergy Testing Center" is a place, and leaving out a
 * place costs a person more than one odd row does.
 */
export const isTestName = (name: string): boolean =>
  /\bdemo\d*\b/i.test(name) ||
  /^(zz+|test\b|testing\b|sandbox\b\s*$)/i.test(name) ||
  /\b(test|sandbox)\d*$/i.test(name) ||
  /(\d|[a-z])Test\d*$/.test(name) ||
  /\btest\s+(account|client|clinic|customer|data|ehr|environment|facility|hospital|org|organi[sz]ation|patient|practice|provider|server|site|system|tenant)\b/i.test(
    name,
  );

export const isOutOfUse = (name: string): boolean =>
  /\(termed\)|\bdo not use\b|\bdeprecated\b|\binactive\b/i.test(name);
