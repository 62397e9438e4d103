/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends possible. */
  whole(from: number, to: number): number;
  chance(of: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Around `middle`, rarely further than `spread` × 2. */
  near(middle: number, spread: number): number;
}

/** @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md#sfc32 */
export function randomOf(seed: string): Random {
  let [a, b, c, d] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (of) => next() < of,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    near: (middle, spread) => middle + (next() + next() + next() - 1.5) * spread * 1.15,
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
