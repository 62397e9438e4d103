import { eachSearchValue } from '../../src/fhir/search/extract.ts';
import { parametersOf } from '../../src/fhir/search/parameters.ts';
import type { CompositePart } from '../../src/fhir/search/sink.ts';
import type { Resource } from '../../src/fhir/resource.ts';

/** What the app finds in a resource: the values of each parameter, written as `expected-values.ts` writes them. */
export function extractedFrom(resource: Resource): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, value: string): void => {
    const values = found.get(name) ?? new Set();
    found.set(name, values.add(value));
  };
  eachSearchValue(resource, {
    token: (name, system, code) => add(name, `token ${system}|${code}`),
    text: (name, text) => add(name, `text ${text}`),
    string: (name, text) => add(name, `string ${text}`),
    uri: (name, uri) => add(name, `uri ${uri}`),
    reference: (name, target) => add(name, `reference ${target}`),
    identifier: (name, system, value) => add(name, `identifier ${system}|${value}`),
    date: (name, text) => add(name, `date ${text}`),
    number: (name, low, high) => add(name, `number ${low} ${high}`),
    quantity: (name, low, high, system, code, unit) => add(name, `quantity ${low} ${high} ${system}|${code}|${unit}`),
    composite: (name, parts) => add(name, parts.map(written).join(' & ')),
  });
  for (const { name, anyOf } of parametersOf(resource.resourceType)) {
    for (const value of (anyOf ?? []).flatMap((other) => [...(found.get(other) ?? [])])) add(name, value);
  }
  return found;
}

function written(part: CompositePart): string {
  switch (part.type) {
    case 'token': return `token ${part.system}|${part.code}`;
    case 'number': return `number ${part.low} ${part.high}`;
    case 'quantity': return `quantity ${part.low} ${part.high} ${part.system}|${part.code}|${part.unit}`;
    default: return `${part.type} ${part.text}`;
  }
} // prettier-ignore
