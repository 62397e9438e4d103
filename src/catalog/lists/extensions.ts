import { isObject, listOf, textOf, type JsonObject } from '../../base/json.ts';

/** The extensions of `parent` whose address ends in `name`: the part before it changed with each ballot. */
export const extensionsOf = (parent: JsonObject, name: string): readonly JsonObject[] =>
  listOf(parent['extension'])
    .filter(isObject)
    .filter(({ url }) => textOf(url)?.split('/').at(-1) === name);

/** All that extensions of one of these names hold. */
export const valuesOf = (parent: JsonObject, ...names: readonly string[]): readonly unknown[] =>
  names.flatMap((name) => extensionsOf(parent, name).map(valueOf));

export const textIn = (parent: JsonObject, ...names: readonly string[]): string =>
  valuesOf(parent, ...names)
    .map(textOf)
    .find((text) => text !== undefined) ?? '';

function valueOf(extension: JsonObject): unknown {
  const key = Object.keys(extension).find((name) => name.startsWith('value'));
  return key === undefined ? undefined : extension[key];
}

/** The codes of a Coding, a CodeableConcept, or a list of either: lists mix them up, and R5 changed them. */
export function codesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(codesOf);
  if (!isObject(value)) return [];
  return [...(textOf(value['code']) === undefined ? [] : [textOf(value['code'])!]), ...codesOf(value['coding'])];
}
