import type { Definitions, ParameterDefinition } from './definitions.ts';
import { CORRECTED, LEFT_OUT, SEARCHABLE, UNSEARCHABLE } from './exceptions.ts';
import { parseExpression } from './expression.ts';
import { type Place, placesOf } from './paths.ts';
import { sharedBy } from './shared.ts';

/** One parameter of one type. */
export interface Entry {
  readonly code: string;
  readonly type: string;
  /** What stands behind the type: the names of a reference's targets or of a composite's components. */
  readonly of: readonly string[];
  /** Where its values are, each `path:type`; of a composite `@element` and the places of each part from there. */
  readonly places: readonly string[];
}

interface Context {
  readonly definitions: Definitions;
  readonly byUrl: ReadonlyMap<string, ParameterDefinition>;
  readonly resourceType: string;
}

/**
 * The table as the app has it: a block for each type, a line for each parameter. What all types have is under `Resource`.
 *
 *     code token code:CodeableConcept
 *     combo-code token =code,component-code
 *     patient reference>Patient subject(Patient):Reference
 *     code-value-quantity composite>code,value-quantity
 *     component-code-value-quantity composite>component-code,component-value-quantity @component code:CodeableConcept valueQuantity:Quantity
 */
export function tableOf(definitions: Definitions): string {
  const byUrl = new Map(definitions.parameters.map((parameter) => [parameter.url, parameter]));
  const blocks = ['Resource', ...definitions.resourceTypes].map((resourceType) => {
    const entries = parametersByName(definitions)
      .filter((parameter) => parameter.base.some((base) => blockOf(base) === resourceType) && !leftOut(parameter))
      .map((parameter) => entryOf({ definitions, byUrl, resourceType }, parameter));
    return [resourceType, ...entries.map((entry) => lineOf(entry, entries))].join('\n');
  });
  return blocks.join('\n\n');
}

const parametersByName = ({ parameters }: Definitions): readonly ParameterDefinition[] =>
  parameters.toSorted((a, b) => (a.code < b.code ? -1 : 1));

const blockOf = (base: string): string => (base === 'DomainResource' ? 'Resource' : base);

const leftOut = ({ url }: ParameterDefinition): boolean => idOf(url) in LEFT_OUT;

const idOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

function lineOf(entry: Entry, all: readonly Entry[]): string {
  const { code, type, of } = entry;
  const start = `${code} ${type}${of.length > 0 ? `>${of.join(',')}` : ''}`;
  const shared = sharedBy(entry, all);
  if (shared.length > 0) return `${start} =${shared.join(',')}`;
  // Of the whole resource, a composite holds where all its components hold: their names say it all.
  if (type === 'composite' && entry.places.every((place) => place.startsWith('@ '))) return start;
  if (entry.places.some((place) => place.startsWith('@ '))) throw new Error(`${code} is of the whole and of elements`);
  return [start, ...entry.places].join(' ');
}

function entryOf(context: Context, parameter: ParameterDefinition): Entry {
  const { code, type, expression } = parameter;
  try {
    if (expression === undefined) throw new Error('has no expression');
    if (type === 'composite') return compositeOf(context, parameter, expression);
    const places = searchable(type, placesAt(context, root(context), expression), expression);
    return { code, type, of: targetsOf(context, parameter, places), places: places.map(written) };
  } catch (error) {
    throw new Error(`${context.resourceType}?${code}`, { cause: error });
  }
}

const root = ({ resourceType }: Context): Place => ({ path: '', type: resourceType, targets: undefined });

const placesAt = ({ definitions, resourceType }: Context, at: Place, expression: string): readonly Place[] =>
  placesOf(definitions, parseExpression(expression), { resourceType, at });

const written = ({ path, type }: Place): string => `${path}:${type}`;

function searchable(parameterType: string, places: readonly Place[], expression: string): readonly Place[] {
  const found = places.filter(({ type }) => {
    if (SEARCHABLE[parameterType]?.includes(type)) return true;
    if (`${parameterType} ${type}` in UNSEARCHABLE) return false;
    throw new Error(`nobody knows how to search a ${type} as ${parameterType}`);
  });
  if (found.length === 0) throw new Error(`leads nowhere: ${expression}`);
  return found;
}

/** What the definition says narrowed down by what the elements may point to; nothing where that is any type. */
function targetsOf(
  { definitions }: Context,
  { type, target }: ParameterDefinition,
  places: readonly Place[],
): readonly string[] {
  if (type !== 'reference') return [];
  const all = definitions.resourceTypes;
  // Where any is meant, the definition lists (nearly) all types by name.
  const said = target === undefined || target.length > all.length / 2 ? all : target;
  const allowed = new Set(places.flatMap((place) => place.targets ?? all));
  const both = said.filter((name) => allowed.has(name)).toSorted();
  if (both.length === 0) throw new Error('refers to nothing');
  return both.length === all.length ? [] : both;
}

/** Of an element that there may be several of: the parts must be of the same one, and are found from there. */
function compositeOf(context: Context, { url, code, type, component }: ParameterDefinition, expression: string): Entry {
  if (component === undefined) throw new Error('has no components');
  const corrected = CORRECTED[idOf(url)];
  const parts = component.map(({ definition, expression: own }, i) => ({
    expression: corrected?.[i] ?? own,
    of: componentOf(context, definition),
  }));
  const places = placesAt(context, root(context), expression).map((base) => {
    const found = parts.map((part) => partAt(context, { ...base, path: '' }, part));
    return [`@${base.path}`, ...found].join(' ');
  });
  return { code, type, of: parts.map((part) => part.of.code), places };
}

function partAt(context: Context, at: Place, part: { expression: string; of: ParameterDefinition }): string {
  const expression = part.expression.replace('as(DateTime)', 'as(dateTime)'); // no type has that name
  return searchable(part.of.type, placesAt(context, at, expression), expression)
    .map(written)
    .join(',');
}

function componentOf({ byUrl, resourceType }: Context, url: string): ParameterDefinition {
  const found = byUrl.get(url);
  if (!found?.base.includes(resourceType)) throw new Error(`has a component that is not there: ${url}`);
  return found;
}
