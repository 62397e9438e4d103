import { type Bytes, base64url, utf8 } from '../base/bytes.ts';
import { StoreError } from './errors.ts';
import type { Db, KeyRow } from './schema.ts';
import { seal, unseal, unsealText } from './seal.ts';

const KEY = 'vault';

/** The open vault: what turns the person's data into bytes that say nothing, and back. */
export interface Vault {
  readonly data: CryptoKey;
  readonly names: CryptoKey;
  /** HMACs already made: names are asked for again with every page. */
  readonly known: Map<string, string>;
}

/** Opens the vault of this database, making its keys the first time. */
export async function openVault(db: Db): Promise<Vault> {
  const kept = (await db.get('keys', KEY)) ?? (await keepFirst(db, await createKeys()));
  // A later build may keep keys that only a passphrase opens: this one must not make new keys beside them.
  if (kept.kind !== 'browser') throw new StoreError('store/locked', 'the vault needs more than this browser');
  return { data: kept.data, names: kept.names, known: new Map() };
}

async function createKeys(): Promise<KeyRow> {
  const [data, names] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { kind: 'browser', data, names };
}

/** Two tabs may come here at once: the transaction lets one of them be first, and both use its keys. */
async function keepFirst(db: Db, made: KeyRow): Promise<KeyRow> {
  const tx = db.transaction('keys', 'readwrite', { durability: 'strict' });
  const kept = (await tx.store.get(KEY)) ?? made;
  if (kept === made) await tx.store.put(made, KEY);
  await tx.done;
  return kept;
}

/** A key name for `text` that says nothing of it, the same each time. Different for each place. */
export async function nameOf(vault: Vault, place: string, text: string): Promise<string> {
  const whole = `${place}/${text}`;
  let name = vault.known.get(whole);
  if (name === undefined) {
    name = await hmac(vault, utf8(whole));
    if (vault.known.size > 10_000) vault.known.clear(); // a bound, not a policy
    vault.known.set(whole, name);
  }
  return name;
}

/** As `nameOf`, of bytes: two equal contents have one name. */
export async function hmac({ names }: Vault, bytes: Bytes): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', names, bytes)));
}

export function sealJson({ data }: Vault, place: string, value: unknown, zip = false): Promise<Bytes> {
  return seal(data, { place, content: JSON.stringify(value), zip });
}

/** The value sealed for this place. It is ours (AES-GCM says so), so its shape is trusted. */
export async function unsealJson<T>({ data }: Vault, place: string, sealed: Bytes): Promise<T> {
  return JSON.parse(await unsealText(data, place, sealed)) as T;
}

export const unsealBytes = ({ data }: Vault, place: string, sealed: Bytes): Promise<Bytes> =>
  unseal(data, place, sealed);
