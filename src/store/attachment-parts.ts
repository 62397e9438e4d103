import type { Bytes } from '../base/bytes.ts';
import type { AttachmentRow } from './schema.ts';
import { seal } from './seal.ts';
import type { Store } from './store.ts';
import { hmac, unsealBytes, type Vault } from './vault.ts';

/**
 * Bytes that are sealed at a time. WebCrypto, messages and IndexedDB each copy what they are given: a file of 60 MB taken
 * whole made the tab 475 MB larger, which a phone may not have.
 */
const PART = 4_000_000;

/** Where a content, or a further part of it, is sealed to. */
export const contentPlace = (content: string, part = 0): string => `attachments/${partKey(content, part)}`;

/** The key of a part of a content; of the first it is the content's own. */
export const partKey = (content: string, part: number): string => (part === 0 ? content : `${content}/${part}`);

export const isPart = (key: string): boolean => key.includes('/');

/** All keys of a content. */
export const partKeys = (content: string): IDBKeyRange => IDBKeyRange.bound(content, `${content}/\uffff`);

/** The name of a content: equal contents have one, and it says nothing of them. */
export async function nameOfContent(vault: Vault, bytes: Bytes): Promise<string> {
  if (bytes.length <= PART) return hmac(vault, bytes);
  const parts = partsOf(bytes);
  const digests = new Uint8Array(32 * parts.length);
  for (const [i, part] of parts.entries())
    digests.set(new Uint8Array(await crypto.subtle.digest('SHA-256', part)), 32 * i);
  return hmac(vault, digests);
}

/** A copy: what is sent to another thread takes along all that lies around it. */
export const firstPart = (bytes: Bytes): Bytes => (bytes.length <= PART ? bytes : bytes.slice(0, PART));

/** All parts but the first, sealed one after the other. */
export async function sealRest(
  { vault }: Store,
  content: string,
  bytes: Bytes,
  zip: boolean,
): Promise<readonly Bytes[]> {
  const sealed: Bytes[] = [];
  for (const [i, part] of partsOf(bytes).slice(1).entries())
    sealed.push(await seal(vault.data, { place: contentPlace(content, i + 1), content: part, zip }));
  return sealed;
}

/** All of a content, by the row of its first part. */
export async function readWhole(
  { db, vault }: Store,
  content: string,
  { bytes, rest = 0 }: AttachmentRow,
): Promise<Bytes> {
  const first = await unsealBytes(vault, contentPlace(content), bytes);
  if (rest === 0) return first;
  const parts = [first];
  for (let i = 1; i <= rest; i += 1) {
    const row = await db.get('attachments', partKey(content, i));
    parts.push(await unsealBytes(vault, contentPlace(content, i), row?.bytes ?? new Uint8Array()));
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const partsOf = (bytes: Bytes): readonly Bytes[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / PART)) }, (_, i) =>
    bytes.subarray(i * PART, (i + 1) * PART),
  );
