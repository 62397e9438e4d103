import { isLoopback } from '../base/loopback.ts';

/**
 * An address that a person, a code or a token may be sent to, in full; undefined for any other.
 *
 * It is https, or it and the FHIR base are both http on this very machine (the local hospitals).
 * Relative ones are resolved against the FHIR base.
 * @see https://hl7.org/fhir/smart-app-launch/conformance.html#using-well-known
 */
export function safeAddress(text: string, fhirBase: string): string | undefined {
  const url = parse(text, `${fhirBase}/`);
  if (!url || url.username || url.password) return undefined;
  if (url.protocol !== 'https:' && !(isLocal(url) && isLocal(parse(fhirBase)))) return undefined;
  url.hash = ''; // an endpoint has none (RFC 6749 3.1), and ours must not end up behind one
  return url.href;
}

/** oauth4webapi insists on https; only an address that passed `safeAddress` can be anything else. */
export const isPlainHttp = (address: string): boolean => address.startsWith('http:');

const isLocal = (url: URL | undefined) => url?.protocol === 'http:' && isLoopback(url.href);

function parse(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
