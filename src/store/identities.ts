import type { Bytes } from '../base/bytes.ts';

/** What tells resources and their versions apart, in columns. */
export interface Identities {
  readonly id: readonly string[];
  readonly hash: readonly number[];
  /** `meta.lastUpdated` in ms since 1970; NaN where there is none. */
  readonly updated: readonly number[];
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
const HEX = Uint8Array.from({ length: 103 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Where each byte of a UUID begins in its text. */
const OFFSETS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

/**
 * Hashes, times and UUIDs as bytes, which are not to be compressed: half of a digest is such noise, and gzip took as
 * long over it as over all the rest. Ids that are no UUIDs come back as text, to be compressed; '' stands for the others.
 */
export function packIdentities({ id, hash, updated }: Identities): {
  readonly noise: Bytes;
  readonly ids: readonly string[];
} {
  const count = id.length;
  const isUuid = id.map((text) => UUID.test(text));
  const noise = new Uint8Array(count * 16 + isUuid.filter(Boolean).length * 16);
  const view = new DataView(noise.buffer);
  let at = count * 16;
  for (let i = 0; i < count; i++) {
    view.setFloat64(i * 8, hash[i]!);
    view.setFloat64((count + i) * 8, updated[i]!);
    if (!isUuid[i]) continue;
    for (const offset of OFFSETS) {
      noise[at++] = HEX[id[i]!.charCodeAt(offset)]! * 16 + HEX[id[i]!.charCodeAt(offset + 1)]!;
    }
  }
  return { noise, ids: id.map((text, i) => (isUuid[i] ? '' : text)) };
}

/** What `packIdentities` packed. */
export function unpackIdentities(noise: Bytes, ids: readonly string[]): Identities {
  const count = ids.length;
  const view = new DataView(noise.buffer, noise.byteOffset, noise.byteLength);
  const column = (from: number) => ids.map((_, i) => view.getFloat64((from + i) * 8));
  let at = count * 16;
  const uuid = () => {
    let text = '';
    for (const offset of OFFSETS) text += (text.length < offset ? '-' : '') + PAIRS[noise[at++]!]!;
    return text;
  };
  return { id: ids.map((text) => text || uuid()), hash: column(0), updated: column(count) };
}
