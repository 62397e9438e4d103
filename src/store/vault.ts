import { type Bytes, base64url, fromUtf8, randomBytes, utf8 } from '../base/bytes.ts';
import { StoreError } from './errors.ts';
import type { Db, KeyRow } from './schema.ts';
import { seal, unseal } from './seal.ts';

export const KEY = 'vault';
/** Where the names key is sealed to. */
export const NAMES_PLACE = 'keys/names';

/** The open vault: what turns the person's data into bytes that say nothing, and back. */
export interface Vault {
  /** What is written is sealed with this one. */
  readonly data: CryptoKey;
  /** The key that some of it is still sealed with, while all of it moves to `data`. */
  readonly before?: CryptoKey;
  readonly names: CryptoKey;
  /** It does not open without the person. */
  readonly isProtected: boolean;
  /** HMACs already made: names are asked for again with every page. */
  readonly known: Map<string, string>;
}

/** A data key that the person opened, in memory alone. `id`: of its row, so that one of another time opens nothing. */
export interface OpenedKey {
  readonly id: string;
  readonly data: CryptoKey;
}

/** Opens the vault of this database, making its keys the first time. Throws store/locked where that takes the person. */
export async function openVault(db: Db, opened?: OpenedKey): Promise<Vault> {
  const row = (await readKeys(db)) ?? (await keepFirst(db, await createKeys()));
  const data = dataKey(row, opened);
  const names = row.names instanceof CryptoKey ? row.names : await namesKey(data, row.names);
  const { before } = row;
  return { data, names, isProtected: row.kind === 'locked', known: new Map(), ...(before && { before }) };
}

export const readKeys = async (db: Db): Promise<KeyRow | undefined> =>
  (await db.get('keys', KEY)) as KeyRow | undefined;

function dataKey(row: KeyRow, opened: OpenedKey | undefined): CryptoKey {
  if (row.kind === 'browser') return row.data;
  // A later build may keep keys in other ways: this one must not make new keys beside them.
  if (row.kind !== 'locked' || opened?.id !== row.id) throw new StoreError('store/locked', 'the vault is locked');
  return opened.data;
}

async function namesKey(data: CryptoKey, sealed: Bytes): Promise<CryptoKey> {
  const raw = await unseal(data, NAMES_PLACE, sealed);
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  raw.fill(0);
  return key;
}

async function createKeys(): Promise<KeyRow> {
  const data = await newDataKey(false);
  // Sealed, not an object of the browser's: so it goes under a passphrase together with all the rest.
  const names = await seal(data, { place: NAMES_PLACE, content: randomBytes(32), zip: false });
  return { kind: 'browser', id: newKeyId(), data, names };
}

export const newKeyId = (): string => base64url(randomBytes(12));

export const newDataKey = (extractable: boolean): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, extractable, ['encrypt', 'decrypt']);

/** Two tabs may come here at once: the transaction lets one of them be first, and both use its keys. */
async function keepFirst(db: Db, made: KeyRow): Promise<KeyRow> {
  const tx = db.transaction('keys', 'readwrite', { durability: 'strict' });
  const kept = ((await tx.store.get(KEY)) as KeyRow | undefined) ?? made;
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
export async function unsealJson<T>(vault: Vault, place: string, sealed: Bytes): Promise<T> {
  return JSON.parse(await unsealTextOf(vault, place, sealed)) as T;
}

export const unsealTextOf = async (vault: Vault, place: string, sealed: Bytes): Promise<string> =>
  fromUtf8(await unsealBytes(vault, place, sealed));

/** The bytes sealed for this place, with the key of now or, while a move is under way, the one before. */
export function unsealBytes({ data, before }: Vault, place: string, sealed: Bytes): Promise<Bytes> {
  const opened = unseal(data, place, sealed);
  return before ? opened.catch(() => unseal(before, place, sealed)) : opened;
}
