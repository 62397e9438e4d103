import type { Category, Place } from '../../src/catalog/catalog.ts';

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

/** One list as `lists.json` names it. */
export interface ListSource {
  readonly name: string;
  readonly platform: string;
  readonly format: ListFormat;
  /** https, or a file. */
  readonly address: string;
  /** Of organisations that do not say; a provider of care unless this says otherwise. */
  readonly category?: Category;
  /** For rows: the column or field (`a.b` of JSON) that holds it, by its heading or its number from 0. */
  readonly columns?: Columns;
}

export type ListFormat = 'bundle' | 'csv' | 'json';

export const COLUMNS = ['name', 'url', 'city', 'state', 'zip', 'website'] as const;
export type Column = (typeof COLUMNS)[number];
export type Columns = Readonly<Partial<Record<Column, string | number>>>;

/** Reads one kind of list as it comes in, and holds no more of it than one element. */
export type Adapter = (chunks: AsyncIterable<Uint8Array>, list: ListSource) => AsyncIterable<ListItem>;
