import { isObject, listOf, textOf, textsOf, type JsonObject } from '../base/json.ts';

/** What a server says it can do, per resource type. */
export interface Capability {
  /** e.g. `4.0.1`; undefined when it does not say. */
  readonly fhirVersion: string | undefined;
  /** What it calls its software, who publishes it, and how it describes itself; '' where it does not say. */
  readonly about: About;
  readonly types: ReadonlyMap<string, TypeCapability>;
}

export interface About {
  readonly software: string;
  readonly publisher: string;
  readonly implementation: string;
}

export interface TypeCapability {
  readonly read: boolean;
  readonly search: boolean;
  readonly parameters: ReadonlySet<string>;
  /** Values of `_revinclude` that a search of this type takes, e.g. `Provenance:target`. */
  readonly revIncludes: ReadonlySet<string>;
}

/**
 * Reads a CapabilityStatement. A type without a list of interactions is taken to allow both:
 * many servers leave it out, and asking costs one refusal while not asking loses data silently.
 *
 * @see https://hl7.org/fhir/R4/capabilitystatement.html
 */
export function readCapability(value: unknown): Capability {
  const statement = isObject(value) ? value : {};
  const types = new Map<string, TypeCapability>();
  for (const rest of listOf(statement.rest).filter(isObject)) {
    for (const entry of listOf(rest.resource).filter(isObject)) {
      const type = textOf(entry.type);
      if (type !== undefined) types.set(type, typeCapability(entry));
    }
  }
  return { fhirVersion: textOf(statement.fhirVersion), about: aboutOf(statement), types };
}

function aboutOf({ software, publisher, implementation }: JsonObject): About {
  const within = (value: unknown, key: string) => (isObject(value) ? textOf(value[key]) : undefined) ?? '';
  return {
    software: within(software, 'name'),
    publisher: textOf(publisher) ?? '',
    implementation: within(implementation, 'description'),
  };
}

/** How to ask this type for one patient; undefined when it cannot be asked so. */
export function patientParameter({ search, parameters }: TypeCapability): string | undefined {
  if (!search) return undefined;
  if (parameters.size === 0) return 'patient'; // it lists none: the standard's own is the best guess
  return ['patient', 'subject', 'beneficiary'].find((name) => parameters.has(name));
}

function typeCapability(entry: Readonly<Record<string, unknown>>): TypeCapability {
  const interactions = namesOf(entry.interaction, 'code');
  const silent = interactions.size === 0;
  return {
    read: silent || interactions.has('read'),
    search: silent || interactions.has('search-type'),
    parameters: namesOf(entry.searchParam, 'name'),
    revIncludes: new Set(textsOf(entry.searchRevInclude)),
  };
}

function namesOf(list: unknown, key: string): ReadonlySet<string> {
  return new Set(
    listOf(list)
      .filter(isObject)
      .map((item) => textOf(item[key]))
      .filter((name) => name !== undefined),
  );
}
