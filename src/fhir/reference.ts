import { isObject } from '../base/json.ts';
import { plainText } from './text.ts';

/** A reference told by what can be done with it. `display` is what the sender calls its target, or ''. */
export type Reference =
  /** Inside of the same resource: `contained[].id`; '' means the resource itself (`#`). */
  | { readonly kind: 'contained'; readonly id: string; readonly display: string }
  /** On the same server, whether it was sent relative or absolute. `version` when one was named, else ''. */
  | {
      readonly kind: 'local';
      readonly type: string;
      readonly id: string;
      readonly version: string;
      readonly display: string;
    }
  /** On another server. Never fetched: it is not ours to ask, and the token is not for it. */
  | { readonly kind: 'foreign'; readonly url: string; readonly display: string }
  /** An entry of the bundle that it came in (`urn:uuid:`, `urn:oid:`). */
  | { readonly kind: 'urn'; readonly urn: string; readonly display: string }
  /** Named by a business identifier alone. */
  | {
      readonly kind: 'identifier';
      readonly system: string;
      readonly value: string;
      readonly type: string;
      readonly display: string;
    }
  /** Named by words alone; `display` may be '' when there is nothing at all. */
  | { readonly kind: 'display'; readonly display: string };

// Some servers give ids that are longer, or of other letters, than FHIR allows. Dots alone would climb in a path.
// @see https://hl7.org/fhir/R4/references.html#literal
const LOCAL = /^([A-Z][A-Za-z]{1,60})\/(?!\.+(?:\/|$))([^/?#\\\s]{1,256})(?:\/_history\/([^/?#\\\s]{1,256}))?$/;

/**
 * What a Reference (or the bare text of one) points at. Never throws; what cannot be read is its words.
 *
 * `fhirBase` is the address of the server that sent it. Without it an absolute reference is foreign: to
 * follow one by mistake would be worse than not to.
 */
export function parseReference(value: unknown, fhirBase?: string): Reference {
  const display = isObject(value) ? plainText(value['display']) : '';
  const text = typeof value === 'string' ? value.trim() : isObject(value) ? plainText(value['reference'], 2000) : '';
  if (text.startsWith('#')) return { kind: 'contained', id: text.slice(1), display };
  if (/^urn:/i.test(text)) return { kind: 'urn', urn: text, display };
  if (text !== '') {
    const local = localOf(text, fhirBase);
    if (local) return { kind: 'local', ...local, display };
    if (/^https?:\/\//i.test(text)) return { kind: 'foreign', url: text, display };
  }
  return identifierOf(value, display) ?? { kind: 'display', display };
}

function localOf(text: string, fhirBase: string | undefined) {
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//');
  const found = LOCAL.exec((absolute ? withoutBase(text, fhirBase) : text.replace(/^\//, '')) ?? '');
  if (!found) return undefined;
  const [, type = '', id = '', version = ''] = found;
  return { type, id, version };
}

/** http or https, slash or none, letters of the host: servers are not consistent with themselves. */
function withoutBase(url: string, fhirBase: string | undefined): string | undefined {
  if (fhirBase === undefined) return undefined;
  const [at, base] = [parsed(url), parsed(`${fhirBase.replace(/\/+$/, '')}/`)];
  if (!at || !base || at.host !== base.host || !at.pathname.startsWith(base.pathname)) return undefined;
  // A server behind a gateway often believes that it speaks http. Never the other way round.
  if (at.protocol !== base.protocol && !(at.protocol === 'http:' && base.protocol === 'https:')) return undefined;
  return at.username || at.search || at.hash ? undefined : at.pathname.slice(base.pathname.length);
}

const parsed = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);

function identifierOf(value: unknown, display: string): Reference | undefined {
  const identifier = isObject(value) ? value['identifier'] : undefined;
  if (!isObject(identifier) || !isObject(value)) return undefined;
  const number = plainText(identifier['value']);
  if (number === '') return undefined;
  const system = plainText(identifier['system']);
  return { kind: 'identifier', system, value: number, type: plainText(value['type']), display };
}

/** The resource that travels inside of this one under that id. */
export function containedOf(resource: unknown, id: string): Record<string, unknown> | undefined {
  const list = isObject(resource) ? resource['contained'] : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.filter(isObject).find((one) => one['id'] === id || one['id'] === `#${id}`);
}
