import type { BrandList } from '../../catalog/lists/brand-list.ts';
import type { OwnProvider } from '../../catalog/own-provider.ts';
import { changeSetting, readSetting } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';

/** What this device keeps beside the published catalogue, sealed like the record: it tells where somebody is a patient. */
export interface Own {
  readonly providers: readonly OwnProvider[];
  /** By id of an endpoint, or of a platform and a kind: `some-platform:sandbox`. */
  readonly clientIds: ClientIds;
  readonly lists: readonly ListRow[];
}

export type ClientIds = Readonly<Record<string, string>>;

/** A list of providers as it was last read. Its brands are kept apart, for they may be many. */
export interface ListRow {
  readonly id: string;
  /** 'host': whoever hosts this copy of the app adds it. */
  readonly by: 'person' | 'host';
  readonly name: string;
  /** '' for a file. */
  readonly address: string;
  /** The server's word for this version of it (`ETag`, or when it was changed); '' when it has none. */
  readonly tag: string;
  readonly brands: number;
  readonly endpoints: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly date: string;
  readonly readAt: number;
}

export async function readOwn(store: Store): Promise<Own> {
  const [providers = [], clientIds = {}, lists = []] = await Promise.all([
    readSetting<readonly OwnProvider[]>(store, 'own-providers'),
    readSetting<ClientIds>(store, 'client-ids'),
    readSetting<readonly ListRow[]>(store, 'brand-lists'),
  ]);
  return { providers, clientIds, lists };
}

export const changeProviders = (
  store: Store,
  change: (held: readonly OwnProvider[]) => readonly OwnProvider[],
): Promise<void> => changeSetting<readonly OwnProvider[]>(store, 'own-providers', (held) => change(held ?? []));

export const changeClientIds = (store: Store, change: (held: ClientIds) => ClientIds): Promise<void> =>
  changeSetting<ClientIds>(store, 'client-ids', (held) => change(held ?? {}));

/** Keeps a list and its brands in place of what was kept under its id, together. */
export const keepList = (store: Store, row: ListRow, list: BrandList): Promise<void> =>
  changeSetting<readonly ListRow[]>(store, 'brand-lists', (held = []) => [...others(held, row.id), row], {
    [brandsOf(row.id)]: list,
  });

export const dropList = (store: Store, id: string): Promise<void> =>
  changeSetting<readonly ListRow[]>(store, 'brand-lists', (held = []) => others(held, id), {
    [brandsOf(id)]: undefined,
  });

export const readBrands = (store: Store, id: string): Promise<BrandList | undefined> =>
  readSetting<BrandList>(store, brandsOf(id));

const others = (rows: readonly ListRow[], id: string) => rows.filter((row) => row.id !== id);

const brandsOf = (id: string) => `brand-list/${id}`;
