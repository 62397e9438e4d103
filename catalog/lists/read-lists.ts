import type { Catalog, SourceStamp } from '../../src/catalog/catalog.ts';
import type { ListError } from '../../src/catalog/lists/errors.ts';
import { mergeLists } from '../../src/catalog/lists/merge.ts';
import { FETCH_DEFAULTS, type FetchOptions } from './fetch-list.ts';
import type { ListSource } from './list-source.ts';
import { movedEndpoints, type Previous } from './moved.ts';
import { readList, type ReadList } from './read-list.ts';
import { reportOf } from './report.ts';

export interface ReadListsOptions extends Partial<FetchOptions> {
  readonly lists: readonly ListSource[];
  /** Folder of the last good copies. */
  readonly cache?: string;
  /** `2026-11-22` */
  readonly today: string;
  /** The catalogue before this one, for what is new, gone and moved. */
  readonly previous?: Previous | undefined;
}

/** The vendors' part of a catalogue. */
export interface ListCatalog extends Pick<Catalog, 'brands' | 'endpoints' | 'sources' | 'moved'> {
  /** For people: what is new, gone, moved and left out, and why. */
  readonly report: string;
  /** What went wrong; the lists concerned have what they last had. */
  readonly troubles: readonly ListError[];
}

/** Reads all lists, one after the other, and puts them together. */
export async function readLists({
  lists,
  cache = '.catalog-cache',
  today,
  previous = { endpoints: [], brands: [], moved: {} },
  ...options
}: ReadListsOptions): Promise<ListCatalog> {
  const read: ReadList[] = [];
  for (const list of lists) read.push(await readList(list, cache, today, { ...FETCH_DEFAULTS, ...options }));

  const merged = mergeLists(read.map((one) => ({ ...one, platform: one.list.platform })));
  const moved = movedEndpoints(previous, merged);
  const sources = read.map(({ list, date, fresh }, i): SourceStamp => ({
    name: list.name,
    date,
    brands: merged.byList[i]!.brands.size,
    endpoints: merged.byList[i]!.endpoints.size,
    fresh,
  }));
  return {
    brands: merged.brands,
    endpoints: merged.endpoints,
    sources,
    moved,
    report: reportOf({ today, read, sources, merged, moved, previous }),
    troubles: read.flatMap(({ trouble }) => trouble ?? []),
  };
}
