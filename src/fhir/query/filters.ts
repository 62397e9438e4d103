import { splitAt } from './escapes.ts';
import { named, type QueryProblem } from './problems.ts';

/** One condition of a search: all of a query's must hold. */
export type SearchFilter = ValueFilter | ChainFilter | HasFilter;

export interface ValueFilter {
  readonly kind: 'values';
  readonly name: string;
  /** After the colon: `not`, `missing`, a type, …. */
  readonly modifier: string | undefined;
  /** Any one may hold. Still escaped, for what separates parts is the parameter's type to know. */
  readonly values: readonly string[];
}

/** `subject:Patient.name=…`: what a reference points at must match. */
export interface ChainFilter {
  readonly kind: 'chain';
  readonly name: string;
  readonly type: string | undefined;
  readonly next: SearchFilter;
}

/** `_has:Observation:patient:code=…`: something of that type which matches points here. */
export interface HasFilter {
  readonly kind: 'has';
  readonly type: string;
  readonly name: string;
  readonly next: SearchFilter;
}

/** The same that a filter is written with before the `=`. */
export function keyOf(filter: SearchFilter): string {
  if (filter.kind === 'has') return `_has:${filter.type}:${filter.name}:${keyOf(filter.next)}`;
  if (filter.kind === 'chain') return `${nameWith(filter.name, filter.type)}.${keyOf(filter.next)}`;
  return nameWith(filter.name, filter.modifier);
}

/** What stands at the end of its chain. */
export const endOf = (filter: SearchFilter): ValueFilter => (filter.kind === 'values' ? filter : endOf(filter.next));

const nameWith = (name: string, modifier: string | undefined): string =>
  modifier === undefined ? name : `${name}:${modifier}`;

/** More links than any question that makes sense: each is a search of its own. */
const DEEPEST = 5;
const MOST_VALUES = 20_000;

const TYPE = /^[A-Z][A-Za-z]{1,60}$/;
const NAME = /^[^:.\s]{1,100}$/;

/** Reads one parameter; what no parameter can look like comes back as a problem. */
export function readFilter(key: string, value: string): SearchFilter | QueryProblem {
  const values = splitAt(value, ',', MOST_VALUES);
  if (!values) return problem('too-much', key, `More than ${MOST_VALUES} values for one parameter.`);
  const filter = readKey(
    key,
    values.filter((text) => text !== ''),
    0,
  );
  return typeof filter === 'string' ? problem('bad-parameter', key, filter) : filter;
}

const problem = (code: QueryProblem['code'], key: string, detail: string): QueryProblem => ({
  code,
  parameter: named(key),
  detail,
});

export const isProblem = (one: SearchFilter | QueryProblem): one is QueryProblem => 'detail' in one;

/** A sentence where it cannot be read. */
function readKey(key: string, values: readonly string[], depth: number): SearchFilter | string {
  if (depth > DEEPEST) return `A chain of more than ${DEEPEST} links.`;
  if (key.startsWith('_has:')) return readHas(key, values, depth);
  const dot = key.indexOf('.');
  if (dot >= 0) return readChain(key, dot, values, depth);
  const [name, modifier] = cut(key, ':');
  if (!NAME.test(name)) return 'A parameter without a name.';
  if (modifier === '' || modifier?.includes(':')) return 'One modifier may stand behind one colon.';
  return { kind: 'values', name, modifier, values };
}

function readChain(key: string, dot: number, values: readonly string[], depth: number): SearchFilter | string {
  const [name, type] = cut(key.slice(0, dot), ':');
  if (!NAME.test(name)) return 'A chain begins with the name of a reference.';
  if (type !== undefined && !TYPE.test(type)) return 'What stands behind the colon of a chain is a type.';
  const next = readKey(key.slice(dot + 1), values, depth + 1);
  return typeof next === 'string' ? next : { kind: 'chain', name, type, next };
}

function readHas(key: string, values: readonly string[], depth: number): SearchFilter | string {
  const [type, rest = ''] = cut(key.slice('_has:'.length), ':');
  const [name, last] = cut(rest, ':');
  if (!TYPE.test(type) || !NAME.test(name) || last === undefined) {
    return '_has names a type, its reference and a parameter: _has:Observation:patient:code.';
  }
  const next = readKey(last, values, depth + 1);
  return typeof next === 'string' ? next : { kind: 'has', type, name, next };
}

function cut(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
