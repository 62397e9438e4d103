import type { Bytes } from '../base/bytes.ts';
import { seal } from './seal.ts';
import { unsealTextOf, type Vault } from './vault.ts';

/**
 * A sealed value. One that holds keys has them beside it, as the browser's own objects: a key that cannot be read has no
 * bytes that could be sealed. They lie in the very row of what they belong to, and so they go with it.
 */
export type RowWithKeys = Bytes | { readonly sealed: Bytes; readonly keys: readonly CryptoKey[] };

/** Stands in the text for a key; nothing that is sealed this way has such a member of its own. */
const MARK = '(key)';

/** As `sealJson`, of a value that may hold keys, anywhere in it. */
export async function sealWithKeys({ data }: Vault, place: string, value: unknown): Promise<RowWithKeys> {
  const keys: CryptoKey[] = [];
  const content = JSON.stringify(value, (_name, part: unknown) =>
    part instanceof CryptoKey ? { [MARK]: keys.push(part) - 1 } : part,
  );
  const sealed = await seal(data, { place, content, zip: false });
  return keys.length === 0 ? sealed : { sealed, keys };
}

/** The value sealed for this place, its keys where they were. */
export async function unsealWithKeys<T>(vault: Vault, place: string, row: RowWithKeys): Promise<T> {
  const { sealed, keys } = row instanceof Uint8Array ? { sealed: row, keys: [] } : row;
  const text = await unsealTextOf(vault, place, sealed);
  if (keys.length === 0) return JSON.parse(text) as T;
  return JSON.parse(text, (_name, part: unknown) => {
    const at: unknown = typeof part === 'object' && part !== null && MARK in part ? part[MARK] : undefined;
    return typeof at === 'number' ? keys[at] : part;
  }) as T;
}
