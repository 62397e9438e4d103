import type { Category } from '../../src/catalog/catalog.ts';
import type { ListItem } from '../../src/catalog/lists/item.ts';

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
