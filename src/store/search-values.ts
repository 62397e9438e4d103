import { isObject, textOf } from '../base/json.ts';
import type { Resource } from '../fhir/resource.ts';
import { type ParameterType, searchParametersOf } from '../fhir/search-parameters.ts';

/** Takes one value of one parameter. A date has no system; a reference has its target where a token has its code. */
export type Take = (name: string, type: ParameterType, system: string, value: string) => void;

/** Hands on all that search can find a resource (in R4's shape) by. Whatever stands in it: shapes that are none are passed over. */
export function eachSearchValue(resource: Resource, take: Take): void {
  for (const { name, type, paths } of searchParametersOf(resource.resourceType)) {
    for (const path of paths) walk(resource, path, 0, name, type, take);
  }
}

function walk(
  value: unknown,
  path: readonly string[],
  depth: number,
  name: string,
  type: ParameterType,
  take: Take,
): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    // FHIR has no lists of lists, and what nests without end would use up the stack.
    for (const item of value) if (!Array.isArray(item)) walk(item, path, depth, name, type, take);
  } else if (depth < path.length) {
    if (isObject(value)) walk(value[path[depth]!], path, depth + 1, name, type, take);
  } else VALUES[type](value, name, take);
}

const VALUES: Readonly<Record<ParameterType, (value: unknown, name: string, take: Take) => void>> = {
  token(value, name, take) {
    if (typeof value === 'string' || typeof value === 'boolean') take(name, 'token', '', String(value));
    if (!isObject(value)) return;
    if (Array.isArray(value['coding'])) for (const coding of value['coding']) takeCoding(coding, name, take);
    else takeCoding(value, name, take);
  },
  date(value, name, take) {
    if (typeof value === 'string') take(name, 'date', '', value);
    else if (isObject(value)) {
      const [start, end] = [textOf(value['start']), textOf(value['end'])];
      if (start ?? end) take(name, 'date', '', `${start ?? ''}/${end ?? ''}`);
    }
  },
  reference(value, name, take) {
    const target = isObject(value) ? textOf(value['reference']) : undefined;
    if (target !== undefined) take(name, 'reference', '', target);
  },
};

function takeCoding(coding: unknown, name: string, take: Take): void {
  if (!isObject(coding)) return;
  const code = textOf(coding['code']);
  if (code !== undefined) take(name, 'token', textOf(coding['system']) ?? '', code);
}
