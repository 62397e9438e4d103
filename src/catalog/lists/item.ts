import type { Category, Place } from '../catalog.ts';

/**
 * What every kind of list comes down to, in the list's own words: nothing here is cleaned or checked beyond its type.
 *
 * `keys` are the names by which other items refer to this one, the nearest first; so are all references, see `references.ts`.
 */
export type ListItem = ListDate | ListedOrganization | ListedEndpoint;

export interface ListDate {
  readonly kind: 'date';
  /** As the list says it. */
  readonly date: string;
}

export interface ListedOrganization {
  readonly kind: 'organization';
  readonly keys: readonly string[];
  readonly active: boolean;
  readonly name: string;
  readonly aliases: readonly string[];
  /** An address that stands for the organisation, the same in all lists; undefined where there is none. */
  readonly identifier: string | undefined;
  /** Undefined where the list does not say. */
  readonly category: Category | undefined;
  readonly website: string;
  readonly places: readonly ListedPlace[];
  readonly partOf: Reference | undefined;
  readonly endpoints: readonly Reference[];
  readonly portals: readonly ListedPortal[];
}

export interface ListedPlace extends Place {
  /** '' where the list does not say: then it is the United States. */
  readonly country: string;
}

export interface ListedPortal {
  readonly name: string;
  readonly address: string;
  readonly endpoints: readonly Reference[];
}

export interface ListedEndpoint {
  readonly kind: 'endpoint';
  readonly keys: readonly string[];
  readonly address: string;
  /** Technical, or the place's own name where the list has no organisations. */
  readonly name: string;
  /** FHIR's code; '' where there is none. */
  readonly status: string;
  /** FHIR's codes; none means that the list does not say. */
  readonly connections: readonly string[];
  readonly fhirVersions: readonly string[];
  readonly managedBy: Reference | undefined;
  /** What the list calls who runs it; '' where it only refers to them. */
  readonly managerName: string;
}

/** Names of one item that is meant, the nearest first. */
export type Reference = readonly string[];
