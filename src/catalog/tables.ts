import type { Brand, CatalogEndpoint, PlatformEntry, SourceStamp } from './catalog.ts';
import type { Lists } from './lists.ts';
import type { TextColumn } from './text-column.ts';

/** What stands in `public/catalog/tables.json`; another number is another app's file. */
export const FORMAT = 1;

/**
 * The catalogue in columns: a hundred thousand brands as a few long texts and packed numbers, which a host’s
 * compression makes small and a worker reads in one go. What repeats (places, portals) stands once.
 */
export interface TablesFile {
  readonly format: typeof FORMAT;
  readonly built: string;
  readonly sources: readonly SourceStamp[];
  readonly platforms: readonly PlatformEntry[];
  readonly moved: Readonly<Record<string, string>>;
  readonly endpoints: {
    readonly rows: number;
    /** Lines, short (`shorthand.ts`) for the first brand that leads to each; `https://` is left out. */
    readonly bases: string;
    /** Steps: numbers of their platforms. */
    readonly platforms: string;
    /** By number of the endpoint: only what cannot be computed from its base, and what departs from its platform. */
    readonly ids: Readonly<Record<string, string>>;
    readonly over: Readonly<Record<string, CatalogEndpoint['over']>>;
  };
  /** All of them, by state, zip and city. */
  readonly places: {
    readonly rows: number;
    /** Lines: each state once; steps: the state of each place. */
    readonly states: string;
    readonly state: string;
    /** Steps: those that are five digits. Others are in `otherZips`, by number of the place. */
    readonly zips: string;
    readonly otherZips: Readonly<Record<string, string>>;
    /** Lines: each city once; numbers: the city of each place. */
    readonly cities: string;
    readonly cityRows: number;
    readonly city: string;
  };
  readonly portals: {
    readonly rows: number;
    /** Lines, short for the first brand that has it. */
    readonly names: string;
    readonly addresses: string;
    readonly endpoints: ListsFile;
  };
  readonly brands: {
    readonly rows: number;
    /** Lines; the city of the first place is one letter. */
    readonly names: string;
    /** Lines: only ids that are not their `plainBrandId`. */
    readonly ids: string;
    /** Lines, with a tab between two. */
    readonly aliases: string;
    /** A digit each: its place in `CATEGORIES`. */
    readonly categories: string;
    /** Lines, short. */
    readonly websites: string;
    readonly places: ListsFile;
    readonly portals: ListsFile;
  };
}

/** A list of numbers for each row: how many, and all of them in a row. */
export interface ListsFile {
  readonly counts: string;
  /** Places: steps over all rows. Portals and endpoints: as `packMet` has them. */
  readonly items: string;
}

export const CATEGORIES = [
  'provider',
  'payer',
  'lab',
  'pharmacy',
  'imaging',
  'network',
  'other',
] as const satisfies readonly Brand['category'][];

/** The same in memory: still columns; a brand becomes an object when somebody looks at it (`rows.ts`). */
export interface Tables {
  readonly built: string;
  readonly sources: readonly SourceStamp[];
  readonly platforms: readonly PlatformEntry[];
  readonly moved: ReadonlyMap<string, string>;
  readonly endpoints: {
    /** Short, as the other addresses and the names of portals: read them through `rows.ts`. */
    readonly bases: TextColumn;
    readonly platforms: Int32Array;
    readonly ids: ReadonlyMap<number, string>;
    readonly over: ReadonlyMap<number, CatalogEndpoint['over']>;
    /** The first portal that leads to it; -1 for none. */
    readonly portal: Int32Array;
  };
  readonly places: {
    readonly rows: number;
    readonly states: readonly string[];
    readonly state: Int32Array;
    /** Of five digits, where `otherZips` has no other. */
    readonly zips: Int32Array;
    readonly otherZips: ReadonlyMap<number, string>;
    readonly cities: readonly string[];
    readonly city: Int32Array;
  };
  readonly portals: {
    readonly names: TextColumn;
    readonly addresses: TextColumn;
    readonly endpoints: Lists;
    /** The first brand that has it; -1 for none. */
    readonly brand: Int32Array;
  };
  readonly brands: {
    readonly rows: number;
    readonly names: TextColumn;
    readonly ids: TextColumn;
    readonly aliases: TextColumn;
    readonly categories: string;
    readonly websites: TextColumn;
    readonly places: Lists;
    readonly portals: Lists;
  };
}
