import type { Bytes } from '../base/bytes.ts';

/** Whole numbers from 0 to 2^32 in one to five bytes each (LEB128), list after list, each after its length. */
export function packNumbers(lists: readonly (readonly number[])[]): Bytes {
  const bytes = new Uint8Array(lists.reduce((sum, { length }) => sum + 5 * (length + 1), 0));
  let at = 0;
  const put = (number: number) => {
    let left = number;
    for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
    bytes[at++] = left;
  };
  for (const list of lists) {
    put(list.length);
    for (const number of list) put(number);
  }
  return bytes.slice(0, at);
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
