import type { Resource } from '../../src/fhir/resource.ts';
import { eachSearchValue } from '../../src/fhir/search/extract.ts';
import { parametersOf } from '../../src/fhir/search/parameters.ts';

/** One value that a resource is found by. */
export type Value =
  | { readonly kind: 'token' | 'identifier'; readonly system: string; readonly code: string }
  | { readonly kind: 'text' | 'string' | 'uri' | 'reference' | 'date'; readonly text: string }
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'quantity';
      readonly low: number;
      readonly high: number;
      readonly system: string;
      readonly code: string;
      readonly unit: string;
    };

/** By parameter; of one that shares others' values, theirs. That these are what HL7's expressions lead to, the other half shows. */
export function valuesFound(resource: Resource): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  const add = (name: string, value: Value): void => {
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  };
  eachSearchValue(resource, {
    token: (name, system, code) => add(name, { kind: 'token', system, code }),
    text: (name, text) => add(name, { kind: 'text', text }),
    string: (name, text) => add(name, { kind: 'string', text }),
    uri: (name, text) => add(name, { kind: 'uri', text }),
    reference: (name, text) => add(name, { kind: 'reference', text }),
    identifier: (name, system, code) => add(name, { kind: 'identifier', system, code }),
    date: (name, text) => add(name, { kind: 'date', text }),
    number: (name, low, high) => add(name, { kind: 'number', low, high }),
    quantity: (name, low, high, system, code, unit) => add(name, { kind: 'quantity', low, high, system, code, unit }),
    composite() {},
  });
  for (const { name, anyOf } of parametersOf(resource.resourceType)) {
    for (const value of (anyOf ?? []).flatMap((other) => found.get(other) ?? [])) add(name, value);
  }
  return found;
}
