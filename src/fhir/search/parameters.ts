import { r4Name } from '../older/types.ts';
import { isSearchable, linesOf, searchableTypes } from './blocks.ts';

/** How a parameter's value is written and compared. @see https://hl7.org/fhir/R4/search.html#ptypes */
export type ParameterType = 'token' | 'date' | 'reference' | 'string' | 'quantity' | 'number' | 'uri' | 'composite';

/** What can be asked of resources of one type, as R4 defines it. */
export interface SearchParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** The types a reference may point to; undefined where any. */
  readonly targets?: readonly string[];
  /** The parts of a composite, in the order they are asked for. */
  readonly components?: readonly { readonly name: string; readonly type: ParameterType }[];
  /** A composite of an element that there may be several of: its values come through `sink.composite`. Else it holds where all its components hold. */
  readonly perElement?: boolean;
  /** It has no values of its own: it finds what any of these parameters finds (`combo-code`: `code` or `component-code`). */
  readonly anyOf?: readonly string[];
}

const known = new Map<string, ReadonlyMap<string, SearchParameter>>();

/** All parameters of a type, whichever version's name it has; only what every resource has for a type that is none of R4. */
export function parametersOf(type: string): readonly SearchParameter[] {
  return [...byNameOf(type).values()];
}

export function parameterOf(type: string, name: string): SearchParameter | undefined {
  return byNameOf(type).get(name);
}

/** The types, by R4's names, that have a parameter of this name. */
export function typesWith(name: string): readonly string[] {
  return searchableTypes.filter((type) => parameterOf(type, name) !== undefined);
}

function byNameOf(type: string): ReadonlyMap<string, SearchParameter> {
  const key = r4Name(type);
  let found = known.get(key);
  if (!found) {
    found = readLines(linesOf(key));
    // Of names that queries and servers make up there is no end.
    if (isSearchable(key)) known.set(key, found);
  }
  return found;
}

function readLines(lines: readonly string[]): ReadonlyMap<string, SearchParameter> {
  const types = new Map(lines.map((line) => [nameIn(line), typeIn(line)]));
  return new Map(lines.map((line) => [nameIn(line), readLine(line, types)]));
}

function readLine(line: string, types: ReadonlyMap<string, ParameterType>): SearchParameter {
  const [, kind = '', first = ''] = line.split(' ');
  const names = kind.includes('>') ? kind.slice(kind.indexOf('>') + 1).split(',') : undefined;
  const type = typeIn(line);
  return {
    name: nameIn(line),
    type,
    ...(names && type === 'reference' ? { targets: names } : {}),
    ...(names && type === 'composite' ? { components: names.map((name) => ({ name, type: types.get(name)! })) } : {}),
    ...(first.startsWith('@') ? { perElement: true } : {}),
    ...(first.startsWith('=') ? { anyOf: first.slice(1).split(',') } : {}),
  };
}

const nameIn = (line: string): string => line.slice(0, line.indexOf(' '));

const typeIn = (line: string): ParameterType => /^\S+ (\w+)/.exec(line)![1] as ParameterType;
