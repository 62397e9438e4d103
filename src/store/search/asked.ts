import { isSearchable, searchableTypes } from '../../fhir/search/blocks.ts';
import { parameterOf, type SearchParameter } from '../../fhir/search/parameters.ts';
import type { RecordIndex } from '../record-index.ts';

/** The types that a condition is about: those of the query, or of a link of its chain; all when there is none. */
export interface Asked {
  readonly names: readonly string[];
  /** By number of type: 1 where it is one of them. */
  readonly numbers: Uint8Array;
  readonly isAll: boolean;
}

export function askedTypes({ types }: RecordIndex, names: readonly string[]): Asked {
  const isAll = names.length === 0;
  const numbers = new Uint8Array(types.texts.length).fill(isAll ? 1 : 0);
  for (const name of names) {
    const number = types.find(name);
    if (number !== undefined) numbers[number] = 1;
  }
  return { names: isAll ? [...new Set([...types.texts, ...searchableTypes])] : names, numbers, isAll };
}

/** What a name means for some of the types that were asked for. */
export interface Meaning {
  readonly parameter: SearchParameter;
  /** The types it has this meaning for. */
  readonly asked: Asked;
}

/** One name may be a token here and a reference there; a type that has no such parameter is in none of the meanings. */
export function meaningsOf(index: RecordIndex, asked: Asked, name: string): readonly Meaning[] {
  const groups = new Map<string, { parameter: SearchParameter; names: string[] }>();
  for (const type of asked.names) {
    const parameter = parameterOf(type, name);
    if (!parameter) continue;
    const { type: kind, perElement, anyOf, components } = parameter;
    const key = JSON.stringify([kind, perElement, anyOf, components]);
    const group = groups.get(key) ?? { parameter, names: [] };
    groups.set(key, { parameter: withTargets(group.parameter, parameter), names: [...group.names, type] });
  }
  return [...groups.values()].map(({ parameter, names }) => ({ parameter, asked: askedTypes(index, names) }));
}

function withTargets(one: SearchParameter, other: SearchParameter): SearchParameter {
  if (!one.targets || !other.targets || one === other) return one.targets ? other : one;
  return { ...one, targets: [...new Set([...one.targets, ...other.targets])] };
}

/** Whether R4 has such a type, by this or another version's name, or the record has. */
export const isKnownType = ({ types }: RecordIndex, name: string): boolean =>
  isSearchable(name) || types.find(name) !== undefined;
