import type { Bytes } from '../base/bytes.ts';

const encoder = new TextEncoder();
let scratch: Bytes = new Uint8Array(1 << 18);

/**
 * UTF-8 in memory that the next call uses again: read it at once, or take a `slice()`.
 *
 * `TextEncoder.encode` takes fresh memory for three copies of each page, which in a sync was half of all that its
 * thread did.
 */
export function encode(text: string): Bytes {
  for (;;) {
    const { read, written } = encoder.encodeInto(text, scratch);
    if (read === text.length) return scratch.subarray(0, written);
    scratch = new Uint8Array(Math.max(scratch.length * 2, text.length + 1024));
  }
}
