import { fromBase64 } from '../../base/bytes.ts';

/** The bytes of base64; undefined for what is none. */
export function bytesIn(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64(base64);
  } catch {
    return undefined;
  }
}
