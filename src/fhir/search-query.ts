import { type Controls, formatControls, isControl, noControls, readControl } from './query/controls.ts';
import { splitAt, unescapeValue } from './query/escapes.ts';
import { endOf, isProblem, keyOf, readFilter, type SearchFilter } from './query/filters.ts';
import { named, type ProblemCode, type QueryProblem } from './query/problems.ts';

/** A FHIR search, read but not yet understood: which parameters exist is the answerer's to know. */
export interface SearchQuery extends Controls {
  /** Of the path and of `_type`; empty for all. */
  readonly types: readonly string[];
  /** `Patient/1/…`: what belongs to that resource. */
  readonly compartment: Compartment | undefined;
  /** All of them must hold. */
  readonly filters: readonly SearchFilter[];
  /** What is wrong with its form: nobody should answer it while there is any. */
  readonly problems: readonly QueryProblem[];
}

export interface Compartment {
  readonly type: string;
  readonly id: string;
}

/** 10,000 ids are a fifth of it. More is nobody's question. */
const LONGEST = 2_000_000;
const MOST_PARAMETERS = 2000;

/**
 * Reads `Observation?category=laboratory&date=ge2020&_sort=-date&_count=50`, or what a form sends to
 * `Observation/_search`. Never throws, and takes time by the length of the text alone.
 *
 * Only the form is read: unknown names come through, for whoever answers must be able to say they were ignored.
 *
 * @see https://hl7.org/fhir/R4/search.html
 */
export function parseSearch(text: string): SearchQuery {
  const [path, query] = cutAt(text, '?');
  const place = readPath(path);
  const problems: QueryProblem[] = place ? [] : [problemOf('bad-path', '', 'The path is not that of a search.')];
  const controls = noControls();
  const types: string[] = place?.type === undefined ? [] : [place.type];
  const filters: SearchFilter[] = [];
  for (const [key, value] of pairsOf(query, problems)) {
    if (value === '') continue; // "name=" is as if it were not there
    const taken = readControl(controls, key, value);
    if (taken === false) problems.push(problemOf('bad-value', key, `The value of ${named(key)} is not one of it.`));
    if (taken !== undefined) continue;
    if (key === '_type' && place?.type === undefined) types.push(...readTypes(value, problems));
    else if (key !== '_format' && key !== '_pretty') addFilter(key, value, filters, problems);
  }
  return { types, compartment: place?.compartment, filters, ...controls, problems };
}

/** The query as text: what `parseSearch` reads back as the same. */
export function formatSearch(query: SearchQuery): string {
  const { types, compartment, filters } = query;
  const pairs = filters.map((filter): [string, string] => [keyOf(filter), endOf(filter).values.join(',')]);
  if (types.length > 1) pairs.unshift(['_type', types.join(',')]);
  const text = String(new URLSearchParams([...pairs, ...formatControls(query)]));
  const type = types.length === 1 ? types[0]! : '';
  const path = compartment ? `${compartment.type}/${compartment.id}/${type || '*'}` : type;
  return path + (text ? `?${text}` : '');
}

function pairsOf(query: string, problems: QueryProblem[]): Iterable<[string, string]> {
  if (query.length > LONGEST) problems.push(problemOf('too-much', '', `A search of more than ${LONGEST} characters.`));
  else if (query.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS)
    problems.push(problemOf('too-much', '', `A search of more than ${MOST_PARAMETERS} parameters.`));
  else return new URLSearchParams(query);
  return [];
}

const TYPE = /^[A-Z][A-Za-z]{1,60}$/;

function readPath(path: string): { readonly type: string | undefined; readonly compartment?: Compartment } | undefined {
  if (path.length > 1000) return undefined;
  const parts = path
    .replace(/^\//, '')
    .replace(/\/?_search$/, '')
    .split('/');
  const [first = '', id = '', last = ''] = parts;
  if (parts.length === 1) return first === '' || TYPE.test(first) ? { type: first || undefined } : undefined;
  const isCompartment = parts.length === 3 && TYPE.test(first) && /^[^?#\s]{1,256}$/.test(id);
  if (!isCompartment || !(last === '*' || TYPE.test(last))) return undefined;
  return { type: last === '*' ? undefined : last, compartment: { type: first, id } };
}

function readTypes(value: string, problems: QueryProblem[]): readonly string[] {
  const types = (splitAt(value, ',', 1000) ?? [''])
    .map(unescapeValue)
    .filter((type, i, all) => all.indexOf(type) === i);
  if (types.every((type) => TYPE.test(type))) return types;
  problems.push(problemOf('bad-value', '_type', '_type is a list of types.'));
  return [];
}

function addFilter(key: string, value: string, filters: SearchFilter[], problems: QueryProblem[]): void {
  const [name] = cutAt(key, ':');
  if (isControl(name)) {
    problems.push(problemOf('not-supported', key, `${name} has no such modifier.`));
    return;
  }
  const read = readFilter(key, value);
  if (isProblem(read)) problems.push(read);
  else if (endOf(read).values.length > 0) filters.push(read); // "name=," says as little as "name="
}

const problemOf = (code: ProblemCode, parameter: string, detail: string): QueryProblem => ({
  code,
  parameter: named(parameter),
  detail,
});

function cutAt(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
