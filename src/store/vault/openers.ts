import { type Bytes, base64url, randomBytes, utf8 } from '../../base/bytes.ts';
import { StoreError } from '../errors.ts';
import type { Opener, PasskeyOpener, PassphraseOpener } from '../schema.ts';
import { sealJson, type Vault } from '../vault.ts';

/** OWASP's figure for PBKDF2-SHA-256 (2023): a second of a phone, and of whoever tries one after the other. */
const ROUNDS = 600_000;
const IV = 12;

/** What the person shows: their passphrase, or what a passkey made of our question (WebAuthn's PRF). */
export type Proof =
  | { readonly passphrase: string }
  | { readonly passkey: { readonly credentialId: Bytes; readonly secret: Bytes } };

/** A passkey that was just made, with the name that the person gave it. */
export interface NewPasskey {
  readonly credentialId: Bytes;
  readonly secret: Bytes;
  readonly name: string;
}

/** What is kept of a passkey beside what opens; sealed. */
export interface PasskeyLabel {
  readonly name: string;
  /** ms since 1970. */
  readonly addedAt: number;
}

export const labelPlace = (id: string): string => `keys/${id}`;

/** `data` must be extractable: the one moment that it is. */
export async function passphraseOpener(data: CryptoKey, passphrase: string): Promise<PassphraseOpener> {
  const salt = randomBytes(16);
  const id = newId();
  const key = await keyOfPassphrase(passphrase, salt, ROUNDS);
  return { kind: 'passphrase', id, salt, rounds: ROUNDS, wrapped: await wrap(data, key, id) };
}

export async function passkeyOpener(
  data: CryptoKey,
  { credentialId, secret, name }: NewPasskey,
  vault: Vault,
  now: number,
): Promise<PasskeyOpener> {
  const salt = randomBytes(32);
  const id = newId();
  const wrapped = await wrap(data, await keyOfSecret(secret, salt), id);
  const label: PasskeyLabel = { name, addedAt: now };
  return { kind: 'passkey', id, salt, credentialId, wrapped, label: await sealJson(vault, labelPlace(id), label) };
}

/** The data key; throws store/wrong, whatever was wrong. Extractable only for making another opener of it. */
export async function openWith(openers: readonly Opener[], proof: Proof, extractable: boolean): Promise<CryptoKey> {
  const opener = openers.find((one) => isFor(one, proof));
  if (!opener) throw wrong();
  const key = await keyOf(opener, proof);
  return unwrap(opener, key, extractable).catch(() => {
    throw wrong();
  });
}

const isFor = (opener: Opener, proof: Proof): boolean =>
  opener.kind === 'passphrase'
    ? 'passphrase' in proof
    : 'passkey' in proof && base64url(opener.credentialId) === base64url(proof.passkey.credentialId);

const keyOf = (opener: Opener, proof: Proof): Promise<CryptoKey> =>
  'passphrase' in proof
    ? keyOfPassphrase(proof.passphrase, opener.salt, opener.kind === 'passphrase' ? opener.rounds : ROUNDS)
    : keyOfSecret(proof.passkey.secret, opener.salt);

const wrong = () => new StoreError('store/wrong', 'this does not open the vault');

const newId = (): string => base64url(randomBytes(12));

const WRAPPING = { name: 'AES-GCM', length: 256 };

async function keyOfPassphrase(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // NFKC: one keyboard gives é as one character, another as two.
  const typed = utf8(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  typed.fill(0);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, base, WRAPPING, false, ['wrapKey', 'unwrapKey']);
}

async function keyOfSecret(secret: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('sheaf/vault/passkey') };
  return crypto.subtle.deriveKey(how, base, WRAPPING, false, ['wrapKey', 'unwrapKey']);
}

/** Bound to its opener: two rows swapped on the disk open nothing. */
const bound = (iv: Bytes, id: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(`keys/${id}`) });

async function wrap(data: CryptoKey, key: CryptoKey, id: string): Promise<Bytes> {
  const iv = randomBytes(IV);
  const body = new Uint8Array(await crypto.subtle.wrapKey('raw', data, key, bound(iv, id)));
  const wrapped = new Uint8Array(IV + body.length);
  wrapped.set(iv);
  wrapped.set(body, IV);
  return wrapped;
}

const unwrap = ({ id, wrapped }: Opener, key: CryptoKey, extractable: boolean): Promise<CryptoKey> =>
  crypto.subtle.unwrapKey(
    'raw',
    wrapped.subarray(IV),
    key,
    bound(wrapped.subarray(0, IV), id),
    'AES-GCM',
    extractable,
    ['encrypt', 'decrypt'],
  );
