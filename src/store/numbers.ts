import type { Bytes } from '../base/bytes.ts';

/** Whole numbers from 0 to 2^32 in one to five bytes each (LEB128), list after list, each after its length. */
export function packNumbers(lists: readonly (readonly number[])[]): Bytes {
  const bytes = new Uint8Array(lists.reduce((sum, { length }) => sum + 5 * (length + 1), 0));
  let at = 0;
  for (const list of lists) {
    at = put(bytes, at, list.length);
    // Nearly all take one byte.
    for (const number of list) {
      if (number < 128) bytes[at++] = number;
      else at = put(bytes, at, number);
    }
  }
  return bytes.slice(0, at);
}

/** Returns where the next one goes. */
function put(bytes: Bytes, from: number, number: number): number {
  let at = from;
  let left = number;
  for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
  bytes[at++] = left;
  return at;
}

/** What `packNumbers` packed. */
export function unpackNumbers(bytes: Bytes): number[][] {
  const lists: number[][] = [];
  let at = 0;
  const take = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      number |= (byte & 127) << shift;
      if (byte < 128) return number >>> 0;
    }
  };
  while (at < bytes.length) {
    lists.push(Array.from({ length: take() }, take));
  }
  return lists;
}
