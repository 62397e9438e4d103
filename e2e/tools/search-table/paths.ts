import type { Definitions, ElementDefinition } from './definitions.ts';
import type { Expression } from './expression.ts';

/** Where an expression leads: the steps of the table's own notation, and what is found there. */
export interface Place {
  /** `component.valueQuantity`, `telecom(system=phone)`, `subject(Patient)`, `entry(0).resource`; '' for where it begins. */
  readonly path: string;
  /** The FHIR type there; the element's own path where the type has no name (a BackboneElement). */
  readonly type: string;
  /** Types that a reference there may point to; undefined where any. */
  readonly targets: readonly string[] | undefined;
}

/** From which resource type, and from which of its elements, an expression is to be followed. */
export interface Start {
  readonly resourceType: string;
  readonly at: Place;
}

/** All places an expression leads to in resources of one type. Those that begin with another type lead nowhere here. */
export function placesOf(definitions: Definitions, expression: Expression, start: Start): readonly Place[] {
  const follow = (next: Expression): readonly Place[] => placesOf(definitions, next, start);
  switch (expression.kind) {
    case 'root':
      return startsHere(expression.name, start.resourceType) ? [start.at] : [];
    case 'resource':
      return [{ path: '^', type: start.resourceType, targets: undefined }];
    case 'union':
      return expression.parts.flatMap(follow);
    case 'member':
      return follow(expression.of).flatMap((place) => membersOf(definitions, place, expression.name));
    case 'as':
      return narrowed(definitions, follow(expression.of), expression.type);
    case 'index':
      return follow(expression.of).map((place) => ({ ...place, path: `${place.path}(${expression.at})` }));
    case 'equals':
      return follow(expression.of).map((place) => {
        if (membersOf(definitions, place, expression.element).length !== 1) throw new Error(`No ${expression.element}`);
        return { ...place, path: `${place.path}(${expression.element}=${expression.text})` };
      });
    case 'resolves':
      return follow(expression.of)
        .filter(({ targets }) => targets === undefined || targets.includes(expression.type))
        .map((place) => ({ ...place, path: `${place.path}(${expression.type})`, targets: [expression.type] }));
    case 'told':
      return [{ path: follow(expression.of).map(({ path }) => path).join('+'), type: 'told', targets: undefined }]; // prettier-ignore
  }
}

function narrowed({ baseOf }: Definitions, places: readonly Place[], type: string): readonly Place[] {
  const isOf = (one: string | undefined): boolean => one !== undefined && (one === type || isOf(baseOf.get(one)));
  const found = places.filter((place) => isOf(place.type));
  // A branch for another type of resource has no places; one that has some and none of the type is a mistake.
  if (places.length > 0 && found.length === 0) throw new Error(`${places[0]!.path} is never a ${type}`);
  return found;
}

const startsHere = (name: string | undefined, resourceType: string): boolean =>
  name === undefined || name === resourceType || name === 'Resource' || name === 'DomainResource';

/** The elements of that name: one, or one for each type of a `value[x]`. */
function membersOf({ elements }: Definitions, from: Place, name: string): readonly Place[] {
  const before = from.path === '' || from.path === '^' ? from.path : `${from.path}.`;
  const plain = elements.get(`${from.type}.${name}`);
  const choice = elements.get(`${from.type}.${name}[x]`);
  const element = plain ?? choice;
  if (!element) throw new Error(`${from.type} has no element ${name}`);
  if (element.contentReference !== undefined) {
    return [{ path: before + name, type: element.contentReference.slice(1), targets: undefined }];
  }
  return element.type!.map((one) => ({
    path: before + name + (choice ? one.code[0]!.toUpperCase() + one.code.slice(1) : ''),
    type: typeName(element, one),
    targets: targetsOf(one.targetProfile),
  }));
}

type ElementType = NonNullable<ElementDefinition['type']>[number];

function typeName(element: ElementDefinition, { code, extension }: ElementType): string {
  if (code === 'BackboneElement' || code === 'Element') return element.path;
  if (!code.startsWith('http://hl7.org/fhirpath/')) return code;
  return extension!.find(({ url }) => url.endsWith('structuredefinition-fhir-type'))!.valueUrl!;
}

const targetsOf = (profiles: readonly string[] | undefined): readonly string[] | undefined => {
  const types = profiles?.map((profile) => profile.slice(profile.lastIndexOf('/') + 1));
  return types?.includes('Resource') ? undefined : types;
};
