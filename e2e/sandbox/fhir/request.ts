import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './outcome.ts';

/** A request below the FHIR base, taken apart. */
export interface FhirRequest {
  /** As the client wrote it, with its switches. */
  readonly base: string;
  /** Path and query below the base, as sent, without the slash between. */
  readonly target: string;
  /** First part of the path: a type, or ''. */
  readonly type: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** A first page, not a read and not the continuation of a search. */
  readonly isSearch: boolean;
  readonly accept: string;
  /** Unknown parameters are to be refused. */
  readonly strict: boolean;
  readonly ifNoneMatch: string | undefined;
}

/** The parameter of a `next` link; what is in it is nobody's business. */
export const NEXT = '_page';

/** Reads `target` below `base`; the query is kept as sent beside its parsed form. */
export function requestOf(base: string, target: string, headers: IncomingHttpHeaders): FhirRequest {
  const [path = ''] = target.split('?', 1);
  const parts = path.split('/').filter(Boolean).map(decoded);
  const query = new URLSearchParams(target.slice(path.length));
  return {
    base,
    target,
    type: parts[0] ?? '',
    path: parts,
    query,
    isSearch: parts.length === 1 && !query.has(NEXT),
    accept: headers.accept ?? '',
    strict: [headers['prefer']].flat().some((one) => one?.includes('handling=strict')),
    ifNoneMatch: headers['if-none-match'],
  };
}

/** A part of an address without its percent signs; refuses what is not well formed. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'value', 'The address is not well formed.');
  }
}
