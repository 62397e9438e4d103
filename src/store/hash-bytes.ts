/**
 * 53 bits that tell two stretches of bytes apart, as a number that a double holds exactly.
 *
 * For "has this resource changed since last time": not for secrets. Four bytes a step through two lanes; each step
 * multiplies, which carries a difference up, and shifts it back down, so that no later difference undoes it. A
 * character at a time took four times as long, and SHA-256 through WebCrypto costs a promise a resource.
 */
export function hashBytes(view: DataView, from: number, to: number): number {
  let h1 = 0xdeadbeef ^ (to - from);
  let h2 = 0x41c6ce57;
  let i = from;
  for (; i + 4 <= to; i += 4) {
    const word = view.getInt32(i, true);
    h1 = Math.imul(h1 ^ word, 0x9e3779b1);
    h1 ^= h1 >>> 15;
    h2 = Math.imul(h2 ^ word, 0x5f356495);
    h2 ^= h2 >>> 13;
  }
  for (; i < to; i++) {
    h1 = Math.imul(h1 ^ view.getUint8(i), 0x9e3779b1);
    h1 ^= h1 >>> 15;
    h2 = Math.imul(h2 ^ view.getUint8(i), 0x5f356495);
    h2 ^= h2 >>> 13;
  }
  h1 = Math.imul(h1 ^ (h2 >>> 16), 0x85ebca6b);
  h2 = Math.imul(h2 ^ (h1 >>> 13), 0xc2b2ae35);
  return (h2 & 0x1fffff) * 2 ** 32 + ((h1 ^ (h2 >>> 16)) >>> 0);
}
