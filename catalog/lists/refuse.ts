import { normalBase } from '../../src/catalog/ids.ts';
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

/** The base of an endpoint that an app may talk to, or why it may not. */
export function judgeEndpoint(endpoint: ListedEndpoint): { readonly base: string } | { readonly why: Why } {
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
  if (isOlder(endpoint, base)) return { why: 'older FHIR only' };
  return { base };
}

/** R4 is the first that this app reads. A list that gives no versions is believed, unless the address says otherwise. */
function isOlder({ fhirVersions }: ListedEndpoint, base: string): boolean {
  const numbers = fhirVersions.map((version) => Number.parseInt(version, 10)).filter((number) => !Number.isNaN(number));
  if (numbers.some((number) => number >= 4)) return false;
  return numbers.length > 0 || /\/(dstu-?[12]|stu-?3)(\/|$)/i.test(base);
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
