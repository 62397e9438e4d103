import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import type { Resource } from '../../src/fhir/resource.ts';
import type { Definitions, ParameterDefinition } from '../tools/search-table/definitions.ts';
import { CORRECTED, LEFT_OUT } from '../tools/search-table/exceptions.ts';
import { partsOf, valuesOf } from './expected-values.ts';

/** What one parameter finds in one resource, by HL7's expression evaluated by `fhirpath`. */
export type Expect = (resource: Resource) => readonly string[];

export interface Expected {
  readonly name: string;
  readonly valuesIn: Expect;
}

/** Something at the end of a path, with the type that the model gives it. */
export interface Found {
  readonly type: string;
  readonly data: unknown;
}

type Evaluate = (from: unknown, resource: Resource) => readonly Found[];

/** All parameters of a type that are taken out of a resource. A composite of the whole has no values but its components'. */
export function expectedOf({ parameters }: Definitions, resourceType: string): readonly Expected[] {
  const own = parameters.filter(
    ({ base, url }) =>
      [resourceType, 'Resource', 'DomainResource'].some((name) => base.includes(name)) && !(idOf(url) in LEFT_OUT),
  );
  const byUrl = new Map(own.map((parameter) => [parameter.url, parameter]));
  return own.flatMap((parameter) => {
    const valuesIn =
      parameter.type === 'composite' ? ofElements(byUrl, parameter, resourceType) : ofPaths(parameter, resourceType);
    return valuesIn ? [{ name: parameter.code, valuesIn }] : [];
  });
}

const idOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

function ofPaths(parameter: ParameterDefinition, resourceType: string): Expect {
  const evaluate = compiled(branchesOf(parameter.expression!, resourceType));
  return (resource) => evaluate(resource, resource).flatMap((found) => valuesOf(found, parameter.type));
}

function ofElements(
  byUrl: ReadonlyMap<string, ParameterDefinition>,
  parameter: ParameterDefinition,
  resourceType: string,
): Expect | undefined {
  const bases = branchesOf(parameter.expression!, resourceType)
    .split(' | ')
    .filter((path) => path !== resourceType);
  if (bases.length === 0) return undefined;
  const corrected = CORRECTED[idOf(parameter.url)];
  const elements = compiled(bases.join(' | '));
  const parts = parameter.component!.map(({ definition, expression }, i) => ({
    type: byUrl.get(definition)!.type,
    evaluate: compiled(corrected?.[i] ?? expression, bases[0]),
  }));
  return (resource) =>
    elements(resource, resource).flatMap(({ data }) => {
      const values = parts.map(({ type, evaluate }) =>
        evaluate(data, resource).flatMap((found) => partsOf(found, type)),
      );
      return values
        .reduce<string[][]>((before, each) => before.flatMap((one) => each.map((value) => [...one, value])), [[]])
        .map((each) => each.join(' & '));
    });
}

/** Of an expression for many types, the part for this one: `fhirpath` would find nothing by the others, at a price. */
function branchesOf(expression: string, resourceType: string): string {
  const branches = expression.split(/\s*\|\s*/);
  const own = branches.filter(
    (branch) =>
      branch.includes(`${resourceType}.`) ||
      branch === resourceType ||
      !/^\(?[A-Z]/.test(branch) ||
      branch.startsWith('Resource.'),
  );
  return own.join(' | ');
}

const compiledBefore = new Map<string, Evaluate>();

/**
 * Two turns of phrase are written otherwise, because a library that looks nothing up cannot know what HL7 means by them:
 * `x as T` of several is no error but takes those of the type, and `resolve() is T` asks what a reference says of its target.
 */
function compiled(expression: string, base?: string): Evaluate {
  const key = `${base ?? ''}:${expression}`;
  const known = compiledBefore.get(key);
  if (known) return known;
  const text = expression
    .replace(/\(([\w.]+) as (\w+)\)/g, '$1.ofType($2)')
    .replace(/\.as\((\w+)\)/g, '.ofType($1)')
    .replaceAll('DateTime', 'dateTime')
    .replace(/resolve\(\) is (\w+)/g, "typeReferredTo(%resource) = '$1'");
  const evaluate = fhirpath.compile(base === undefined ? text : { base, expression: text }, r4, OPTIONS);
  const found: Evaluate = (from, resource) => {
    const nodes = evaluate(from, { resource }) as unknown[];
    const types = fhirpath.types(nodes);
    return nodes.map((node, i) => ({
      type: types[i]!.replace(/^\w+\./, ''),
      data: (node as { data?: unknown } | null)?.data ?? node,
    }));
  };
  compiledBefore.set(key, found);
  return found;
}

const OPTIONS = {
  resolveInternalTypes: false,
  userInvocationTable: { typeReferredTo: { fn: typesReferredTo, arity: { 1: ['AnyAtRoot' as const] } } },
};

interface Reference {
  readonly reference?: string;
  readonly type?: string;
}

function typesReferredTo(references: readonly Reference[], [resource]: readonly Resource[]): readonly string[] {
  const contained = (resource?.['contained'] ?? []) as readonly Resource[];
  return references.flatMap(({ reference = '', type }) => {
    const inside = contained.find(({ id }) => reference === `#${id}`)?.resourceType;
    const [, said] = /([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(\/_history\/[A-Za-z0-9.-]{1,64})?$/.exec(reference) ?? [];
    const found = inside ?? said ?? type;
    return found === undefined ? [] : [found];
  });
}
