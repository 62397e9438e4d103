import { base64url, randomBytes } from '../../base/bytes.ts';
import { isSafe } from '../../catalog/parse.ts';
import type { BrandListSource, BrandListView } from '../api.ts';
import { EngineRefusal } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { dropList } from './own.ts';
import { chunksOf } from './quiet.ts';
import { askForList, takeList, viewOf } from './read-list.ts';

/** Lists that the person adds. The same address again is the same list, read anew; two files may have one name. */
export async function addBrandList(catalogue: Catalogue, source: BrandListSource): Promise<BrandListView> {
  const row = 'address' in source ? await byAddress(catalogue, source.address.trim()) : await byFile(catalogue, source);
  catalogue.changed();
  return viewOf(row);
}

export async function listBrandLists(catalogue: Catalogue): Promise<readonly BrandListView[]> {
  const { lists } = await catalogue.own();
  return lists.filter(({ by }) => by === 'person').map(viewOf);
}

export async function forgetBrandList(catalogue: Catalogue, id: string): Promise<void> {
  await dropList(catalogue.store, id);
  catalogue.changed();
}

async function byAddress(catalogue: Catalogue, typed: string) {
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!isSafe(full) || full.length > LONGEST_ADDRESS)
    throw new EngineRefusal('engine/bad-address', 'a list is asked for over https, or of this machine');
  const address = new URL(full).href;
  const { chunks, tag } = await askForList(address, address);
  return takeList(catalogue, chunks, { id: address, by: 'person', name: address, address, tag });
}

async function byFile(catalogue: Catalogue, { fileName, file }: { readonly fileName: string; readonly file: Blob }) {
  const id = base64url(randomBytes(9));
  const name = fileName.slice(0, LONGEST_NAME);
  return takeList(catalogue, chunksOf(file.stream()), { id, by: 'person', name, address: '', tag: '' });
}

// Longer ones would fill the screen that lists them.
const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 500;
