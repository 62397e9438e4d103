import { CatalogError } from '../../catalog/errors.ts';
import { type BrandList, readBrandList } from '../../catalog/lists/brand-list.ts';
import type { BrandListView } from '../api.ts';
import type { Catalogue } from './catalogue.ts';
import { keepList, type ListRow } from './own.ts';
import { type Asked, askQuietly } from './quiet.ts';
import { serversOf } from './servers.ts';

/** Asks for a list. Throws CatalogError catalog/bad-list when nobody answers, for whatever reason. */
export async function askForList(
  address: string,
  name: string,
  over: Pick<RequestInit, 'credentials'> = {},
): Promise<Asked> {
  const asked = await askQuietly(address, { within: PATIENCE, cache: 'no-cache', ...over }).catch((cause: unknown) => {
    throw unreadable(name, cause);
  });
  return { ...asked, chunks: named(asked.chunks, name) };
}

/** Reads a list and keeps it, whole or not at all. */
export async function takeList(
  catalogue: Catalogue,
  chunks: AsyncIterable<Uint8Array>,
  from: Pick<ListRow, 'id' | 'by' | 'name' | 'address' | 'tag'>,
): Promise<ListRow> {
  const { platformOf } = serversOf(await catalogue.published.tables());
  const list = await readBrandList(chunks, { name: from.name, platformOf });
  const row = { ...from, ...sizeOf(list), readAt: Date.now() };
  await keepList(catalogue.store, row, list);
  return row;
}

export const viewOf = ({ id, name, brands, endpoints, dropped, date, readAt }: ListRow): BrandListView => ({
  id,
  name,
  brands,
  endpoints,
  dropped,
  date,
  readAt,
  failure: undefined,
});

const sizeOf = ({ brands, endpoints, dropped, date }: BrandList) => ({
  brands: brands.length,
  endpoints: endpoints.length,
  dropped,
  date,
});

/** ms, for all of it: the largest list of any vendor has 85 MB. Not measured. */
const PATIENCE = 10 * 60_000;

async function* named(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array, void> {
  try {
    yield* chunks;
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

const unreadable = (name: string, cause: unknown) =>
  new CatalogError('catalog/bad-list', `${name}: it cannot be reached, broke off, or lets no app read it`, { cause });
