/** A FHIR search, read but not yet understood: which parameters exist is the answerer's to know. */
export interface SearchQuery {
  /** Of the path and of `_type`; empty for all. */
  readonly types: readonly string[];
  /** All of them must hold. */
  readonly filters: readonly SearchFilter[];
  readonly sort: readonly SortKey[];
  /** `_count`; undefined when the query leaves it open. */
  readonly count: number | undefined;
  /** `_summary` as written. */
  readonly summary: string | undefined;
}

export interface SearchFilter {
  readonly name: string;
  /** After the colon: `not`, `missing`, …. */
  readonly modifier: string | undefined;
  /** Any one may hold. Still escaped: read each with `readToken` or `readPrefixed`, by the parameter's type. */
  readonly values: readonly string[];
}

export interface SortKey {
  readonly name: string;
  readonly descending: boolean;
}

/** `system|code`. A system of undefined: any; of '': the value must have none. A code of '': any of the system. */
export interface TokenValue {
  readonly system: string | undefined;
  readonly code: string;
}

const PREFIXES = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;
export type Prefix = (typeof PREFIXES)[number];

export interface PrefixedValue {
  readonly prefix: Prefix;
  readonly text: string;
}

const PATH = /^\/?([A-Z][A-Za-z]*)?$/;

/**
 * Reads `Observation?category=laboratory&date=ge2020&_sort=-date&_count=50`; undefined for a path that is no type.
 *
 * Only the form is read: unknown names come through, for whoever answers must be able to say they were ignored.
 *
 * @see https://hl7.org/fhir/R4/search.html
 */
export function parseSearch(text: string): SearchQuery | undefined {
  const cut = text.indexOf('?');
  const path = PATH.exec(cut < 0 ? text : text.slice(0, cut));
  if (!path) return undefined;

  const pathTypes = path[1] === undefined ? [] : [path[1]];
  let types: readonly string[] = pathTypes;
  const filters: SearchFilter[] = [];
  let sort: readonly SortKey[] = [];
  let count: number | undefined;
  let summary: string | undefined;

  for (const [key, value] of new URLSearchParams(cut < 0 ? '' : text.slice(cut + 1))) {
    if (value === '') continue; // "name=" is as if it were not there
    if (key === '_type' && pathTypes.length === 0) types = [...types, ...splitAt(value, ',').map(unescape)];
    else if (key === '_sort') sort = splitAt(value, ',').map(readSortKey);
    else if (key === '_count' && /^\d+$/.test(value)) count = Math.min(Number(value), Number.MAX_SAFE_INTEGER);
    else if (key === '_summary') summary = value;
    else filters.push(readFilter(key, value));
  }
  return { types, filters, sort, count, summary };
}

/** The query as text: what `parseSearch` reads back as the same. */
export function formatSearch({ types, filters, sort, count, summary }: SearchQuery): string {
  const pairs: [string, string][] = filters.map(({ name, modifier, values }) => [
    nameWith(name, modifier),
    values.join(','),
  ]);
  if (types.length > 1) pairs.unshift(['_type', types.join(',')]);
  if (sort.length > 0) pairs.push(['_sort', sort.map((key) => (key.descending ? '-' : '') + key.name).join(',')]);
  if (count !== undefined) pairs.push(['_count', String(count)]);
  if (summary !== undefined) pairs.push(['_summary', summary]);
  const query = String(new URLSearchParams(pairs));
  return (types.length === 1 ? types[0] : '') + (query ? `?${query}` : '');
}

/** `code`, `system|code`, `|code` or `system|`. */
export function readToken(value: string): TokenValue {
  const [first = '', ...rest] = splitAt(value, '|');
  if (rest.length === 0) return { system: undefined, code: unescape(first) };
  return { system: unescape(first), code: unescape(rest.join('|')) };
}

/** `ge2020-01` and its like; without a prefix it is `eq`. */
export function readPrefixed(value: string): PrefixedValue {
  const prefix = PREFIXES.find((known) => value.startsWith(known));
  return prefix ? { prefix, text: unescape(value.slice(2)) } : { prefix: 'eq', text: unescape(value) };
}

/** A filter of this name as it appears in a query, for naming it to whoever asked. */
export const nameWith = (name: string, modifier: string | undefined): string =>
  modifier === undefined ? name : `${name}:${modifier}`;

/** Makes text safe as part of a value. @see https://hl7.org/fhir/R4/search.html#escaping */
export const escapeValue = (text: string): string => text.replace(/[\\$,|]/g, '\\$&');

const unescape = (text: string): string => text.replace(/\\([\\$,|])/g, '$1');

function readFilter(key: string, value: string): SearchFilter {
  const colon = key.indexOf(':');
  return {
    name: colon < 0 ? key : key.slice(0, colon),
    modifier: colon < 0 ? undefined : key.slice(colon + 1),
    values: splitAt(value, ','),
  };
}

function readSortKey(text: string): SortKey {
  const descending = text.startsWith('-');
  return { name: descending ? text.slice(1) : text, descending };
}

/** Cuts at each separator that no backslash stands before. */
function splitAt(text: string, separator: ',' | '|'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
