import type { Resource } from '../../src/fhir/resource.ts';
import type { Definitions } from '../tools/search-table/definitions.ts';
import { expectedOf, type Expected } from './expected.ts';
import { extractedFrom } from './extracted.ts';

export interface Compared {
  /** Pairs of a resource and a parameter that were looked at, and those of them that had any value. */
  readonly looked: number;
  readonly withValues: number;
  /** `Observation?code`, and what either of the two has alone. */
  readonly differences: readonly string[];
  /** Parameters, as `Observation?code`, that had a value in some resource. */
  readonly parameters: ReadonlySet<string>;
}

/** Every parameter of every resource: what the app extracts against what HL7's expression, evaluated by `fhirpath`, leads to. */
export function compareExtraction(definitions: Definitions, resources: Iterable<Resource>): Compared {
  const expected = new Map<string, readonly Expected[]>();
  const differences = new Set<string>();
  const parameters = new Set<string>();
  let [looked, withValues] = [0, 0];
  for (const resource of resources) {
    const { resourceType } = resource;
    if (!expected.has(resourceType)) expected.set(resourceType, expectedOf(definitions, resourceType));
    const extracted = extractedFrom(resource);
    const own = expected.get(resourceType)!;
    const stray = [...extracted.keys()].filter((name) => !own.some((one) => one.name === name));
    for (const name of stray) differences.add(`${resourceType}?${name} is none of HL7's`);
    for (const { name, valuesIn } of own) {
      const [should, does] = [new Set(valuesIn(resource)), extracted.get(name) ?? new Set<string>()];
      looked++;
      if (should.size > 0) {
        withValues++;
        parameters.add(`${resourceType}?${name}`);
      }
      for (const value of should) if (!does.has(value)) differences.add(`${resourceType}?${name} lacks ${value}`);
      for (const value of does) if (!should.has(value)) differences.add(`${resourceType}?${name} has also ${value}`);
    }
  }
  return { looked, withValues, differences: [...differences], parameters };
}
