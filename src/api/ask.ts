import type { FhirRequest } from '../base/fhir-message.ts';
import { fromUtf8 } from '../base/bytes.ts';
import { quoted, refusal } from './outcome.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** A request of FHIR's HTTP interface, its form understood. */
export interface Ask {
  readonly method: Method;
  /** Parts of the path below the base, decoded. */
  readonly path: readonly string[];
  /** Behind the `?`, and for a POST to `_search` what its form says. */
  readonly query: string;
  /** The same, read. */
  readonly params: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly prefer: Preference;
}

/** @see https://hl7.org/fhir/R4/http.html#ops */
export interface Preference {
  readonly returns: 'minimal' | 'representation' | 'OperationOutcome';
  /** What is not understood is refused, and not left out. */
  readonly isStrict: boolean;
  readonly isAsync: boolean;
}

// 10,000 ids of a search are 400 kB. Longer is nobody's question.
const LONGEST_QUERY = 1_000_000;
export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** Throws FhirRefusal for what is no such request. */
export function readAsk({ method, path, headers, body }: FhirRequest): Ask {
  const known = METHODS.find((one) => one === method);
  if (!known) throw refusal(405, 'not-supported', `${quoted(method)} is no method of this server.`);
  const [address = '', ...rest] = path.split('#', 1)[0]!.split('?');
  const own = rest.join('?');
  const parts = partsOf(address);
  const isForm = known === 'POST' && parts.at(-1) === '_search';
  if (own.length + (isForm ? (body?.length ?? 0) : 0) > LONGEST_QUERY) {
    throw refusal(isForm ? 413 : 414, 'too-long', `A query may have ${LONGEST_QUERY} characters.`);
  }
  const query = [own, isForm ? formOf(headers, body) : ''].filter((text) => text !== '').join('&');
  return {
    method: known,
    path: parts,
    query,
    params: new URLSearchParams(query),
    headers,
    body: isForm ? undefined : body,
    prefer: preferenceOf(headers['prefer'] ?? ''),
  };
}

function partsOf(address: string): readonly string[] {
  if (address.length > 2000) throw refusal(414, 'too-long', 'The path is longer than any address here.');
  try {
    return address
      .replace(/^\/|\/$/g, '')
      .split('/')
      .filter((part, _i, all) => all.length > 1 || part !== '')
      .map(decodeURIComponent);
  } catch {
    throw refusal(400, 'invalid', 'The path is not encoded as an address has to be.', 'http.path');
  }
}

function formOf(headers: Ask['headers'], body: Uint8Array | undefined): string {
  if (!body || body.length === 0) return '';
  const type = headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw refusal(
      415,
      'not-supported',
      'A search by POST is a form: application/x-www-form-urlencoded.',
      'http.Content-Type',
    );
  }
  return fromUtf8(body);
}

function preferenceOf(header: string): Preference {
  const said = header.toLowerCase();
  const returns = /return\s*=\s*"?(minimal|representation|operationoutcome)/.exec(said)?.[1];
  return {
    returns: returns === 'operationoutcome' ? 'OperationOutcome' : ((returns ?? 'representation') as 'minimal'),
    isStrict: /handling\s*=\s*"?strict/.test(said),
    isAsync: /\brespond-async\b/.test(said),
  };
}

/**
 * Whether the answer may be JSON; `_format` speaks before `Accept`.
 *
 * @see https://hl7.org/fhir/R4/http.html#mime-type
 */
export function acceptsJson({ params, headers }: Pick<Ask, 'params' | 'headers'>): boolean {
  const format = params.get('_format');
  const wanted = format !== null && format !== '' ? format : (headers['accept'] ?? '*/*');
  // A plus that was not encoded has become a space.
  const kinds = wanted.toLowerCase().replaceAll(' json', '+json').split(',');
  return kinds.some((kind) => {
    const [type = '', ...parameters] = kind.split(';').map((part) => part.trim());
    if (parameters.some((one) => /^q\s*=\s*0(\.0*)?$/.test(one))) return false;
    const version = parameters.find((one) => one.startsWith('fhirversion='))?.slice('fhirversion='.length);
    if (version !== undefined && !/^"?4\.0/.test(version)) return false;
    return (
      type === '' ||
      /^(\*\/\*|application\/(\*|(fhir\+)?json|ndjson|fhir\+ndjson|json\+fhir)|text\/(\*|json)|json)$/.test(type)
    );
  });
}
